import type { Answer } from '../http.ts'
import { html } from './html.ts'
import { page } from './layout.ts'

/** The spreadsheet in the browser; its modules read and write through the Sheets API like any other client. */
export function sheetPage(spreadsheetId: string): Answer {
  const main = html`<div class="book" id="book" data-spreadsheet="${spreadsheetId}">
      <div class="book-head">
        <h1 id="book-title">Spreadsheet</h1>
        <p id="said" class="small" role="status"></p>
      </div>
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
      <div class="tabs" id="tabs" role="tablist" aria-label="Tabs"></div>
    </div>
    <dialog id="menu" aria-labelledby="menu-title">
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
    </dialog>`
  return page({ title: 'Spreadsheet', room: 'sheet', main, scripts: ['sheet.js'], styles: ['sheet.css'] })
}
