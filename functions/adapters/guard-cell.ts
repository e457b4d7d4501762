import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { guardTitle } from '../../sheets-schema/common/guard.ts'
import { guardNumber, shownCell, type ReadValues } from './readings.ts'

/** Where the guard stands: one cell, read with all others in one call. */
export const guardAddress = `${guardTitle}!A1`

/** What is asked of Sheets to learn which sheet the guard truly is; a read of values does not tell. */
export const guardSheetFields = 'sheets(properties(sheetId,title),data(rowData(values(effectiveValue))))'

/**
 * The guard's cell repeats the id of its sheet, and somebody may have written over it: by a replacement in all sheets,
 * say. Then the id is the truth. What such a cell says is remembered, until a commit has put a new guard in its place.
 */
export class GuardCells {
  readonly #lies = new Map<string, { readonly says: number | undefined; readonly means: number }>()

  /** The guards of a read, where the cell is known to say something else than the id. */
  corrected<Values extends ReadValues>(workbookId: string, values: Values): Values {
    const lie = this.#lies.get(workbookId)
    const meant = (guard: number | undefined) => (lie && guard === lie.says ? lie.means : guard)
    return { ...values, guardFirst: meant(values.guardFirst), guardLast: meant(values.guardLast) }
  }

  learn(workbookId: string, book: sheets_v4.Schema$Spreadsheet): void {
    this.#lies.delete(workbookId)
    const sheet = book.sheets?.find(({ properties }) => properties?.title === guardTitle)
    const means = sheet?.properties?.sheetId
    const says = guardNumber(shownCell(sheet?.data?.[0]?.rowData?.[0]?.values?.[0] ?? {}))
    if (typeof means === 'number' && means !== says) this.#lies.set(workbookId, { says, means })
  }
}
