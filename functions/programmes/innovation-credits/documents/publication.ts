import { localDay } from '../../../law/calendar.ts'
import type { PrintedDocument, PrintOrder } from '../../document.ts'
import { aboutOf, columns, credits, wordsIn, type PaperContext } from './paper.ts'

/** The public notice (公示) of what is recorded: a name shows its first character, a number its last three digits. */
export function publication(context: PaperContext, order: PrintOrder): readonly PrintedDocument[] {
  const language = order.language ?? 'zh-Hans'
  const words = wordsIn(language)
  const today = localDay(context.now, context.settings.timeZone)
  const own = context.entries.filter(
    ({ semester, recognised }) => semester === order.semester && recognised !== undefined,
  )
  return [
    {
      name: 'publication',
      language,
      reader: undefined,
      orientation: 'portrait',
      issuer: context.office,
      title: words.publication.title,
      facts: [[words.semester, order.semester ?? '']],
      tables: [
        {
          caption: '',
          columns: columns(words, 'number', 'college', 'student', 'name', 'achievement', 'recognised'),
          rows: own.map((entry, index) => {
            const { college, number, name } = entry.decision.student
            const [, achievement] = aboutOf(entry, language)
            return [
              String(index + 1),
              college,
              hiddenNumber(number),
              hiddenName(name),
              achievement,
              credits(entry.recognised),
            ]
          }),
          empty: words.publication.nothing,
        },
      ],
      remarks: [words.publication.objections(context.office, today)],
      signatures: [],
      footer: `${order.semester ?? ''} · ${words.asOf(today)}`,
    },
  ]
}

/** 林怡君 → 林＊＊, Ada Lovelace → A*** L*** */
export function hiddenName(name: string): string {
  return name
    .trim()
    .split(/\s+/u)
    .map(part => {
      const [first = '', ...rest] = Array.from(part)
      return /\p{Script=Han}/u.test(first) ? first + '＊'.repeat(Math.max(1, rest.length)) : `${first}***`
    })
    .join(' ')
}

/** 2350101 → ****101 */
export function hiddenNumber(number: string): string {
  return number.length > 3 ? '*'.repeat(number.length - 3) + number.slice(-3) : '***'
}
