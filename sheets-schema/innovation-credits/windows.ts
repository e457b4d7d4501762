import { staff } from '../column.ts'
import { day, text } from '../kinds.ts'
import { tab, type StaffRowOf } from '../tab.ts'

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
export type WindowRow = StaffRowOf<typeof windows>
