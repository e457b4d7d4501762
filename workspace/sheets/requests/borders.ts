import { clip } from '../a1.ts'
import { cellAt } from '../book.ts'
import type { Draft } from '../draft.ts'
import type { Borders, Reply } from '../protocol.ts'
import type { Ask } from './ask.ts'

type Border = Borders['top']

/** Sets the borders of a range: outer sides on its rim, inner ones between its cells. What is not given stays. */
export function updateBorders(draft: Draft, { range = {}, ...ask }: Ask<'updateBorders'>): Reply {
  const sheet = draft.sheet(range.sheetId, 'grid')
  const { top, bottom, left, right } = clip(sheet, range)
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const sides = {
        top: row === top ? ask.top : ask.innerHorizontal,
        bottom: row === bottom - 1 ? ask.bottom : ask.innerHorizontal,
        left: column === left ? ask.left : ask.innerVertical,
        right: column === right - 1 ? ask.right : ask.innerVertical,
      }
      const cell = cellAt(sheet, row, column)
      const borders = drawn(cell?.userEnteredFormat?.borders, sides)
      sheet.write(row, column, { ...cell, userEnteredFormat: { ...cell?.userEnteredFormat, borders } })
    }
  }
  return {}
}

function drawn(have: Borders | undefined, sides: Readonly<Record<string, Border>>): Borders | undefined {
  const next: Record<string, Border> = { ...have }
  for (const [side, border] of Object.entries(sides)) {
    if (border === undefined) continue
    if (border.style === undefined || border.style === 'NONE') delete next[side]
    else next[side] = withBothColors(border)
  }
  return Object.keys(next).length === 0 ? undefined : next
}

function withBothColors(border: NonNullable<Border>): Border {
  const color = border.colorStyle?.rgbColor ?? border.color ?? {}
  return { ...border, color, colorStyle: border.colorStyle ?? { rgbColor: color } }
}
