import { omit } from '../omit.ts'
import { clip } from '../a1.ts'
import { areaOf, cellAt, contains, gridRange, overlap, sheetIdOf } from '../book.ts'
import type { Area } from '../book.ts'
import type { Draft } from '../draft.ts'
import type { Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

export function mergeCells(draft: Draft, { range = {}, mergeType = 'MERGE_ALL' }: Ask<'mergeCells'>): Reply {
  const sheet = draft.sheet(range.sheetId, 'grid')
  const area = clip(sheet, range)
  sheet.merges = apart(sheet, area)
  const blocks = blocksOf(area, mergeType).filter(
    ({ top, bottom, left, right }) => (bottom - top) * (right - left) > 1,
  )
  for (const block of blocks) keepFirst(sheet, block)
  sheet.merges = [...sheet.merges, ...blocks.map(block => gridRange(sheetIdOf(sheet), block))]
  return {}
}

export function unmergeCells(draft: Draft, { range = {} }: Ask<'unmergeCells'>): Reply {
  const sheet = draft.sheet(range.sheetId, 'grid')
  sheet.merges = apart(sheet, clip(sheet, range))
  return {}
}

/** The merges that an area leaves alone; one that it only cuts into is refused. */
function apart(sheet: SheetDraft, area: Area): SheetDraft['merges'] {
  return sheet.merges.filter(merge => {
    const merged = areaOf(sheet, merge)
    if (!overlap(merged, area)) return true
    if (!contains(area, merged)) {
      throw invalid('You must select all cells in a merged range to merge or unmerge them.')
    }
    return false
  })
}

function blocksOf(area: Area, mergeType: string): readonly Area[] {
  const count = (from: number, to: number): number[] =>
    Array.from({ length: to - from }, (_, index) => from + index)
  if (mergeType === 'MERGE_COLUMNS') {
    return count(area.left, area.right).map(left => ({ ...area, left, right: left + 1 }))
  }
  if (mergeType === 'MERGE_ROWS') {
    return count(area.top, area.bottom).map(top => ({ ...area, top, bottom: top + 1 }))
  }
  return [area]
}

/** Only the upper left value of a merged block is kept. */
function keepFirst(sheet: SheetDraft, { top, bottom, left, right }: Area): void {
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const cell = cellAt(sheet, row, column)
      if ((row === top && column === left) || cell?.userEnteredValue === undefined) continue
      sheet.write(row, column, omit(cell, 'userEnteredValue'))
    }
  }
}
