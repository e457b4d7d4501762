import { system } from '../column.ts'
import { anyText, text } from '../kinds.ts'
import { tab } from '../tab.ts'

/** The short text that staff see first. */
export const guideTab = tab({
  title: 'Read me',
  kind: 'guide',
  purpose: 'How this workbook works, in a page.',
  columns: {
    topic: system('Topic', text(), { width: 200 }),
    words: system('In short', anyText('long-text'), { width: 720 }),
  },
  key: 'topic',
})
