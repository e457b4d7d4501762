import { outboxTab } from '../../../sheets-schema/common/outbox.ts'
import { cameBack, type LetterRecord } from '../../mail/outbox/letter-history.ts'
import { threadOf } from '../../mail/outbox/outbox.ts'
import type { WantedLetter } from '../../programmes/letter.ts'
import type { Problem } from '../../programmes/programme.ts'

/** After so many tries in vain a letter that waits is told to staff. */
const triesInSilence = 3

/** Letters that did not reach anybody, as long as they are wanted and nothing newer was said in their place. */
export function lettersInTrouble(
  records: readonly LetterRecord[],
  wanted: readonly WantedLetter[],
): readonly Problem[] {
  const threads = new Set(wanted.map(threadOf))
  const told = records.filter(
    record => record.state !== 'superseded' && record.within === undefined && threads.has(threadOf(record)),
  )
  const newest = new Map(told.map(record => [threadOf(record), record]))
  return [...newest.values()].flatMap(record => {
    const trouble = troubleOf(record)
    if (!trouble) return []
    const { why, ...rest } = trouble
    const place = { tab: outboxTab.title, row: record.letter, column: outboxTab.columns.state.header }
    return [{ ...place, ...rest, why: record.note || why }]
  })
}

type Trouble = Pick<Problem, 'what' | 'why' | 'follows' | 'mend'>

/** What has become of a letter that did not arrive, or of which nobody knows; `why` where nothing was noted. */
function troubleOf(record: LetterRecord): Trouble | undefined {
  const { subject, to, heading, state, tries, cause } = record
  const what = `The letter “${heading}” has not reached ${to}.`
  const why = 'The mail service did not take it.'
  const over = `It is not sent again by itself; what it asks or tells about ${subject} has not arrived.`
  if (cameBack(record))
    return { what, why: 'The address does not take mail.', follows: over, mend: otherAddress }
  if (state === 'deferred' && tries >= triesInSilence) {
    const follows = 'It is tried again every hour at least; whatever it asks waits.'
    return { what, why, follows, mend: cause === 'mailbox' ? otherWay : mendService }
  }
  if (state !== 'given-up') return undefined
  switch (cause) {
    case 'unheard':
      return {
        what: `Nobody knows whether the letter “${heading}” has reached ${to}.`,
        why,
        follows: `It may have arrived; it is not sent again by itself. If it did not, what it asks or tells about ${subject} is not known.`,
        mend: 'Ask them whether it came; if not, tell them yourself. Nothing says that the address is wrong.',
      }
    case 'mailbox':
      return { what, why, follows: over, mend: `${otherWay} ${otherAddress}` }
    case 'unwritten':
      return { what, why, follows: over, mend: 'Ask whoever runs the system: the log says what failed.' }
    case null:
      return { what, why, follows: over, mend: `${mendLetter} ${otherAddress}` }
  }
}

const otherAddress = 'Correct the address in the register; the letter then goes to the new one.'
const otherWay = 'Their mailbox takes nothing, as when it is full: reach them another way.'
const mendService = 'Ask whoever runs the system to look at the mail service: its key, its quota.'
const mendLetter =
  'If the words are not about the address, ask whoever runs the system; they are the mail service’s own. Otherwise:'
