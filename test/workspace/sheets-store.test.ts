import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseClock } from '../../workspace/clock.ts'
import type { Clock } from '../../workspace/clock.ts'
import { openDatabase } from '../../workspace/database.ts'
import type { Database } from '../../workspace/database.ts'
import { applyBatch } from '../../workspace/sheets/batch.ts'
import type { Book } from '../../workspace/sheets/book.ts'
import { draftBook, OWNER } from '../../workspace/sheets/draft.ts'
import type { Request } from '../../workspace/sheets/protocol.ts'
import { readValues } from '../../workspace/sheets/read-values.ts'
import { emptyBook, openStore } from '../../workspace/sheets/store.ts'
import type { Store } from '../../workspace/sheets/store.ts'

const ROWS = 5000

describe('a long sheet in the database', () => {
  let database: Database
  let clock: Clock
  let store: Store
  let id: string

  beforeEach(() => {
    database = openDatabase(mkdtempSync(join(tmpdir(), 'workspace-')))
    clock = databaseClock(database)
    store = openStore(database, clock)
    id = store.create(emptyBook('', 'Long', clock.now().toISOString())).id
    change(append(Array.from({ length: ROWS }, (_, index) => (index * 7919) % ROWS)))
  })
  afterEach(() => database.sql.close())

  const change = (...requests: Request[]): Book => {
    const book = store.open(id)
    const draft = draftBook(book, OWNER)
    applyBatch(draft, requests)
    return store.commit(book, draft)
  }
  const append = (numbers: readonly number[]): Request => ({
    appendCells: {
      rows: numbers.map(numberValue => ({ values: [{ userEnteredValue: { numberValue } }] })),
      fields: 'userEnteredValue',
    },
  })
  const changesOf = (...requests: Request[]): number => {
    const count = () => Number(database.sql.prepare('SELECT total_changes() AS n').get()?.['n'])
    const before = count()
    change(...requests)
    return count() - before
  }
  const column = (book: Book): unknown => {
    const [sheet] = book.sheets
    return sheet && readValues(book, sheet, { top: 0, bottom: ROWS + 9, left: 0, right: 1 }, {}).values
  }
  const sort: Request = {
    sortRange: { range: {}, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] },
  }

  it('an append writes its own row and little else', () => {
    expect(changesOf(append([1]))).toBeLessThan(8)
  })

  it('an inserted row and a sort move rows without writing them', () => {
    const range = { dimension: 'ROWS', startIndex: 5, endIndex: 6 }
    expect(changesOf({ insertDimension: { range } })).toBeLessThan(20)
    expect(changesOf(sort)).toBeLessThan(20)
  })

  it('a change does not reach into what was committed before it', () => {
    const before = store.open(id)
    const draft = draftBook(before, OWNER)
    applyBatch(draft, [append([1])])
    const frozen = draft.freeze()
    applyBatch(draft, [
      append([2]),
      { deleteDimension: { range: { dimension: 'ROWS', startIndex: ROWS, endIndex: ROWS + 1 } } },
    ])
    expect([before, frozen, draft.freeze()].map(book => book.sheets[0]?.rows.length)).toEqual([
      ROWS,
      ROWS + 1,
      ROWS + 1,
    ])
    expect(frozen.sheets[0]?.rows.at(-1)?.cells).toEqual([{ userEnteredValue: { numberValue: 1 } }])
    expect(draft.sheets[0]?.rows.at(-1)?.cells).toEqual([{ userEnteredValue: { numberValue: 2 } }])
  })

  it('what another store opens is what was committed', () => {
    change(
      sort,
      { deleteDimension: { range: { dimension: 'ROWS', startIndex: 10, endIndex: 20 } } },
      append([-1]),
    )
    const again = openStore(database, clock).open(id)
    expect(column(again)).toEqual(column(store.open(id)))
    expect(column(again)).toHaveLength(ROWS - 9)
  })

  it('rows that are deleted leave nothing behind', () => {
    change({ deleteDimension: { range: { dimension: 'ROWS', startIndex: 1, endIndex: ROWS } } })
    const left = database.sql.prepare('SELECT count(*) AS n FROM sheets_rows').get()
    expect(left?.['n']).toBe(1)
  })
})
