/** Joins cells with a row and a column into rectangles of neighbours, row by row: `{ area, rows }`, each row its cells. */
export function blocksOf(cells) {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column)
  const lines = []
  for (const cell of sorted) {
    const last = lines.at(-1)
    if (last?.area.top === cell.row && last.area.right === cell.column - 1) {
      last.area.right = cell.column
      last.rows[0].push(cell)
    } else lines.push({ area: areaOf(cell), rows: [[cell]] })
  }
  return stacked(lines)
}

/** Lines of the same width that lie below each other become one block. */
function stacked(lines) {
  const whole = []
  const open = new Map()
  for (const line of lines) {
    const key = `${line.area.left} ${line.area.right}`
    const above = open.get(key)
    if (above?.area.bottom === line.area.top - 1) {
      above.area.bottom = line.area.top
      above.rows.push(...line.rows)
    } else {
      whole.push(line)
      open.set(key, line)
    }
  }
  return whole
}

const areaOf = ({ row, column }) => ({ top: row, bottom: row, left: column, right: column })
