import { staff } from '../column.ts'
import { anyText, day, optional, text } from '../kinds.ts'
import { tab } from '../tab.ts'

/** The semesters; all days are included (S5.3-4, A-SP-15). */
export const semestersTab = tab({
  title: 'Semesters',
  kind: 'register',
  purpose:
    'The semesters with their days. Lists, reminders and the closure deadline follow them. Kept by staff.',
  columns: {
    name: staff('Semester', text(), { note: 'Such as 113-2.' }),
    start: staff('First day', day()),
    end: staff('Last day', day()),
    examFrom: staff('Exam week from', day(), { width: 140 }),
    examTo: staff('Exam week to', day(), { width: 140 }),
    closureDeadline: staff('Closure deadline', optional(day()), {
      note: 'Last day for closure reports; blank leaves it to the last day of the semester.',
      width: 140,
    }),
    next: staff('Next semester', anyText(), { width: 140 }),
  },
  key: 'name',
})
