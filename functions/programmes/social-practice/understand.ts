import { projectsTab } from '../../../sheets-schema/social-practice/projects.ts'
import type { Day } from '../../law/calendar.ts'
import { numberKey } from '../../law/text.ts'
import type { Problem } from '../programme.ts'
import type { Answer, Entry, Tables } from '../tables.ts'
import { readLists, receivedCases } from './documents/list-version.ts'
import type { CaseFacts, Facts, ProposalVersion, RegisteredStudent } from './facts.ts'
import { closureForm } from './forms/closure.ts'
import { hoursForm } from './forms/hours.ts'
import { proposalForm } from './forms/proposal.ts'
import { supervisorForm } from './forms/supervisor.ts'
import { caseOfEntry, type OpenCase } from './reading/case-of-entry.ts'
import { answerOf, inOrder, sentOf } from './reading/read-answers.ts'
import { readClosure } from './reading/read-closure.ts'
import { readHours } from './reading/read-hours.ts'
import { applicantsOf, numbersOf, readProposal, type Numbers } from './reading/read-proposal.ts'
import { readSemesters, readStaff, readStudents, readTeachers } from './reading/registers.ts'
import { readOverrideRoles, readSettings } from './settings.ts'

/** The workbook as this programme sees it, and what is wrong with what staff keep. */
export function understand(tables: Tables): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  const students = readStudents(tables)
  const { semesters, problems } = readSemesters(tables)
  const entries = orderedEntries(tables).filter(({ student }) => students.has(student))
  const opened = openedCases(entries, students)
  const sorted = sortEntries(entries, students, opened)
  const lists = readLists(tables)
  return {
    facts: {
      settings: readSettings(tables.settings, semesters),
      overrideRoles: readOverrideRoles(tables.settings),
      students,
      teachers: readTeachers(tables),
      staff: readStaff(tables),
      cases: gatherCases(tables, opened, sorted.byCase, numbersOf(students.keys()), receivedCases(lists)),
      strays: sorted.strays,
      lists,
    },
    problems,
  }
}

function orderedEntries(tables: Tables): readonly Entry[] {
  return inOrder(tables.entries.map(response => ({ ...sentOf(response), response }))).map(
    ({ response }) => response,
  )
}

/** A proposal that names no case opens one. */
function openedCases(
  entries: readonly Entry[],
  students: ReadonlyMap<string, RegisteredStudent>,
): readonly OpenCase[] {
  return entries.flatMap((entry): readonly OpenCase[] => {
    const student = students.get(entry.student)
    const opens = entry.form === proposalForm.name && answerOf(entry, 'case') === ''
    if (!opens || !student) return []
    const kind = applicantsOf(entry) === 'group' ? 'group' : 'project'
    return [{ key: entry.key, student, kind, submittedAt: entry.submittedAt }]
  })
}

type Strays = Facts['strays']

function sortEntries(
  entries: readonly Entry[],
  students: ReadonlyMap<string, RegisteredStudent>,
  opened: readonly OpenCase[],
): { readonly byCase: ReadonlyMap<string, readonly Entry[]>; readonly strays: Strays } {
  const byCase = new Map<string, Entry[]>()
  const strays: Strays[number][] = []
  const known = new Map(opened.map(each => [each.key, each]))
  const owned = Map.groupBy(opened, ({ student }) => student.number)
  for (const entry of entries) {
    const student = students.get(entry.student)
    if (!student) continue
    const own = (owned.get(student.number) ?? []).filter(({ kind }) => kind === 'project')
    const found = known.has(entry.key)
      ? { key: entry.key }
      : caseOfEntry(entry, numberKey(answerOf(entry, 'case')), known, own)
    if ('key' in found) byCase.set(found.key, [...(byCase.get(found.key) ?? []), entry])
    else {
      const { why, named } = found
      const keys = own.map(({ key }) => key)
      strays.push({ ...sentOf(entry), form: entry.form, student, named, why, own: keys })
    }
  }
  return { byCase, strays }
}

function gatherCases(
  tables: Tables,
  opened: readonly OpenCase[],
  byCase: ReadonlyMap<string, readonly Entry[]>,
  numbers: Numbers,
  received: ReadonlyMap<string, Day>,
): readonly CaseFacts[] {
  const staff = new Map(tables.rows(projectsTab).map(row => [row.key, row]))
  const answers = Map.groupBy(tables.answers, ({ subject }) => subject)
  const strangers = Map.groupBy(tables.strangersAnswers, ({ subject }) => subject)
  const letters = Map.groupBy(tables.letters, ({ subject }) => subject)
  return opened.flatMap(({ key, student, kind }) => {
    const of = (form: string) => (byCase.get(key) ?? []).filter(entry => entry.form === form)
    const [first, ...later] = of(proposalForm.name).map(entry => readProposal(entry, numbers))
    if (!first) return []
    const proposals: readonly [ProposalVersion, ...ProposalVersion[]] = [first, ...later]
    return [
      {
        key,
        kind,
        student,
        proposals,
        requests: of(supervisorForm.name).map(entry => ({
          ...sentOf(entry),
          name: answerOf(entry, 'teacher'),
          address: answerOf(entry, 'email'),
          reflection: answerOf(entry, 'reflection'),
        })),
        hours: readHours(of(hoursForm.name)),
        closures: of(closureForm.name).map(readClosure),
        answers: byTime(answers.get(key)),
        strangersAnswers: byTime(strangers.get(key)),
        letters: letters.get(key) ?? [],
        staff: staff.get(key),
        listReceived: staff.get(key)?.values.listReceived ?? received.get(key),
        record: tables.records.get(key),
      },
    ]
  })
}

function byTime(answers: readonly Answer[] = []): readonly Answer[] {
  return answers.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}
