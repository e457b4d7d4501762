import type { Day } from '../../../law/calendar.ts'

/** First day of a semester of the academic calendar, named as `2025-2026-2`. */
export interface Semester {
  readonly semester: string
  readonly begins: Day
}

/** Year and half of `2025-2026-2`; undefined for a name that is not of this kind. */
export function semesterIn(name: string): { readonly year: number; readonly half: number } | undefined {
  const parts = /^(\d{4})-(\d{4})-([12])$/.exec(name.trim())
  if (!parts || Number(parts[2]) !== Number(parts[1]) + 1) return undefined
  return { year: Number(parts[1]), half: Number(parts[3]) }
}

/** IV.2.3) counts terms from enrolment: 2025-2026-2 is the fourth of those who enrolled in 2024. */
export function termStartsOf(cohort: number, semesters: readonly Semester[]): ReadonlyMap<number, Day> {
  return new Map(
    semesters.flatMap(({ semester, begins }): [number, Day][] => {
      const named = semesterIn(semester)
      const term = named && (named.year - cohort) * 2 + named.half
      return term !== undefined && term > 0 ? [[term, begins]] : []
    }),
  )
}
