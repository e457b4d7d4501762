import { localDay, type Day, type Instant } from '../../../law/calendar.ts'
import { sameAddress } from '../../../law/text.ts'
import { askedOf, relievedOf } from '../decide/asked.ts'
import { beginningOf } from '../decide/opening.ts'
import { judgeCollege, type CollegeJudgement, type CollegeRecognition } from '../law/college.ts'
import { cohortNotCovered } from '../law/eligibility.ts'
import { termStartsOf } from '../law/terms.ts'
import { collegeRecognition } from '../questions.ts'
import { rulesWereFiled } from '../registers/people.ts'
import type { Facts } from '../understand.ts'
import type { CollegeDecision, CollegeState } from './decision.ts'
import type { CollegeFacts } from './facts.ts'
import { collegePlacement } from './place.ts'

/** A recognition by the college before the student's totals are known. */
export type CollegeDraft = Omit<CollegeDecision, 'totals'>

const over: readonly CollegeState[] = ['withdrawn', 'rejected', 'revoked']

/** Decides one recognition by the college (III.2, IV.2); `courseFrom`: who has given the course otherwise (I.4). */
export function decideCollege(
  facts: CollegeFacts,
  courseFrom: CollegeRecognition['innovationProjectsFrom'],
  { settings, judgedBy, people, semesters }: Facts,
  asOf: Instant,
): CollegeDraft {
  const today = localDay(asOf, settings.timeZone)
  const { student, viceDean, told } = facts
  const own = judgedBy(facts)
  const college = people.college(student.college)
  const agreed = facts.teachers?.decision === 'agree' ? facts.teachers : undefined
  const recognisedOn = viceDean?.decision === 'agree' ? localDay(viceDean.at, settings.timeZone) : null
  const recognition: CollegeRecognition = {
    rulesFiled: college !== undefined && rulesWereFiled(college, agreed?.at),
    teachersRecognised: agreed !== undefined,
    viceDeanConfirmed: recognisedOn !== null,
    recognisedOn,
    selectTerm: facts.claim?.term ?? 0,
    termStarts: termStartsOf(student.cohort, semesters),
    innovationProjectsFrom: courseFrom,
  }
  const { judgement, begins } = inItsTerm(recognition, own.settings, today)
  const notCovered = cohortNotCovered(student, own.settings)
  const {
    state,
    nextActor,
    questions = [],
  } = collegePlacement(facts, judgement, notCovered === undefined, people)
  const asked = askedOf(questions, told, asOf, settings)
  const moments = [
    ...asked.flatMap(({ changes }) => changes ?? []),
    ...(state === 'deferred' && begins !== undefined ? [beginningOf(begins, settings.timeZone)] : []),
  ]
  return {
    kind: 'college',
    subject: facts.key,
    facts,
    student,
    state,
    nextActor,
    judgement,
    recognisedOn,
    asked,
    relieved: relievedOf({
      told,
      asked: questions,
      over: over.includes(state),
      hasAnswered: (kind, _version, address) =>
        sameAddress((kind === collegeRecognition ? facts.teachers : viceDean)?.person ?? '', address),
      settledBy: kind =>
        kind === collegeRecognition && facts.teachers ? people.anybody(facts.teachers.person) : undefined,
      anybody: address => people.anybody(address),
    }),
    wake: moments.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0],
    notCovered,
    settingValues: own.values,
    courseNames: own.settings.courseNames,
  }
}

/** A recognition that came too late for its term is recorded in the next one, from that term's first day on (IV.2.3)). */
function inItsTerm(
  recognition: CollegeRecognition,
  settings: Facts['settings'],
  today: Day,
): { readonly judgement: CollegeJudgement; readonly begins: Day | undefined } {
  const judgement = judgeCollege(recognition, settings)
  const { recordTerm } = judgement
  const begins = recordTerm === null ? undefined : recognition.termStarts.get(recordTerm)
  if (judgement.status !== 'deferred' || recordTerm === null || begins === undefined || today < begins)
    return { judgement, begins }
  return { judgement: judgeCollege({ ...recognition, selectTerm: recordTerm }, settings), begins }
}
