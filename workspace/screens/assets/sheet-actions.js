import { gridRange } from './sheet-address.js'

const dimension = (sheetId, kind, first, last) => ({
  sheetId,
  dimension: kind,
  startIndex: first,
  endIndex: last + 1,
})

/** What the tool bar and the menus do to the open tab; `page` says which that is, and asks and tells people. */
export function sheetActions(page) {
  const grid = () => page.sheet.properties.gridProperties
  const id = () => page.sheet.properties.sheetId
  const change = (words, ...requests) => page.change(words, () => page.book.change(requests))
  const width = () => grid().columnCount - 1

  return {
    async sort(column, sortOrder) {
      const first = Math.max(grid().frozenRowCount ?? 0, 1)
      const area = { top: first, left: 0, bottom: grid().rowCount - 1, right: width() }
      if (!(await page.mayEdit([area]))) return
      const sortSpecs = [{ dimensionIndex: column, sortOrder }]
      await change('Sorted', { sortRange: { range: gridRange(id(), area), sortSpecs } })
    },
    insertRow: row =>
      change('Row inserted', {
        insertDimension: { range: dimension(id(), 'ROWS', row, row), inheritFromBefore: row > 0 },
      }),
    async deleteRows({ top, bottom }) {
      const range = dimension(id(), 'ROWS', top, bottom)
      if (!(await page.mayEdit([{ top, bottom, left: 0, right: width() }]))) return
      await change(top === bottom ? 'Row deleted' : 'Rows deleted', { deleteDimension: { range } })
    },
    freeze({ rows, columns }) {
      const gridProperties = { frozenRowCount: rows, frozenColumnCount: columns }
      const fields = 'gridProperties.frozenRowCount,gridProperties.frozenColumnCount'
      const properties = { sheetId: id(), gridProperties }
      return change(rows + columns === 0 ? 'Unfrozen' : 'Frozen', {
        updateSheetProperties: { properties, fields },
      })
    },
    wrap: (area, wrapped) =>
      change(wrapped ? 'Wrapped' : 'Cut off at the edge', {
        repeatCell: {
          range: gridRange(id(), area),
          cell: { userEnteredFormat: { wrapStrategy: wrapped ? 'WRAP' : 'CLIP' } },
          fields: 'userEnteredFormat.wrapStrategy',
        },
      }),
    /** An empty text takes the note away. */
    note: (area, text) =>
      change(text === '' ? 'Note removed' : 'Note kept', {
        repeatCell: {
          range: gridRange(id(), area),
          cell: text === '' ? {} : { note: text },
          fields: 'note',
        },
      }),
  }
}
