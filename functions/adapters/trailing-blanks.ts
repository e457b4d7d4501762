/** Sheets leaves out the blank cells at the end of a row in some answers and not in others. */
export function withoutTrailingBlanks<C>(cells: readonly C[], isBlank: (cell: C) => boolean): readonly C[] {
  return cells.slice(0, cells.findLastIndex(cell => !isBlank(cell)) + 1)
}
