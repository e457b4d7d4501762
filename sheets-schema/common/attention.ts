import { system } from '../column.ts'
import { anyText, text } from '../kinds.ts'
import { tab } from '../tab.ts'

/** What waits for a person; rewritten whole by every pass that finds it different. */
export const attentionTab = tab({
  title: 'Needs attention',
  kind: 'machine',
  purpose:
    'What waits for a person, and how to mend it. Written by the system; a line goes away when its cause does.',
  columns: {
    id: system('Id', text(), { width: 130 }),
    tab: system('Tab', anyText()),
    row: system('Row', anyText()),
    column: system('Column', anyText()),
    what: system('What happened', anyText('long-text'), { width: 320 }),
    why: system('Why', anyText('long-text'), { width: 280 }),
    follows: system('What follows', anyText('long-text'), { width: 280 }),
    mend: system('How to mend it', anyText('long-text'), { width: 320 }),
  },
  key: 'id',
})
