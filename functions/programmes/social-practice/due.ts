import { addDays, daysAfter, localDay, type Day, type Instant } from '../../law/calendar.ts'
import type { ProjectDecision } from './decision.ts'
import { semesterBegun } from './law/semester-of.ts'
import { listToCome } from './pass-lists/list-to-come.ts'

/** When the answer to an open question is due: after it the student is told (A-SP-17). */
function answerDue({ effective, settings }: ProjectDecision): Instant | undefined {
  const { supervision, closure, state } = effective
  if (state === 'supervision-invited' && supervision?.sentAt)
    return daysAfter(supervision.sentAt, settings.reminderDays.invitation)
  if (state === 'closure-submitted' && closure)
    return daysAfter(closure.version.submittedAt, settings.reminderDays.evaluation)
  return undefined
}

/** The day by which an answer is wanted that is asked for from this moment on, as its letter says it. */
export function answerBy(
  { settings }: ProjectDecision,
  from: Instant,
  days: number,
): { readonly answerBy?: Day } {
  return days > 0 ? { answerBy: localDay(daysAfter(from, days), settings.timeZone) } : {}
}

/** The day shown in “Due”; undefined where no date is set. */
export function dueDay(decision: ProjectDecision): Day | undefined {
  const due = answerDue(decision)
  if (due !== undefined) return localDay(due, decision.settings.timeZone)
  return listDue(decision)
}

/** The last day for the signed list that a passed project waits for (S5.4). */
function listDue({ effective, settings }: ProjectDecision): Day | undefined {
  const semester = effective.result?.answer.listSemester
  return effective.state === 'passed' ? settings.semesters.find(({ id }) => id === semester)?.end : undefined
}

/** When time alone changes something next: an answer overdue, a semester nearly over, a list that did not come, a day entered ahead. */
export function wakeOf(decision: ProjectDecision): Instant | undefined {
  const { asOf, settings, effective, facts } = decision
  const { end } = semesterBegun(settings.semesters, localDay(asOf, settings.timeZone))
  const open = effective.state === 'closure-submitted' && end < '9999'
  const leaving = open ? [daysAfter(midnight(end), -settings.reminderDays.beforeSemesterEnd)] : []
  const examWeeks = settings.semesters.map(({ finalExamWeek }) => midnight(finalExamWeek.from))
  const list = listToCome(decision)
  const later = [...facts.hours.map(({ line }) => line.date), ...(list === undefined ? [] : [list])]
  const due = answerDue(decision)
  const listEnd = listDue(decision)
  const overdue = listEnd === undefined ? [] : [midnight(addDays(listEnd, 1))]
  return [...(due === undefined ? [] : [due]), ...leaving, ...examWeeks, ...overdue, ...later.map(midnight)]
    .filter(at => Date.parse(at) > Date.parse(asOf))
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]
}

/** Within the day, in any zone near Greenwich's east: early enough for what happens on a day. */
const midnight = (day: Day): Instant => `${day}T00:00:00Z`
