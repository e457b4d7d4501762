import { expect, test } from 'vitest'
import { askingLetters } from '../../../functions/mail/own-letters/asking-letters.ts'
import { unheardLetters } from '../../../functions/mail/own-letters/unheard-letters.ts'
import type { LedgerEntryOf, Remembered } from '../../../sheets-schema/common/ledger.ts'

type Asked = Remembered<LedgerEntryOf<'letter'>>
type Given = Remembered<LedgerEntryOf<'answer'>>

const letter = (subject: string, more: Partial<Asked> = {}): Asked => ({
  kind: 'letter',
  at: '2024-03-01T02:00:00.000Z',
  letter: `${subject} consent`,
  subject,
  topic: 'consent',
  to: 'Chen@Teach.example',
  role: 'supervisor',
  name: 'Chen',
  language: 'en',
  heading: `[${subject}] Consent`,
  told: 'asked',
  after: '',
  due: null,
  question: { kind: 'consent', version: 1 },
  items: [],
  ...more,
})

const answer = (subject: string, standing: Given['standing'] = 'counts'): Given => ({
  kind: 'answer',
  at: '2024-03-02T02:00:00.000Z',
  id: `answer ${subject}`,
  via: 'mail',
  subject,
  question: 'consent',
  version: 1,
  person: 'chen@teach.example',
  from: 'chen@teach.example',
  standing,
  decision: 'agree',
  hours: null,
  comment: null,
  text: 'I agree.',
  messageId: '',
})

test('an answer belongs to the newest letter that put its question, in this version, to this person', () => {
  const newest = letter('RC-0001', { topic: 'consent-reminder' })
  const others = [
    letter('RC-0001', { question: { kind: 'consent', version: 2 } }),
    letter('RC-0001', { to: 'huang@teach.example' }),
    letter('RC-0001', { question: null }),
    letter('RC-0002'),
  ]
  const letterOf = askingLetters([letter('RC-0001'), newest, ...others])
  expect(letterOf(answer('RC-0001'))).toBe(newest)
  expect(letterOf(answer('RC-0003'))).toBeUndefined()
})

test('the letters of years are gone through once, however many answers look for theirs', () => {
  let read = 0
  const count = 300
  const watched = Array.from({ length: count }, (_, at) =>
    Object.defineProperty(letter(`RC-${at}`), 'subject', {
      get() {
        read++
        return `RC-${at}`
      },
    }),
  )
  const answers = Array.from({ length: count }, (_, at) =>
    answer(`RC-${at}`, at === 7 ? 'expired' : 'counts'),
  )
  const told = unheardLetters(answers, askingLetters(watched), [], [], 'Asia/Taipei')
  expect([...told.keys()]).toEqual(['answer RC-7'])
  expect(read).toBeLessThan(2 * count)
})
