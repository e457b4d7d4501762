import { z } from 'zod'
import { amount, dividedBy } from '../../../functions/law/amount.ts'
import type { ClosureReport } from '../../../functions/programmes/social-practice/law/closure.ts'
import { judgeClosure } from '../../../functions/programmes/social-practice/law/closure.ts'
import type { HourEntry } from '../../../functions/programmes/social-practice/law/hours.ts'
import type { StaffOverride } from '../../../functions/programmes/social-practice/law/override.ts'
import type { CaseSettings } from './settings.ts'
import { day, hourKind, instant, semester } from './words.ts'

const entryFields = {
  kind: hourKind,
  date: z.string(),
  source: z.enum(['self', 'official-proof', 'campus-club']),
  verifiedBy: z.string().nullable(),
  periodDays: z.int().optional(),
}

const hourEntry = z
  .union([z.object({ ...entryFields, hours: z.number() }), z.object({ ...entryFields, minutes: z.number() })])
  .transform((entry): HourEntry => {
    const { kind, date, source, verifiedBy, periodDays } = entry
    const length = 'hours' in entry ? amount(entry.hours) : dividedBy(amount(entry.minutes), amount(60))
    const read = { kind, length, date, source, verifiedBy }
    return periodDays === undefined ? read : { ...read, periodDays }
  })

const decision = {
  by: z.object({ id: z.string(), role: z.enum(['staff', 'student']) }),
  reason: z.string(),
  at: instant,
}

const staffOverride = z
  .discriminatedUnion('action', [
    z.object({ ...decision, action: z.literal('waive'), rule: z.string() }),
    z.object({ ...decision, action: z.literal('set'), rule: z.literal('counted-hours'), value: z.number() }),
  ])
  .transform((read): StaffOverride => (read.action === 'set' ? { ...read, value: amount(read.value) } : read))

const photo = z.object({
  file: z.string(),
  caption: z.string(),
  people: z.int(),
  ownPositionMarked: z.boolean().nullable(),
})

const feedbackRecord = z.object({
  file: z.string(),
  form: z.enum(['photo', 'audio-visual', 'written-report']),
  caption: z.string(),
})

const facts = z.object({
  asOf: instant,
  submittedAt: instant,
  semester,
  proposalApprovedOn: day,
  supervision: z.enum(['confirmed', 'none', 'invited', 'declined', 'no-reply']),
  hours: z.array(hourEntry),
  group: z
    .object({ groupHours: z.number().transform(amount) })
    .nullable()
    .default(null),
  photos: z.array(photo),
  feedbackRecords: z.array(feedbackRecord),
  overrides: z.array(staffOverride).default([]),
  entryEditedAt: instant.nullable().default(null),
  earlierVersions: z
    .array(z.object({ submittedAt: instant, status: z.enum(['accepted', 'blocked', 'returned']) }))
    .default([]),
  evaluation: z
    .object({ result: z.enum(['pass', 'fail']), at: instant })
    .nullable()
    .default(null),
})

export function answerClosure(given: unknown, { settings, closureDeadline }: CaseSettings): unknown {
  const { group, entryEditedAt, semester, ...read } = facts.parse(given)
  const report: ClosureReport = {
    ...read,
    semester: closureDeadline === undefined ? semester : { ...semester, closureDeadline },
    groupHours: group?.groupHours ?? null,
    editedAt: entryEditedAt,
  }
  const answer = judgeClosure(report, settings)
  return {
    status: answer.status,
    blocked: answer.blocked,
    counted_hours: answer.countedHours,
    hours_short: answer.hoursShort,
    list_semester: answer.listSemester,
    flags: answer.flags,
    overridden: answer.overridden,
    versions_kept: answer.versionsKept,
    notifications: answer.notifications,
  }
}
