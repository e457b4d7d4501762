import { localDay } from '../../../law/calendar.ts'
import type { PrintedDocument, PrintOrder } from '../../document.ts'
import { seenOf } from './application-form.ts'
import { aboutOf, columns, credits, stateOf, wordsIn, type PaperContext } from './paper.ts'

/** The summary sheet of each college (汇总表), by class and student number, to be signed and stamped. */
export function collegeSummaries(context: PaperContext, order: PrintOrder): readonly PrintedDocument[] {
  const language = order.language ?? 'zh-Hans'
  const words = wordsIn(language)
  const own = context.entries.filter(({ semester }) => semester === order.semester)
  const colleges = [...Map.groupBy(own, ({ decision }) => decision.student.college)]
  return colleges.map(([college, entries], index): PrintedDocument => ({
    name: `summary-${String(index + 1).padStart(2, '0')}`,
    language,
    reader: undefined,
    orientation: 'landscape',
    issuer: context.office,
    title: words.summary.title(college),
    facts: [[words.semester, order.semester ?? '']],
    tables: [
      {
        caption: '',
        columns: columns(
          words,
          'number',
          'college',
          'className',
          'student',
          'name',
          'category',
          'achievement',
          'level',
          'place',
          'applied',
          'recognised',
          'remark',
          'original',
        ),
        rows: entries.map((entry, at) => {
          const { student } = entry.decision
          return [
            String(at + 1),
            student.college,
            student.className,
            student.number,
            student.name,
            ...aboutOf(entry, language),
            credits(entry.applied),
            credits(entry.recognised),
            stateOf(entry, language),
            seenOf(entry, words.summary.seen),
          ]
        }),
        empty: words.summary.nothing,
      },
    ],
    remarks: [
      words.summary.count(
        new Set(entries.map(({ decision }) => decision.student.number)).size,
        entries.length,
      ),
    ],
    signatures: words.summary.signatures,
    footer: `${college} · ${order.semester ?? ''} · ${words.asOf(localDay(context.now, context.settings.timeZone))}`,
  }))
}
