import { localDay } from '../../law/calendar.ts'
import { numberKey } from '../../law/text.ts'
import type { Problem } from '../programme.ts'
import type { Entry, Tables } from '../tables.ts'
import { readLists, receivedCases } from './documents/list-version.ts'
import type { Facts, RegisteredStudent } from './facts.ts'
import { proposalForm } from './forms/proposal.ts'
import { caseOfEntry, type OpenCase } from './reading/case-of-entry.ts'
import { gatherCases } from './reading/gather-cases.ts'
import { answerOf, inOrder, sentOf } from './reading/read-answers.ts'
import { leaversOf } from './reading/read-changes.ts'
import { peopleProblems } from './reading/people-problems.ts'
import { postProblems } from './reading/register-problems.ts'
import { applicantsOf, numbersOf, readProposal } from './reading/read-proposal.ts'
import { readSemesters, readStaff, readStudents, readTeachers } from './reading/registers.ts'
import { readOverrideRoles, settingsByDay } from './settings.ts'

/** The workbook as this programme sees it, and what is wrong with what staff keep. */
export function understand(tables: Tables): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  const students = readStudents(tables)
  const { semesters, problems } = readSemesters(tables)
  const entries = orderedEntries(tables).filter(({ student }) => students.has(student))
  const opened = openedCases(entries, students)
  const sorted = sortEntries(entries, students, opened)
  const lists = readLists(tables)
  const teachers = readTeachers(tables)
  const { settings, settingsOn } = settingsByDay(tables, semesters)
  const cases = gatherCases(tables, {
    opened,
    byCase: sorted.byCase,
    numbers: numbersOf(students.keys()),
    received: receivedCases(lists),
    teachers,
  })
  return {
    facts: {
      settings,
      settingsOn,
      overrideRolesOn: at => readOverrideRoles(tables.settingsOn(localDay(at, tables.timeZone))),
      students,
      teachers,
      staff: readStaff(tables),
      cases,
      left: leaversOf(cases),
      strays: sorted.strays,
      lists,
    },
    problems: [...problems, ...peopleProblems(tables, settings), ...postProblems(tables, teachers)],
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
  const inGroups = groupsOf(entries, students)
  const owned = Map.groupBy(opened, ({ student }) => student.number)
  for (const entry of entries) {
    const student = students.get(entry.student)
    if (!student) continue
    const own = (owned.get(student.number) ?? []).filter(({ kind }) => kind === 'project')
    const found = known.has(entry.key)
      ? { key: entry.key }
      : caseOfEntry(entry, numberKey(answerOf(entry, 'case')), known, own, inGroups)
    if ('key' in found) byCase.set(found.key, [...(byCase.get(found.key) ?? []), entry])
    else {
      const { why, named } = found
      const keys = own.map(({ key }) => key)
      strays.push({ ...sentOf(entry), form: entry.form, student, named, why, own: keys })
    }
  }
  return { byCase, strays }
}

/** Whether a student is named in a version of a group proposal: then the student may leave it. */
function groupsOf(
  entries: readonly Entry[],
  students: ReadonlyMap<string, RegisteredStudent>,
): (group: string, student: string) => boolean {
  const numbers = numbersOf(students.keys())
  const members = new Map<string, Set<string>>()
  for (const entry of entries) {
    if (entry.form !== proposalForm.name || applicantsOf(entry) !== 'group') continue
    const group = numberKey(answerOf(entry, 'case')) || entry.key
    const named = readProposal(entry, numbers).proposal.participants
    members.set(group, new Set([...(members.get(group) ?? []), ...named]))
  }
  return (group, student) => members.get(group)?.has(student) ?? false
}
