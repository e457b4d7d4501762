import type { Day } from '../../../law/calendar.ts'
import type { Semester } from './semester.ts'

/** Where no semester is entered nothing is late and nothing is due. */
const always: Semester = {
  id: '',
  start: '0001-01-01',
  end: '9999-12-31',
  finalExamWeek: { from: '9999-12-31', to: '9999-12-31' },
  closureDeadline: null,
  nextId: '',
}

/** The semester a report of that day is held against: the one that began last, also in the vacation after it. */
export function semesterBegun(semesters: readonly Semester[], day: Day): Semester {
  return semesters.findLast(({ start }) => start <= day) ?? semesters[0] ?? always
}

/** The semester whose list takes a result of that day: the one that is not over yet; the last one known after that. */
export function semesterNotOver(semesters: readonly Semester[], day: Day): Semester {
  return semesters.find(({ end }) => day <= end) ?? semesters.at(-1) ?? always
}

/** The later of the two, where the named one is known. */
export function notBefore(semesters: readonly Semester[], semester: Semester, named: string): Semester {
  const other = semesters.find(({ id }) => id === named)
  return other !== undefined && other.start > semester.start ? other : semester
}
