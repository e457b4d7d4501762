import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellAt, isFilled } from '../../workspace/sheets/book.ts'
import type { Area, Book, Sheet } from '../../workspace/sheets/book.ts'
import { dataRegion } from '../../workspace/sheets/data-region.ts'
import { draftBook, OWNER } from '../../workspace/sheets/draft.ts'
import type { SheetDraft } from '../../workspace/sheets/sheet-draft.ts'
import { emptyBook } from '../../workspace/sheets/store.ts'

const BOOK = emptyBook('a-book', 'Answers', '2026-01-01T00:00:00.000Z')
const ROWS = 12
const COLUMNS = 7

type Edit = (sheet: SheetDraft) => void

/** The sheet after an edit. */
function edited(book: Book, edit: Edit): Book {
  const draft = draftBook(book, OWNER)
  edit(draft.sheet(0))
  return draft.freeze()
}

function only(book: Book): Sheet {
  const [sheet] = book.sheets
  if (sheet === undefined) throw new Error('The book has no sheet')
  return sheet
}

const row = fc.nat(ROWS - 1)
const column = fc.nat(COLUMNS - 1)
const dimension = fc.constantFrom('ROWS', 'COLUMNS')
const filled = { userEnteredValue: { numberValue: 1 } }
const cell = fc.constantFrom(filled, filled, filled, { note: 'no value' }, undefined)

const edit = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(row, column, cell).map(
      ([r, c, to]): Edit =>
        sheet =>
          sheet.write(r, c, to),
    ),
  },
  fc.tuple(dimension, column).map(
    ([what, at]): Edit =>
      sheet =>
        sheet.insert(what, at, 1),
  ),
  fc.tuple(dimension, column).map(
    ([what, at]): Edit =>
      sheet =>
        sheet.remove(what, at, at + 1),
  ),
  fc.tuple(dimension, column, column).map(([what, from, to]): Edit => sheet => {
    if (from !== to) sheet.move(what, from, from + 1, to)
  }),
  fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }).map(
    (order): Edit =>
      sheet =>
        sheet.reorder(
          2,
          order.map(index => index + 2),
        ),
  ),
)

/** The region found by a walk from its cell, as if nothing were known. */
function walked(sheet: Sheet, from: { readonly row: number; readonly column: number }): Area {
  let [top, bottom, left, right] = [from.row, from.row + 1, from.column, from.column + 1]
  const any = (rows: readonly [number, number], columns: readonly [number, number]): boolean => {
    for (let down = rows[0]; down < rows[1]; down += 1) {
      for (let across = columns[0]; across < columns[1]; across += 1) {
        if (isFilled(cellAt(sheet, down, across))) return true
      }
    }
    return false
  }
  for (;;) {
    if (any([top - 1, top], [left - 1, right + 1])) top -= 1
    else if (any([bottom, bottom + 1], [left - 1, right + 1])) bottom += 1
    else if (any([top - 1, bottom + 1], [left - 1, left])) left -= 1
    else if (any([top - 1, bottom + 1], [right, right + 1])) right += 1
    else return { top, bottom, left, right }
  }
}

function filledCells(sheet: Sheet): { readonly row: number; readonly column: number }[] {
  return sheet.rows.flatMap((line, down) =>
    (line?.cells ?? []).flatMap((each, across) => (isFilled(each) ? [{ row: down, column: across }] : [])),
  )
}

describe('the region of data around a cell', () => {
  it('is the one that a walk finds, whatever was found and changed before', () => {
    const start = fc.array(fc.tuple(row, column), { maxLength: 40 })
    const steps = fc.array(fc.tuple(edit, fc.nat()), { minLength: 1, maxLength: 12 })
    const agrees = fc.property(start, steps, (cells, edits) => {
      let book = edited(BOOK, sheet => cells.forEach(([r, c]) => sheet.write(r, c, filled)))
      for (const [change, pick] of edits) {
        book = edited(book, change)
        const sheet = only(book)
        const candidates = filledCells(sheet)
        const from = candidates[pick % Math.max(1, candidates.length)] ?? { row: 0, column: 0 }
        assert.deepEqual(dataRegion(book, sheet, from.row, from.column), walked(sheet, from))
      }
    })
    expect(fc.check(agrees, { numRuns: 1500 })).toMatchObject({ failed: false })
  })

  it('grows with every row that is appended to it, and ends where a blank row is made', () => {
    let book = BOOK
    const regionFrom = (down: number): Area => dataRegion(book, only(book), down, 0)
    for (let down = 0; down < 5; down += 1) {
      book = edited(book, sheet => [0, 1].forEach(across => sheet.write(down, across, filled)))
      expect(regionFrom(down)).toEqual({ top: 0, bottom: down + 1, left: 0, right: 2 })
    }
    book = edited(book, sheet => sheet.insert('ROWS', 2, 1))
    expect(regionFrom(5)).toEqual({ top: 3, bottom: 6, left: 0, right: 2 })
    book = edited(book, sheet => sheet.write(2, 2, filled))
    expect(regionFrom(5)).toEqual({ top: 0, bottom: 6, left: 0, right: 3 })
  })
})

describe('whether a sheet holds a formula that fills its neighbours', () => {
  const formula = { userEnteredValue: { formulaValue: '=SEQUENCE(3)' } }

  it.each<readonly [string, Edit]>([
    ['overwritten', sheet => sheet.write(1, 0, filled)],
    ['cleared', sheet => sheet.write(1, 0, undefined)],
    ['removed with its row', sheet => sheet.remove('ROWS', 1, 2)],
    ['removed with its column', sheet => sheet.remove('COLUMNS', 0, 1)],
  ])('is no longer so once the last one is %s', (_, change) => {
    const one = edited(BOOK, sheet => sheet.write(1, 0, formula))
    expect(only(one).arrayFormulas).toBe(true)
    expect(only(edited(one, change)).arrayFormulas).toBe(false)
    const two = edited(one, sheet => sheet.write(1, 4, formula))
    expect(only(edited(two, sheet => sheet.write(1, 0, undefined))).arrayFormulas).toBe(true)
  })
})
