import { semestersTab } from '../../../../sheets-schema/social-practice/semesters.ts'
import { teacherPostsTab, teachersTab } from '../../../../sheets-schema/social-practice/teachers.ts'
import type { Problem } from '../../programme.ts'
import type { Tables } from '../../tables.ts'
import type { Facts } from '../facts.ts'
import type { Semester } from '../law/semester.ts'

/** What is wrong with the semesters as a whole; a cell that cannot be read is named before it comes here. */
export function semesterProblems(semesters: readonly Semester[]): readonly Problem[] {
  if (semesters.length === 0) return [noSemester]
  return semesters.flatMap((each, at) => [
    ...reversed(each),
    ...overlapping(each, semesters[at + 1]),
    ...outside(each),
  ])
}

const noSemester: Problem = {
  tab: semestersTab.title,
  row: '',
  column: semestersTab.columns.name.header,
  what: 'No semester is entered.',
  why: 'Lists, reminders and the closure deadline follow the days of the semesters.',
  follows: 'Everything else goes on; nothing is late, and no list belongs to a semester.',
  mend: 'Enter the present and the next semester with their days.',
}

function reversed({ id, start, end, finalExamWeek: { from, to } }: Semester): readonly Problem[] {
  if (start <= end && from <= to) return []
  return [
    {
      tab: semestersTab.title,
      row: id,
      column: semestersTab.columns.end.header,
      what: `The semester ${id} ends before it begins, or its examination week does.`,
      why: `First day ${start}, last day ${end}; examination week from ${from} to ${to}.`,
      follows: 'The days are used as they stand.',
      mend: 'Correct the days.',
    },
  ]
}

function overlapping({ id, end }: Semester, next: Semester | undefined): readonly Problem[] {
  if (next === undefined || next.start > end) return []
  return [
    {
      tab: semestersTab.title,
      row: next.id,
      column: semestersTab.columns.start.header,
      what: `The semester ${next.id} begins before ${id} has ended.`,
      why: `${id} ends on ${end}; ${next.id} begins on ${next.start}.`,
      follows: 'A day of both is taken for a day of the one that began last.',
      mend: 'Correct the days.',
    },
  ]
}

function outside({ id, start, end, closureDeadline }: Semester): readonly Problem[] {
  if (closureDeadline === null || (start <= closureDeadline && closureDeadline <= end)) return []
  return [
    {
      tab: semestersTab.title,
      row: id,
      column: semestersTab.columns.closureDeadline.header,
      what: `The closure deadline of ${id} is no day of that semester.`,
      why: `First day ${start}, last day ${end}; deadline ${closureDeadline}.`,
      follows: 'It is used as it stands.',
      mend: 'Correct the deadline, or clear it to leave it to the last day.',
    },
  ]
}

/** Rows of Teacher posts that belong to nobody, or to no day. */
export function postProblems(tables: Tables, teachers: Facts['teachers']): readonly Problem[] {
  const { columns, title } = teacherPostsTab
  return tables
    .rows(teacherPostsTab)
    .flatMap(({ key, values: { address, from, to } }): readonly Problem[] => {
      if (!teachers.has(address.toLowerCase()))
        return [
          {
            tab: title,
            row: key,
            column: columns.address.header,
            what: `${address} is not in ${teachersTab.title}.`,
            why: 'A post with days belongs to a teacher of the register.',
            follows: 'This row is not used; all others are.',
            mend: `Add the teacher to ${teachersTab.title}, or correct the address.`,
          },
        ]
      if (from === undefined || to === undefined || from <= to) return []
      return [
        {
          tab: title,
          row: key,
          column: columns.to.header,
          what: 'The post ends before it begins.',
          why: `From ${from} to ${to}.`,
          follows: 'It holds on no day; other rows and Teachers are used.',
          mend: 'Correct the days.',
        },
      ]
    })
}
