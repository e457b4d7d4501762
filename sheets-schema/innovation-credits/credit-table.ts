import { staff } from '../column.ts'
import { anyText, choice, day, optional, text, yesNo } from '../kinds.ts'
import { placeNumber, zeroOrMore } from './numbers.ts'
import { tab, type StaffRowOf } from '../tab.ts'

const creditCategories = ['competition', 'paper', 'patent', 'project', 'project-award'] as const

/** Part II as data: a changed number is a new row with its first day, and the old row gets a last day. */
export const creditTable = tab({
  title: 'Credit table',
  kind: 'register',
  purpose:
    'Credits by category, level and place (part II). The row in force on the day of the achievement applies: to change a number, close the old row with a last day and add a new one. With no row at all the table holds as printed.',
  columns: {
    row: staff('Row', text(), { note: 'Any name of your own, once.', width: 120 }),
    from: staff('From', optional(day()), { note: 'First day; blank for open.' }),
    to: staff('To', optional(day()), { note: 'Last day; blank for open.' }),
    category: staff('Category', choice(creditCategories), { width: 130 }),
    level: staff('Level or venue', text(), { width: 190 }),
    place: staff('Place', optional(placeNumber()), {
      note: 'Prize, author or inventor place; for a project award the lowest prize that counts.',
    }),
    andAbove: staff('And above', yesNo(), { note: 'yes: the row holds for every better prize too.' }),
    credits: staff('Credits', zeroOrMore(), { note: 'For a project award: for the whole group.' }),
    personalMaximum: staff('Maximum each', optional(zeroOrMore()), { note: 'Project awards only.' }),
    clause: staff('Clause', text()),
    note: staff('Remark', anyText(), { width: 240 }),
  },
  key: 'row',
})
export type CreditTableRow = StaffRowOf<typeof creditTable>
