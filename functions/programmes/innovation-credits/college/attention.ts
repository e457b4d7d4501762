import { collegeRecognitions } from '../../../../sheets-schema/innovation-credits/applications.ts'
import { colleges } from '../../../../sheets-schema/innovation-credits/people.ts'
import { semesters } from '../../../../sheets-schema/innovation-credits/windows.ts'
import type { Problem } from '../../programme.ts'
import { silenceProblems } from '../rows/silence-problems.ts'
import { refusalMend, refusalWords } from '../words/staff.ts'
import type { CollegeDecision, CollegeState } from './decision.ts'
import { collegeCorrections } from './result.ts'

type Words = Pick<Problem, 'what' | 'why' | 'follows' | 'mend'>

/** The states that wait for the office. */
const waiting: Readonly<Partial<Record<CollegeState, (decision: CollegeDecision) => Words>>> = {
  'rules-not-filed': ({ student: { college } }) => ({
    what: `“${college}” has no rules on record with the Academic Affairs Office.`,
    why: 'A college recognises by its own scope, times and rules, and files them first (I.3, V.2).',
    follows: 'Nobody is asked; the student has been told.',
    mend: `Once the rules are filed, type yes under “${colleges.columns.rulesFiled.header}” in “${colleges.title}”; or reject it with the reason.`,
  }),
  'teachers-unknown': ({ student: { college } }) => ({
    what: `“${colleges.title}” names no recognising teacher for “${college}” who is in Teachers.`,
    why: 'Relevant teachers of the college recognise first (III.2).',
    follows: 'Nobody is asked yet; the student has been told.',
    mend: `Type their e-mails under “${colleges.columns.recognisingTeachers.header}”, as they stand in Teachers.`,
  }),
  'vice-dean-unknown': ({ student: { college } }) => ({
    what: `“${colleges.title}” names no vice dean for “${college}”.`,
    why: 'The vice dean reviews and confirms what the teachers recognised (III.2).',
    follows: 'Nobody is asked yet.',
    mend: `Add the vice dean’s e-mail in “${colleges.title}”.`,
  }),
  'term-start-unknown': ({ facts: { claim }, student: { cohort } }) => ({
    what: `The first day of term ${claim?.term ?? ''} of the cohort ${cohort} is not known.`,
    why: 'A recognition counts only if it was complete before the term begins (IV.2.3)).',
    follows: 'It is recognised, but not recorded yet.',
    mend: `Add the semester with its first day to “${semesters.title}”.`,
  }),
}

/** What waits for staff in a recognition by the college. */
export function collegeAttention(decision: CollegeDecision): readonly Problem[] {
  const { subject, state, facts } = decision
  const { state: stateColumn, decision: decisionColumn, effective } = collegeRecognitions.columns
  const here = (column: string) => ({ tab: collegeRecognitions.title, row: subject, column })
  const words = waiting[state]?.(decision)
  return [
    ...(words ? [{ ...here(stateColumn.header), ...words }] : []),
    ...facts.office.standings.flatMap(({ word, refused }) =>
      refused
        ? [
            {
              ...here(decisionColumn.header),
              what: `“${word}” does not count.`,
              why: `It does not, because ${refusalWords[refused]}.`,
              follows: 'It changes nothing.',
              mend: refusalMend[refused],
            },
          ]
        : [],
    ),
    ...collegeCorrections(decision).map(what => ({
      ...here(effective.header),
      what,
      why: 'Something the recorded result was decided from has changed since: a rule, a register or another record.',
      follows: 'The record and the totals stay as they are.',
      mend: 'Put back what was changed; or revoke it and correct the grade table.',
    })),
    ...silenceProblems(here(stateColumn.header), decision.asked),
  ]
}
