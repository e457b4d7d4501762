import type { Answer } from '../http.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { page } from './layout.ts'

type Tool = readonly [does: string, words: string, hint?: string]

/** What works in the grid alone is left out while the table is shown, and what the grid has on a bar of its own the other way. */
const gridTools: readonly Tool[] = [
  ['find', 'Find', 'Ctrl+F'],
  ['filter', 'Filter', 'Choose what is shown, by column; only you see it so'],
]
const tools: readonly Tool[] = [
  ['sort-up', 'Sort A → Z', 'Sorts all rows by this column'],
  ['sort-down', 'Sort Z → A', 'Sorts all rows by this column'],
  ['insert-row', 'Insert row', 'Above this one'],
  ['delete-rows', 'Delete row'],
  ['note', 'Note'],
  ['freeze', 'Freeze up to here'],
]
const tableTools: readonly Tool[] = [['wrap', 'Wrap']]

const button =
  (only?: 'grid' | 'table') =>
  ([does, words, hint]: Tool): Html =>
    html`<button
      type="button"
      data-does="${does}"
      title="${hint ?? words}"
      ${only && html`data-only="${only}"`}
    >
      ${words}
    </button>`

const toolBar = html`<div class="tools" id="tools" role="toolbar" aria-label="Spreadsheet">
  ${gridTools.map(button('grid'))}${tools.map(button())}${tableTools.map(button('table'))}
</div>`

/** Ways to take the workbook along, and the two ways to see it. */
const ways = html`<div class="ways" id="ways">
  <a data-download="xlsx" href="" download>Download .xlsx</a>
  <a data-download="csv" href="" download>This tab as .csv</a>
  <span class="switch" role="group" aria-label="Show as">
    <button type="button" data-does="grid" aria-pressed="false">Grid</button
    ><button type="button" data-does="table" aria-pressed="true" title="An HTML table, for screen readers">
      Table
    </button>
  </span>
</div>`

const dialogs = html`<dialog id="menu" aria-labelledby="menu-title">
    <h2 id="menu-title"></h2>
    <div class="row" id="menu-buttons"></div>
  </dialog>
  <dialog id="warning" aria-labelledby="warning-title">
    <h2 id="warning-title">Protected cells</h2>
    <p id="warning-text"></p>
    <p>
      <label><input type="checkbox" id="warning-later" /> Do not ask again for five minutes</label>
    </p>
    <div class="row">
      <button type="button" class="primary" value="edit">Edit anyway</button
      ><button type="button" value="cancel">Cancel</button>
    </div>
  </dialog>
  <dialog id="ask" aria-labelledby="ask-title">
    <form method="dialog">
      <h2><label id="ask-title" for="ask-text"></label></h2>
      <textarea id="ask-text" rows="4"></textarea>
      <div class="row">
        <button class="primary" value="keep">Keep</button><button value="cancel">Cancel</button>
      </div>
    </form>
  </dialog>`

/**
 * The spreadsheet in the browser; its modules read and write through the Sheets API like any other client. `univer` is
 * where the bundle of the grid lies: it is loaded after the table is there.
 */
export function sheetPage(spreadsheetId: string, univer: string): Answer {
  const main = html`<div class="book" id="book" data-spreadsheet="${spreadsheetId}" data-univer="${univer}">
      <div class="book-head">
        <h1 id="book-title">Spreadsheet</h1>
        <p id="said" class="small" role="status"></p>
        ${ways}
      </div>
      ${toolBar}
      <div class="formula">
        <output id="address" class="small" aria-label="Cell"></output
        ><output id="content" aria-label="Content of the cell"></output>
      </div>
      <div class="scroller" id="scroller">
        <table
          id="grid"
          role="grid"
          tabindex="0"
          aria-label="Cells. Enter edits, Alt and arrow down opens the menu of the column."
        >
          <colgroup></colgroup>
          <thead></thead>
          <tbody></tbody>
        </table>
      </div>
      <div id="univer"></div>
      <div class="tabs" id="tabs" role="tablist" aria-label="Tabs"></div>
    </div>
    ${dialogs}`
  return page({ title: 'Spreadsheet', room: 'sheet', main, scripts: ['sheet.js'], styles: ['sheet.css'] })
}
