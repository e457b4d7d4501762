import { zero } from '../../../law/amount.ts'
import { addDays, localDay, type Day, type Instant } from '../../../law/calendar.ts'
import { sameAddress } from '../../../law/text.ts'
import type { ApplicationFacts } from '../facts.ts'
import type { RecognisedEntry } from '../law/recognise.ts'
import { windowOf } from '../law/window.ts'
import { instructorApproval, thesisReplacement } from '../questions.ts'
import type { FiledShares } from '../shares/agreement.ts'
import type { State } from '../state.ts'
import type { Facts } from '../understand.ts'
import { approvalsOf } from './approvals.ts'
import { askedOf, relievedOf, type OpenQuestion } from './asked.ts'
import type { Contradiction } from './contradictions.ts'
import { beginningOf } from './opening.ts'
import { judged } from './placed.ts'
import { placementOf, type Placement } from './placement.ts'
import type { Draft } from './student-credits.ts'
import { thesisWishOf, type ThesisWish } from './thesis.ts'
import { alone } from './weigh.ts'

/** What the other applications of the group say about one. */
export interface Beside {
  readonly recognised: RecognisedEntry | undefined
  readonly contradictions: readonly Contradiction[]
  readonly shares: FiledShares | undefined
}

const over: readonly State[] = ['withdrawn', 'rejected', 'revoked']

/** From the vice dean on the college can say whether a project replaces the thesis, also where it gives no credits for it. */
const thesisIsAsked: readonly State[] = [
  'awaiting-vice-dean',
  'awaiting-aao',
  'held',
  'recorded',
  'not-counted',
]

/** Decides one application beside the others of its group, as far as the posting. */
export function draftOf(
  application: ApplicationFacts,
  { recognised, contradictions, shares }: Beside,
  facts: Facts,
  asOf: Instant,
): Draft {
  const { settings, people } = facts
  const { told, given } = application
  const today = localDay(asOf, settings.timeZone)
  const own = facts.judgedBy(application)
  const judgement = judged(application, recognised?.credits ?? zero, own.settings, today)
  const standing = { facts: application, application: judgement, recognised, contradictions, people, shares }
  const { state, nextActor, questions: steps = [] }: Placement = placementOf(standing)
  const thesis = thesisWishOf(application)
  const questions = [...steps, ...thesisQuestion(thesis, state, application, facts)]
  const asked = askedOf(questions, told, asOf, settings)
  const opens = judgement.waitingForWindow?.opens ?? null
  const round = nextActor === 'student' ? roundNear(today, facts) : undefined
  const moments = [
    ...(opens === null ? [] : [beginningOf(opens, settings.timeZone)]),
    ...asked.flatMap(({ changes }) => changes ?? []),
    ...(round?.hint !== undefined && !round.near ? [beginningOf(round.hint, settings.timeZone)] : []),
  ]
  return {
    kind: 'application',
    subject: application.key,
    facts: application,
    student: application.student,
    state,
    nextActor,
    recognised,
    alone: alone(application, own.settings),
    application: judgement,
    contradictions,
    shares,
    thesis,
    asked,
    relieved: relievedOf({
      told,
      asked: questions,
      over: over.includes(state),
      hasAnswered: (kind, version, address) =>
        given.some(
          answer =>
            answer.question === kind && answer.version === version && sameAddress(answer.person, address),
        ),
      settledBy: (kind, version) => {
        const answer = given.findLast(each => each.question === kind && each.version === version)
        return kind === instructorApproval && answer ? people.anybody(answer.person) : undefined
      },
      anybody: address => people.anybody(address),
    }),
    approvals: approvalsOf(application, people),
    roundEnds: round?.near ? round.ends : null,
    opens,
    wake: moments.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0],
    settingValues: own.values,
    courseNames: own.settings.courseNames,
  }
}

/** II.4.1) p.s.: the college is asked about the thesis by itself, whatever becomes of the credits. */
function thesisQuestion(
  thesis: ThesisWish,
  state: State,
  { student, version }: ApplicationFacts,
  { people }: Facts,
): readonly OpenQuestion[] {
  const person = people.viceDean(student.college)
  if (thesis.kind !== 'open' || !person || !thesisIsAsked.includes(state)) return []
  return [{ kind: thesisReplacement, of: 'vice_dean', person, version }]
}

/** The round that is open, and whether its end is near enough for a hint (V.1). */
function roundNear(
  today: Day,
  { settings: { windows, windowHintDays } }: Facts,
): { readonly ends: Day; readonly hint: Day; readonly near: boolean } | undefined {
  const window = windowHintDays > 0 ? windowOf(today, windows) : undefined
  const hint = window && addDays(window.to, 1 - windowHintDays)
  return window && hint !== undefined ? { ends: window.to, hint, near: today >= hint } : undefined
}
