import type { Language } from '../../../sheets-schema/common/people.ts'
import type { WantedLetter } from '../../programmes/letter.ts'

/** A response whose student number nobody has, signed in from a registered student's address. */
export interface UnknownNumber {
  readonly entry: string
  readonly edition: number
  readonly form: { readonly name: string; readonly title: string }
  /** As it was typed. */
  readonly typed: string
  readonly sender: {
    readonly number: string
    readonly name: string
    readonly address: string
    readonly language: Language
  }
}

interface Words {
  readonly heading: string
  readonly came: (form: string, typed: string) => string
  readonly follows: string
  readonly mend: (number: string) => string
  readonly again: string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    heading: 'Which student number is yours?',
    came: (form, typed) =>
      `Your response to “${form}” gives the student number “${typed}”. Nobody in the office’s register has it.`,
    follows: 'The response is kept, and nothing is decided from it.',
    mend: number =>
      `Your address is registered for the number ${number}. Edit the response, or send the form again with your number; if the register is wrong, tell the office.`,
    again: 'Open the form with your number',
  },
  'zh-Hant': {
    heading: '請確認您的學號',
    came: (form, typed) => `您填寫的「${form}」學號為「${typed}」，辦公室的登記中沒有此學號。`,
    follows: '您填寫的內容已留存，但不會據以處理。',
    mend: number =>
      `您的信箱登記的學號為 ${number}。請修改原填寫內容，或以您的學號重新填寫；若登記有誤，請告知辦公室。`,
    again: '以您的學號開啟表單',
  },
  'zh-Hans': {
    heading: '请确认您的学号',
    came: (form, typed) => `您填写的“${form}”学号为“${typed}”，办公室的登记中没有此学号。`,
    follows: '您填写的内容已保存，但不会据此处理。',
    mend: number =>
      `您的邮箱登记的学号为 ${number}。请修改原填写内容，或以您的学号重新填写；若登记有误，请告知办公室。`,
    again: '以您的学号打开表单',
  },
}

/** Tells a registered student that the number in their response is nobody's. */
export function unknownNumberLetter({ entry, edition, form, typed, sender }: UnknownNumber): WantedLetter {
  const { heading, came, follows, mend, again } = words[sender.language]
  const { number, name, address, language } = sender
  return {
    subject: entry,
    topic: 'unknown-number',
    to: { role: 'student', name, address, language },
    told: `unknown:${edition}:${typed}`,
    content: {
      heading,
      blocks: [
        { kind: 'paragraph', text: came(form.title, typed) },
        { kind: 'paragraph', text: follows },
        { kind: 'paragraph', text: mend(number) },
        {
          kind: 'link',
          label: again,
          link: { kind: 'form', form: form.name, prefill: { student: number } },
        },
      ],
    },
  }
}
