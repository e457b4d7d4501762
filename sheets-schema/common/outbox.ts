import { system } from '../column.ts'
import { anyText, choice, instant, optional, text } from '../kinds.ts'
import { tab } from '../tab.ts'
import type { TonedValue } from '../tones.ts'

/**
 * planned: waits for its time · sending: handed to the mail service, answer not known yet · sent ·
 * delayed: the mail service still tries to deliver it · delivered · bounced · dropped: not even tried, since mail to
 * this address bounced before · deferred: sent later · given-up · superseded: outdated before it left.
 */
export const letterStates = [
  'planned',
  'sending',
  'sent',
  'delayed',
  'delivered',
  'bounced',
  'dropped',
  'deferred',
  'given-up',
  'superseded',
] as const
export type LetterState = (typeof letterStates)[number]

/** Who looks down the Outbox looks for what did not arrive. */
const undelivered = (['bounced', 'dropped', 'given-up'] as const satisfies readonly LetterState[]).map(
  (text): TonedValue => ({ when: 'is', text, tone: 'blocked' }),
)

export const outboxTab = tab({
  title: 'Outbox',
  kind: 'machine',
  purpose: 'Every letter, once, with what became of it. Written by the system alone.',
  columns: {
    letter: system('Letter', text(), { width: 130 }),
    subject: system('Case', text()),
    topic: system('About', text(), { width: 180 }),
    to: system('To', text(), { width: 220 }),
    heading: system('Subject line', anyText(), { width: 320 }),
    state: system('State', choice(letterStates), { tones: undelivered }),
    planned: system('Planned', instant(), { width: 200 }),
    due: system('Not before', optional(instant()), { width: 200 }),
    sent: system('Sent', optional(instant()), { width: 200 }),
    told: system('Told', anyText(), { note: 'What the letter says, as codes.', width: 260 }),
    note: system('Note', anyText('long-text'), { width: 260 }),
  },
  key: 'letter',
})
