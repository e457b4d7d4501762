import { shown, type Amount } from '../../../law/amount.ts'
import { localDay, type Day, type Instant } from '../../../law/calendar.ts'
import { isBlank } from '../../../law/text.ts'
import { met, notMet, type Verdict } from '../../../law/verdict.ts'
import { roundOf, type Round, type Submissions } from './application-round.ts'
import { chainOf, judgeSteps, type ApplicationKind, type Progress, type Step } from './application-steps.ts'
import { cohortNotCovered } from './eligibility.ts'
import type { Student } from './entries.ts'
import { flagsOf, type Flag, type Reason } from './reasons.ts'
import { defaultSettings, type InnovationCreditsSettings, type StepOwner } from './settings.ts'
import type { RecognitionWindow } from './window.ts'

/** One application for recognition by the University (III.1). */
export interface Application {
  readonly student: Pick<Student, 'cohort'>
  readonly kind: ApplicationKind
  readonly creditsIfRecognised: Amount
  readonly sent: Submissions
  /** Names of the files attached. */
  readonly evidence: readonly string[]
  readonly steps: readonly Step[]
}

export type ApplicationStatus =
  | 'awaiting-instructor'
  | 'awaiting-vice-dean'
  | 'awaiting-aao'
  | 'recorded'
  | 'returned'
  | 'rejected'
  | 'held'
  | 'outside-window'
  | 'blocked'

/** The table in which the University's grades stand (IV.I.1)). */
const gradeTable = 'Student Grade Table for Projects of Innovation and Extension Activities'

/** What is written down once all steps are done. */
export interface GradeRecord {
  readonly credits: Amount
  readonly grade: 'excellent'
  /** Semester of the window (V.1). */
  readonly semester: string
  readonly recordIn: typeof gradeTable
}

export interface ApplicationJudgement {
  readonly status: ApplicationStatus
  readonly nextActor: StepOwner | 'student' | null
  readonly record: GradeRecord | null
  /** Kept, and taken up by itself when the next window opens; `opens` is `null` while none is announced. */
  readonly waitingForWindow: { readonly opens: Day | null } | null
  readonly blocked: readonly ('cohort-not-covered' | 'evidence-missing')[]
  readonly flags: readonly Flag[]
  readonly verdicts: readonly Verdict<Reason>[]
}

const awaiting = {
  instructor: 'awaiting-instructor',
  vice_dean: 'awaiting-vice-dean',
  aao: 'awaiting-aao',
} as const satisfies Record<StepOwner, ApplicationStatus>

function judgement(
  status: ApplicationStatus,
  nextActor: ApplicationJudgement['nextActor'],
  verdicts: readonly Verdict<Reason>[],
  more: Partial<Pick<ApplicationJudgement, 'record' | 'waitingForWindow' | 'blocked'>> = {},
): ApplicationJudgement {
  const nothing = { record: null, waitingForWindow: null, blocked: [] }
  return { ...nothing, ...more, status, nextActor, flags: flagsOf(verdicts), verdicts }
}

function waiting(
  round: Extract<Round, { kind: 'waiting' }>,
  before: readonly Verdict<Reason>[] = [],
): ApplicationJudgement {
  const waitingForWindow = { opens: round.opens }
  return judgement('outside-window', null, [...before, round.verdict], { waitingForWindow })
}

/** A return that the student has answered by sending again decides nothing any more. */
function openSteps(application: Application): readonly Step[] {
  const sentAt = Date.parse(application.sent.lastAt)
  return application.steps.filter(step => step.decision !== 'return' || Date.parse(step.at) >= sentAt)
}

/** All steps done: “excellent”, in the semester of the window (IV.I.1), V.1). */
function recorded(
  application: Application,
  confirmedAt: Instant,
  window: RecognitionWindow,
  before: readonly Verdict<Reason>[],
  { timeZone }: InnovationCreditsSettings,
): ApplicationJudgement {
  const credits = application.creditsIfRecognised
  const { semester } = window
  const params = { credits: shown(credits), semester }
  const verdicts = [...before, met('IV.I.1)', { code: 'recorded-excellent', params } as const)]
  const confirmed = localDay(confirmedAt, timeZone)
  if (confirmed > window.to) {
    const late = { confirmed, closed: window.to, semester }
    verdicts.push(met('V.1', { code: 'confirmed-after-window', params: late }))
  }
  const record = { credits, grade: 'excellent', semester, recordIn: gradeTable } as const
  return judgement('recorded', null, verdicts, { record })
}

/** Without a round the confirmation itself has to lie in a window, and gives the semester (A-IC-25). */
function afterSteps(
  application: Application,
  round: Extract<Round, { kind: 'open' }> | undefined,
  progress: Progress,
  settings: InnovationCreditsSettings,
  today: Day | null,
): ApplicationJudgement {
  const verdicts = round ? [round.verdict, ...progress.verdicts] : progress.verdicts
  if (progress.kind === 'awaiting') return judgement(awaiting[progress.by], progress.by, verdicts)
  if (progress.kind === 'held') return judgement('held', progress.by, verdicts)
  if (progress.kind === 'returned') return judgement('returned', 'student', verdicts)
  if (progress.kind === 'rejected') return judgement('rejected', null, verdicts)
  if (round) return recorded(application, progress.at, round.window, verdicts, settings)
  const bound = roundOf({ lastAt: progress.at, firstAt: null }, settings, today)
  if (bound.kind === 'waiting') return waiting(bound, verdicts)
  return recorded(application, progress.at, bound.window, [...verdicts, bound.verdict], settings)
}

/**
 * Where an application for recognition by the University stands: cohort, window, evidence, steps, in this order.
 * `today` only lets a waiting application be taken up when its window opens; silence decides nothing.
 */
export function judgeApplication(
  application: Application,
  settings: InnovationCreditsSettings = defaultSettings,
  today: Day | null = null,
): ApplicationJudgement {
  const stranger = cohortNotCovered(application.student, settings)
  if (stranger) return judgement('blocked', null, [stranger], { blocked: ['cohort-not-covered'] })
  const round = settings.windowBinds === 'submission' ? roundOf(application.sent, settings, today) : undefined
  if (round?.kind === 'waiting') return waiting(round)
  if (application.evidence.every(isBlank)) {
    const missing = notMet('III.1', { code: 'evidence-missing', params: {} } as const)
    const verdicts = round ? [round.verdict, missing] : [missing]
    return judgement('blocked', 'student', verdicts, { blocked: ['evidence-missing'] })
  }
  const chain = chainOf(application.kind, settings)
  const progress = judgeSteps(chain, openSteps(application), settings)
  return afterSteps(application, round, progress, settings, today)
}
