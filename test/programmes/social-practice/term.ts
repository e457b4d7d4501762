import { staffTab } from '../../../sheets-schema/common/people.ts'
import type { Cell } from '../../../sheets-schema/cell.ts'
import { projectsTab, type ProjectRow } from '../../../sheets-schema/social-practice/projects.ts'
import { passListsTab } from '../../../sheets-schema/social-practice/pass-lists.ts'
import { semestersTab } from '../../../sheets-schema/social-practice/semesters.ts'
import { studentsTab } from '../../../sheets-schema/social-practice/students.ts'
import { teacherPostsTab, teachersTab } from '../../../sheets-schema/social-practice/teachers.ts'
import { staffColumns, type StaffRowOf } from '../../../sheets-schema/tab.ts'
import type { WantedLetter } from '../../../functions/programmes/letter.ts'
import type { Judged, Judgement, Problem } from '../../../functions/programmes/programme.ts'
import { socialPractice } from '../../../functions/programmes/social-practice/programme.ts'
import type { Answer, Entry, Tables, ToldLetter } from '../../../functions/programmes/tables.ts'
import { answerOf, entryOf, rowsOf, tablesOf, type Situation } from '../tables-of.ts'

type Student = Partial<StaffRowOf<typeof studentsTab>> & { readonly number: string }
type Teacher = Partial<StaffRowOf<typeof teachersTab>> & { readonly address: string }

export const students: readonly Student[] = [
  { number: 'B1', name: 'Lin Yi-chen', address: 'b1@mail.example', language: 'en', creditObtained: false },
  {
    number: 'B2',
    name: 'Wu Jia-hao',
    address: 'b2@mail.example',
    language: 'zh-Hant',
    creditObtained: false,
  },
  { number: 'B3', name: 'Done Already', address: 'b3@mail.example', creditObtained: true },
]

const teacher = (address: string, name: string, posts: readonly string[]): Teacher => ({
  address,
  name,
  posts,
  university: 'NTUST',
  teachesNextSemester: 'yes',
})

export const teachers: readonly Teacher[] = [
  teacher('chen@teach.example', 'Chen Mei-ling', ['professor']),
  teacher('huang@teach.example', 'Huang Da-wei', ['Adjunct Professor']),
  teacher('office@teach.example', 'Somebody of an office', ['staff']),
]

type SemesterRow = StaffRowOf<typeof semestersTab>
type TeacherPostRow = StaffRowOf<typeof teacherPostsTab>
type PassListRow = StaffRowOf<typeof passListsTab>

export const semesters: readonly Partial<SemesterRow>[] = [
  {
    name: '113-2',
    start: '2026-02-16',
    end: '2026-06-19',
    examFrom: '2026-06-15',
    examTo: '2026-06-19',
    closureDeadline: '2026-05-29',
    next: '114-1',
  },
  {
    name: '114-1',
    start: '2026-09-07',
    end: '2027-01-15',
    examFrom: '2027-01-11',
    examTo: '2027-01-15',
    next: '114-2',
  },
]

type TypedRow = Partial<ProjectRow> & { since: string; cellsSince: Readonly<Record<string, string>> }

/** A term at the office, driven the way the functions drive it: every pass tells what is wanted and not told yet. */
export class Term {
  readonly entries: Entry[] = []
  readonly answers: Answer[] = []
  readonly strangersAnswers: Answer[] = []
  readonly letters: ToldLetter[] = []
  readonly records = new Map<string, Readonly<Record<string, unknown>>>()
  readonly settings: Record<string, string> = {}
  settingsBefore: Situation['settingsBefore']
  students: readonly Student[] = students
  teachers: readonly Teacher[] = teachers
  teacherPosts: readonly (Partial<TeacherPostRow> & { readonly row: string })[] = []
  semesters: readonly Partial<SemesterRow>[] = semesters
  /** What was told in the last pass. */
  sent: readonly WantedLetter[] = []
  private readonly projects = new Map<string, TypedRow>()
  private readonly papers = new Map<string, Partial<PassListRow> & { since: string }>()
  private judgement: Judgement | undefined

  submit(form: string, key: string, at: string, answers: Readonly<Record<string, string>>): void {
    this.entries.push(entryOf(key, form, at, { student: 'B1', ...answers }))
  }

  staff(key: string, at: string, cells: Partial<ProjectRow>): void {
    const { cellsSince, ...before } = this.projects.get(key) ?? { cellsSince: undefined }
    const typedAt = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, at]))
    const earlier = cellsSince ?? typedAt(staffColumns(projectsTab))
    const now = typedAt(Object.keys(cells))
    this.projects.set(key, { ...before, ...cells, since: at, cellsSince: { ...earlier, ...now } })
  }

  /** Staff tick a list. */
  paper(list: string, at: string, cells: Partial<PassListRow>): void {
    this.papers.set(list, { ...cells, since: at })
  }

  answer(
    question: string,
    person: string,
    at: string,
    decision: string,
    more: { version?: number; subject?: string; hours?: number; comment?: string } = {},
  ): void {
    const { version = 1, subject = 'SP-0001', ...rest } = more
    this.answers.push(answerOf({ subject, question, version, person, decision, at, ...rest }))
  }

  /** An answer from somebody else than the person who was asked. */
  answerAs(from: string, question: string, person: string, at: string, decision: string): void {
    const answer = answerOf({ subject: 'SP-0001', question, version: 1, person, decision, at })
    this.strangersAnswers.push({ ...answer, from, standing: 'other-address' })
  }

  tables(now: string): Tables {
    const { settings, settingsBefore, entries, answers, strangersAnswers, letters, records } = this
    const projects = [...this.projects].map(([key, row]) => ({ key, ...row }))
    const tabs = [
      rowsOf(studentsTab, this.students),
      rowsOf(teachersTab, this.teachers),
      rowsOf(teacherPostsTab, this.teacherPosts),
      rowsOf(staffTab, [
        { id: 'mei', name: 'Mei', address: 'mei@cge.example', role: 'staff' },
        { id: 'pt', name: 'Part-timer', address: 'pt@cge.example', role: 'helper' },
      ]),
      rowsOf(semestersTab, this.semesters),
      rowsOf(projectsTab, projects),
      rowsOf(
        passListsTab,
        [...this.papers].map(([key, row]) => ({ key, ...row })),
      ),
    ]
    const answered = { answers, strangersAnswers }
    return tablesOf({
      programme: socialPractice,
      now,
      tabs,
      settings,
      ...(settingsBefore && { settingsBefore }),
      entries,
      ...answered,
      letters,
      records,
    })
  }

  /** One pass: judge, tell what is new, record what is to be recorded. */
  pass(now: string): void {
    this.judgement = socialPractice.judge(this.tables(now))
    const wanted = this.cases().flatMap(({ letters }) => letters)
    this.sent = wanted.filter(letter => this.lastTold(letter) !== letter.told)
    this.letters.push(
      ...this.sent.map(({ subject, topic, to, told, question }) => ({
        subject,
        topic,
        to: to.address,
        told,
        plannedAt: now,
        sentAt: now,
        bounced: false,
        question: question && { kind: question.kind, version: question.version },
      })),
    )
    for (const { subject, record } of this.cases()) if (record) this.records.set(subject, record)
  }

  private lastTold({ subject, topic, to }: WantedLetter): string | undefined {
    return this.letters.findLast(
      each => each.subject === subject && each.topic === topic && each.to === to.address,
    )?.told
  }

  cases(): readonly Judged[] {
    return this.judgement?.atoms.flatMap(({ cases }) => cases) ?? []
  }

  /** The cells of a case's line in Projects. */
  row(key = 'SP-0001'): Readonly<Record<string, Cell>> {
    return this.cell(projectsTab.title, key)
  }

  outcome(tab: string, key: string): Cell {
    return this.cell(tab, key)['outcome'] ?? null
  }

  private cell(tab: string, key: string): Readonly<Record<string, Cell>> {
    const found = this.cases()
      .flatMap(({ rows }) => rows)
      .find(row => row.tab.title === tab && row.key === key)
    return found?.cells ?? {}
  }

  attention(): readonly Problem[] {
    return [...(this.judgement?.problems ?? []), ...this.cases().flatMap(({ attention }) => attention)]
  }

  /** What was told to an address in the last pass: `topic told`. */
  told(address = 'b1@mail.example'): readonly string[] {
    return this.sent.filter(({ to }) => to.address === address).map(({ topic, told }) => `${topic} ${told}`)
  }

  /** The words of the letters that went to an address in the last pass. */
  words(address = 'b1@mail.example'): string {
    return JSON.stringify(this.sent.filter(({ to }) => to.address === address).map(({ content }) => content))
  }
}

export const goodProposal = {
  topic: 'Repair café in the harbour quarter',
  plan: 'Every Saturday of April with the neighbourhood office, about 40 hours',
  activity: 'Public service, on or off campus 校內外公共服務',
  indicators: 'Engaging in problem solving 問題解決',
  as: 'I work alone 個人',
}

export const goodReport = {
  photo1: 'https://photos.example/1',
  caption1: 'Mending a radio with a neighbour in the hall',
  people1: '1',
  photo2: 'https://photos.example/2',
  caption2: 'Sorting the spare parts on the second Saturday',
  people2: '4',
  place2: 'second from the left',
  photo3: 'https://photos.example/3',
  caption3: 'Handing over the mended lamps on the last day',
  people3: '1',
  feedbackForm: 'Photo 照片',
  feedback: 'https://photos.example/meeting',
  feedbackCaption: 'Reflection meeting with Professor Chen',
  summary: 'Idea, process, reflection.',
}

const at = (day: string): string => `2026-${day}T10:00:00+08:00`

/** A term in which B1 is as far as `until`. */
export function termUntil(until: 'approved' | 'invited' | 'confirmed' | 'submitted' | 'passed'): Term {
  const steps = ['approved', 'invited', 'confirmed', 'submitted', 'passed']
  const reached = (step: string): boolean => steps.indexOf(step) <= steps.indexOf(until)
  const term = new Term()
  term.submit('proposal', 'SP-0001', at('03-02'), goodProposal)
  term.pass(at('03-02'))
  term.staff('SP-0001', at('03-03'), { proposalDecision: 'approve', decidedBy: 'mei' })
  term.pass(at('03-03'))
  if (reached('invited')) {
    const request = { case: 'SP-0001', teacher: 'Chen Mei-ling', email: 'chen@teach.example' }
    term.submit('supervisor', 'SPS-0001', at('03-04'), { ...request, reflection: 'Two talks' })
    term.pass(at('03-04'))
  }
  if (reached('confirmed')) {
    term.answer('supervision-invitation', 'chen@teach.example', at('03-05'), 'agree')
    term.pass(at('03-05'))
  }
  if (reached('submitted')) {
    logHours(term, 15, '2.4')
    term.submit('closure', 'SPC-0001', at('05-20'), goodReport)
    term.pass(at('05-20'))
  }
  if (reached('passed')) {
    term.answer('closure-evaluation', 'chen@teach.example', at('05-22'), 'pass')
    term.pass(at('05-22'))
  }
  return term
}

/** Entries of equal length on successive days of April. */
export function logHours(term: Term, count: number, length: string): void {
  for (let day = 1; day <= count; day++) {
    const date = `2026-04-${String(day).padStart(2, '0')}`
    term.submit('hours', `SPH-${String(day).padStart(4, '0')}`, `${date}T20:00:00+08:00`, {
      date,
      length,
      kind: 'Carrying out the project 計畫執行',
      source: 'My own log 自行記錄',
    })
  }
}
