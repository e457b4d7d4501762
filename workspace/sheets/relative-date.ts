import { fromSerial, serialDay } from './serial.ts'

/** The first and last day, as serial numbers, of one of the protocol's relative dates. */
export function relativeDays(
  relativeDate: string,
  today: number,
): { readonly from: number; readonly to: number } {
  const from = BEGINNINGS[relativeDate]?.(today) ?? Number.NaN
  return { from, to: relativeDate.startsWith('PAST_') ? today : from }
}

const BEGINNINGS: Readonly<Record<string, (today: number) => number>> = {
  TODAY: today => today,
  TOMORROW: today => today + 1,
  YESTERDAY: today => today - 1,
  PAST_WEEK: today => today - 7,
  PAST_MONTH: today => monthsBefore(today, 1),
  PAST_YEAR: today => monthsBefore(today, 12),
}

/** The same day of an earlier month, or its last day where it is shorter. */
function monthsBefore(today: number, months: number): number {
  const at = fromSerial(today)
  for (let day = at.getUTCDate(); ; day -= 1) {
    const month = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1))
    const serial = serialDay(month.getUTCFullYear(), month.getUTCMonth() + 1, day)
    if (serial !== undefined) return serial
  }
}
