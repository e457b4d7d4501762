import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { isBlankCell, type Cell } from '../../sheets-schema/cell.ts'
import { guardTitle } from '../../sheets-schema/common/guard.ts'
import type { Batch, EchoRange, Edit } from '../ports.ts'

type Request = sheets_v4.Schema$Request

/** A batch as Sheets takes it, and how many of its requests belong to the guard, before the first edit. */
export interface GuardedRequests {
  readonly requests: Request[]
  readonly guards: number
}

/** Guard out, guard in, edits: Google applies all of it or, when the guard is another's by now, nothing. */
export function guardedRequests({ guard, nonce, edits }: Batch): GuardedRequests {
  const guards: Request[] = [
    ...(guard === undefined ? [] : [{ deleteSheet: { sheetId: guard } }]),
    {
      addSheet: {
        properties: {
          sheetId: nonce,
          title: guardTitle,
          hidden: true,
          gridProperties: { rowCount: 1, columnCount: 1 },
        },
      },
    },
    editRequest({ kind: 'set', sheetId: nonce, row: 0, column: 0, cells: [nonce] }),
  ]
  return { requests: [...guards, ...edits.map(editRequest)], guards: guards.length }
}

function editRequest(edit: Edit): Request {
  const { sheetId, notes } = edit
  const fields = notes === undefined ? 'userEnteredValue' : 'userEnteredValue,note'
  if (edit.kind === 'append') {
    const rows = edit.rows.map((cells, index) => rowData(cells, edit.notes?.[index]))
    return { appendCells: { sheetId, rows, fields } }
  }
  const start = { sheetId, rowIndex: edit.row, columnIndex: edit.column }
  return { updateCells: { start, rows: [rowData(edit.cells, edit.notes)], fields } }
}

/** Text is written as text: `=1+1` from a form never becomes a formula, `007` never a number. */
function rowData(cells: readonly Cell[], notes: readonly string[] = []): sheets_v4.Schema$RowData {
  const values = cells.map((cell, index): sheets_v4.Schema$CellData => {
    const note = notes[index] ?? ''
    return {
      ...(isBlankCell(cell) ? {} : { userEnteredValue: enteredValue(cell) }),
      ...(note === '' ? {} : { note }),
    }
  })
  return { values }
}

function enteredValue(cell: Cell): sheets_v4.Schema$ExtendedValue {
  if (typeof cell === 'number') return { numberValue: cell }
  if (typeof cell === 'boolean') return { boolValue: cell }
  return { stringValue: cell }
}

/** Rows this near to each other are asked for in one range: a few rows too many cost less than a range more. */
const neighbours = 4

/** The ranges to show after the batch: headers and the named rows, in A1 with the title quoted. */
export function echoRanges(echo: readonly EchoRange[]): string[] {
  return echo.flatMap(({ title, rows }) =>
    runs([0, ...rows]).map(([first, last]) => `${quoted(title)}!${first + 1}:${last + 1}`),
  )
}

function runs(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = []
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const run = found.at(-1)
    if (run && row - run[1] <= neighbours) run[1] = row
    else found.push([row, row])
  }
  return found
}

export function quoted(title: string): string {
  return `'${title.replaceAll("'", "''")}'`
}
