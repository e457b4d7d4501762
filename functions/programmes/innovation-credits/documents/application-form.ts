import { localDay } from '../../../law/calendar.ts'
import type { PrintedDocument, PrintOrder } from '../../document.ts'
import {
  aboutOf,
  columns,
  credits,
  inAll,
  stateOf,
  wordsIn,
  type PaperContext,
  type PaperEntry,
} from './paper.ts'

/** One page a student: every entry of the semester with its evidence numbers, and whoever has to sign (III.1). */
export function applicationForms(context: PaperContext, order: PrintOrder): readonly PrintedDocument[] {
  const own = context.entries.filter(({ semester }) => semester === order.semester)
  return [...Map.groupBy(own, ({ decision }) => decision.student.number).values()].flatMap(entries =>
    form(entries, context, order),
  )
}

function form(
  entries: readonly PaperEntry[],
  { settings, office, now }: PaperContext,
  order: PrintOrder,
): readonly PrintedDocument[] {
  const student = entries[0]?.decision.student
  if (!student) return []
  const language = order.language ?? student.language
  const words = wordsIn(language)
  const evidence = numbered(entries)
  return [
    {
      name: `application-${student.number.replaceAll(/[^a-z0-9]+/giu, '-')}`,
      language,
      reader: student.address,
      orientation: 'portrait',
      issuer: office,
      title: words.application.title,
      facts: [
        [words.columns.student, student.number],
        [words.columns.name, student.name],
        [words.columns.college, student.college],
        [words.columns.className, student.className],
        [words.semester, order.semester ?? ''],
      ],
      tables: [
        {
          caption: '',
          columns: columns(
            words,
            'case',
            'category',
            'achievement',
            'level',
            'place',
            'day',
            'evidence',
            'applied',
            'state',
          ),
          rows: entries.map(entry => [
            entry.decision.subject,
            ...aboutOf(entry, language),
            entry.decision.facts.claimed?.claim.day ?? '',
            evidence
              .filter(each => each.entry === entry)
              .map(each => each.number)
              .join(', '),
            credits(entry.applied),
            stateOf(entry, language),
          ]),
          empty: words.application.nothing,
        },
        {
          caption: words.application.evidence,
          columns: columns(words, 'evidence', 'case', 'link', 'original'),
          rows: evidence.map(({ number, entry, link }) => [
            number,
            entry.decision.subject,
            link,
            seenOf(entry, words.summary.seen),
          ]),
          empty: words.application.nothing,
        },
      ],
      remarks: [
        words.application.total(
          inAll(entries.map(({ applied }) => applied)),
          inAll(entries.map(({ recognised }) => recognised)),
        ),
        words.application.declaration,
      ],
      signatures: words.application.signatures,
      footer: `${student.number} ${student.name} · ${order.semester ?? ''} · ${words.asOf(localDay(now, settings.timeZone))}`,
    },
  ]
}

interface Evidence {
  readonly number: string
  readonly entry: PaperEntry
  readonly link: string
}

/** Evidence in the order of the entries: E1, E2, … */
function numbered(entries: readonly PaperEntry[]): readonly Evidence[] {
  const all = entries.flatMap(entry =>
    (entry.decision.facts.claimed?.claim.evidence ?? []).map(link => ({ entry, link })),
  )
  return all.map((each, index) => ({ ...each, number: `E${index + 1}` }))
}

/** Who has seen the originals, and when; blank to be filled in by hand. */
export function seenOf({ decision }: PaperEntry, say: (by: string, day: string) => string): string {
  const { original } = decision.facts.office
  return original ? say(original.by, original.on) : ''
}
