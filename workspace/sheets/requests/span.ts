import { columnCountOf, rowCountOf } from '../book.ts'
import type { Draft } from '../draft.ts'
import type { DimensionRange } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'

/** Rows or columns of one sheet, from `from` to `to` - 1. The end is not clipped. */
export interface Span {
  readonly sheet: SheetDraft
  readonly dimension: 'ROWS' | 'COLUMNS'
  readonly from: number
  readonly to: number
  /** How many lines the sheet has. */
  readonly size: number
}

/** Reads a DimensionRange; one without a dimension, or with its ends the wrong way round, is refused. */
export function spanOf(draft: Draft, range: DimensionRange = {}): Span {
  const sheet = draft.sheet(range.sheetId)
  const { dimension } = range
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw invalid('No dimension specified.')
  const size = dimension === 'ROWS' ? rowCountOf(sheet) : columnCountOf(sheet)
  const { startIndex: from = 0, endIndex: to = Math.max(size, from + 1) } = range
  if (from < 0) throw invalid('range.startIndex must not be negative')
  if (to <= from) throw invalid('range.endIndex must be greater than range.startIndex')
  return { sheet, dimension, from, to, size }
}
