import { staffTab } from '../../../sheets-schema/common/people.ts'
import { applications } from '../../../sheets-schema/innovation-credits/applications.ts'
import { colleges, students, teachers } from '../../../sheets-schema/innovation-credits/people.ts'
import { recognisedCompetitions } from '../../../sheets-schema/innovation-credits/recognised-lists.ts'
import type { Judged, Judgement } from '../../../functions/programmes/programme.ts'
import { innovationCredits } from '../../../functions/programmes/innovation-credits/programme.ts'
import type { Tables } from '../../../functions/programmes/tables.ts'
import type { StaffRowOf } from '../../../sheets-schema/tab.ts'
import { answerOf, entryOf, rowsOf, tablesOf, type Situation, type TabRows } from '../tables-of.ts'

export const ming = '2450001'
export const hua = '2450002'
export const lan = '2450003'
export const dean = 'dean@civil.example.edu'
export const instructor = 'wang@civil.example.edu'
export const contest = 'Structure Design Contest'

const student = (number: string, name: string) => ({
  number,
  name,
  address: `${name.toLowerCase()}@example.edu`,
  department: 'Civil Engineering',
  cohort: 2024,
  enrolledOn: '2024-09-01',
})

/** Registers in which everything is in order: two students of one college, its vice dean, an instructor, the office. */
export const registers: readonly TabRows[] = [
  rowsOf(students, [student(ming, 'Ming'), student(hua, 'Hua')]),
  rowsOf(teachers, [{ address: instructor, name: 'Prof. Wang' }]),
  rowsOf(colleges, [{ name: 'Civil Engineering', viceDean: 'Dean Li', address: dean, rulesFiled: true }]),
  rowsOf(staffTab, [
    { id: 'zhao', name: 'Zhao', role: 'aao', address: 'zhao@example.edu' },
    { id: 'clerk', name: 'Clerk', role: 'clerk', address: 'clerk@example.edu' },
  ]),
]

/** The register with a third student, for groups of three. */
export const threeStudents = rowsOf(students, [
  student(ming, 'Ming'),
  student(hua, 'Hua'),
  student(lan, 'Lan'),
])

export const listedContest = rowsOf(recognisedCompetitions, [
  { name: contest, otherNames: ['结构设计竞赛'], kind: 'academic' },
])

type Answers = Readonly<Record<string, string>>

/** A provincial first prize won by Ming and Hua, sent in the autumn round. */
const award: Answers = {
  student: ming,
  competition: contest,
  edition: '2026',
  level: 'Provincial',
  prize: 'First prize',
  awardDate: '2026-09-20',
  entryKind: 'Team',
  team: `${ming}, ${hua}`,
  evidence: 'https://drive.example.edu/certificate',
  declaration: 'I declare that what I state is true and that the evidence is genuine.',
}

const completedProject: Answers = {
  student: ming,
  project: 'Bridges of Bamboo',
  level: 'National',
  state: 'Completed',
  completedOn: '2026-06-01',
  members: ming,
  instructor,
  evidence: 'https://drive.example.edu/completion',
  declaration: 'yes',
}

export const autumn = '2026-10-12T03:00:00Z'

export const competition = (key: string, answers: Answers = {}, at: string = autumn) =>
  entryOf(key, 'application-competition', at, { ...award, ...answers })

export const project = (key: string, answers: Answers = {}, at: string = autumn) =>
  entryOf(key, 'application-project', at, { ...completedProject, ...answers })

export const answered = (
  subject: string,
  by: 'instructor' | 'vice dean',
  decision: string,
  at: string,
  more: { readonly version?: number; readonly comment?: string } = {},
) =>
  answerOf({
    subject,
    question: by === 'instructor' ? 'instructor-approval' : 'vice-dean-recognition',
    version: 1,
    person: by === 'instructor' ? instructor : dean,
    decision,
    at,
    ...more,
  })

/** An answer of anybody to any question. */
export const said = (
  subject: string,
  question: string,
  person: string,
  decision: string,
  at: string,
  more: { readonly version?: number; readonly comment?: string } = {},
) => answerOf({ subject, question, version: 1, person, decision, at, ...more })

type OfficeCells = Partial<StaffRowOf<typeof applications>>

/** What the office typed on an application's row. */
export const office = (key: string, cells: OfficeCells, since?: string): TabRows =>
  rowsOf(applications, [{ key, ...cells, ...(since === undefined ? {} : { since }) }])

/** Judges the workbook with the registers in order, as far as `tabs` does not give others. */
export const judge = (situation: Partial<Situation>): Judgement =>
  innovationCredits.judge(tablesIn(situation))

/** The workbook that `judge` judges. */
export function tablesIn(situation: Partial<Situation>): Tables {
  const given = situation.tabs ?? []
  const kept = [...registers, listedContest].filter(
    each => each.tab === applications || !given.some(other => other.tab.sheetId === each.tab.sheetId),
  )
  return tablesOf({
    programme: innovationCredits,
    now: '2026-10-20T03:00:00Z',
    ...situation,
    tabs: [...kept, ...given],
  })
}

export function caseOf(judgement: Judgement, key: string): Judged {
  const found = judgement.atoms.flatMap(({ cases }) => cases).find(({ subject }) => subject === key)
  if (!found) throw new Error(`${key} was not judged`)
  return found
}

/** The cells of the application's row. */
export function rowOf(judgement: Judgement, key: string) {
  const row = caseOf(judgement, key).rows.find(({ tab }) => tab.sheetId === applications.sheetId)
  if (!row) throw new Error(`${key} has no row`)
  return row.cells
}

/** What each person is told, by topic. */
export function toldTo(judgement: Judgement, key: string): readonly string[] {
  return caseOf(judgement, key).letters.map(({ to, topic, told }) => `${to.role} ${topic}: ${told}`)
}

/** The words of the letter to the student. */
export function letterText(judgement: Judgement, key: string, topic = 'application'): string {
  const letter = caseOf(judgement, key).letters.find(each => each.topic === topic)
  return JSON.stringify(letter?.content.blocks ?? [])
}
