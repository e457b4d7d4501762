/** The active cell and the block around it, within the rows and columns that are not hidden. */
export function newSelection() {
  const state = { row: 0, column: 0, anchorRow: 0, anchorColumn: 0 }
  const step = (list, value, by) => {
    const place = list.indexOf(value)
    return list[Math.min(Math.max(place + by, 0), list.length - 1)] ?? 0
  }
  return {
    get row() {
      return state.row
    },
    get column() {
      return state.column
    },
    /** The selected block, both ends included. */
    area: () => ({
      top: Math.min(state.row, state.anchorRow),
      bottom: Math.max(state.row, state.anchorRow),
      left: Math.min(state.column, state.anchorColumn),
      right: Math.max(state.column, state.anchorColumn),
    }),
    has(row, column) {
      const { top, bottom, left, right } = this.area()
      return row >= top && row <= bottom && column >= left && column <= right
    },
    select({ row, column }, extend = false) {
      Object.assign(state, { row, column })
      if (!extend) Object.assign(state, { anchorRow: row, anchorColumn: column })
    },
    move(tab, rows, columns, extend = false) {
      const list = tab.columns.map(({ column }) => column)
      this.select({ row: step(tab.rows, state.row, rows), column: step(list, state.column, columns) }, extend)
    },
    /** Keeps the active cell on the sheet after it became smaller. */
    fit(tab) {
      if (!tab.rows.includes(state.row)) this.select({ row: tab.rows.at(-1) ?? 0, column: state.column })
      if (!tab.columns.some(({ column }) => column === state.column))
        this.select({ row: state.row, column: tab.columns[0]?.column ?? 0 })
    },
  }
}
