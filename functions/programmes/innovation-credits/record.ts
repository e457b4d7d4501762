import { z } from 'zod'
import { amount, dividedBy, sum, zero, type Amount } from '../../law/amount.ts'
import type { EarlierRecognition } from './law/earlier-recognition.ts'
import type { Entry } from './law/entries.ts'
import type { Reason } from './law/reasons.ts'
import type { Lists } from './registers/lists.ts'

/** Exact, also for thirds: `5/3`. */
export const exactAmount = z
  .string()
  .regex(/^-?\d+\/\d+$/)
  .transform(text => {
    const [numerator = '0', denominator = '1'] = text.split('/')
    return dividedBy(amount(numerator), amount(denominator))
  })

export const written = ({ numerator, denominator }: Amount): string => `${numerator}/${denominator}`

const level = z.enum(['national', 'municipal', 'sitp'])
const award = z.enum(['moe-typical-case', 'shanghai-outstanding-case', 'sitp'])
const venue = z.enum(['authoritative-newspaper', 'core-journal', 'sci', 'ei', 'other-journal'])

const thing = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('competition'),
    competition: z.string(),
    edition: z.number().int(),
    work: z.string().nullable(),
  }),
  z.object({ kind: z.literal('paper'), paper: z.string(), venue }),
  z.object({ kind: z.literal('patent'), patent: z.string() }),
  z.object({ kind: z.literal('project'), project: z.string(), level }),
  z.object({ kind: z.literal('project-award'), project: z.string(), award }),
  z.object({ kind: z.literal('research-project') }),
])
type Thing = z.infer<typeof thing>

/** A reason as this programme wrote it; one whose code is no longer known is not said. */
const reason = z.custom<Reason>(value => z.object({ code: z.string() }).safeParse(value).success)

const record = z.object({
  version: z.number().int(),
  thing,
  credits: exactAmount,
  /** By the table alone, without what was recognised before; a later difference from it is shown as a correction. */
  alone: exactAmount,
  projectCourse: exactAmount,
  qualityCourse: exactAmount,
  notConverted: exactAmount,
  grade: z.literal('excellent'),
  semester: z.string(),
  recordIn: z.string(),
  clauses: z.array(z.string()),
  /** For staff, as the row said it. */
  because: z.array(z.string()),
  /** The same as codes, for the languages; absent in records of former days. */
  reasons: z.array(z.object({ clause: z.string(), because: reason })).default([]),
  notes: z.array(z.string()),
  /** Who the student was when it was recorded; absent in records of former days. */
  name: z.string().optional(),
  college: z.string().optional(),
  confirmedBy: z.string(),
  confirmedAt: z.string(),
})

/** A recorded application, frozen: what later rounds subtract and the grade table holds. */
export type RecordedApplication = z.infer<typeof record>

/** Reads a record back; undefined for one this programme did not write. */
export function readRecord(
  data: Readonly<Record<string, unknown>> | undefined,
): RecordedApplication | undefined {
  return data && record.safeParse(data).data
}

/** What an entry is about, as far as later rounds ask. */
export function thingOf(entry: Entry): Thing {
  switch (entry.kind) {
    case 'competition':
      return {
        kind: entry.kind,
        competition: entry.competition,
        edition: entry.edition,
        work: entry.work,
      }
    case 'paper':
      return { kind: entry.kind, paper: entry.paper, venue: entry.venue }
    case 'patent':
      return { kind: entry.kind, patent: entry.patent }
    case 'project':
      return { kind: entry.kind, project: entry.project, level: entry.level }
    case 'project-award':
      return { kind: entry.kind, project: entry.project, award: entry.award }
    case 'research-project':
      return { kind: entry.kind }
  }
}

/** A recorded application as the law subtracts it; competitions under the name they are counted by today. */
export function earlierOf(
  { thing, credits }: Pick<RecordedApplication, 'thing' | 'credits'>,
  lists: Lists,
): readonly EarlierRecognition[] {
  switch (thing.kind) {
    case 'competition':
      return [{ ...thing, competition: lists.competition(thing.competition), credits }]
    case 'project':
    case 'project-award':
      return [{ ...thing, credits }]
    case 'paper':
    case 'patent':
      return [thing]
    case 'research-project':
      return []
  }
}

type Part = 'credits' | 'projectCourse' | 'qualityCourse' | 'notConverted'

export function totalOf(records: readonly RecordedApplication[], part: Part): Amount {
  return records.length === 0 ? zero : sum(records.map(each => each[part]))
}
