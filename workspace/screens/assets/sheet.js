import { printBlock, readBlock, columnLetters } from './sheet-address.js'
import { openBook, Refused } from './sheet-api.js'
import { mayEditProtected, showMenu } from './sheet-dialogs.js'
import { cellEditor } from './sheet-editor.js'
import { drawGrid } from './sheet-grid.js'
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

function say(text, bad = false) {
  const said = find('said')
  said.textContent = text
  said.classList.toggle('bad', bad)
}

function draw() {
  if (tab === undefined) return
  grid.draw(tab, selection)
  find('address').textContent = grid.nameOf(selection)
  const { note } = tab.detail(selection.row, selection.column)
  const text = tab.entered(selection.row, selection.column)
  find('content').textContent = note === undefined ? text : `${text}   ✎ ${note}`
}

function goTo(place, extend = false) {
  selection.select(place, extend)
  grid.reveal(tab, selection)
  draw()
}

function step(rows, columns, extend = false) {
  selection.move(tab, rows, columns, extend)
  grid.reveal(tab, selection)
  draw()
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

async function write(area, values) {
  if (!(await mayEditProtected(tab.warning(area)))) return draw()
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
  if (!(await mayEditProtected(tab.warning(area)))) return
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

const page = () => Math.max(1, Math.floor(scroller.clientHeight / grid.rowHeight) - 3)
const keys = {
  ArrowUp: e =>
    e.ctrlKey || e.metaKey
      ? goTo({ row: tab.rows[0], column: selection.column }, e.shiftKey)
      : step(-1, 0, e.shiftKey),
  ArrowDown: e => {
    if (e.altKey) columnMenu(selection.column)
    else if (e.ctrlKey || e.metaKey)
      goTo({ row: Math.max(tab.lastFilledRow(), 0), column: selection.column }, e.shiftKey)
    else step(1, 0, e.shiftKey)
  },
  ArrowLeft: e => step(0, -1, e.shiftKey),
  ArrowRight: e => step(0, 1, e.shiftKey),
  PageUp: e => step(-page(), 0, e.shiftKey),
  PageDown: e => step(page(), 0, e.shiftKey),
  Home: e =>
    goTo({ row: e.ctrlKey ? tab.rows[0] : selection.row, column: tab.columns[0].column }, e.shiftKey),
  End: e => step(0, tab.columnCount(), e.shiftKey),
  Enter: () => edit(),
  F2: () => edit(),
  Delete: clear,
  Backspace: clear,
}

table.addEventListener('keydown', event => {
  if (tab === undefined || event.isComposing) return
  const { key } = event
  if (key === 'Tab') {
    const last = event.shiftKey ? tab.columns[0] : tab.columns.at(-1)
    if (selection.column === last.column) return
    event.preventDefault()
    step(0, event.shiftKey ? -1 : 1)
  } else if (keys[key] !== undefined) {
    event.preventDefault()
    keys[key](event)
  } else if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault()
    edit(key)
  }
})

scroller.addEventListener('mousedown', event => {
  const place = grid.placeOf(event.target)
  if (place === undefined) return
  event.preventDefault()
  table.focus({ preventScroll: true })
  goTo(place, event.shiftKey)
})
scroller.addEventListener('mousemove', event => {
  const place = event.buttons === 1 ? grid.placeOf(event.target) : undefined
  if (place !== undefined && (place.row !== selection.row || place.column !== selection.column))
    goTo(place, true)
})
scroller.addEventListener('dblclick', event => {
  if (grid.placeOf(event.target) !== undefined) edit()
})
scroller.addEventListener('click', ({ target }) => {
  if (target.dataset.letterOf !== undefined) columnMenu(Number(target.dataset.letterOf))
  if (target.dataset.numberOf !== undefined) rowMenu(Number(target.dataset.numberOf))
})

table.addEventListener('copy', event => {
  const { top, bottom, left, right } = selection.area()
  const rows = tab.rows.filter(row => row >= top && row <= bottom)
  const columns = tab.columns.filter(({ column }) => column >= left && column <= right)
  const block = rows.map(row => columns.map(({ column }) => tab.shown(row, column)))
  event.clipboardData.setData('text/plain', printBlock(block))
  event.preventDefault()
})
table.addEventListener('paste', event => {
  event.preventDefault()
  const block = readBlock(event.clipboardData.getData('text/plain'))
  const { top, left } = selection.area()
  const width = Math.max(...block.map(line => line.length))
  const area = { top, left, bottom: top + block.length - 1, right: left + width - 1 }
  write(area, block)
})

let drawing
scroller.addEventListener('scroll', () => {
  cancelAnimationFrame(drawing)
  drawing = requestAnimationFrame(draw)
})
addEventListener('resize', draw)

let loading
let again = false

/** Reads the spreadsheet anew; calls that come while it does are answered by one more reading. */
function reload() {
  if (loading !== undefined) {
    again = true
    return loading
  }
  loading = readAll().finally(() => {
    loading = undefined
    if (again) {
      again = false
      reload()
    }
  })
  return loading
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
