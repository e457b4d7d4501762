import { z } from 'zod'
import { Term, goodProposal, goodReport } from '../term.ts'

const time = z.string()
/** As a case says it; in the workbook a list stands between commas, and null is none. */
export const settingValue = z.union([z.string(), z.number(), z.null(), z.array(z.string())])
const shared = z.object({
  as_of: time,
  proposal_approved_on: z.string(),
  supervision: z.enum(['confirmed', 'none', 'invited', 'declined', 'no-reply']),
  submitted_at: time,
  semester: z.object({
    id: z.string(),
    start: z.string(),
    end: z.string(),
    final_exam_week: z.object({ from: z.string(), to: z.string() }),
    closure_deadline: z.string().nullable(),
    next_id: z.string(),
  }),
  hours: z.array(
    z.object({
      kind: z.string(),
      hours: z.number().optional(),
      minutes: z.number().optional(),
      date: z.string(),
      source: z.string(),
      verified_by: z.string().nullable(),
      period_days: z.number().optional(),
    }),
  ),
  photos: z.array(
    z.object({
      file: z.string(),
      caption: z.string(),
      people: z.number(),
      own_position_marked: z.boolean().nullable(),
    }),
  ),
  feedback_records: z.array(z.object({ file: z.string(), form: z.string(), caption: z.string() })),
  overrides: z
    .array(
      z.object({
        by: z.object({ id: z.string(), role: z.string() }),
        rule: z.string(),
        action: z.string(),
        value: z.number().optional(),
        reason: z.string(),
        at: time,
      }),
    )
    .default([]),
  entry_edited_at: time.optional(),
  earlier_versions: z.array(z.object({ submitted_at: time, status: z.string() })).default([]),
  evaluation: z.object({ at: time, result: z.string() }).optional(),
  settings: z.record(z.string(), settingValue).default({}),
})
export const closureGiven = shared
export type ClosureGiven = z.infer<typeof shared>

const chen = 'chen@teach.example'
const moment = (day: string, hour = '09'): string => `${day}T${hour}:00:00+08:00`

/** A shared case about a closure report, entered by forms, registers, staff cells and answers alone. */
export function enter(given: ClosureGiven): Term {
  const term = new Term()
  const { semester, submitted_at: sent } = given
  term.semesters = [
    {
      name: semester.id,
      start: semester.start,
      end: semester.end,
      examFrom: semester.final_exam_week.from,
      examTo: semester.final_exam_week.to,
      ...(semester.closure_deadline === null ? {} : { closureDeadline: semester.closure_deadline }),
      next: semester.next_id,
    },
  ]
  for (const [name, value] of Object.entries(given.settings))
    term.settings[name] = Array.isArray(value) ? value.join(', ') : `${value ?? 'none'}`
  const approvedAt = moment(given.proposal_approved_on)
  term.submit('proposal', 'SP-0001', moment(given.proposal_approved_on, '08'), goodProposal)
  term.staff('SP-0001', approvedAt, { proposalDecision: 'approve' })
  superviseAs(term, given.supervision, approvedAt)
  logOf(term, given)
  const earlier = earlierVersions(given)
  for (const [index, { submitted_at: at, status }] of earlier.entries()) {
    term.submit('closure', `SPC-000${index + 1}`, at, status === 'blocked' ? {} : goodReport)
    if (status === 'returned') term.answer('closure-evaluation', chen, at, 'return', { version: index + 1 })
  }
  const number = earlier.length + 1
  if (given.evaluation)
    term.answer('closure-evaluation', chen, given.evaluation.at, 'pass', { version: number - 1 })
  term.submit('closure', `SPC-000${number}`, sent, reportOf(given))
  const report = term.entries.at(-1)
  if (report && given.entry_edited_at)
    term.entries.splice(-1, 1, { ...report, changedAt: given.entry_edited_at })
  for (const { by, rule, action, value, reason, at } of given.overrides)
    term.staff('SP-0001', at, {
      decision: action === 'set' ? 'set-hours' : 'waive',
      value: action === 'set' ? String(value) : rule,
      reason,
      decidedBy: by.role === 'staff' ? 'mei' : by.id,
    })
  term.pass(given.as_of)
  return term
}

/** A report that was evaluated was sent before, also where the case does not say so. */
export function earlierVersions({ earlier_versions: named, evaluation }: ClosureGiven) {
  if (evaluation === undefined || named.length > 0) return named
  return [{ submitted_at: new Date(Date.parse(evaluation.at) - 3_600_000).toISOString(), status: 'accepted' }]
}

function superviseAs(term: Term, supervision: ClosureGiven['supervision'], at: string): void {
  if (supervision === 'none') return
  const teacher = { case: 'SP-0001', teacher: 'Chen Mei-ling', email: chen }
  term.submit('supervisor', 'SPS-0001', at, teacher)
  term.pass(at)
  if (supervision === 'confirmed') term.answer('supervision-invitation', chen, at, 'agree')
  if (supervision === 'declined') term.answer('supervision-invitation', chen, at, 'decline')
}

function logOf(term: Term, { hours, submitted_at: sent }: ClosureGiven): void {
  for (const [index, entry] of hours.entries()) {
    const days = entry.period_days ?? 1
    const last = new Date(Date.parse(entry.date) + (days - 1) * 86_400_000)
    term.submit('hours', `SPH-${1000 + index}`, sent, {
      date: entry.date,
      ...(days > 1 ? { until: last.toISOString().slice(0, 10) } : {}),
      length: entry.minutes === undefined ? String(entry.hours) : `${entry.minutes} min`,
      kind: entry.kind,
      source: entry.source,
      ...(entry.verified_by === null
        ? {}
        : { verifiedBy: entry.verified_by === 'office-of-student-affairs' ? entry.verified_by : 'other' }),
    })
  }
}

function reportOf({ photos, feedback_records: records }: ClosureGiven): Record<string, string> {
  const answers: Record<string, string> = { summary: 'Idea, process, reflection.' }
  for (const [index, photo] of photos.entries()) {
    answers[`photo${index + 1}`] = photo.file
    answers[`caption${index + 1}`] = photo.caption
    answers[`people${index + 1}`] = String(photo.people)
    if (photo.own_position_marked === true) answers[`place${index + 1}`] = 'second from the left'
  }
  for (const [index, record] of records.entries()) {
    const number = index === 0 ? '' : String(index + 1)
    answers[`feedback${number}`] = record.file
    answers[`feedbackForm${number}`] = record.form
    answers[`feedbackCaption${number}`] = record.caption
  }
  return answers
}
