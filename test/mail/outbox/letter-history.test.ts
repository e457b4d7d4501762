import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cameBack, letterHistory, waits } from '../../../functions/mail/outbox/letter-history.ts'
import { ledgerEntry, type Remembered } from '../../../sheets-schema/common/ledger.ts'

const at = '2024-03-01T02:00:00.000Z'
const remembered = (entry: unknown): Remembered => ({ ...ledgerEntry.parse(entry), at })
const letter = remembered({
  kind: 'letter',
  letter: 'L1',
  subject: 'RC-0001',
  topic: 'approval',
  to: 'teacher@university.example',
  role: 'instructor',
  heading: 'A book to approve',
  told: 'asked',
  after: '',
  due: null,
  question: null,
})
const attempt = (outcome: string) => remembered({ kind: 'attempt', letter: 'L1', outcome })
const event = (name: string, note = '') =>
  remembered({ kind: 'event', id: `${name}-1`, letter: 'L1', event: name, note })

function after(...entries: readonly Remembered[]) {
  const [record] = letterHistory([letter, ...entries])
  if (!record) throw new Error('the letter is lost')
  return record
}
const sent = [attempt('sending'), attempt('sent')]

describe('what became of a letter', () => {
  it.each([
    ['processed', 'sent'],
    ['deferred', 'delayed'],
    ['delivered', 'delivered'],
    ['bounce', 'bounced'],
    ['dropped', 'dropped'],
    ['open', 'sent'],
    ['spamreport', 'sent'],
  ])('the event “%s” makes it %s', (name, state) => {
    expect(after(...sent, event(name)).state).toBe(state)
  })

  it('events that come in the wrong order tell the same as in the right one', () => {
    const events = [event('processed'), event('deferred'), event('delivered')]
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 3 }), shuffled => {
        expect(after(...sent, ...shuffled).state).toBe('delivered')
      }),
    )
  })

  it('a letter that comes back after it was taken for delivered has come back, whatever is heard later', () => {
    const record = after(...sent, event('delivered'), event('bounce', '550 no such user'), event('processed'))
    expect(record).toMatchObject({ state: 'bounced', note: '550 no such user' })
    expect(cameBack(record)).toBe(true)
  })

  it('an event settles a letter whose answer was lost: it is not sent again', () => {
    const lost = after(attempt('sending'), attempt('deferred'))
    expect(waits(lost)).toBe(true)
    const heardOf = after(attempt('sending'), attempt('deferred'), event('processed'))
    expect([heardOf.state, waits(heardOf)]).toEqual(['sent', false])
  })

  it('a letter that is still being delivered by the service is not ours to send again', () => {
    expect(waits(after(...sent, event('deferred', '421 try later')))).toBe(false)
  })
})
