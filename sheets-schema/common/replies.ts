import { system } from '../column.ts'
import { anyText, decimal, instant, optional, text } from '../kinds.ts'
import { tab } from '../tab.ts'

/** What came back by mail or from a page, as it was said and as it was understood. */
export const repliesTab = tab({
  title: 'Replies',
  kind: 'machine',
  purpose:
    'Every answer by mail or page: who, what was said, what was understood, whether it counts. Written by the system alone.',
  columns: {
    id: system('Reply', text(), { width: 130 }),
    at: system('At', instant(), { width: 200 }),
    subject: system('Case', anyText()),
    question: system('Question', anyText(), { width: 180 }),
    from: system('From', anyText(), { width: 220 }),
    via: system('By', anyText()),
    decision: system('Understood', anyText()),
    hours: system('Hours', optional(decimal())),
    standing: system('Counts', anyText(), { width: 180 }),
    text: system('Words', anyText('long-text'), { width: 420 }),
  },
  key: 'id',
})
