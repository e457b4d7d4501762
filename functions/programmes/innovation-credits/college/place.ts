import type { OpenQuestion } from '../decide/asked.ts'
import type { CollegeBlock, CollegeJudgement } from '../law/college.ts'
import { collegeConfirmation, collegeRecognition } from '../questions.ts'
import type { People } from '../registers/people.ts'
import type { Actor } from '../state.ts'
import type { CollegeState } from './decision.ts'
import type { CollegeFacts } from './facts.ts'

interface CollegePlacement {
  readonly state: CollegeState
  readonly nextActor: Actor | null
  readonly questions?: readonly OpenQuestion[]
}

/** What no step can change, in the order in which it is said. */
function final({ office, record, withdrawal }: CollegeFacts, covered: boolean): CollegePlacement | undefined {
  if (office.step?.decision === 'revoke') return { state: 'revoked', nextActor: null }
  if (record) return { state: 'recorded', nextActor: null }
  if (!covered) return { state: 'not-covered', nextActor: null }
  if (office.step?.decision === 'reject') return { state: 'rejected', nextActor: null }
  return withdrawal ? { state: 'withdrawn', nextActor: null } : undefined
}

function bySteps({ faults, claim, teachers, viceDean, office }: CollegeFacts): CollegePlacement | undefined {
  if (faults.length > 0 || !claim) return { state: 'incomplete', nextActor: 'student' }
  const words = [office.step, viceDean, teachers].map(step => step?.decision)
  if (words.includes('reject')) return { state: 'rejected', nextActor: null }
  return words.includes('return') ? { state: 'returned', nextActor: 'student' } : undefined
}

const blocks: Readonly<Record<CollegeBlock, CollegePlacement>> = {
  'already-from-university': { state: 'already-given', nextActor: null },
  'already-from-college': { state: 'already-given', nextActor: null },
  'college-rules-not-filed': { state: 'rules-not-filed', nextActor: 'aao' },
  'term-not-4-6-8': { state: 'term-not-possible', nextActor: 'student' },
  'term-start-unknown': { state: 'term-start-unknown', nextActor: 'aao' },
  'recognised-after-term-start': { state: 'deferred', nextActor: null },
  'no-later-term': { state: 'no-later-term', nextActor: null },
}

/** Who has to act by the law, and who of the registers can be asked (III.2). */
function byTheLaw(
  { student, version }: CollegeFacts,
  { status, blocked: [block] }: CollegeJudgement,
  people: People,
): CollegePlacement {
  if (block) return blocks[block]
  if (status === 'awaiting-college-teachers') {
    const teachers = people.college(student.college)?.teachers ?? []
    if (teachers.length === 0) return { state: 'teachers-unknown', nextActor: 'aao' }
    const questions = teachers.map((person): OpenQuestion => ({
      kind: collegeRecognition,
      of: 'college_teachers',
      person,
      version,
    }))
    return { state: 'awaiting-teachers', nextActor: 'college_teachers', questions }
  }
  if (status === 'awaiting-vice-dean') {
    const person = people.viceDean(student.college)
    if (!person) return { state: 'vice-dean-unknown', nextActor: 'aao' }
    const question = { kind: collegeConfirmation, of: 'vice_dean', person, version } as const
    return { state: 'awaiting-vice-dean', nextActor: 'vice_dean', questions: [question] }
  }
  return { state: 'recorded', nextActor: null }
}

/** Where a recognition by the college stands and whose turn it is. */
export function collegePlacement(
  facts: CollegeFacts,
  judgement: CollegeJudgement,
  covered: boolean,
  people: People,
): CollegePlacement {
  return final(facts, covered) ?? bySteps(facts) ?? byTheLaw(facts, judgement, people)
}
