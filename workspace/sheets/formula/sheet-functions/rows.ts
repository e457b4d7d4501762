import { isError } from '../../value.ts'
import type { Value } from '../../value.ts'
import { compare } from '../coerce.ts'

export type Values = readonly Value[]

/** What rows that are alike have in common: texts of any case, numbers, blanks. */
export const rowKey = (row: Values): string =>
  JSON.stringify(row.map(value => (typeof value === 'string' ? value.toLowerCase() : (value ?? null))))

/** Rows in the order of these columns; blanks come last whichever way, and what is equal stays as it was. */
export function sortedRows(
  rows: readonly Values[],
  columns: readonly { readonly values: Values; readonly rises: boolean }[],
): readonly Values[] {
  const order = rows.map((_, place) => place)
  order.sort((one, other) => {
    for (const { values, rises } of columns) {
      const difference = ordered(values[one], values[other], rises)
      if (difference !== 0) return difference
    }
    return one - other
  })
  return order.map(place => rows[place] ?? [])
}

function ordered(one: Value, other: Value, rises: boolean): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  if (isError(one) || isError(other)) return Number(isError(one)) - Number(isError(other))
  return rises ? compare(one, other) : compare(other, one)
}
