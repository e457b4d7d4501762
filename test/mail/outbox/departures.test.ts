import { describe, expect, it } from 'vitest'
import { departures, type DepartureTerms } from '../../../functions/mail/outbox/departures.ts'
import type { LetterRecord } from '../../../functions/mail/outbox/letter-history.ts'
import type { WantedLetter } from '../../../functions/programmes/letter.ts'

const letter = (subject: string, more: Partial<WantedLetter> = {}): WantedLetter => ({
  subject,
  topic: 'topic',
  to: { role: 'student', address: 'ada@university.example', name: 'Ada', language: 'en' },
  told: 'x',
  content: { heading: 'Heading', blocks: [] },
  ...more,
})
const reminder = letter('RC-0001', { byClock: true })
const asking = (subject: string, answerBy?: string): WantedLetter =>
  letter(subject, {
    question: { kind: 'approval', version: 1, choices: [], ...(answerBy === undefined ? {} : { answerBy }) },
  })
const record = (more: Partial<LetterRecord>): LetterRecord => ({
  letter: 'L1',
  subject: 'RC-0009',
  topic: 'topic',
  to: 'bob@university.example',
  heading: '',
  told: 'x',
  after: '',
  due: null,
  question: null,
  plannedAt: '2024-03-01T02:00:00.000Z',
  state: 'sent',
  triedAt: undefined,
  sentAt: undefined,
  tries: 0,
  spent: false,
  mailboxBusySince: undefined,
  cause: null,
  unheard: 0,
  note: '',
  within: undefined,
  items: [],
  ...more,
})

const open = (
  now: string,
  candidates: readonly WantedLetter[],
  settings: Readonly<Record<string, string>> = {},
  more: Partial<DepartureTerms> & { readonly records?: readonly LetterRecord[] } = {},
) => {
  const { records = [], ...terms } = more
  const values = { quiet_from: '21:00', quiet_until: '07:00', letters_per_day: '', ...settings }
  const departure = departures(candidates, records, {
    now,
    timeZone: 'Asia/Taipei',
    room: 100,
    settings: new Map(Object.entries(values)),
    ...terms,
  })
  return (each: WantedLetter) => {
    const found = departure(each)
    return found.kind === 'deferred' ? found.line('L1').until : found.kind
  }
}

describe('a reminder', () => {
  it.each([
    ['in the evening', '2024-03-01T13:00:00.000Z', '2024-03-01T23:00:00.000Z'],
    ['at midnight', '2024-03-01T16:00:00.000Z', '2024-03-01T23:00:00.000Z'],
    ['early in the morning', '2024-03-01T22:59:59.000Z', '2024-03-01T23:00:00.000Z'],
    ['on New Year’s Eve', '2024-12-31T15:30:00.000Z', '2024-12-31T23:00:00.000Z'],
  ])('%s waits for seven o’clock', (_when, now, until) => {
    expect(open(now, [reminder])(reminder)).toBe(until)
  })

  it('leaves by day, from the very minute on', () => {
    expect(open('2024-03-01T23:00:00.000Z', [reminder])(reminder)).toBe('now')
    expect(open('2024-03-01T12:59:59.000Z', [reminder])(reminder)).toBe('now')
  })

  it('holds back nothing that follows from what somebody did', () => {
    const told = letter('RC-0002')
    expect(open('2024-03-01T16:00:00.000Z', [reminder, told])(told)).toBe('now')
  })

  it.each([
    ['forward', 'Europe/Berlin', '2024-03-30T22:30:00.000Z', '2024-03-31T05:00:00.000Z'],
    ['back', 'Europe/Berlin', '2024-10-26T22:30:00.000Z', '2024-10-27T06:00:00.000Z'],
    ['forward, in the south', 'Pacific/Auckland', '2024-09-28T10:30:00.000Z', '2024-09-28T18:00:00.000Z'],
  ])('waits by the wall clock in a night in which clocks go %s', (_how, timeZone, now, until) => {
    expect(open(now, [reminder], {}, { timeZone })(reminder)).toBe(until)
  })

  it('follows the office’s own hours, also those within a day, and none', () => {
    const noon = '2024-03-01T04:30:00.000Z'
    expect(open(noon, [reminder], { quiet_from: '12:00', quiet_until: '13:00' })(reminder)).toBe(
      '2024-03-01T05:00:00.000Z',
    )
    const night = '2024-03-01T16:00:00.000Z'
    expect(open(night, [reminder], { quiet_from: '00:00', quiet_until: '00:00' })(reminder)).toBe('now')
  })
})

describe('a day with room for two letters', () => {
  const now = '2024-03-01T04:00:00.000Z'
  const tomorrow = '2024-03-01T16:00:00.000Z'
  const limit = { letters_per_day: '2' }
  const news = letter('RC-0001')
  const later = asking('RC-0002', '2024-03-20')
  const sooner = asking('RC-0003', '2024-03-05')
  const whenever = asking('RC-0004')

  it('sends what is due soonest, then what asks; news wait for tomorrow', () => {
    const departure = open(now, [news, whenever, later, sooner], limit)
    expect([sooner, later, whenever, news].map(departure)).toEqual(['now', 'now', tomorrow, tomorrow])
  })

  it('counts what has left today, and not what left yesterday', () => {
    const left = [
      record({ sentAt: '2024-02-29T17:00:00.000Z' }),
      record({ letter: 'L2', sentAt: '2024-02-29T15:00:00.000Z' }),
    ]
    const departure = open(now, [sooner, later], limit, { records: left })
    expect([sooner, later].map(departure)).toEqual(['now', tomorrow])
  })

  it('says in the Outbox why a letter waits', () => {
    const departure = departures([news], [], {
      now,
      timeZone: 'Asia/Taipei',
      room: 100,
      settings: new Map([['letters_per_day', '0']]),
    })(news)
    expect(departure.kind === 'deferred' && departure.line('L1')).toMatchObject({
      outcome: 'deferred',
      note: 'daily quota, tomorrow',
    })
  })
})

describe('a mail service that says its day is spent', () => {
  const waiting = record({ state: 'deferred', spent: true, due: '2024-03-01T05:00:00.000Z', tries: 1 })

  it('is left alone until then, for new letters too', () => {
    const fresh = letter('RC-0002')
    const departure = open('2024-03-01T04:00:00.000Z', [fresh], {}, { records: [waiting] })
    expect(departure(fresh)).toBe('2024-03-01T05:00:00.000Z')
  })

  it('is asked again after it', () => {
    const fresh = letter('RC-0002')
    const departure = open('2024-03-01T05:00:00.000Z', [fresh], {}, { records: [waiting] })
    expect(departure(fresh)).toBe('now')
  })
})
