import { cellName, columnLetters } from './sheet-address.js'

const rowHeight = 28
const spare = 12
const numberWidth = 52

const css = ({ red = 0, green = 0, blue = 0 }) =>
  `rgb(${[red, green, blue].map(part => Math.round(part * 255)).join(' ')})`

const make = (name, className = '') => Object.assign(document.createElement(name), { className })

/** Draws the rows of a tab that can be seen, and says where cells are. */
export function drawGrid(scroller, table) {
  const [columns, head, body] = table.children
  let drawnTab

  /** A text in a row of a given height: as many lines as go into it, the whole to be read by resting on it. */
  function capped(text, lines) {
    const words = Object.assign(make('span', 'capped'), { textContent: text })
    words.style.setProperty('--lines', lines)
    return words
  }

  function cell(tab, row, { column }, left) {
    const td = make('td')
    const lines = tab.linesOf(row)
    const text = tab.shown(row, column)
    const { note, effectiveFormat: format = {}, dataValidation } = tab.detail(row, column)
    td.id = `cell-${row}-${column}`
    td.dataset.row = row
    td.dataset.column = column
    td.setAttribute('role', 'gridcell')
    const isCapped = lines !== undefined && (format.wrapStrategy === 'WRAP' || text.includes('\n'))
    td.append(isCapped ? capped(text, lines) : text)
    if (isCapped) td.title = text
    if (format.backgroundColor !== undefined) td.style.backgroundColor = css(format.backgroundColor)
    if (format.textFormat?.foregroundColor !== undefined)
      td.style.color = css(format.textFormat.foregroundColor)
    const { bold, italic, underline, strikethrough } = format.textFormat ?? {}
    if (bold) td.style.fontWeight = '650'
    if (italic) td.style.fontStyle = 'italic'
    if (underline || strikethrough)
      td.style.textDecoration = `${underline ? 'underline' : ''} ${strikethrough ? 'line-through' : ''}`
    if (format.horizontalAlignment) td.style.textAlign = format.horizontalAlignment.toLowerCase()
    if (format.wrapStrategy === 'WRAP') td.classList.add('wrapped')
    if (note !== undefined) {
      td.classList.add('noted')
      td.title = note
    }
    if (dataValidation?.condition?.type?.startsWith('ONE_OF_')) td.classList.add('choice')
    if (left !== undefined) {
      td.classList.add('frozen')
      td.style.left = `${left}px`
    }
    return td
  }

  /** Where the frozen columns stick, by their place. */
  function frozenLefts(tab) {
    let left = numberWidth
    return tab.columns.slice(0, tab.frozenColumns).map(({ width }) => {
      const at = left
      left += width
      return at
    })
  }

  function rowElement(tab, row, lefts) {
    const tr = make('tr')
    tr.setAttribute('aria-rowindex', row + 1)
    const number = make('th', 'number')
    number.scope = 'row'
    number.dataset.numberOf = row
    number.textContent = row + 1
    tr.append(number, ...tab.columns.map((column, place) => cell(tab, row, column, lefts[place])))
    return tr
  }

  function spacer(rows, width) {
    const tr = make('tr', 'spacer')
    const td = make('td')
    td.colSpan = width
    td.style.height = `${rows * rowHeight}px`
    tr.style.height = td.style.height
    tr.setAttribute('aria-hidden', 'true')
    tr.append(td)
    return tr
  }

  function drawColumns(tab) {
    columns.replaceChildren(
      ...[numberWidth, ...tab.columns.map(({ width }) => width)].map(width => {
        const column = make('col')
        column.style.width = `${width}px`
        return column
      }),
    )
    const total = tab.columns.reduce((sum, { width }) => sum + width, numberWidth)
    table.style.width = `${total}px`
  }

  function lettersRow(tab, lefts) {
    const tr = make('tr')
    const letters = tab.columns.map(({ column }, place) => {
      const th = make('th', lefts[place] === undefined ? '' : 'frozen')
      th.scope = 'col'
      th.dataset.letterOf = column
      th.textContent = columnLetters(column)
      if (lefts[place] !== undefined) th.style.left = `${lefts[place]}px`
      return th
    })
    const corner = Object.assign(make('th', 'number corner'), { textContent: '#' })
    tr.append(corner, ...letters)
    return tr
  }

  /** The places in `tab.rows`, after the frozen ones, that can be seen. */
  function window(tab, scrolled) {
    const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - spare)
    const seen = Math.ceil(scroller.clientHeight / rowHeight) + 2 * spare
    return { first: Math.min(first, scrolled.length), last: Math.min(first + seen, scrolled.length) }
  }

  return {
    rowHeight,
    /** Draws what can be seen of the tab; the selection is marked apart. */
    draw(tab) {
      if (drawnTab !== tab) scroller.scrollTo(0, 0)
      drawnTab = tab
      const lefts = frozenLefts(tab)
      const frozen = tab.rows.filter(row => row < tab.frozenRows)
      const scrolled = tab.rows.slice(frozen.length)
      const { first, last } = window(tab, scrolled)
      const seen = scrolled.slice(first, last)
      for (const row of [...frozen, ...seen]) tab.need(row)
      drawColumns(tab)
      head.replaceChildren(lettersRow(tab, lefts), ...frozen.map(row => rowElement(tab, row, lefts)))
      const width = tab.columns.length + 1
      body.replaceChildren(
        spacer(first, width),
        ...seen.map(row => rowElement(tab, row, lefts)),
        spacer(scrolled.length - last, width),
      )
      table.setAttribute('aria-rowcount', tab.rowCount())
    },
    mark(selection) {
      for (const td of table.querySelectorAll('td[data-row]')) {
        const [row, column] = [Number(td.dataset.row), Number(td.dataset.column)]
        td.classList.toggle('selected', selection.has(row, column))
        td.classList.toggle('active', row === selection.row && column === selection.column)
      }
      table.setAttribute('aria-activedescendant', `cell-${selection.row}-${selection.column}`)
    },
    /** Scrolls as little as needed to show a row and column. */
    reveal(tab, { row, column }) {
      const place = tab.rows.indexOf(row)
      const frozen = tab.rows.filter(other => other < tab.frozenRows).length
      const headHeight = head.offsetHeight
      if (place >= frozen) {
        const top = (place - frozen) * rowHeight
        const room = scroller.clientHeight - headHeight - rowHeight
        if (top < scroller.scrollTop) scroller.scrollTop = top
        else if (top > scroller.scrollTop + room) scroller.scrollTop = top - room
      }
      const before = tab.columns.filter(other => other.column < column)
      const left = before.reduce((sum, { width }) => sum + width, 0)
      const width = tab.columns.find(other => other.column === column)?.width ?? 0
      const frozenWidth = tab.columns.slice(0, tab.frozenColumns).reduce((sum, other) => sum + other.width, 0)
      if (before.length < tab.frozenColumns) return
      if (left - frozenWidth < scroller.scrollLeft) scroller.scrollLeft = left - frozenWidth
      const right = left + width + numberWidth - scroller.clientWidth
      if (right > scroller.scrollLeft) scroller.scrollLeft = right
    },
    /** The drawn cell, if it can be seen. */
    cellAt: ({ row, column }) => document.getElementById(`cell-${row}-${column}`),
    /** Row and column of an event's target, or undefined beside the cells. */
    placeOf(target) {
      const td = target.closest?.('td[data-row]')
      return td ? { row: Number(td.dataset.row), column: Number(td.dataset.column) } : undefined
    },
    nameOf: ({ row, column }) => cellName(row, column),
  }
}
