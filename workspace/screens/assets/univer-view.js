import { cellName } from './sheet-address.js'
import { keepAccessible } from './univer-accessible.js'
import { callsOf, restyledBy } from './univer-changes.js'
import { applyDifference, growBy, rowsMoved, shapeOf, shifted } from './univer-difference.js'
import { watchEdits } from './univer-editing.js'
import { keepKeyboard } from './univer-keyboard.js'
import { lookCalls } from './univer-look.js'
import { blockFor, pasteAsText } from './univer-paste.js'
import { tabReader } from './univer-reading.js'
import { addLines } from './univer-requests.js'
import { sender } from './univer-sending.js'
import { snapshotOf } from './univer-snapshot.js'
import { startUniver } from './univer-start.js'
import { unsettledPlaces } from './univer-unsettled.js'

const mutation = 2

/** The tab in Univer; `address` is where its bundle lies. */
export async function gridView(page, address) {
  const vendor = await import(`${address}.js`)
  await addStyles(`${address}.css`)
  const container = document.getElementById('univer')
  const { univer, api, commands, undoRedo, layout, heights, clipboard } = startUniver(vendor, container)
  keepAccessible(container)
  keepKeyboard(layout)
  const unsettled = unsettledPlaces()
  const reader = tabReader(page)
  let unitId
  let shown
  let openAnew = false
  let pasted
  const restyled = new Map()

  const sheet = () => api.getActiveWorkbook().getActiveSheet()
  const merged = () => sheet().getSheet().getMergeData()
  const keyOf = row => shown.cells.get(`${row},0`)?.v
  const edits = watchEdits(api, {
    keyOf,
    rowsWith: key =>
      [...shown.cells].filter(([place, { v }]) => place.endsWith(',0') && v === key).map(rowOf),
    ended: () => openAnew && page.reload(),
  })
  const sending = sender({ page, unsettled, prepare, refused: () => (openAnew = true) })
  pasteAsText(
    { clipboard, commands },
    { canWrite: target => !edits.isOpen() && container.contains(target), write: paste, say: page.say },
  )

  /** The canvas cannot be read: what stands in the cell is said beside it. */
  function tellCell() {
    if (api.getActiveWorkbook() === null) return
    const { top, left } = activeArea()
    const { f, v = '' } = shown.cells.get(`${top},${left}`) ?? {}
    const note = shown.notes.get(`${top},${left}`)
    document.getElementById('address').textContent = cellName(top, left)
    document.getElementById('content').textContent = note === undefined ? (f ?? v) : `${f ?? v}   ✎ ${note}`
  }

  commands.onCommandExecuted((command, options) => {
    if (command.id === 'sheet.operation.set-selections') tellCell()
    if (command.type !== mutation || !command.id.startsWith('sheet.mutation.')) return
    if (options?.fromCollab || options?.onlyLocal || command.params.unitId !== unitId) return
    const wordsAt = pasted ?? edits.wordsAt
    const calls = callsOf(command, page.sheet.properties.sheetId, wordsAt)?.map(edits.follow)
    if (calls === undefined) openAnew = true
    for (const cell of restyledBy(command)) restyled.set(`${cell.row},${cell.column}`, cell)
    sending.add(calls ?? [{ kind: 'nothing' }])
  })

  /** Brings what is known here in line with what a person just did, and adds the looks that cells were given. */
  function prepare(calls) {
    for (const { kind, left, inserted, removed } of calls) {
      if (inserted) shown = shifted(shown, inserted, 1)
      if (removed) shown = shifted(shown, removed, -1)
      if (left !== undefined) unsettled.settle([`${left.top},${left.left}`])
      if (kind === 'lost') page.say('The row moved away while you were typing; nothing was written.', true)
    }
    return [...calls, ...lookCalls(page.sheet.properties.sheetId, takeRestyled())]
  }

  function takeRestyled() {
    const styles = api.getActiveWorkbook().getWorkbook().getStyles()
    const cells = [...restyled].map(([place, { row, column }]) => {
      const known = shown.cells.get(place) ?? {}
      const after = styles.getStyleByCell(sheet().getSheet().getCellRaw(row, column)) ?? undefined
      shown.cells.set(place, { ...known, s: after })
      return { row, column, before: known.s, after }
    })
    restyled.clear()
    return cells
  }

  /** Writes rows of words where the selection is, and selects them. */
  function paste(words) {
    const block = blockFor(words, activeArea())
    const { top, left, bottom, right } = block.area
    makeRoom('ROWS', bottom + 1 - shown.rowCount)
    makeRoom('COLUMNS', right + 1 - shown.columnCount)
    pasted = block.wordsAt
    const range = { startRow: top, startColumn: left, endRow: bottom, endColumn: right }
    const params = { unitId, subUnitId: shown.id, range, value: block.cells }
    commands.syncExecuteCommand('sheet.command.set-range-values', params)
    pasted = undefined
    sheet().setActiveRange(sheet().getRange(top, left, bottom - top + 1, right - left + 1))
  }

  function makeRoom(dimension, length) {
    if (length <= 0) return
    shown = growBy({ commands, unitId }, shown, dimension, length)
    sending.add([addLines(page.sheet.properties.sheetId, dimension, length)])
  }

  function open(tab) {
    const [range, scroll] = shown?.id === tab.id ? [activeArea(), sheet().getScrollState()] : []
    if (unitId !== undefined) api.disposeUnit(unitId)
    unitId = `tab-${tab.id}-${Date.now()}`
    univer.createUnit(vendor.UniverInstanceType.UNIVER_SHEET, snapshotOf(tab, unitId))
    shown = tab
    openAnew = false
    unsettled.clear()
    requestAnimationFrame(() => fitRows(tab, [[0, tab.rowCount - 1]]))
    if (range === undefined) return
    const { top, left, bottom, right } = range
    sheet().setActiveRange(sheet().getRange(top, left, bottom - top + 1, right - left + 1))
    sheet().scrollToCell(scroll?.sheetViewStartRow ?? 0, scroll?.sheetViewStartColumn ?? 0)
  }

  /** Rows are as high as what wraps in them, unless somebody gave them a height. */
  function fitRows(tab, spans) {
    if (shown?.id !== tab.id) return
    const last = Math.max(0, ...[...tab.cells].filter(([, { v }]) => v !== undefined).map(rowOf))
    const ranges = spans
      .map(([startRow, endRow]) => ({ startRow, endRow: Math.min(endRow, last) }))
      .filter(({ startRow, endRow }) => startRow <= endRow)
      .map(range => ({ ...range, startColumn: 0, endColumn: tab.columnCount - 1 }))
    if (ranges.length === 0) return
    const { redos } = heights().getUndoRedoParamsOfAutoHeight(ranges, tab.id)
    for (const { id, params } of redos) commands.syncExecuteCommand(id, params, { onlyLocal: true })
  }

  const activeArea = () => {
    const range = api.getActiveWorkbook().getActiveRange()
    return range === null
      ? { top: 0, left: 0, bottom: 0, right: 0 }
      : {
          top: range.getRow(),
          left: range.getColumn(),
          bottom: range.getLastRow(),
          right: range.getLastColumn(),
        }
  }

  return {
    async show({ properties }) {
      const startedAt = performance.now()
      const tab = await reader.read(properties, openAnew || unsettled.any() ? undefined : shown)
      const anew = openAnew || shown === undefined || shapeOf(tab) !== shapeOf(shown)
      if (anew && (!edits.isOpen() || shown.id !== tab.id)) return open(tab)
      openAnew ||= anew
      if (rowsMoved(shown, tab)) undoRedo.clearUndoRedo(unitId)
      const rows = applyDifference(
        { commands, unitId, merged: merged() },
        shown,
        tab,
        unsettled.at(startedAt),
      )
      const rules = openAnew ? shown.rules : tab.rules
      shown = { ...tab, rules }
      fitRows(
        tab,
        [...rows].map(row => [row, row]),
      )
      tellCell()
      container.dataset.firstKey = keyOf(1) ?? ''
    },
    area: activeArea,
    lookChanged: () => reader.lookChanged(),
    noteAt: ({ top, left }) => shown.notes.get(`${top},${left}`) ?? '',
    /** What is typed next goes into the cells. */
    focus: () => layout.focus(),
    find: () => commands.executeCommand('ui.operation.open-find-dialog'),
    /** Puts filter buttons on the header row, or takes them away. */
    filter() {
      const current = sheet().getFilter()
      if (current !== null) return current.remove()
      const last = Math.max(1, ...[...shown.cells].filter(([, { v }]) => v !== undefined).map(rowOf))
      const top = Math.max(shown.frozenRows - 1, 0)
      return sheet()
        .getRange(top, 0, last - top + 1, headerWidth(top))
        .createFilter()
    },
  }

  function headerWidth(row) {
    let width = shown.columnCount
    while (width > 1 && shown.cells.get(`${row},${width - 1}`)?.v === undefined) width -= 1
    return width
  }
}

const rowOf = ([place]) => Number(place.split(',')[0])

function addStyles(href) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
  // Before the workspace's own, which has the last word.
  document.head.prepend(link)
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve, { once: true })
    link.addEventListener('error', reject, { once: true })
  })
}
