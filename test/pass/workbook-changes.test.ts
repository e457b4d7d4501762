import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { auditTab } from '../../sheets-schema/common/audit.ts'
import { ledgerTab } from '../../sheets-schema/common/ledger.ts'
import { WorkbookStopped } from '../../functions/reconcile/stopped.ts'
import { mailsTo, submit } from '../people.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'

const ada = 'ada@university.example'
const responses = { kind: 'responses' } as const

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': ada })
  await submit(club, 'reading', ada, { student: 'B1', book: 'x', pages: '120' })
  await club.pass(responses)
})
afterEach(() => club.close())

const attention = async () =>
  (await club.desk.rows(attentionTab)).map(row => [row['Tab'], row['Row'], row['Column']])

async function handInAnother(): Promise<void> {
  await submit(club, 'reading', ada, { student: 'B1', book: 'y', pages: '10' })
  await club.pass(responses)
}

describe('staff may rearrange the workbook', () => {
  test('a tab is renamed, columns are moved and a header is written in its other name', async () => {
    await club.desk.change(
      {
        updateSheetProperties: { properties: { sheetId: students.sheetId, title: '學生' }, fields: 'title' },
      },
      {
        moveDimension: {
          source: { sheetId: stamps.sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          destinationIndex: 6,
        },
      },
    )
    await club.desk.write("'學生'!A1", [['學號']])
    await handInAnother()
    expect(await club.desk.row(stamps, 'RC-0002')).toMatchObject({
      Name: 'Ada',
      Book: 'y',
      'Computed result': 'no stamp',
    })
    expect(await attention()).toEqual([])
  })

  test('a tab that is written to gets another name, and nothing else changes', async () => {
    const named = (title: string) =>
      club.desk.change({
        updateSheetProperties: { properties: { sheetId: stamps.sheetId, title }, fields: 'title' },
      })
    await club.pass()
    await named('Stempel')
    await handInAnother()
    await named(stamps.title)
    expect(await club.desk.row(stamps, 'RC-0002')).toMatchObject({ Book: 'y' })
    expect(await attention()).toEqual([])
  })

  test('a column of their own is kept, whatever is written around it', async () => {
    await club.desk.insertColumn(stamps, 3)
    await club.desk.write("'Stamps'!D1", [['our own'], ['a note']])
    await handInAnother()
    expect(await club.desk.row(stamps, 'RC-0001')).toMatchObject({ 'our own': 'a note', Name: 'Ada' })
    expect(await club.desk.row(stamps, 'RC-0002')).toMatchObject({ 'our own': null, Name: 'Ada' })
  })
})

describe('what cannot be resolved stops its tab alone', () => {
  test('a header deleted from a result tab: named, nothing written there, the rest goes on', async () => {
    const before = await club.desk.rows(stamps)
    const nameless = await club.desk.headers(stamps)
    await club.desk.change({
      deleteDimension: {
        range: {
          sheetId: stamps.sheetId,
          dimension: 'COLUMNS',
          startIndex: nameless.indexOf('Book'),
          endIndex: nameless.indexOf('Book') + 1,
        },
      },
    })
    await handInAnother()
    expect(await attention()).toEqual([['Stamps', '1', 'Book']])
    expect(await club.desk.rows(stamps)).toHaveLength(before.length)
    expect(await mailsTo(club, ada)).toHaveLength(2)
  })

  test('a header that stands twice: the column that was always ours is meant', async () => {
    await club.desk.insertColumn(stamps, 3)
    await club.desk.write("'Stamps'!D1", [['Book'], ['a note of staff']])
    await handInAnother()
    expect(await attention()).toEqual([])
    const [, first, second] = await club.desk.cells(stamps)
    expect(first?.filter(cell => cell === 'x' || cell === 'a note of staff')).toHaveLength(2)
    expect(second?.filter(cell => cell === 'y')).toHaveLength(1)
  })

  test('two rows with one number: named; neither is written to; every other row is decided', async () => {
    await club.desk.add(students, {
      'Student number': 'B1',
      Name: 'Adam',
      'E-mail': 'adam@university.example',
    })
    await handInAnother()
    expect(await attention()).toEqual([['Students', 'B1', 'Student number']])
    expect(await club.desk.row(stamps, 'RC-0002')).toMatchObject({ Name: 'Ada' })
  })

  test('a register row filled in only half', async () => {
    await club.desk.add(students, {
      'Student number': '',
      Name: 'Nobody',
      'E-mail': 'nobody@university.example',
    })
    await club.desk.add(students, { 'Student number': 'B3', Name: 'Cat', 'E-mail': '' })
    await handInAnother()
    expect(await attention()).toEqual([
      ['Students', 'row 3', 'Student number'],
      ['Students', 'B3', 'E-mail'],
    ])
  })

  test('the memory itself deleted: the pass stops, says so and writes nothing', async () => {
    await club.desk.change({ deleteSheet: { sheetId: ledgerTab.sheetId } })
    await expect(club.pass(responses)).rejects.toThrow(WorkbookStopped)
    await expect(club.pass(responses)).rejects.toThrow('version history')
  })
})

describe('the audit', () => {
  test('holds what the system wrote and what staff typed, each line sealed with the one before', async () => {
    await club.desk.type(stamps, 'RC-0001', 'Decision', 'no stamp')
    await club.desk.type(stamps, 'RC-0001', 'Reason', 'a comic')
    await club.desk.type(stamps, 'RC-0001', 'Decided by', 'kim')
    await club.pass()
    const lines = await club.desk.rows(auditTab)
    expect(
      lines.map(({ Who, Row, Change }) => [Who, Row, String(Change).replaceAll(/\(text \w+\)/g, '(text)')]),
    ).toContainEqual([
      'staff (kim)',
      'RC-0001',
      'Decision: – → no stamp; Reason: – → (text); Decided by: – → kim',
    ])
    expect(new Set(lines.map(({ Seal }) => Seal)).size).toBe(lines.length)
    const [first] = lines
    expect(first).toMatchObject({ Who: 'system', Tab: 'Stamps' })
    let seal = ''
    for (const { Line, At, Who, Tab, Row, Change, Seal } of lines) {
      seal = club.world.seal(seal, JSON.stringify([Line, At, Who, Tab, Row, Change]))
      expect(Seal).toBe(seal)
    }
  })
})
