/** The workbook cannot be worked on at all: its memory is missing. Nothing is written. */
export class WorkbookStopped extends Error {
  override readonly name = 'WorkbookStopped'
}
