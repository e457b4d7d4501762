import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { heldTab } from '../../sheets-schema/common/held.ts'
import { outboxTab } from '../../sheets-schema/common/outbox.ts'
import type { Hint } from '../../functions/pass/office.ts'
import { pass } from '../../functions/pass/pass.ts'
import type { FormResponse, MailPort } from '../../functions/ports.ts'
import { mailsTo, setClock } from '../people.ts'
import { readings, readingClub, stamps } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { addressOf, bookResponse, register } from './readers.ts'
import { keepVersion } from './version-history.ts'

const readers = 30
let club: TestOffice
let responses: readonly FormResponse[]
let mail: MailPort
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  mail = club.world.ports.mail
  responses = []
  await register(club, readers)
})
afterEach(() => club.close())

const book = (index: number, editedAt?: string): FormResponse =>
  bookResponse(index, {
    student: `B${index}`,
    book: `book ${index}`,
    pages: '120',
    address: addressOf(index),
    ...(editedAt === undefined ? {} : { editedAt }),
  })

function tick(...hints: readonly Hint[]) {
  const forms = { ...club.world.ports.forms, responses: () => Promise.resolve(responses) }
  const world = { ...club.world, ports: { ...club.world.ports, forms, mail } }
  return pass(world, club.office, hints.length === 0 ? [{ kind: 'responses' }] : hints)
}

async function tickAt(time: string) {
  await setClock(club, `2024-03-01T${time}+08:00`)
  return tick()
}

async function lettersTo(...indexes: readonly number[]): Promise<readonly number[]> {
  return Promise.all(indexes.map(async index => (await mailsTo(club, addressOf(index))).length))
}

const told = async () =>
  (await club.desk.rows(attentionTab)).find(row => String(row['What happened']).includes('older version'))
const books = async () =>
  (await club.desk.rows(readings)).map(row => [row['Entry'], row['Student number']].join(' '))

describe('staff restore the version of an hour ago', () => {
  beforeEach(async () => {
    responses = [book(0)]
    await tick()
    const restore = await keepVersion(club)
    // The second of these was edited after the third had come: a list by last change names it last.
    responses = [book(0), book(1), book(2)]
    await tick()
    responses = [book(0), book(2), book(1, '2024-03-01T01:59:00.000Z')]
    await tick()
    await restore()
  })

  test('nobody gets a letter twice, and what has left is told as sent', async () => {
    expect(await lettersTo(0, 1, 2)).toEqual([1, 1, 1])
    await tick()
    expect(await lettersTo(0, 1, 2)).toEqual([1, 1, 1])
    await tickAt('10:05:00')
    await tickAt('10:06:00')
    expect(await lettersTo(0, 1, 2)).toEqual([1, 1, 1])
    const states = (await club.desk.rows(outboxTab)).map(row => row['State'])
    expect(states).toEqual(['sent', 'sent', 'sent'])
  })

  test('responses are taken again from the form, each with the number it had', async () => {
    await tick()
    expect(await books()).toEqual(['RC-0001 B0', 'RC-0002 B1', 'RC-0003 B2'])
    expect((await club.desk.row(stamps, 'RC-0003'))?.['Result in force']).toBe('stamp')
  })

  test('staff are told what happened, what is lost and what came again', async () => {
    await tick()
    await tickAt('10:05:00')
    const line = await told()
    expect(line?.['What happened']).toMatch(/its memory ended at 2024-03-01T02:00/)
    expect(line?.['What follows']).toContain('What staff typed and what was answered by mail or page')
    expect(line?.['What follows']).toContain('Taken again from the forms: 2 responses')
    expect(line?.['What follows']).toContain('Letters found to have left already, and not sent again: 2.')
    expect(line?.['How to mend it']).toContain('Enter again what staff had decided')
    expect(await tick()).toMatchObject({ commits: 0 })
  })

  test('what is new after that leaves as soon as it is known to be new', async () => {
    await tick()
    responses = [...responses, book(3)]
    await tickAt('10:05:00')
    await tickAt('10:06:00')
    await tickAt('10:07:00')
    expect(await lettersTo(3)).toEqual([1])
  })
})

describe('it is noticed', () => {
  beforeEach(async () => {
    responses = [book(0)]
    await tick()
  })

  test('also by an instance that was started since: the mail service reports on letters nobody knows', async () => {
    const restore = await keepVersion(club)
    responses = [book(0), book(1)]
    await tick()
    const letter = String((await club.desk.rows(outboxTab))[1]?.['Letter'])
    await restore()
    club.world.lastCommits.clear()
    responses = [book(0)]
    await tick({ kind: 'mail-events', events: [{ id: 'e1', letter, event: 'delivered', note: '' }] })
    expect(await told()).toBeDefined()
    responses = [book(0), book(1)]
    await tick()
    await tick()
    expect(await lettersTo(1)).toEqual([1])
    expect((await club.desk.row(outboxTab, letter))?.['State']).toBe('sent')
  })

  test('but not where the functions had only stopped: late responses are answered at once', async () => {
    await setClock(club, '2024-03-01T14:00:00+08:00')
    const sent = '2024-03-01T02:50:00.000Z'
    responses = [book(0), { ...book(1), submittedAt: sent, lastSubmittedAt: sent }]
    await tick()
    expect(await lettersTo(1)).toEqual([1])
    expect(await told()).toBeUndefined()
  })
})

describe('the mail service cannot tell, or does not know the letters', () => {
  beforeEach(async () => {
    responses = [book(0)]
    await tick()
  })

  async function restoredBefore(count: number, answer: 'not-taken' | 'cannot-tell'): Promise<void> {
    const restore = await keepVersion(club)
    responses = Array.from({ length: count }, (_, index) => book(index))
    await tick()
    await restore()
    mail = { ...mail, settle: () => Promise.resolve(answer) }
    await tick()
    for (const minute of [5, 6, 7, 8, 9]) await tickAt(`10:0${minute}:00`)
  }

  test('where it cannot tell, the letters wait for a word; “restore” counts them as told', async () => {
    await restoredBefore(2, 'cannot-tell')
    expect(await lettersTo(1)).toEqual([1])
    expect(await club.desk.row(heldTab, 'R1')).toMatchObject({ State: 'waiting', 'People written to': 1 })
    expect((await told())?.['What follows']).toContain('(R1)')
    await club.desk.type(heldTab, 'R1', 'Answer', 'restore')
    await tick()
    await tickAt('10:30:00')
    expect(await lettersTo(1)).toEqual([1])
    expect(await club.desk.row(heldTab, 'R1')).toMatchObject({ State: 'restored' })
    expect(await tick()).toMatchObject({ commits: 0 })
  })

  test('more people than the brake allows wait for a word; “release” sends the letters', async () => {
    await restoredBefore(readers, 'not-taken')
    expect(await lettersTo(1, 29)).toEqual([1, 1])
    expect(await club.desk.row(heldTab, 'R1')).toMatchObject({
      State: 'waiting',
      'People written to': readers - 1,
    })
    await club.desk.type(heldTab, 'R1', 'Answer', 'release')
    await tick()
    await tickAt('10:31:00')
    expect(await club.desk.row(heldTab, 'R1')).toMatchObject({ State: 'released' })
    expect(await lettersTo(0, 1, 29)).toEqual([1, 2, 2])
  })

  test('few that it never had are sent', async () => {
    await restoredBefore(3, 'not-taken')
    expect(await lettersTo(1, 2)).toEqual([2, 2])
    expect(await club.desk.rows(heldTab)).toEqual([])
  })
})
