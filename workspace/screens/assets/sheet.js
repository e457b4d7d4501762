import { sheetActions } from './sheet-actions.js'
import { openBook, Refused } from './sheet-api.js'
import { mayEditProtected } from './sheet-dialogs.js'
import { protectedCell, refuses, warningFor } from './sheet-protection.js'
import { tableView } from './sheet-table.js'
import { showTabs } from './sheet-tabs.js'
import { toolBar } from './sheet-toolbar.js'

const find = id => document.getElementById(id)
const frame = find('book')
const { spreadsheet, univer } = frame.dataset
const book = openBook(spreadsheet)
let grid
let sheet

/** What the views and the tool bar need of the page around them. */
const page = {
  book,
  say,
  change,
  mayEdit,
  reload,
  choose,
  /** The open tab: its properties and protections. */
  get sheet() {
    return sheet
  },
  get view() {
    return view
  },
}
page.actions = sheetActions(page)
const table = tableView(page)
let view = table
const tools = toolBar(page)

function say(text, bad = false) {
  const said = find('said')
  said.textContent = text
  said.classList.toggle('bad', bad)
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
  view.lookChanged?.()
  await reload()
}

/** Whether protection lets an edit of these areas of a tab through: refused outright, or asked about first. */
async function mayEdit(areas, { protectedRanges = [] } = sheet) {
  if (areas.some(area => refuses(protectedRanges, area, book.me))) {
    say(protectedCell, true)
    return false
  }
  return mayEditProtected(areas.map(area => warningFor(protectedRanges, area)).find(Boolean))
}

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
  const visible = sheets.filter(other => other.properties.hidden !== true)
  const wanted = Number(new URLSearchParams(location.hash.slice(1)).get('gid') ?? Number.NaN)
  sheet = visible.find(other => other.properties.sheetId === wanted) ?? visible[0]
  if (sheet === undefined) return
  showTabs(find('tabs'), visible, sheet)
  tools.show()
  await view.show(sheet)
}

/** Remembered for the next visit; without storage the grid is what one meets. */
const memory = 'workspace.sheet.view'
const remembered = () => {
  try {
    return localStorage.getItem(memory) ?? 'grid'
  } catch {
    return 'grid'
  }
}

/** Shows it so now and on the next visit. */
function choose(name) {
  try {
    localStorage.setItem(memory, name)
  } catch {
    // It is remembered as long as the page is open.
  }
  return showAs(name)
}

/** Shows the tab as `grid` or `table`, which is also what one gets where the grid cannot be made. */
async function showAs(name) {
  if (name === 'grid' && grid === undefined) {
    try {
      const { gridView } = await import('./univer-view.js')
      grid = await gridView(page, univer)
    } catch {
      say('The grid cannot be made here; this table can do all that is needed.')
    }
  }
  const wanted = name === 'grid' && grid !== undefined ? grid : table
  const change = wanted !== view || sheet === undefined
  view = wanted
  frame.dataset.view = view === table ? 'table' : 'grid'
  if (change) await reload()
  tools.show()
}

const failed = error => {
  say(error instanceof Refused ? error.message : 'The spreadsheet cannot be read.', true)
  if (!(error instanceof Refused)) console.error(error)
}

addEventListener('hashchange', () => reload().catch(failed))
new EventSource('/workspace/events').addEventListener('message', ({ data }) => {
  const { kind, spreadsheetId } = JSON.parse(data)
  if (kind === 'spreadsheet-changed' && spreadsheetId === spreadsheet && !document.hidden)
    reload().catch(failed)
})
// A page that nobody looks at rests until somebody does.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) reload().catch(failed)
})
say('Opening…')
showAs(remembered())
  .then(() => find('said').textContent === 'Opening…' && say(''))
  .catch(failed)
