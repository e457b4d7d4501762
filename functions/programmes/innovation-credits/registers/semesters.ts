import { semesters as tab } from '../../../../sheets-schema/innovation-credits/windows.ts'
import { semesterIn, type Semester } from '../law/terms.ts'
import type { Problem } from '../../programme.ts'
import type { Tables } from '../../tables.ts'

/** First days of semesters; one whose name tells no year and half is named and not used. */
export function semestersOf(tables: Tables): {
  readonly semesters: readonly Semester[]
  readonly problems: readonly Problem[]
} {
  const rows = tables.rows(tab).map(({ values }) => values)
  return {
    semesters: rows.filter(({ semester }) => semesterIn(semester) !== undefined),
    problems: rows.filter(({ semester }) => semesterIn(semester) === undefined).map(unknownSemester),
  }
}

function unknownSemester({ semester }: Semester): Problem {
  return {
    tab: tab.title,
    row: semester,
    column: tab.columns.semester.header,
    what: `“${semester}” does not tell which semester it is.`,
    why: 'The term of a student follows from the year of enrolment and a name like 2026-2027-2.',
    follows: 'The row is not used: what a college recognises cannot be placed in that term.',
    mend: 'Write it as year-year-1 for the first or year-year-2 for the second semester.',
  }
}
