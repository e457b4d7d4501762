import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outboxTab } from '../../sheets-schema/common/outbox.ts'
import { ledgerTab } from '../../sheets-schema/common/ledger.ts'
import { guardTitle } from '../../sheets-schema/common/guard.ts'
import { newNonce } from '../../functions/reconcile/commit.ts'
import type { World } from '../../functions/pass/office.ts'
import { pass } from '../../functions/pass/pass.ts'
import type { WorkbookPort } from '../../functions/ports.ts'
import { fault, mailsTo, setClock, submit } from '../people.ts'
import { readingClub, readings, stamps, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'

const people = ['Ada', 'Bob', 'Cat', 'Dan', 'Eve'].map((name, index) => ({
  'Student number': `B${index + 1}`,
  Name: name,
  'E-mail': `${name.toLowerCase()}@university.example`,
}))

const responses = { kind: 'responses' } as const

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await club.desk.addAll(students, people)
})
afterEach(() => club.close())

/** Every student hands in one book. */
async function allSubmit(): Promise<void> {
  for (const [index, person] of people.entries())
    await submit(club, 'reading', person['E-mail'], {
      student: person['Student number'],
      book: `book of ${person.Name}`,
      pages: String(80 + 20 * index),
    })
}

/** The world, with something done to the workbook between the reading and the write. */
function betweenReadAndWrite(act: () => Promise<void>): World {
  let done = false
  const workbooks: WorkbookPort = {
    ...club.world.ports.workbooks,
    async commit(id, batch) {
      if (!done) {
        done = true
        await act()
      }
      return club.world.ports.workbooks.commit(id, batch)
    },
  }
  return { ...club.world, ports: { ...club.world.ports, workbooks } }
}

async function expectAllRight(): Promise<void> {
  const rows = await club.desk.rows(stamps)
  const byCase = new Map(rows.map(row => [row['Case'], row]))
  expect(rows).toHaveLength(people.length)
  for (const [index, person] of people.entries()) {
    expect(byCase.get(`RC-000${index + 1}`)).toMatchObject({
      'Student number': person['Student number'],
      Name: person.Name,
      Book: `book of ${person.Name}`,
      'Computed result': 80 + 20 * index >= 100 ? 'stamp' : 'no stamp',
    })
    const mails = await mailsTo(club, person['E-mail'])
    expect(mails.map(({ subject }) => subject)).toEqual([`[RC-000${index + 1}] Your book`])
  }
  expect(await club.desk.rows(readings)).toHaveLength(people.length)
  expect(await club.pass(responses)).toMatchObject({ commits: 0, letters: 0 })
}

describe('several writers', () => {
  test('two passes at once both finish, and nothing is doubled', async () => {
    await allSubmit()
    await Promise.all([club.pass(responses), club.pass(responses)])
    await expectAllRight()
  })

  test('the same event delivered five times makes one row and one letter', async () => {
    await allSubmit()
    await Promise.all([1, 2, 3, 4, 5].map(() => club.pass(responses)))
    await expectAllRight()
  })

  test('a writer five versions behind is refused and changes nothing', async () => {
    const { workbooks } = club.world.ports
    const stale = await workbooks.gather(club.office.workbookId, [ledgerTab.sheetId])
    for (const person of people) {
      await submit(club, 'reading', person['E-mail'], {
        student: person['Student number'],
        book: 'x',
        pages: '1',
      })
      await club.pass(responses)
    }
    const before = await club.desk.rows(stamps)
    const edit = { kind: 'append', sheetId: stamps.sheetId, rows: [['stale']] } as const
    const outcome = await workbooks.commit(club.office.workbookId, {
      guard: stale.guardLast,
      nonce: newNonce(),
      edits: [edit],
      echo: [],
    })
    expect(outcome.kind).toBe('stale')
    expect(await club.desk.rows(stamps)).toEqual(before)
  })

  test('the guard tab deleted by hand: the next pass makes a new one and goes on', async () => {
    await club.pass()
    const { guardLast } = await club.world.ports.workbooks.gather(club.office.workbookId, [ledgerTab.sheetId])
    await club.desk.change({ deleteSheet: { sheetId: guardLast ?? -1 } })
    await allSubmit()
    await club.pass(responses)
    await expectAllRight()
    const shape = await club.world.ports.workbooks.shape(club.office.workbookId)
    expect(shape.tabs.filter(({ title }) => title === guardTitle)).toHaveLength(1)
  })
})

describe('answers that are lost', () => {
  test('a 500 after the batch was applied: written once, mailed once', async () => {
    await allSubmit()
    await fault(club, { method: 'POST', path: ':batchUpdate', times: 1, status: 500, afterApply: true })
    await club.pass(responses)
    await expectAllRight()
  })

  test('the same with another writer right after it', async () => {
    await allSubmit()
    await fault(club, { method: 'POST', path: ':batchUpdate', times: 1, status: 500, afterApply: true })
    await Promise.all([club.pass(responses), club.pass(responses)])
    await expectAllRight()
  })

  test('a crash between commit and mail: the letters go out once, in the next pass', async () => {
    await allSubmit()
    const crashed = {
      ...club.world.ports.mail,
      send: () => Promise.reject(new Error('the instance was taken away')),
    }
    await expect(
      pass({ ...club.world, ports: { ...club.world.ports, mail: crashed } }, club.office, [responses]),
    ).rejects.toThrow('taken away')
    await setClock(club, '2024-03-01T10:05:00+08:00')
    await club.pass()
    await expectAllRight()
    expect((await club.desk.rows(outboxTab)).map(row => row['State'])).toEqual(people.map(() => 'sent'))
  })

  test('a crash after the mail was taken: it is found at the mail service and not sent again', async () => {
    await allSubmit()
    const { mail } = club.world.ports
    const crashed = {
      ...mail,
      async send(letter: Parameters<typeof mail.send>[0]) {
        await mail.send(letter)
        throw new Error('the instance was taken away')
      },
    }
    await expect(
      pass({ ...club.world, ports: { ...club.world.ports, mail: crashed } }, club.office, [responses]),
    ).rejects.toThrow('taken away')
    await setClock(club, '2024-03-01T10:05:00+08:00')
    await club.pass()
    await expectAllRight()
    expect((await club.desk.rows(outboxTab)).map(row => row['State'])).toEqual(people.map(() => 'sent'))
  })
})

describe('staff at work while a pass runs', () => {
  beforeEach(async () => {
    await allSubmit()
    await club.pass(responses)
    await club.desk.add(students, { 'Student number': 'B9', Name: 'Zoe', 'E-mail': 'zoe@university.example' })
    await club.desk.type(stamps, 'RC-0001', 'Decision', 'stamp')
    await club.desk.type(stamps, 'RC-0001', 'Reason', 'read it aloud')
    await club.desk.type(stamps, 'RC-0003', 'Value', 'a note of staff')
  })

  async function expectNothingLost(): Promise<void> {
    await club.pass()
    const rows = await club.desk.rows(stamps)
    expect(rows.map(row => String(row['Case'])).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'RC-0001',
      'RC-0002',
      'RC-0003',
      'RC-0004',
      'RC-0005',
    ])
    for (const [index, person] of people.entries())
      expect(rows.find(row => row['Case'] === `RC-000${index + 1}`)).toMatchObject({
        Name: person.Name,
        Book: `book of ${person.Name}`,
      })
    expect(await club.desk.row(stamps, 'RC-0001')).toMatchObject({
      Decision: 'stamp',
      Reason: 'read it aloud',
      'Result in force': 'stamp',
      'Decided by': null,
    })
    expect(await club.desk.row(stamps, 'RC-0003')).toMatchObject({
      Value: 'a note of staff',
      'Result in force': 'stamp',
    })
    expect(await club.desk.row(stamps, 'RC-0002')).toMatchObject({
      Decision: null,
      Reason: null,
      Value: null,
    })
    expect(await club.pass()).toMatchObject({ commits: 0 })
  }

  test('a sort between read and write: no row loses its identity, no staff cell is lost', async () => {
    await pass(
      betweenReadAndWrite(() => club.desk.sort(stamps, 'Case')),
      club.office,
      [{ kind: 'look' }],
    )
    await expectNothingLost()
  })

  test('a result row deleted between read and write comes back, staff cells and all', async () => {
    await club.pass()
    await club.desk.type(stamps, 'RC-0004', 'Value', 'another note')
    await pass(
      betweenReadAndWrite(() => club.desk.deleteRow(stamps, 'RC-0001')),
      club.office,
      [{ kind: 'look' }],
    )
    await expectNothingLost()
  })

  test('a column inserted between read and write', async () => {
    await pass(
      betweenReadAndWrite(() => club.desk.insertColumn(stamps, 5)),
      club.office,
      [{ kind: 'look' }],
    )
    await expectNothingLost()
  })

  test('a column inserted while new rows are appended', async () => {
    await submit(club, 'reading', 'zoe@university.example', { student: 'B9', book: 'late', pages: '500' })
    await pass(
      betweenReadAndWrite(() => club.desk.insertColumn(stamps, 0)),
      club.office,
      [responses],
    )
    await club.pass()
    const rows = await club.desk.rows(stamps)
    expect(rows.filter(row => Object.values(row).includes('late'))).toHaveLength(1)
    const zoe = await club.desk.row(stamps, 'RC-0006')
    expect(zoe).toMatchObject({
      Name: 'Zoe',
      Book: 'late',
      Decision: null,
      Reason: null,
      Value: null,
      'Decided by': null,
    })
  })
})
