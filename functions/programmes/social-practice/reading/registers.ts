import { semestersTab } from '../../../../sheets-schema/social-practice/semesters.ts'
import { studentsTab } from '../../../../sheets-schema/social-practice/students.ts'
import { teacherPostsTab, teachersTab } from '../../../../sheets-schema/social-practice/teachers.ts'
import type { Problem } from '../../programme.ts'
import { staffPeople } from '../../staff-people.ts'
import type { Tables } from '../../tables.ts'
import type { Day } from '../../../law/calendar.ts'
import type { DatedPosts, RegisteredStudent, StaffMember, Teacher } from '../facts.ts'
import type { Semester } from '../law/semester.ts'
import type { Student } from '../law/student.ts'
import { semesterProblems } from './register-problems.ts'

/** Letters to the office's own people and to whoever chose no language are in English. */
const usual = 'en'

/** Students by number. */
export function readStudents(tables: Tables): ReadonlyMap<string, RegisteredStudent> {
  return new Map(
    tables.rows(studentsTab).map(({ values }) => {
      const { number, name, address, language, department, internshipSince } = values
      const { creditObtained, internshipCredit, exemption } = values
      const decided = exemption === undefined ? {} : { exemptionGranted: exemption === 'granted' }
      const standing = {
        id: number,
        creditObtained,
        internshipCredit: internshipCredit ?? null,
        ...decided,
      }
      const person = { name, address, language: language ?? usual }
      return [number, { ...person, number, department, standing, internshipSince }] as const
    }),
  )
}

/** How the rules see a student on a day: an internship credit of later exempts from nothing before it (ABOUT.5). */
export function standingOn({ standing, internshipSince }: RegisteredStudent, day: Day): Student {
  return internshipSince === undefined || internshipSince <= day
    ? standing
    : { ...standing, internshipCredit: null }
}

/** Teachers by address. */
export function readTeachers(tables: Tables): ReadonlyMap<string, Teacher> {
  const dated = datedPosts(tables)
  return new Map(
    tables.rows(teachersTab).flatMap(({ values }) => {
      const { name, address, language, university, posts, teachesNextSemester, teachesUntil } = values
      const addresses = [address, ...values.earlierAddresses].map(each => each.toLowerCase())
      const teacher: Teacher = {
        name,
        address,
        language: language ?? usual,
        posts: [
          ...addresses.flatMap(each => dated.get(each) ?? []),
          { university, posts: posts.map(postOf), from: undefined, to: undefined },
        ],
        teachesNextSemester: teachesNextSemester !== 'no',
        until: teachesUntil,
      }
      return addresses.map(each => [each, teacher] as const)
    }),
  )
}

/** Posts with days, by address; where several hold on one day, the one that began last comes first. */
function datedPosts(tables: Tables): ReadonlyMap<string, readonly DatedPosts[]> {
  const rows = tables.rows(teacherPostsTab).map(({ values: { address, university, posts, from, to } }) => ({
    address: address.toLowerCase(),
    dated: { university, posts: posts.map(postOf), from, to },
  }))
  const newestFirst = rows.toSorted((a, b) => ((a.dated.from ?? '') < (b.dated.from ?? '') ? 1 : -1))
  const byAddress = Map.groupBy(newestFirst, ({ address }) => address)
  return new Map([...byAddress].map(([address, own]) => [address, own.map(({ dated }) => dated)]))
}

/** What a teacher was on a day (S2.1-2); nothing after the last day at the university. */
export function postsOn({ posts, until }: Teacher, day: Day): Pick<DatedPosts, 'university' | 'posts'> {
  const held = posts.find(({ from = day, to = day }) => from <= day && day <= to)
  const { university, posts: own } = held ?? { university: '', posts: [] }
  return { university, posts: until !== undefined && day > until ? [] : own }
}

const inChinese: Readonly<Record<string, string>> = {
  教授: 'professor',
  兼任教授: 'adjunct-professor',
  副教授: 'associate-professor',
  助理教授: 'assistant-professor',
  講師: 'lecturer',
  讲师: 'lecturer',
  職員: 'staff',
  职员: 'staff',
}

/** `Associate Professor` and `副教授` → `associate-professor`, the policy's word. */
export function postOf(typed: string): string {
  const word = typed.trim()
  return inChinese[word] ?? word.toLowerCase().replace(/[\s_]+/gu, '-')
}

/** The office's people by id, also those of former days. */
export function readStaff(tables: Tables): ReadonlyMap<string, StaffMember> {
  return new Map(
    staffPeople(tables).map(({ id, ...person }) => [id.trim().toLowerCase(), { ...person, id: id.trim() }]),
  )
}

/** The semesters in their order, and what is wrong with them. */
export function readSemesters(tables: Tables): {
  readonly semesters: readonly Semester[]
  readonly problems: readonly Problem[]
} {
  const semesters = tables
    .rows(semestersTab)
    .map(({ values: { name, start, end, examFrom, examTo, closureDeadline, next } }): Semester => {
      const finalExamWeek = { from: examFrom, to: examTo }
      return { id: name, start, end, finalExamWeek, closureDeadline: closureDeadline ?? null, nextId: next }
    })
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1))
  return { semesters, problems: semesterProblems(semesters) }
}
