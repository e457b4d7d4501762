/**
 * Makes rows as high as what wraps in them, unless somebody gave them a height. It is this page's own: nothing of it goes
 * to the API.
 */
export function rowFitter({ commands, heights }) {
  return (tab, rows) => {
    const columns = { startColumn: 0, endColumn: tab.columnCount - 1 }
    const ranges = rows
      .filter(row => row < tab.lines.length)
      .map(row => ({ startRow: row, endRow: row, ...columns }))
    if (ranges.length === 0) return
    const { redos } = heights().getUndoRedoParamsOfAutoHeight(ranges, tab.id)
    for (const { id, params } of redos) commands.syncExecuteCommand(id, params, { onlyLocal: true })
  }
}
