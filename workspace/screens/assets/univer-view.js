import { cellName } from './sheet-address.js'
import { keepAccessible } from './univer-accessible.js'
import { callsOf, restyledBy } from './univer-changes.js'
import { applyDifference, growBy, rowsMoved, shifted } from './univer-difference.js'
import { watchEdits } from './univer-editing.js'
import { rowFitter } from './univer-heights.js'
import { keepKeyboard } from './univer-keyboard.js'
import { lookCalls } from './univer-look.js'
import { blockFor, pasteAsText } from './univer-paste.js'
import { tabReader } from './univer-reading.js'
import { addLines } from './univer-requests.js'
import { sender } from './univer-sending.js'
import { snapshotOf } from './univer-snapshot.js'
import { loadUniver, startUniver } from './univer-start.js'
import { cellAt, noteAt } from './univer-tab.js'
import { unsettledPlaces } from './univer-unsettled.js'

const mutation = 2

/** The tab in Univer; `address` is where its bundle lies. */
export async function gridView(page, address) {
  const vendor = await loadUniver(address)
  const container = document.getElementById('univer')
  const { univer, api, commands, undoRedo, layout, heights, clipboard, selections } = startUniver(
    vendor,
    container,
  )
  keepAccessible(container)
  keepKeyboard(layout)
  const unsettled = unsettledPlaces()
  const reader = tabReader(page, rowsInSight)
  let unitId
  let shown
  /** The tab that is shown, with its protections. */
  let opened
  let openAnew = false
  let pasted
  const restyled = new Map()

  const sheet = () => api.getActiveWorkbook().getActiveSheet()
  const sheetId = () => opened.properties.sheetId
  const fitRows = rowFitter({ commands, heights })
  const merged = () => sheet().getSheet().getMergeData()
  const formulaAt = ({ row, column }) => sheet().getRange(row, column).getFormula()
  const keyOf = row => shown.lines[row]?.[0]?.v
  const edits = watchEdits(api, {
    keyOf,
    rowsWith: key => shown.lines.flatMap((line, row) => (line[0]?.v === key ? [row] : [])),
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
    const { f, v = '' } = shown.lines[top]?.[left] ?? {}
    const note = noteAt(shown, top, left)
    document.getElementById('address').textContent = cellName(top, left)
    document.getElementById('content').textContent = note === undefined ? (f ?? v) : `${f ?? v}   ✎ ${note}`
  }

  commands.onCommandExecuted((command, options) => {
    if (command.id === 'sheet.operation.set-selections') tellCell()
    if (command.id === 'sheet.operation.set-scroll') lookAround()
    if (command.type !== mutation || !command.id.startsWith('sheet.mutation.')) return
    if (options?.fromCollab || options?.onlyLocal || command.params.unitId !== unitId) return
    const undone = () => undoRedo.pitchTopUndoElement()?.redoMutations ?? []
    const words = { wordsAt: pasted ?? edits.wordsAt, formulaAt, undone }
    const calls = callsOf(command, sheetId(), words)?.map(edits.follow)
    if (calls === undefined) openAnew = true
    for (const cell of restyledBy(command)) restyled.set(`${cell.row},${cell.column}`, cell)
    sending.add(calls ?? [{ kind: 'nothing' }], opened)
  })

  /** Brings what is known here in line with what a person just did, and adds the looks that cells were given. */
  function prepare(calls) {
    for (const { kind, left, inserted, removed } of calls) {
      if (inserted) shown = shifted(shown, inserted, 1)
      if (removed) shown = shifted(shown, removed, -1)
      if (left !== undefined) unsettled.settle([`${left.top},${left.left}`])
      if (kind === 'lost') page.say('The row moved away while you were typing; nothing was written.', true)
    }
    return [...calls, ...lookCalls(sheetId(), takeRestyled())]
  }

  function takeRestyled() {
    const styles = api.getActiveWorkbook().getWorkbook().getStyles()
    const cells = [...restyled.values()].map(({ row, column }) => {
      const before = cellAt(shown, row, column)?.s
      const after = styles.getStyleByCell(sheet().getSheet().getCellRaw(row, column)) ?? undefined
      const line = (shown.looks[row] = [...(shown.looks[row] ?? [])])
      line[column] = { ...line[column], s: after }
      return { row, column, before, after }
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
    sending.add([addLines(sheetId(), dimension, length)], opened)
  }

  function open(tab) {
    const [range, scroll] = shown?.id === tab.id ? [activeArea(), sheet().getScrollState()] : []
    if (unitId !== undefined) api.disposeUnit(unitId)
    unitId = `tab-${tab.id}-${Date.now()}`
    shown = tab
    univer.createUnit(vendor.UniverInstanceType.UNIVER_SHEET, snapshotOf(tab, unitId))
    openAnew = false
    unsettled.clear()
    requestAnimationFrame(() => shown.id === tab.id && fitRows(tab, Object.keys(tab.looks).map(Number)))
    if (range === undefined) return
    const { top, left, bottom, right } = range
    sheet().setActiveRange(sheet().getRange(top, left, bottom - top + 1, right - left + 1))
    sheet().scrollToCell(scroll?.sheetViewStartRow ?? 0, scroll?.sheetViewStartColumn ?? 0)
  }

  /** The selected cells, as far as the tab still has them. */
  const activeArea = () => {
    const { range } = selections().getCurrentLastSelection() ?? {}
    const [lastRow, lastColumn] = [shown.rowCount - 1, shown.columnCount - 1]
    return {
      top: Math.min(range?.startRow ?? 0, lastRow),
      left: Math.min(range?.startColumn ?? 0, lastColumn),
      bottom: Math.min(range?.endRow ?? 0, lastRow),
      right: Math.min(range?.endColumn ?? 0, lastColumn),
    }
  }

  /** The rows that can be seen now, and some beyond. */
  function rowsInSight(tabId) {
    const first = shown?.id === String(tabId) ? (sheet().getScrollState()?.sheetViewStartRow ?? 0) : 0
    return { first, last: first + 60 }
  }

  let turn = Promise.resolve()
  /** What is read is shown in the order of reading. */
  const inTurn = work => (turn = turn.then(work, work))

  /** Reads how the rows look that came into sight. */
  const lookAround = () =>
    reader.wantsLooks() &&
    inTurn(async () => {
      const known = shown
      const tab = await reader.withSeen(known)
      if (shown === known) update(tab, new Map())
      else reader.lookChanged()
    })

  /** An edit that is still open when its tab is left counts as typed. */
  async function finishEdit() {
    if (!edits.isOpen()) return
    await commands.executeCommand('sheet.operation.set-cell-edit-visible', {
      visible: false,
      eventType: vendor.DeviceInputEventType.PointerDown,
      unitId,
    })
    await new Promise(resolve => setTimeout(resolve))
  }

  async function read(wanted) {
    const { properties } = wanted
    const startedAt = performance.now()
    if (openAnew) reader.lookChanged()
    const tab = await reader.read(properties, openAnew ? undefined : shown)
    const another = shown?.id !== tab.id
    if (another) await finishEdit()
    opened = wanted
    if (another || (openAnew && !edits.isOpen())) return open(tab)
    if (rowsMoved(shown, tab)) undoRedo.clearUndoRedo(unitId)
    update(tab, unsettled.at(startedAt))
    tellCell()
    container.dataset.firstKey = keyOf(1) ?? ''
  }

  function update(tab, settled) {
    const rows = applyDifference({ commands, unitId, merged: merged() }, shown, tab, settled)
    shown = tab
    fitRows(tab, [...rows])
  }

  return {
    show: opened => inTurn(() => read(opened)),
    area: activeArea,
    lookChanged: () => reader.lookChanged(),
    noteAt: ({ top, left }) => noteAt(shown, top, left) ?? '',
    /** What is typed next goes into the cells. */
    focus: () => layout.focus(),
    find: () => commands.executeCommand('ui.operation.open-find-dialog'),
    /** Puts filter buttons on the header row, or takes them away. */
    filter() {
      const current = sheet().getFilter()
      if (current !== null) return current.remove()
      const last = Math.max(1, shown.lines.length - 1)
      const top = Math.max(shown.frozenRows - 1, 0)
      return sheet()
        .getRange(top, 0, last - top + 1, headerWidth(top))
        .createFilter()
    },
  }

  function headerWidth(row) {
    let width = shown.columnCount
    while (width > 1 && shown.lines[row]?.[width - 1]?.v === undefined) width -= 1
    return width
  }
}
