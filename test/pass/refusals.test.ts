import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { World } from '../../functions/pass/office.ts'
import { pass } from '../../functions/pass/pass.ts'
import type { Batch, CommitOutcome, Edit } from '../../functions/ports.ts'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { outboxTab } from '../../sheets-schema/common/outbox.ts'
import { repliesTab } from '../../sheets-schema/common/replies.ts'
import { mailsTo, setClock, submit } from '../people.ts'
import { readings, stamps } from '../reading-club.ts'
import type { TestOffice } from '../world.ts'
import { addressOf, clubOfMany } from './club-of-many.ts'

const responses = { kind: 'responses' } as const
const count = 30

let club: TestOffice
beforeEach(async () => {
  club = await clubOfMany(count, index => `book ${index}`)
})
afterEach(() => club.close())

/** The world with something between the pass and Google. */
function withCommit(commit: (id: string, batch: Batch) => Promise<CommitOutcome>): World {
  const { ports } = club.world
  return { ...club.world, ports: { ...ports, workbooks: { ...ports.workbooks, commit } } }
}

/** Makes some rows of a tab too long for a cell, as no part of ours would. */
function spoiling(sheetId: number, bad: (cells: readonly unknown[]) => boolean): World {
  const spoil = (edit: Edit): Edit =>
    edit.kind === 'append' && edit.sheetId === sheetId
      ? { ...edit, rows: edit.rows.map(row => (bad(row) ? ['x'.repeat(50_001), ...row.slice(1)] : row)) }
      : edit
  return withCommit((id, batch) =>
    club.world.ports.workbooks.commit(id, { ...batch, edits: batch.edits.map(spoil) }),
  )
}

const attention = async () => (await club.desk.rows(attentionTab)).map(row => [row['Tab'], row['Row']])

describe('rows that Google refuses', () => {
  test('two of them: the others commit, both are named', async () => {
    const world = spoiling(stamps.sheetId, row => row.includes('book 3') || row.includes('book 7'))
    await pass(world, club.office, [responses])
    expect(await club.desk.rows(stamps)).toHaveLength(count - 2)
    expect(await attention()).toEqual([
      ['Stamps', 'B3'],
      ['Stamps', 'B7'],
    ])
  })

  test('a whole tab that refuses is named once, and does not stop the others', async () => {
    const world = spoiling(stamps.sheetId, () => true)
    await pass(world, club.office, [responses])
    expect(await attention()).toEqual([['Stamps', null]])
    expect(await club.desk.rows(readings)).toHaveLength(count)
    expect(await mailsTo(club, addressOf(1))).toEqual([])
    await club.pass()
    expect(await club.desk.rows(stamps)).toHaveLength(count)
    expect(await mailsTo(club, addressOf(1))).toHaveLength(1)
  })

  test('a response whose row is refused keeps its number, and the next student gets another', async () => {
    const world = spoiling(readings.sheetId, row => row.includes('book 2'))
    await pass(world, club.office, [responses])
    await submit(club, 'reading', addressOf(5), { student: 'B5', book: 'one more', pages: '10' })
    await club.pass(responses)
    const books = new Map((await club.desk.rows(readings)).map(row => [row['Entry'], row['Book']]))
    expect(books.get('RC-0003')).toBe('book 2')
    expect(books.get('RC-0031')).toBe('one more')
    expect(books.size).toBe(count + 1)
  })

  test('an answer whose row in Replies is refused counts all the same', async () => {
    await club.pass(responses)
    const world = spoiling(repliesTab.sheetId, () => true)
    const answer = {
      id: 'once',
      subject: 'RC-0001',
      question: 'approval',
      version: 1,
      person: 'teacher@university.example',
      decision: 'agree',
      hours: null,
      comment: '',
    }
    await pass(world, club.office, [{ kind: 'page-answer', answer }])
    expect(await club.desk.row(stamps, 'RC-0001')).toMatchObject({ State: 'agree' })
    expect(await club.desk.rows(repliesTab)).toEqual([])
    await club.pass()
    expect(await club.desk.rows(repliesTab)).toHaveLength(1)
  })

  test('a refusal that names no request: the row it is about is found all the same', async () => {
    const world = withCommit(async (id, batch) => {
      const isBad = batch.edits.some(
        edit =>
          edit.kind === 'append' &&
          edit.sheetId === stamps.sheetId &&
          edit.rows.some(row => row.includes('book 9')),
      )
      return isBad
        ? { kind: 'refused', edit: undefined, message: 'Contenu non valide.' }
        : club.world.ports.workbooks.commit(id, batch)
    })
    await pass(world, club.office, [responses])
    expect(await club.desk.rows(stamps)).toHaveLength(count - 1)
    expect((await attention()).map(([, row]) => row)).toEqual(['B9'])
  })
})

describe('answers that are lost in a chain of batches', () => {
  test('only letters of what stands leave, nothing twice, and no reply is lost', async () => {
    const { workbooks } = club.world.ports
    let batches = 0
    const world = withCommit(async (id, batch) => {
      const outcome = await workbooks.commit(id, batch)
      return batches++ === 0 ? { kind: 'unknown', message: 'the line broke' } : outcome
    })
    await pass(world, club.office, [responses])
    for (let index = 0; index < count; index++) expect(await mailsTo(club, addressOf(index))).toHaveLength(1)
    expect((await club.desk.rows(outboxTab)).every(row => row['State'] === 'sent')).toBe(true)
  })

  test('the first part of a long chain stands, its answer lost: the second part is told when it stands too', async () => {
    const long = 'page after page '.repeat(2600)
    for (let index = 0; index < count; index++)
      await submit(club, 'reading', addressOf(index), {
        student: `B${index}`,
        book: `${long}${index}`,
        pages: '120',
      })
    const { workbooks } = club.world.ports
    const sizes: number[] = []
    const world = withCommit(async (id, batch) => {
      const outcome = await workbooks.commit(id, batch)
      sizes.push(JSON.stringify(batch.edits).length)
      return sizes.length === 1 ? { kind: 'unknown', message: 'the line broke' } : outcome
    })
    await pass(world, club.office, [responses])
    expect(sizes.length).toBeGreaterThan(2)
    expect(await club.desk.rows(readings)).toHaveLength(2 * count)
    for (let index = 0; index < count; index++) expect(await mailsTo(club, addressOf(index))).toHaveLength(2)
    expect((await club.desk.rows(outboxTab)).filter(row => row['State'] === 'sent')).toHaveLength(2 * count)
  })

  test('a reading that another commit tore apart is not committed', async () => {
    await club.pass(responses)
    const { workbooks } = club.world.ports
    let torn = 0
    const gather: typeof workbooks.gather = async (id, ids) => {
      const reading = await workbooks.gather(id, ids)
      if (torn++ > 3) return reading
      await submit(club, 'reading', addressOf(torn), {
        student: `B${torn}`,
        book: `late ${torn}`,
        pages: '1',
      })
      await club.pass(responses)
      const after = await workbooks.gather(id, ids)
      return { ...reading, guardLast: after.guardLast }
    }
    const world = { ...club.world, ports: { ...club.world.ports, workbooks: { ...workbooks, gather } } }
    await submit(club, 'reading', addressOf(9), { student: 'B9', book: 'torn', pages: '1' })
    await pass(world, club.office, [responses])
    const keys = (await club.desk.rows(readings)).map(row => row['Entry'])
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toHaveLength(count + 5)
  })
})

describe('a mailbox that takes nothing', () => {
  const full = addressOf(0)
  let tried: string[]
  let world: World
  beforeEach(() => {
    tried = []
    const { mail } = club.world.ports
    const send: typeof mail.send = async letter => {
      tried.push(letter.to.address)
      return letter.to.address === full
        ? { kind: 'mailbox-busy', message: '452 4.2.2 mailbox full' }
        : mail.send(letter)
    }
    world = { ...club.world, ports: { ...club.world.ports, mail: { ...mail, send } } }
  })
  const look = async (now: string) => {
    await setClock(club, now)
    return pass(world, club.office, [{ kind: 'look' }])
  }
  const letter = async () => (await club.desk.rows(outboxTab)).find(row => row['To'] === full)

  test('keeps nobody else’s letter waiting', async () => {
    const { ports } = world
    const onlyFull = {
      ...ports.forms,
      responses: async (id: string, since: string | undefined) =>
        (await ports.forms.responses(id, since)).slice(0, 1),
    }
    await pass({ ...world, ports: { ...ports, forms: onlyFull } }, club.office, [responses])
    expect(tried).toEqual([full])
    await setClock(club, '2024-03-01T11:00:00+08:00')
    await pass(world, club.office, [responses])
    expect(new Set(tried).size).toBe(count)
    expect(await letter()).toMatchObject({ State: 'deferred' })
  })

  test('is given up after five days, and staff are told', async () => {
    await pass(world, club.office, [responses])
    for (const day of ['02', '03', '04', '05']) await look(`2024-03-${day}T12:00:00+08:00`)
    expect(await letter()).toMatchObject({ State: 'deferred' })
    expect((await club.desk.rows(attentionTab)).map(row => row['How to mend it'])).toEqual([
      'Their mailbox takes nothing, as when it is full: reach them another way.',
    ])
    await look('2024-03-06T12:00:00+08:00')
    expect(await letter()).toMatchObject({
      State: 'given-up',
      Note: 'their mailbox took nothing for 5 days: 452 4.2.2 mailbox full',
    })
    const before = tried.length
    await look('2024-03-07T12:00:00+08:00')
    expect(tried).toHaveLength(before)
    expect((await club.desk.rows(attentionTab)).map(row => row['Row'])).toEqual([
      (await letter())?.['Letter'],
    ])
  })
})

describe('a mail service that takes nothing', () => {
  test('one letter goes ahead each time, and all leave once it takes them again', async () => {
    const busy = {
      ...club.world.ports.mail,
      send: () =>
        Promise.resolve({ kind: 'busy', retryAfterSeconds: 0, message: 'credits exceeded' } as const),
    }
    const world = { ...club.world, ports: { ...club.world.ports, mail: busy } }
    await pass(world, club.office, [responses])
    await setClock(club, '2024-03-01T11:00:00+08:00')
    const report = await pass(world, club.office, [{ kind: 'look' }])
    expect(report.letters).toBe(1)
    await setClock(club, '2024-03-01T18:00:00+08:00')
    await club.pass()
    for (let index = 0; index < count; index++) expect(await mailsTo(club, addressOf(index))).toHaveLength(1)
  })
})
