import { columnLetters } from './sheet-address.js'
import { openBook, Refused } from './sheet-api.js'
import { mayEditProtected, showMenu } from './sheet-dialogs.js'
import { cellEditor } from './sheet-editor.js'
import { drawGrid } from './sheet-grid.js'
import { listenToPeople } from './sheet-input.js'
import { newSelection } from './sheet-selection.js'
import { openTab } from './sheet-tab.js'
import { showTabs } from './sheet-tabs.js'

const find = id => document.getElementById(id)
const { spreadsheet } = find('book').dataset
const book = openBook(spreadsheet)
const table = find('grid')
const scroller = find('scroller')
const grid = drawGrid(scroller, table)
const selection = newSelection()
const editor = cellEditor(scroller, afterEdit)
let tab

/** Google's own words. */
const protectedCell =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'

function say(text, bad = false) {
  const said = find('said')
  said.textContent = text
  said.classList.toggle('bad', bad)
}

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

/** Runs a change and then shows what the spreadsheet holds, or says in the API's words why it was refused. */
async function change(words, work) {
  say('Saving…')
  try {
    await work()
    say(words)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    say(error.message, true)
  }
  await reload()
}

/** Whether protection lets an edit through: refused outright, or asked about first. */
async function mayEdit(area) {
  if (tab.refuses(area)) {
    say(protectedCell, true)
    return false
  }
  return mayEditProtected(tab.warning(area))
}

async function write(area, values) {
  if (!(await mayEdit(area))) return draw()
  const { title } = tab
  values.forEach((line, row) =>
    line.forEach((text, column) => tab.set(area.top + row, area.left + column, text)),
  )
  draw()
  await change('Saved', () => book.write(title, area, values))
}

const oneCell = ({ row, column }) => ({ top: row, bottom: row, left: column, right: column })

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
    if (row === undefined) say('The row moved away while you were typing; nothing was written.', true)
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
  const width = area.right - area.left + 1
  const height = area.bottom - area.top + 1
  write(
    area,
    Array.from({ length: height }, () => Array.from({ length: width }, () => '')),
  )
}

async function sort(column, order) {
  const first = Math.max(tab.frozenRows, 1)
  const range = {
    sheetId: tab.id,
    startRowIndex: first,
    endRowIndex: tab.rowCount(),
    startColumnIndex: 0,
    endColumnIndex: tab.columnCount(),
  }
  const area = { top: first, left: 0, bottom: tab.rowCount() - 1, right: tab.columnCount() - 1 }
  if (!(await mayEdit(area))) return
  await change('Sorted', () => book.sort(range, column, order))
}

function columnMenu(column) {
  const name = tab.shown(Math.max(tab.frozenRows - 1, 0), column)
  showMenu(`Column ${columnLetters(column)} ${name}`, [
    ['Sort A → Z', () => sort(column, 'ASCENDING')],
    ['Sort Z → A', () => sort(column, 'DESCENDING')],
  ])
}

function rowMenu(row) {
  const sheetId = tab.id
  showMenu(`Row ${row + 1}`, [
    ['Insert a row above', () => change('Inserted', () => book.insertRow(sheetId, row))],
    ['Delete the row', () => change('Deleted', () => book.deleteRow(sheetId, row))],
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

let loading
let again = false

/** Reads the spreadsheet anew; what changes while it reads is caught by reading once more. */
function reload() {
  again = true
  loading ??= readUntilCurrent().finally(() => (loading = undefined))
  return loading
}

async function readUntilCurrent() {
  while (again) {
    again = false
    const began = performance.now()
    await readAll()
    // Under a stream of changes, rest as long as reading took, so that watching does not slow the writers.
    const rest = performance.now() - began
    if (again) await new Promise(resolve => setTimeout(resolve, rest))
  }
}

async function readAll() {
  const { properties, sheets = [] } = await book.overview()
  find('book-title').textContent = properties.title
  document.title = properties.title
  const visible = sheets.filter(sheet => sheet.properties.hidden !== true)
  const wanted = Number(new URLSearchParams(location.hash.slice(1)).get('gid') ?? Number.NaN)
  const sheet = visible.find(other => other.properties.sheetId === wanted) ?? visible[0]
  if (sheet === undefined) return
  showTabs(find('tabs'), visible, sheet)
  if (tab?.id !== sheet.properties.sheetId) {
    tab = openTab(book, sheet, draw)
    selection.select({ row: 0, column: 0 })
  }
  await tab.load(sheet)
  selection.fit(tab)
  draw()
}

const failed = error =>
  say(error instanceof Refused ? error.message : 'The spreadsheet cannot be read.', true)
addEventListener('hashchange', () => reload().catch(failed))
new EventSource('/workspace/events').addEventListener('message', ({ data }) => {
  const { kind, spreadsheetId } = JSON.parse(data)
  if (kind === 'spreadsheet-changed' && spreadsheetId === spreadsheet) reload().catch(failed)
})
reload().catch(failed)
