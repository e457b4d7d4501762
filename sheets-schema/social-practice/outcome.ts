import { system } from '../column.ts'
import { anyText } from '../kinds.ts'

/** What became of a response: the case it belongs to, what it counts, or why it does not. */
export const outcome = () =>
  system('Outcome', anyText('long-text'), { width: 320, note: 'What became of this entry.' })
