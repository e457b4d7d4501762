import { staff } from '../column.ts'
import { day, text } from '../kinds.ts'
import { tab } from '../tab.ts'

/** The times of recognition (V.1); announced days replace April-May and October-November of every year. */
export const windows = tab({
  title: 'Windows',
  kind: 'register',
  purpose:
    'When applications are taken up, both days included. While this tab is empty: 1 April to 31 May and 1 October to 30 November of every year.',
  columns: {
    window: staff('Window', text(), { note: 'Any name of your own, once: spring 2027.', width: 160 }),
    from: staff('From', day()),
    to: staff('To', day()),
    semester: staff('Semester', text(), { note: 'Of the grade: 2026-2027-2.' }),
  },
  key: 'window',
})

/** First days of semesters: from them and the cohort follow the terms in which a college records the course (IV.2.3)). */
export const semesters = tab({
  title: 'Semesters',
  kind: 'register',
  purpose:
    'First day of each semester. Term 4 of the cohort 2024 is 2025-2026-2: what a college recognises counts in a term only if it was recognised before that day (IV.2.3)).',
  columns: {
    semester: staff('Semester', text(), { note: 'Year-year-1 or -2: 2026-2027-2.', width: 140 }),
    begins: staff('First day', day()),
  },
  key: 'semester',
})
