import type { Day, Instant } from '../../../law/calendar.ts'
import { localDay } from '../../../law/calendar.ts'
import { sameAddress } from '../../../law/text.ts'
import { hasHappened } from './as-of.ts'
import type { Finding } from './findings.ts'
import { ask, deny, fine } from './findings.ts'
import type { Semester } from './semester.ts'
import { listIsLate } from './deadlines.ts'
import type { SocialPracticeSettings } from './settings.ts'

/** The printed list with the student on it (S5.4). */
export interface SignedList {
  readonly printed: boolean
  /** E-mail address of the signer. */
  readonly signedBy: string | null
  /** When the office had it. */
  readonly receivedAt: Instant | null
}

/** How far the list has come. */
export interface ListState {
  readonly status: 'passed-awaiting-signed-list' | 'passed-list-late' | 'credit-recorded' | 'held'
  readonly finding: Finding
}

/** What the list is held against. */
export interface ListContext {
  readonly asOf: Instant
  readonly supervisorEmail: string
  readonly semester: Semester
  /** When the supervisor passed the report. */
  readonly passedAt: Instant
  /** The semester the list belongs to; the last day of any other one is not known here. */
  readonly listSemester: string
}

/** S5.3-4: printed, signed by the supervisor, and with the office before the semester is over. */
export function listState(
  list: SignedList | null,
  context: ListContext,
  settings: SocialPracticeSettings,
): ListState {
  const { semester, listSemester } = context
  const awaiting = (code: 'list-not-printed' | 'list-not-signed' | 'list-not-received'): ListState => ({
    status: 'passed-awaiting-signed-list',
    finding: deny('S5.4', { code, params: { semester: listSemester } }),
  })
  if (list === null || !list.printed) return awaiting('list-not-printed')
  if (list.signedBy === null) return awaiting('list-not-signed')
  const { receivedAt } = list
  if (!hasHappened(receivedAt, context.asOf)) return awaiting('list-not-received')
  if (!sameAddress(list.signedBy, context.supervisorEmail)) {
    const params = { by: list.signedBy }
    return { status: 'held', finding: ask('S5.4', { code: 'list-signed-by-other', params }) }
  }
  const receivedOn = localDay(receivedAt, settings.timeZone)
  const early = tooEarly(receivedOn, context, settings)
  if (early !== null) return { status: 'held', finding: early }
  if (listSemester === semester.id && listIsLate(receivedAt, semester, settings)) {
    const params = { receivedOn, lastDay: semester.end }
    return { status: 'passed-list-late', finding: ask('S5.4', { code: 'list-late', params }) }
  }
  const params = { receivedOn, credits: settings.courseCredits }
  return { status: 'credit-recorded', finding: fine('S5.4', { code: 'list-received', params }) }
}

/** S5.3-4: a list names who has passed in its semester, so it can be older neither than the pass nor than the semester. */
function tooEarly(
  receivedOn: Day,
  { semester, listSemester, passedAt }: ListContext,
  settings: SocialPracticeSettings,
): Finding | null {
  const passedOn = localDay(passedAt, settings.timeZone)
  if (receivedOn < passedOn)
    return ask('S5.3', { code: 'list-before-pass', params: { receivedOn, passedOn } })
  if (listSemester !== semester.id || receivedOn >= semester.start) return null
  const params = { receivedOn, semester: semester.id, start: semester.start }
  return ask('S5.3', { code: 'list-before-semester', params })
}
