import { columnLetters } from './sheet-address.js'
import { showMenu } from './sheet-dialogs.js'
import { cellEditor } from './sheet-editor.js'
import { drawGrid } from './sheet-grid.js'
import { listenToPeople } from './sheet-input.js'
import { newSelection } from './sheet-selection.js'
import { openTab } from './sheet-tab.js'

const find = id => document.getElementById(id)
const oneCell = ({ row, column }) => ({ top: row, bottom: row, left: column, right: column })

/** The tab as an HTML table that can be read, walked and edited with the keyboard alone. */
export function tableView(page) {
  const table = find('grid')
  const scroller = find('scroller')
  const grid = drawGrid(scroller, table)
  const selection = newSelection()
  const editor = cellEditor(scroller, afterEdit)
  let tab

  function showSelection() {
    grid.mark(selection)
    find('address').textContent = grid.nameOf(selection)
    const { note } = tab.detail(selection.row, selection.column)
    const text = tab.entered(selection.row, selection.column)
    find('content').textContent = note === undefined ? text : `${text}   ✎ ${note}`
  }

  function draw() {
    if (tab === undefined) return
    grid.draw(tab)
    showSelection()
    if (editor.editing !== undefined) followRow(editor.editing)
  }

  function followRow(editing) {
    const { column } = editing.place
    const row = rowNow(editing)
    if (row !== undefined && row !== editing.place.row)
      editor.follow({ row, column }, grid.cellAt({ row, column }))
  }

  function goTo(place, extend = false) {
    selection.select(place, extend)
    grid.reveal(tab, selection)
    showSelection()
  }

  function step(rows, columns, extend = false) {
    selection.move(tab, rows, columns, extend)
    grid.reveal(tab, selection)
    showSelection()
  }

  async function write(area, values) {
    if (!(await page.mayEdit([area]))) return draw()
    const { title } = tab
    values.forEach((line, row) =>
      line.forEach((text, column) => tab.set(area.top + row, area.left + column, text)),
    )
    draw()
    await page.change('Saved', () => page.book.enter(title, [{ area, values }]))
  }

  /** The row a cell belongs to, by the first column, so that an edit follows a row that was moved meanwhile. */
  function rowNow({ place, key }) {
    if (key === '' || tab.shown(place.row, 0) === key) return place.row
    const found = tab.rows.filter(row => tab.shown(row, 0) === key)
    return found.length === 1 ? found[0] : undefined
  }

  function afterEdit({ place, key, text, changed, step: by }) {
    if (by !== undefined || !changed) table.focus({ preventScroll: true })
    if (changed) {
      const row = rowNow({ place, key })
      if (row === undefined) page.say('The row moved away while you were typing; nothing was written.', true)
      else write(oneCell({ row, column: place.column }), [[text]])
    }
    if (by !== undefined) step(...by)
  }

  function edit(begin) {
    const { row, column } = selection
    grid.reveal(tab, selection)
    draw()
    const td = grid.cellAt(selection)
    if (td === null) return
    const before = tab.entered(row, column)
    const key = column === 0 ? '' : tab.shown(row, 0)
    editor.open({ place: { row, column }, td, before, begin, key, choices: tab.choices(row, column) })
  }

  function clear() {
    const area = selection.area()
    const blank = Array.from({ length: area.right - area.left + 1 }, () => '')
    write(
      area,
      Array.from({ length: area.bottom - area.top + 1 }, () => blank),
    )
  }

  function columnMenu(column) {
    const name = tab.shown(Math.max(tab.frozenRows - 1, 0), column)
    showMenu(`Column ${columnLetters(column)} ${name}`, [
      ['Sort A → Z', () => page.actions.sort(column, 'ASCENDING')],
      ['Sort Z → A', () => page.actions.sort(column, 'DESCENDING')],
    ])
  }

  function rowMenu(row) {
    showMenu(`Row ${row + 1}`, [
      ['Insert a row above', () => page.actions.insertRow(row)],
      ['Delete the row', () => page.actions.deleteRows({ top: row, bottom: row })],
    ])
  }

  listenToPeople({
    table,
    scroller,
    grid,
    selection,
    tab: () => tab,
    goTo,
    step,
    edit,
    clear,
    write,
    columnMenu,
    rowMenu,
  })

  let drawing
  scroller.addEventListener('scroll', () => {
    cancelAnimationFrame(drawing)
    drawing = requestAnimationFrame(draw)
  })
  addEventListener('resize', draw)

  return {
    /** Reads the tab and draws it. */
    async show(sheet) {
      if (tab?.id !== sheet.properties.sheetId) {
        tab = openTab(page.book, sheet, draw)
        selection.select({ row: 0, column: 0 })
      }
      await tab.load(sheet)
      selection.fit(tab)
      draw()
    },
    area: () => selection.area(),
    noteAt: ({ top, left }) => tab.detail(top, left).note ?? '',
    wrappedAt: ({ top, left }) => tab.detail(top, left).effectiveFormat?.wrapStrategy === 'WRAP',
  }
}
