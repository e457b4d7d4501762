import { staff, system } from '../column.ts'
import { anyText, day, optional, text, wholeNumber } from '../kinds.ts'
import { tab } from '../tab.ts'

/** One row a list: who has to send it, which version is the present one, and what has come back signed (S5.3-4). */
export const passListsTab = tab({
  title: 'Pass lists',
  kind: 'result',
  purpose:
    'One row a supervisor and semester: the list of passing students, numbered. When the signed paper arrives fill in “Received on”; it counts for every student on it.',
  columns: {
    list: system('List', text(), { width: 110, note: 'As printed on the paper: semester and number.' }),
    semester: system('Semester', text()),
    supervisor: system('Supervisor', anyText(), { width: 160 }),
    address: system('E-mail', anyText(), { width: 240 }),
    version: system('Version', wholeNumber(), {
      note: 'Counts up when what is printed changes, and after a signature when a name comes or goes.',
    }),
    count: system('Students', wholeNumber()),
    students: system('On the list', anyText('long-text'), { width: 280 }),
    lastDay: system('Due', optional(day())),
    received: staff('Received on', optional(day()), {
      width: 130,
      note: 'The day on which the signed list reached the office.',
    }),
    receivedVersion: staff('Version received', optional(wholeNumber()), {
      width: 140,
      note: 'As printed on the paper. Blank: the version that was the present one when the day was typed.',
    }),
    standing: system('Standing', anyText('long-text'), { width: 320 }),
  },
  key: 'list',
})
