import { cellName } from './sheet-address.js'
import { keepAccessible } from './univer-accessible.js'
import { callsOf } from './univer-changes.js'
import { applyDifference, rowsMoved, shapeOf, shifted } from './univer-difference.js'
import { keepKeyboard } from './univer-keyboard.js'
import { unsettledPlaces } from './univer-unsettled.js'
import { snapshotOf } from './univer-snapshot.js'
import { startUniver } from './univer-start.js'
import { tabReader } from './univer-reading.js'

const mutation = 2

/** The tab in Univer; `address` is where its bundle lies. */
export async function gridView(page, address) {
  const vendor = await import(`${address}.js`)
  await addStyles(`${address}.css`)
  const container = document.getElementById('univer')
  const { univer, api, commands, undoRedo, layout, heights } = startUniver(vendor, container)
  keepAccessible(container)
  keepKeyboard(layout)
  const unsettled = unsettledPlaces()
  const reader = tabReader(page)
  let unitId
  let shown
  let editing
  let typed
  let openAnew = false
  let queue = []
  let sending = Promise.resolve()

  const sheet = () => api.getActiveWorkbook().getActiveSheet()
  const keyOf = row => shown.cells.get(`${row},0`)?.v

  api.addEvent(api.Event.SheetEditStarted, ({ row, column }) => {
    editing = { row, column, key: column === 0 ? undefined : keyOf(row) }
    typed = undefined
  })
  api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
    if (isConfirm) typed = { row, column, text: value.toPlainText(), now: rowNow(row) }
  })
  api.addEvent(api.Event.SheetEditEnded, () => {
    editing = undefined
    if (openAnew) page.reload()
  })

  /** The canvas cannot be read: what stands in the cell is said beside it. */
  function tellCell() {
    if (api.getActiveWorkbook() === null) return
    const { top, left } = activeArea()
    const { f, v = '' } = shown.cells.get(`${top},${left}`) ?? {}
    const note = shown.notes.get(`${top},${left}`)
    document.getElementById('address').textContent = cellName(top, left)
    document.getElementById('content').textContent = note === undefined ? (f ?? v) : `${f ?? v}   ✎ ${note}`
  }

  /** Where the row that is being edited stands now; its first cell tells. */
  function rowNow(row) {
    if (editing?.key === undefined || keyOf(row) === editing.key) return row
    const found = [...shown.cells].filter(([place, { v }]) => place.endsWith(',0') && v === editing.key)
    return found.length === 1 ? Number(found[0][0].split(',')[0]) : undefined
  }

  commands.onCommandExecuted((command, options) => {
    if (command.id === 'sheet.operation.set-selections') tellCell()
    if (command.type !== mutation || !command.id.startsWith('sheet.mutation.')) return
    if (options?.fromCollab || options?.onlyLocal || command.params.unitId !== unitId) return
    const calls = callsOf(command, page.sheet.properties.sheetId, typed)
    if (calls === undefined) openAnew = true
    if (queue.length === 0) setTimeout(flush)
    queue.push(...(calls ?? [{ kind: 'nothing' }]).map(follow))
  })

  /** An edit of a row that moved meanwhile goes where the row is. */
  function follow(call) {
    const { row, column, now } = typed ?? {}
    if (call.kind !== 'enter' || row === now || call.blocks[0].area.top !== row) return call
    unsettled.settle([`${row},${column}`])
    if (now === undefined) {
      page.say('The row moved away while you were typing; nothing was written.', true)
      return { kind: 'nothing' }
    }
    const [{ area, values }] = call.blocks
    return { kind: 'enter', blocks: [{ area: { ...area, top: now, bottom: now }, values }] }
  }

  function flush() {
    const calls = queue
    queue = []
    const places = unsettled.begin(calls)
    for (const { inserted, removed } of calls) {
      if (inserted) shown = shifted(shown, inserted, 1)
      if (removed) shown = shifted(shown, removed, -1)
    }
    sending = sending.then(() => send(calls, places)).catch(error => console.error(error))
  }

  async function send(calls, places) {
    const areas = calls.flatMap(({ area, blocks = [] }) => [area, ...blocks.map(block => block.area)])
    const structural = calls.some(({ inserted, removed }) => inserted ?? removed)
    const allowed = await page.mayEdit(areas.filter(Boolean))
    if (!allowed) {
      openAnew ||= structural
      unsettled.settle(places)
      return page.reload()
    }
    const work = async () => {
      try {
        for (const call of packed(calls)) await carryOut(call)
      } catch (error) {
        openAnew ||= structural
        throw error
      } finally {
        unsettled.settle(places)
      }
    }
    await (calls.every(({ kind }) => kind === 'nothing') ? page.reload() : page.change('Saved', work))
  }

  const carryOut = call =>
    call.kind === 'enter'
      ? page.book.enter(page.sheet.properties.title, call.blocks)
      : page.book.change(call.requests)

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
      if (anew && (editing === undefined || shown.id !== tab.id)) return open(tab)
      openAnew ||= anew
      if (rowsMoved(shown, tab)) undoRedo.clearUndoRedo(unitId)
      const rows = applyDifference({ commands, unitId }, shown, tab, unsettled.at(startedAt))
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
    wrappedAt: ({ top, left }) => shown.cells.get(`${top},${left}`)?.s?.tb === 3,
    /** What is typed next goes into the cells. */
    focus: () => layout.focus(),
    undo: () => api.undo(),
    redo: () => api.redo(),
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

/** Neighbouring exact changes go as one batch. */
function packed(calls) {
  const batches = []
  for (const call of calls) {
    const last = batches.at(-1)
    if (call.kind === 'enter') batches.push(call)
    else if (call.kind === 'change' && last?.kind === 'change') last.requests.push(call.request)
    else if (call.kind === 'change') batches.push({ kind: 'change', requests: [call.request] })
  }
  return batches
}

function addStyles(href) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
  // Before the workspace's own, which has the last word.
  document.head.prepend(link)
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve, { once: true })
    link.addEventListener('error', reject, { once: true })
  })
}
