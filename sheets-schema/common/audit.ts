import { system } from '../column.ts'
import { anyText, instant, text } from '../kinds.ts'
import { tab } from '../tab.ts'

/** Append-only and never read back by a pass; each line's seal is a keyed hash over the line and the seal before it. */
export const auditTab = tab({
  title: 'Audit',
  kind: 'machine',
  purpose:
    'What changed, when, and by whom: the system’s own writes and what staff typed. Lines are only ever added.',
  columns: {
    line: system('Line', text(), { width: 130 }),
    at: system('At', instant(), { width: 200 }),
    who: system('Who', text()),
    tab: system('Tab', text()),
    row: system('Row', text()),
    change: system('Change', anyText('long-text'), { width: 560 }),
    seal: system('Seal', text(), { width: 260 }),
  },
  key: 'line',
})
