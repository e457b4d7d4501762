import { staff, system } from '../column.ts'
import { anyText, choice, instant, optional, text, wholeNumber } from '../kinds.ts'
import { tab } from '../tab.ts'

/** The brake: edits that would mail or reverse too much wait here for one word. */
export const heldTab = tab({
  title: 'Held changes',
  kind: 'result',
  purpose:
    'Edits that would mail or reverse a great many at once wait here. Type release to let them through, restore to undo them.',
  columns: {
    id: system('Change', text(), { width: 130 }),
    since: system('Since', instant(), { width: 200 }),
    edits: system('Edits', anyText('long-text'), { width: 360 }),
    letters: system('People written to', wholeNumber()),
    reversed: system('Results reversed', wholeNumber()),
    from: system('From → to', anyText('long-text'), { width: 420 }),
    state: system('State', choice(['waiting', 'released', 'restored', 'replaced']), {
      tones: [{ when: 'is', text: 'waiting', tone: 'blocked' }],
    }),
    answer: staff('Answer', optional(choice(['release', 'restore'])), { note: 'release or restore' }),
    by: staff('Decided by', anyText()),
  },
  key: 'id',
})
