import type { Answer } from '../http.ts'
import { html } from './html.ts'
import { page } from './layout.ts'

/** The spreadsheet in the browser; its module reads and writes through the Sheets API like any other client. */
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
      <div class="grid" id="grid" tabindex="0" role="grid" aria-label="Cells"></div>
      <div class="tabs" id="tabs" role="tablist" aria-label="Tabs"></div>
    </div>
    <dialog id="menu" aria-label="Column">
      <div class="row">
        <button type="button" data-sort="ASCENDING">Sort A → Z</button
        ><button type="button" data-sort="DESCENDING">Sort Z → A</button
        ><button type="button" data-close="yes">Close</button>
      </div>
    </dialog>
    <dialog id="warning" aria-labelledby="warning-title">
      <h2 id="warning-title">Protected cells</h2>
      <p id="warning-text"></p>
      <p>
        <label><input type="checkbox" id="warning-later" /> Do not ask again for five minutes</label>
      </p>
      <div class="row">
        <button type="button" class="primary" data-choice="edit">Edit anyway</button
        ><button type="button" data-choice="cancel">Cancel</button>
      </div>
    </dialog>`
  return page({ title: 'Spreadsheet', room: 'sheet', main, scripts: ['sheet.js'], styles: ['sheet.css'] })
}
