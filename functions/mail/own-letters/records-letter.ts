import type { Language } from '../../../sheets-schema/common/people.ts'
import type { WantedLetter } from '../../programmes/letter.ts'

interface RecordsLetterWords {
  readonly heading: string
  readonly asked: string
  readonly open: string
  readonly hours: (hours: number) => string
  readonly notMe: string
}

const words: Readonly<Record<Language, RecordsLetterWords>> = {
  en: {
    heading: 'Your link to lists and exports',
    asked: 'Somebody asked for the page with lists, print-outs and exports, and gave your address.',
    open: 'Open lists and exports',
    hours: hours => `The link is yours alone and opens for ${hours} hours. Please do not pass it on.`,
    notMe: 'If it was not you, there is nothing to do: only this letter holds the link.',
  },
  'zh-Hant': {
    heading: '名單與匯出頁面的連結',
    asked: '有人以您的信箱索取名單、列印與匯出的頁面。',
    open: '開啟名單與匯出',
    hours: hours => `此連結只供您本人使用，${hours} 小時內有效，請勿轉寄。`,
    notMe: '若不是您本人，無須處理：連結只在本信中。',
  },
  'zh-Hans': {
    heading: '名单与导出页面的链接',
    asked: '有人以您的邮箱索取名单、打印与导出的页面。',
    open: '打开名单与导出',
    hours: hours => `此链接仅供您本人使用，${hours} 小时内有效，请勿转发。`,
    notMe: '若不是您本人，无须处理：链接只在本邮件中。',
  },
}

/** How long the page opens, in hours. */
export const recordsHours = 12

/** Brings somebody of the office the link they asked for; `request` tells one asking from the next. */
export function recordsLetter(office: string, to: WantedLetter['to'], request: string): WantedLetter {
  const { heading, asked, open, hours, notMe } = words[to.language]
  return {
    subject: office,
    topic: 'records',
    to,
    told: request,
    content: {
      heading,
      blocks: [
        { kind: 'paragraph', text: asked },
        { kind: 'link', label: open, link: { kind: 'records', of: 'office' } },
        { kind: 'paragraph', text: hours(recordsHours) },
        { kind: 'paragraph', text: notMe },
      ],
    },
  }
}
