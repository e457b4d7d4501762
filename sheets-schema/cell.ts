import { z } from 'zod'

/** What a cell holds, unformatted; null is a blank cell. Dates are serial days since 1899-12-30, as in Sheets. */
export type Cell = string | number | boolean | null

export const cell: z.ZodType<Cell, Cell> = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** The most characters we put in one cell; Google refuses a batch with a cell above 50,000. */
export const cellLimit = 49_000

export function isBlankCell(value: Cell | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}

/** Whether two cells show the same: a blank text is a blank, `36` typed as text is still text. */
export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (isBlankCell(a) || isBlankCell(b)) return isBlankCell(a) && isBlankCell(b)
  return a === b
}

const epoch = Date.UTC(1899, 11, 30)

/** `2024-05-31` → 45443. */
export function serialOfDay(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - epoch) / 86_400_000
}

const [firstSerial, lastSerial] = ['0001-01-01', '9999-12-31'].map(serialOfDay)

/** Whether a serial stands for a day that can be written `YYYY-MM-DD`. */
export function isDaySerial(serial: number): boolean {
  return serial >= (firstSerial ?? 0) && serial < (lastSerial ?? 0) + 1
}

/** 45443.6 → `2024-05-31`. */
export function dayOfSerial(serial: number): string {
  return new Date(epoch + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}

/** A moment of which the date and time of day are meant as they stand in UTC, as spreadsheet files give them. */
export function serialOfMoment(moment: Date): number {
  return (moment.getTime() - epoch) / 86_400_000
}
