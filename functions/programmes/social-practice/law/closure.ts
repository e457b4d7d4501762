import type { Amount } from '../../../law/amount.ts'
import { shown } from '../../../law/amount.ts'
import type { Day, Instant } from '../../../law/calendar.ts'
import { localDay } from '../../../law/calendar.ts'
import { hasHappened } from './as-of.ts'
import type { FeedbackRecord } from './feedback.ts'
import { feedbackFinding } from './feedback.ts'
import type { Finding, Told } from './findings.ts'
import { block, fine, note, tell } from './findings.ts'
import type { HourEntry, HoursContext, WeighedEntry } from './hours.ts'
import { countedHours, weighHours } from './hours.ts'
import { hoursShort, logFindings, minimumFinding } from './hours-findings.ts'
import type { Notification } from './notification.ts'
import type { StaffOverride } from './override.ts'
import { correctionFindings, overriding, waived } from './override.ts'
import type { Photo } from './photos.ts'
import { photoFindings } from './photos.ts'
import type { Semester } from './semester.ts'
import { isLate } from './deadlines.ts'
import type { SocialPracticeSettings } from './settings.ts'
import type { EarlierEvaluation, EarlierVersion } from './versions.ts'
import { versionFindings } from './versions.ts'

/** One version of a closure report and all it is held against. */
export interface ClosureReport {
  readonly asOf: Instant
  readonly submittedAt: Instant
  readonly semester: Semester
  readonly proposalApprovedOn: Day
  readonly supervision: 'confirmed' | 'none' | 'invited' | 'declined' | 'no-reply'
  /** The day the teacher agreed, where it is known. */
  readonly supervisionConfirmedOn?: Day
  readonly hours: readonly HourEntry[]
  /** Hours of all members together; null for a student without a group. */
  readonly groupHours: Amount | null
  readonly photos: readonly Photo[]
  readonly feedbackRecords: readonly FeedbackRecord[]
  readonly overrides: readonly StaffOverride[]
  /** Last edit of the report by the student. */
  readonly editedAt: Instant | null
  readonly earlierVersions: readonly EarlierVersion[]
  readonly evaluation: EarlierEvaluation | null
}

export interface ClosureAnswer extends Told {
  readonly status: 'accepted' | 'blocked'
  /** Exact hours that count, after a correction by staff. */
  readonly counted: Amount
  readonly countedHours: number
  readonly hoursShort: number
  /** The semester whose pass list can hold the report; null if blocked. */
  readonly listSemester: string | null
  /** Codes of waived checks, and `counted-hours` if staff set them. */
  readonly overridden: readonly string[]
  readonly versionsKept: number
  readonly notifications: readonly Notification<'supervisor', 'closure-report-submitted'>[]
  /** What became of each line of the log, in its order. */
  readonly hours: readonly WeighedEntry[]
}

/** Whether a closure report is taken in, with all that is missing at once (S2.8, STEP3, STEP4). */
export function judgeClosure(report: ClosureReport, settings: SocialPracticeSettings): ClosureAnswer {
  const context = hoursContext(report, settings)
  const hours = weighHours(report.hours, context, settings)
  const decisions = overriding(report.overrides, report.editedAt, report.asOf, settings)
  const { correction } = decisions
  const counted = correction?.value ?? comparedHours(report, hours, settings)
  const earlier = report.earlierVersions.filter(each => hasHappened(each.submittedAt, report.asOf))
  const checked = waived(
    [
      supervisionFinding(report),
      ...logFindings(hours, context),
      minimumFinding(counted, settings.minHours),
      ...photoFindings(report.photos, report.feedbackRecords, settings),
      feedbackFinding(report.feedbackRecords, settings),
      ...timeFindings(report, settings),
      ...versionFindings(report.submittedAt, earlier, report.evaluation, settings),
    ],
    decisions.waivers,
  )
  const told = tell([...checked.findings, ...correctionFindings(correction), ...decisions.findings])
  const accepted = told.blocked.length === 0
  const { semester } = report
  const late = isLate(report.submittedAt, semester, settings)
  return {
    status: accepted ? 'accepted' : 'blocked',
    counted,
    countedHours: shown(counted),
    hoursShort: shown(hoursShort(counted, settings.minHours)),
    listSemester: accepted ? (late ? semester.nextId : semester.id) : null,
    overridden: correction === null ? checked.codes : [...checked.codes, correction.rule],
    versionsKept: earlier.length + 1,
    notifications: accepted ? [{ to: 'supervisor', kind: 'closure-report-submitted' }] : [],
    hours,
    ...told,
  }
}

function hoursContext(report: ClosureReport, settings: SocialPracticeSettings): HoursContext {
  const today = localDay(report.asOf, settings.timeZone)
  const context = { today, approvedOn: report.proposalApprovedOn, semester: report.semester }
  if (report.supervision !== 'confirmed') return { ...context, supervisedFrom: null }
  const confirmedOn = report.supervisionConfirmedOn
  return confirmedOn === undefined ? context : { ...context, supervisedFrom: confirmedOn }
}

/** S3.1, A-SP-09: the student's own hours, or the whole group's under the other reading. */
function comparedHours(
  report: ClosureReport,
  hours: readonly WeighedEntry[],
  settings: SocialPracticeSettings,
): Amount {
  if (settings.hoursPer === 'project' && report.groupHours !== null) return report.groupHours
  return countedHours(hours)
}

/** S2.8: a teacher is confirmed before the closure report is written. */
function supervisionFinding(report: ClosureReport): Finding {
  const { supervision } = report
  return supervision === 'confirmed'
    ? fine('S2.3', { code: 'supervision-confirmed', params: {} })
    : block('S2.8', { code: 'supervisor-not-confirmed', params: { supervision } })
}

/** A-SP-15: a late report goes to the next semester's list, or is refused under the other reading. */
function timeFindings(report: ClosureReport, settings: SocialPracticeSettings): readonly Finding[] {
  const { semester } = report
  if (!isLate(report.submittedAt, semester, settings))
    return [fine('S5.4', { code: 'in-time-for-list', params: { semester: semester.id } })]
  const lastDay = semester.closureDeadline ?? semester.end
  const params = { semester: semester.id, next: semester.nextId, lastDay }
  const late = note('A-SP-15', { code: 'late-for-semester', params })
  return settings.lateAction === 'refuse' ? [late, block('A-SP-15', { code: 'late', params })] : [late]
}
