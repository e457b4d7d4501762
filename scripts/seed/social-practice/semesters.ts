import { addDays } from '../../../functions/law/calendar.ts'
import type { Cell } from '../../../sheets-schema/cell.ts'

/** NTUST's two semesters a year: 1 August to 31 January is `-1`, 1 February to 31 July is `-2` (years of the Republic). */
interface Semester {
  readonly year: number
  readonly half: 1 | 2
}

/** The semester of a day, the one before and the two after, as staff enter them. */
export function semesterRows(today: string): readonly Readonly<Record<string, Cell>>[] {
  const present = semesterOf(today)
  return [before(present), present, after(present), after(after(present))].map(semester => {
    const { start, end } = daysOf(semester)
    return {
      Semester: nameOf(semester),
      'First day': start,
      'Last day': end,
      'Exam week from': addDays(end, -20),
      'Exam week to': addDays(end, -14),
      'Next semester': nameOf(after(semester)),
    }
  })
}

function semesterOf(today: string): Semester {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  if (month === 1) return { year: year - 1912, half: 1 }
  return month < 8 ? { year: year - 1912, half: 2 } : { year: year - 1911, half: 1 }
}

const nameOf = ({ year, half }: Semester): string => `${year}-${half}`
const after = ({ year, half }: Semester): Semester =>
  half === 1 ? { year, half: 2 } : { year: year + 1, half: 1 }
const before = ({ year, half }: Semester): Semester =>
  half === 2 ? { year, half: 1 } : { year: year - 1, half: 2 }

function daysOf({ year, half }: Semester) {
  const autumn = year + 1911
  return half === 1
    ? { start: `${autumn}-08-01`, end: `${autumn + 1}-01-31` }
    : { start: `${autumn + 1}-02-01`, end: `${autumn + 1}-07-31` }
}
