import { fromSerial } from '../../serial.ts'
import type { Value } from '../../value.ts'

/** A function of the values in one row; one that is given no fitting value gives none. */
type Scalar = (args: readonly Value[], now: number) => Value

const ofMoment =
  (read: (moment: Date) => number): Scalar =>
  ([value]) =>
    typeof value === 'number' ? read(fromSerial(value)) : undefined

const ofNumbers =
  (work: (one: number, other: number) => number | undefined): Scalar =>
  ([one, other]) =>
    typeof one === 'number' && typeof other === 'number' ? work(one, other) : undefined

const ofText =
  (work: (text: string) => string): Scalar =>
  ([value]) =>
    typeof value === 'string' ? work(value) : undefined

/** Months count from 0 and days of the week from Sunday, 1, as the language has it. */
export const SCALARS: Readonly<Record<string, Scalar>> = {
  year: ofMoment(moment => moment.getUTCFullYear()),
  month: ofMoment(moment => moment.getUTCMonth()),
  day: ofMoment(moment => moment.getUTCDate()),
  hour: ofMoment(moment => moment.getUTCHours()),
  minute: ofMoment(moment => moment.getUTCMinutes()),
  second: ofMoment(moment => moment.getUTCSeconds()),
  quarter: ofMoment(moment => 1 + Math.floor(moment.getUTCMonth() / 3)),
  dayofweek: ofMoment(moment => moment.getUTCDay() + 1),
  now: (_, now) => now,
  datediff: ofNumbers((one, other) => Math.floor(one) - Math.floor(other)),
  todate: ([value]) => (typeof value === 'number' ? Math.floor(value) : undefined),
  upper: ofText(text => text.toUpperCase()),
  lower: ofText(text => text.toLowerCase()),
  sum: ofNumbers((one, other) => one + other),
  difference: ofNumbers((one, other) => one - other),
  product: ofNumbers((one, other) => one * other),
  quotient: ofNumbers((one, other) => (other === 0 ? undefined : one / other)),
}
