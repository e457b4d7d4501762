import { printBlock, readBlock } from './sheet-address.js'

/** Turns what people do with keyboard, mouse and clipboard into actions on the sheet. */
export function listenToPeople(sheet) {
  listenToKeys(sheet)
  listenToPointer(sheet)
  listenToClipboard(sheet)
}

function listenToKeys({ table, scroller, grid, selection, tab, goTo, step, edit, clear, columnMenu }) {
  const page = () => Math.max(1, Math.floor(scroller.clientHeight / grid.rowHeight) - 3)
  const far = event => event.ctrlKey || event.metaKey
  const { column, row } = { column: () => selection.column, row: () => selection.row }
  const actions = {
    ArrowUp: e =>
      far(e) ? goTo({ row: tab().rows[0], column: column() }, e.shiftKey) : step(-1, 0, e.shiftKey),
    ArrowDown: e => {
      if (e.altKey) columnMenu(column())
      else if (far(e)) goTo({ row: Math.max(tab().lastFilledRow(), 0), column: column() }, e.shiftKey)
      else step(1, 0, e.shiftKey)
    },
    ArrowLeft: e => step(0, -1, e.shiftKey),
    ArrowRight: e => step(0, 1, e.shiftKey),
    PageUp: e => step(-page(), 0, e.shiftKey),
    PageDown: e => step(page(), 0, e.shiftKey),
    Home: e => goTo({ row: far(e) ? tab().rows[0] : row(), column: tab().columns[0].column }, e.shiftKey),
    End: e => step(0, tab().columnCount(), e.shiftKey),
    Enter: () => edit(),
    F2: () => edit(),
    Delete: clear,
    Backspace: clear,
  }
  /** Tab walks along the row and leaves the grid at its ends. */
  const walk = event => {
    const end = event.shiftKey ? tab().columns[0] : tab().columns.at(-1)
    if (column() === end.column) return
    event.preventDefault()
    step(0, event.shiftKey ? -1 : 1)
  }
  table.addEventListener('keydown', event => {
    if (tab() === undefined || event.isComposing) return
    const { key } = event
    if (key === 'Tab') walk(event)
    else if (actions[key] !== undefined) {
      event.preventDefault()
      actions[key](event)
    } else if (key.length === 1 && !far(event) && !event.altKey) {
      event.preventDefault()
      edit(key)
    }
  })
}

function listenToPointer({ table, scroller, grid, selection, goTo, edit, columnMenu, rowMenu }) {
  const isActive = place => place.row === selection.row && place.column === selection.column
  let wasActive = false
  scroller.addEventListener('mousedown', event => {
    const place = grid.placeOf(event.target)
    if (place === undefined) return
    event.preventDefault()
    wasActive = isActive(place)
    table.focus({ preventScroll: true })
    goTo(place, event.shiftKey)
  })
  scroller.addEventListener('mousemove', event => {
    const place = event.buttons === 1 ? grid.placeOf(event.target) : undefined
    if (place !== undefined && !isActive(place)) goTo(place, true)
  })
  scroller.addEventListener('dblclick', event => {
    if (grid.placeOf(event.target) !== undefined) edit()
  })
  scroller.addEventListener('click', ({ target }) => {
    if (target.dataset.letterOf !== undefined) columnMenu(Number(target.dataset.letterOf))
    if (target.dataset.numberOf !== undefined) rowMenu(Number(target.dataset.numberOf))
    // A second click on a dropdown opens it.
    if (wasActive && target.classList.contains('choice')) edit()
  })
}

function listenToClipboard({ table, selection, tab, write }) {
  table.addEventListener('copy', event => {
    const { top, bottom, left, right } = selection.area()
    const rows = tab().rows.filter(row => row >= top && row <= bottom)
    const columns = tab().columns.filter(({ column }) => column >= left && column <= right)
    const block = rows.map(row => columns.map(({ column }) => tab().shown(row, column)))
    event.clipboardData.setData('text/plain', printBlock(block))
    event.preventDefault()
  })
  table.addEventListener('paste', event => {
    event.preventDefault()
    const block = readBlock(event.clipboardData.getData('text/plain'))
    const { top, left } = selection.area()
    const width = Math.max(...block.map(line => line.length))
    write({ top, left, bottom: top + block.length - 1, right: left + width - 1 }, block)
  })
}
