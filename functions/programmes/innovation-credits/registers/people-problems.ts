import { staffTab } from '../../../../sheets-schema/common/people.ts'
import { settingsTab } from '../../../../sheets-schema/common/settings.ts'
import {
  colleges,
  students,
  teachers,
  viceDeans,
} from '../../../../sheets-schema/innovation-credits/people.ts'
import { isAddress, normalForm } from '../../../law/text.ts'
import type { Problem } from '../../programme.ts'
import type { Tables } from '../../tables.ts'
import type { InnovationCreditsSettings } from '../law/settings.ts'
import { rowProblem, type Said } from './row-problem.ts'

/** Rows about people that can be read and still cannot be right; each is named, all other rows are used. */
export function peopleProblems(tables: Tables, settings: InnovationCreditsSettings): readonly Problem[] {
  return [
    ...addressProblems(tables),
    ...studentProblems(tables),
    ...collegeProblems(tables),
    ...successorProblems(tables),
    ...delegateProblems(tables, settings),
  ]
}

const noAddress = (address: string): Said => ({
  what: `“${address}” is not an e-mail address.`,
  why: 'Letters go to this address, and answers count only from it.',
  follows: 'This person gets no letters. Everybody else does.',
  mend: 'Correct the address.',
})

function addressProblems(tables: Tables): readonly Problem[] {
  const wrong = ({ values: { address } }: { values: { address: string } }) =>
    address.trim() !== '' && !isAddress(address)
  return [
    ...tables
      .rows(students)
      .filter(wrong)
      .map(({ key, values }) => rowProblem(students, key, 'address', noAddress(values.address))),
    ...tables
      .rows(teachers)
      .filter(wrong)
      .map(({ key, values }) => rowProblem(teachers, key, 'address', noAddress(values.address))),
    ...tables
      .rows(colleges)
      .filter(wrong)
      .map(({ key, values }) => rowProblem(colleges, key, 'address', noAddress(values.address))),
    ...tables
      .rows(viceDeans)
      .filter(wrong)
      .map(({ key, values }) => rowProblem(viceDeans, key, 'address', noAddress(values.address))),
  ]
}

/** Cohort and day of enrolment belong together, and a student's college has a row of its own. */
function studentProblems(tables: Tables): readonly Problem[] {
  const known = new Set(tables.rows(colleges).map(({ values: { name } }) => normalForm(name)))
  return tables.rows(students).flatMap(({ key, values: { cohort, enrolledOn, department } }) => [
    ...(enrolledOn.slice(0, 4) === String(cohort)
      ? []
      : [
          rowProblem(students, key, 'cohort', {
            what: `The cohort ${cohort} and the day of enrolment ${enrolledOn} do not belong together.`,
            why: 'The cohort is the year of enrolment; both decide what the Measures cover (VI.V).',
            follows: 'Both are used as they stand.',
            mend: 'Correct the one that is wrong.',
          }),
        ]),
    ...(known.size === 0 || known.has(normalForm(department))
      ? []
      : [
          rowProblem(students, key, 'department', {
            what: `“${department}” is no college of “${colleges.title}”.`,
            why: 'The vice dean of the student’s college recognises (III.1).',
            follows: 'Nobody can be asked to recognise what this student sends.',
            mend: `Write it as in “${colleges.title}”, or add the college there.`,
          }),
        ]),
  ])
}

function collegeProblems(tables: Tables): readonly Problem[] {
  const teaching = new Set(
    tables.rows(teachers).map(({ values: { address } }) => address.trim().toLowerCase()),
  )
  const known = new Set(tables.rows(colleges).map(({ values: { name } }) => normalForm(name)))
  return [
    ...tables.rows(colleges).flatMap(({ key, values: { recognisingTeachers } }) =>
      recognisingTeachers
        .filter(address => !teaching.has(address.trim().toLowerCase()))
        .map(address =>
          rowProblem(colleges, key, 'recognisingTeachers', {
            what: `“${address}” is not in “${teachers.title}”.`,
            why: 'Letters that ask for a decision go only to addresses of the registers.',
            follows: 'This teacher is not asked to recognise. The others are.',
            mend: `Add the person to “${teachers.title}”, or take the address out.`,
          }),
        ),
    ),
    ...tables
      .rows(viceDeans)
      .filter(({ values: { college } }) => !known.has(normalForm(college)))
      .map(({ key, values: { college } }) =>
        rowProblem(viceDeans, key, 'college', {
          what: `“${college}” is no college of “${colleges.title}”.`,
          why: 'A vice dean is asked for the students of a college.',
          follows: 'The row is used for students whose Department is written just so.',
          mend: `Write it as in “${colleges.title}”, or add the college there.`,
        }),
      ),
  ]
}

function successorProblems(tables: Tables): readonly Problem[] {
  const known = new Set(tables.rows(teachers).map(({ values: { address } }) => address.trim().toLowerCase()))
  return tables.rows(teachers).flatMap(({ key, values: { successor } }) =>
    successor.trim() === '' || known.has(successor.trim().toLowerCase())
      ? []
      : [
          rowProblem(teachers, key, 'successor', {
            what: `The successor “${successor}” is not in “${teachers.title}”.`,
            why: 'Letters that ask for a decision go only to addresses of the registers.',
            follows: 'Once the teacher has left, open questions wait for the office.',
            mend: `Add the successor to “${teachers.title}”, or correct the address.`,
          }),
        ],
  )
}

/** Delegates are ids of the Staff tab (A-IC-36). */
function delegateProblems(tables: Tables, { delegates }: InnovationCreditsSettings): readonly Problem[] {
  const known = new Set(tables.rows(staffTab).map(({ values: { id } }) => normalForm(id)))
  return [...new Set(Object.values(delegates).flat())]
    .filter(id => !known.has(normalForm(id)))
    .map(id =>
      rowProblem(settingsTab, 'delegates', 'value', {
        what: `“${id}” is named as a delegate and is no id of “${staffTab.title}”.`,
        why: 'What is typed in “Decided by” is looked up there.',
        follows: 'Nobody can decide under this name. Everybody else can.',
        mend: `Add the person to “${staffTab.title}”, or correct the id.`,
      }),
    )
}
