import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrivals } from '../../functions/pass/arrivals/arrivals.ts'
import { gather } from '../../functions/reconcile/gather.ts'
import { mailsTo, submit } from '../people.ts'
import type { TestOffice } from '../world.ts'
import { clubOfAda, teacher } from './club-of-ada.ts'
import { replyFrom } from './reply-from.ts'

let club: TestOffice
beforeEach(async () => {
  club = await clubOfAda()
  for (const book of ['x', 'y', 'z'])
    await submit(club, 'reading', 'ada@university.example', { student: 'B1', book, pages: '120' })
  await club.pass({ kind: 'responses' })
})
afterEach(() => club.close())

test('replies that come together go through the letters of years once', async () => {
  const have = await gather(club.world.ports.workbooks, club.office.workbookId, club.office.programme.schema)
  let read = 0
  const ledger = have.ledger.map(entry => {
    if (entry.kind !== 'letter') return entry
    const { heading } = entry
    return Object.defineProperty({ ...entry }, 'heading', {
      enumerable: true,
      get() {
        read++
        return heading
      },
    })
  })
  const replies = (await mailsTo(club, teacher)).map(({ replyTo }) =>
    replyFrom(teacher, replyTo ?? '', 'I agree.'),
  )
  const found = await arrivals(club.world, club.office, { ...have, ledger }, replies)
  expect(found).toMatchObject(replies.map(() => ({ standing: 'counts', decision: 'agree' })))
  expect(found).toHaveLength(3)
  expect(read).toBe(have.ledger.filter(({ kind }) => kind === 'letter').length)
})
