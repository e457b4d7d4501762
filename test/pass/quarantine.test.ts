import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pass } from '../../functions/pass/pass.ts'
import type { Batch, Edit, WorkbookPort } from '../../functions/ports.ts'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { mailsTo } from '../people.ts'
import { readings, stamps } from '../reading-club.ts'
import type { TestOffice } from '../world.ts'
import { addressOf, clubOfMany } from './club-of-many.ts'

const responses = { kind: 'responses' } as const
const count = 50
describe('one answer of 60,000 characters among 50 responses', () => {
  let club: TestOffice
  beforeAll(async () => {
    club = await clubOfMany(count, index => (index === 20 ? 'long '.repeat(12_000) : `book ${index}`))
    await club.pass(responses)
  })
  afterAll(() => club.close())

  test('all fifty are decided and told; the long one is kept as far as a cell goes', async () => {
    expect(await club.desk.rows(stamps)).toHaveLength(count)
    const long = await club.desk.row(readings, 'RC-0021')
    expect(String(long?.['Book'])).toMatch(/^long long /)
    expect(String(long?.['Book']).length).toBeLessThan(50_000)
    expect(await mailsTo(club, addressOf(20))).toHaveLength(1)
  })

  test('the cut is named with tab, row, column and the hash of the whole text', async () => {
    const attention = await club.desk.rows(attentionTab)
    expect(attention).toHaveLength(1)
    expect(attention[0]).toMatchObject({ Tab: 'Readings', Row: 'RC-0021', Column: 'Book' })
    expect(attention[0]?.['What follows']).toMatch(/SHA-256 [0-9a-f]{16}/)
  })
})

describe('one row that Google refuses among 50', () => {
  let club: TestOffice
  beforeAll(async () => {
    club = await clubOfMany(count, index => `book ${index}`)
    await passSpoilt()
  })
  afterAll(() => club.close())

  function passSpoilt() {
    const { ports } = club.world
    const workbooks: WorkbookPort = {
      ...ports.workbooks,
      commit: (id, batch) => ports.workbooks.commit(id, spoilt(batch)),
    }
    return pass({ ...club.world, ports: { ...ports, workbooks } }, club.office, [responses])
  }

  /** Makes the row of one student too long for a cell, as no part of ours would. */
  function spoilt(batch: Batch): Batch {
    const spoil = (edit: Edit): Edit =>
      edit.kind === 'append' && edit.sheetId === stamps.sheetId
        ? {
            ...edit,
            rows: edit.rows.map(row => row.map(cell => (cell === 'book 30' ? 'x'.repeat(50_001) : cell))),
          }
        : edit
    return { ...batch, edits: batch.edits.map(spoil) }
  }

  test('the others commit, and that one is named', async () => {
    const rows = await club.desk.rows(stamps)
    expect(rows).toHaveLength(count - 1)
    expect(rows.map(row => row['Case'])).not.toContain('RC-0031')
    const attention = await club.desk.rows(attentionTab)
    expect(attention.map(row => row['Row'])).toEqual(['B30'])
    expect(attention[0]?.['Why']).toContain('50000 characters')
  })

  test('nobody is told a result that was not written; it is tried with every pass, and once it can be written it is', async () => {
    expect(await mailsTo(club, addressOf(30))).toEqual([])
    expect(await mailsTo(club, addressOf(31))).toHaveLength(1)
    await passSpoilt()
    expect(await passSpoilt()).toMatchObject({ commits: 0, quarantined: ['B30'] })
    await club.pass()
    expect(await club.desk.row(stamps, 'RC-0031')).toMatchObject({ Book: 'book 30' })
    expect(await mailsTo(club, addressOf(30))).toHaveLength(1)
    expect(await club.desk.rows(attentionTab)).toEqual([])
  })
})
