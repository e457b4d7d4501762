import { system } from '../column.ts'
import { anyText, day, text } from '../kinds.ts'
import { tab } from '../tab.ts'

/** What each planned change would do; rewritten whole by every pass that finds it different. */
export const whatIfTab = tab({
  title: 'What would change',
  kind: 'machine',
  purpose:
    'For every planned change (“Next value” in Settings, a row of a dated table that begins or ends on one of the table’s nearest three days to come): who would go from what to what, by which clause; then the cases that stay as recorded although the rules would give something else. Written by the system; nothing here has happened yet.',
  columns: {
    id: system('Id', text(), { width: 130 }),
    change: system('Planned change', anyText(), { width: 300 }),
    day: system('Takes effect on', day(), { width: 130 }),
    inAll: system('In all', anyText(), { width: 300, note: 'In the first line of each change.' }),
    tab: system('Tab', anyText()),
    row: system('Row', anyText()),
    who: system('Who', anyText(), { width: 140 }),
    from: system('From', anyText('long-text'), { width: 280 }),
    to: system('To', anyText('long-text'), { width: 280 }),
    clauses: system('Clauses', anyText(), { width: 160 }),
  },
  key: 'id',
})
