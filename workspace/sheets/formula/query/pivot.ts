import type { Value } from '../../value.ts'
import { compare, textOf } from '../coerce.ts'
import { isAggregated } from './language.ts'
import type { Expression } from './language.ts'
import type { Group, Row, Shown } from './result.ts'

/** Aggregations once for every value of the pivot columns, side by side, each over its own rows alone. */
export function pivoted(
  shown: readonly Shown[],
  pivot: readonly Expression[],
  rows: readonly Row[],
  value: (of: Expression, group: Group) => Value,
): readonly Shown[] {
  const keyOf = (row: Row): string => JSON.stringify(pivot.map(of => value(of, [row]) ?? null))
  const found = new Map(rows.map(row => [keyOf(row), pivot.map(of => value(of, [row]))]))
  const keys = [...found].toSorted(([, one], [, other]) => {
    const difference = one.map((each, place) => compare(each, other[place]))
    return difference.find(each => each !== 0) ?? 0
  })
  const aggregated = shown.filter(({ of }) => isAggregated(of))
  const across = keys.flatMap(([key, values]) =>
    aggregated.map(column => {
      const name = values.map(textOf).join(',')
      return {
        of: column.of,
        label: aggregated.length === 1 ? name : `${name} ${column.label}`,
        value: (group: Group): Value => {
          const own = group.filter(row => keyOf(row) === key)
          return own.length === 0 ? undefined : column.value(own)
        },
      }
    }),
  )
  return [...shown.filter(({ of }) => !isAggregated(of)), ...across]
}
