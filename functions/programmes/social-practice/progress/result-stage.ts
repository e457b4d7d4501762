import { compare, amount } from '../../../law/amount.ts'
import { localDay, type Day, type Instant } from '../../../law/calendar.ts'
import { isBlank } from '../../../law/text.ts'
import type { CaseFacts, Facts } from '../facts.ts'
import { judgeResult, type ResultAnswer } from '../law/result.ts'
import { notBefore, semesterNotOver } from '../law/semester-of.ts'
import type { SocialPracticeSettings } from '../law/settings.ts'
import type { SignedList } from '../law/signed-list.ts'
import { standingOn } from '../reading/registers.ts'
import type { ClosureStage } from './closure-stage.ts'
import { scoreIn } from './score.ts'
import type { SupervisionStage } from './supervision-stage.ts'

/** STEP5: what follows from the supervisor's pass or fail. */
export interface ResultStage {
  readonly answer: ResultAnswer
  /** By which it was judged. */
  readonly settings: SocialPracticeSettings
  readonly evaluatedAt: Instant
  readonly comment: string
  /** Hours the supervisor named, where they did. */
  readonly hoursNamed: number | null
}

interface Context {
  readonly world: Facts
  readonly supervision: SupervisionStage
  readonly closure: ClosureStage
  /** The student has the credit from elsewhere. */
  readonly credited: boolean
  readonly asOf: Instant
}

/** Undefined while the supervisor has given neither pass nor fail. */
export function resultStage(facts: CaseFacts, context: Context): ResultStage | undefined {
  const { closure, world, supervision, asOf } = context
  const { evaluation } = closure
  if (evaluation.kind !== 'given' && evaluation.kind !== 'by-other') return undefined
  const { decision, at, from, hours, comment } = evaluation.given
  if (decision !== 'pass' && decision !== 'fail') return undefined
  const list = signedList(facts, supervision.request.address, world.settings.timeZone, asOf)
  const ofList = world.settingsOn(list?.receivedAt ?? asOf)
  const ofResult = world.settingsOn(at)
  const settings = ofList === ofResult ? ofResult : { ...ofResult, listLastDay: ofList.listLastDay }
  const score = scoreIn(comment)
  const named = closure.answer.listSemester
  const evaluatedOn = localDay(at, settings.timeZone)
  const begun = semesterNotOver(settings.semesters, evaluatedOn)
  const answer = judgeResult(
    {
      asOf,
      student: { ...standingOn(facts.student, evaluatedOn), creditObtained: context.credited },
      semester: named === null ? begun : notBefore(settings.semesters, begun, named),
      supervisorEmail: supervision.request.address,
      closureStatus: closure.answer.status === 'accepted' ? 'accepted' : 'none',
      ...(named === null ? {} : { reportSemester: named }),
      evaluation: {
        result: decision,
        at,
        by: from,
        // “pass” confirms the hours shown, unless the supervisor names fewer than are needed (S2.4).
        hoursConfirmed:
          hours === null || compare(amount(hours), amount(closure.hours.settings.minHours)) >= 0,
        ...(score === undefined ? {} : { score }),
      },
      signedList: list,
    },
    settings,
  )
  return { answer, settings, evaluatedAt: at, comment, hoursNamed: hours }
}

/** The day staff typed: printed, signed and received, as ticking it says (S5.4). */
function signedList(facts: CaseFacts, signedBy: string, zone: string, asOf: Instant): SignedList | null {
  const day = facts.listReceived
  const named = facts.staff?.values.listSignedBy ?? ''
  const signer = isBlank(named) ? signedBy : named
  return day === undefined ? null : { printed: true, signedBy: signer, receivedAt: onDay(day, zone, asOf) }
}

/** A moment of that day that has come, where the day has. */
function onDay(day: Day, zone: string, asOf: Instant): Instant {
  return localDay(asOf, zone) === day ? asOf : `${day}T12:00:00Z`
}
