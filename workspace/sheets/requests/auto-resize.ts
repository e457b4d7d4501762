import type { Draft } from '../draft.ts'
import { showValue, valueAt } from '../effective.ts'
import { formatAt } from '../automatic-format.ts'
import type { Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'
import { spanOf } from './span.ts'

const ROW_PIXELS = 21
const PADDING = 3

/** Widths of Arial in 10 points, in pixels; a browser measures, this estimates. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => {
    if (/[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(character)) return sum + 13.3
    if (/[A-Z]/.test(character)) return sum + 8.484
    return sum + (/[ijl.,:;'|! ]/.test(character) ? 3.4 : 6.9)
  }, PADDING)
}

export function autoResizeDimensions(draft: Draft, { dimensions }: Ask<'autoResizeDimensions'>): Reply {
  const { sheet, dimension, from, to, size } = spanOf(draft, dimensions)
  if (from >= size) throw invalid('The dimension range is out of bounds.')
  for (let line = from; line < Math.min(to, size); line += 1) {
    if (dimension === 'ROWS') setPixels(sheet, dimension, line, ROW_PIXELS)
    else resizeColumn(draft, sheet, line)
  }
  return {}
}

function resizeColumn(draft: Draft, sheet: SheetDraft, column: number): void {
  const book = draft.freeze()
  const widths = sheet.rows.map((_, row) =>
    widthOf(showValue(valueAt(book, sheet, row, column), formatAt(book, sheet, row, column))),
  )
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  if (widest > PADDING) setPixels(sheet, 'COLUMNS', column, Math.round(widest))
}

function setPixels(sheet: SheetDraft, dimension: string, index: number, pixelSize: number): void {
  const line = (dimension === 'ROWS' ? sheet.rows : sheet.columns)[index]
  const metadata = line?.metadata === undefined ? {} : { metadata: line.metadata }
  sheet.setLine(dimension, index, { ...metadata, properties: { ...line?.properties, pixelSize } })
}
