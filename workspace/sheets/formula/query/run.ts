import type { Value } from '../../value.ts'
import { compare, textOf } from '../coerce.ts'
import { meets } from './conditions.ts'
import { bareColumns, isAggregated, isSame } from './language.ts'
import type { Aggregation, Expression, Order, Query } from './language.ts'
import { pivoted } from './pivot.ts'
import type { Group, Result, Row } from './result.ts'
import { SCALARS } from './scalars.ts'
import type { Source } from './source.ts'
import { unreadable } from './words.ts'

export function runQuery(query: Query, source: Source, now: number): Result {
  const value = (of: Expression, group: Group): Value => valueOf(of, group, now)
  const rows = source.rows.filter(
    row => query.where === undefined || meets(query.where, of => value(of, [row])),
  )
  const select = query.select ?? source.labels.map((_, column) => ({ kind: 'column', column }) as const)
  checkGrouping(query, select)
  const given = new Map(query.labels.map(({ of, text }) => [JSON.stringify(of), text]))
  const plain = select.map(of => ({
    of,
    label: given.get(JSON.stringify(of)) ?? labelOf(of, source.labels),
    value: (group: Group) => value(of, group),
  }))
  const shown = query.pivot.length === 0 ? plain : pivoted(plain, query.pivot, rows, value)
  const groups = ordered(groupsOf(rows, query, select, value), query.orderBy, value)
  return {
    rows: groups
      .slice(query.offset, query.offset + query.limit)
      .map(group => shown.map(column => column.value(group))),
    labels: shown.map(({ label }) => label),
    columns: shown.map(({ of }) => ({
      pattern: query.formats.find(format => isSame(format.of, of))?.text,
      from: columnOf(of),
    })),
  }
}

function checkGrouping({ groupBy, pivot }: Query, select: readonly Expression[]): void {
  if (groupBy.length + pivot.length === 0 && !select.some(isAggregated)) return
  for (const of of select) {
    if (
      groupBy.some(each => isSame(each, of)) ||
      bareColumns(of).every(column => groupBy.some(each => isSame(each, column)))
    )
      continue
    unreadable('ADD_COL_TO_GROUP_BY_OR_AGG: Every selected column must be grouped by or aggregated.')
  }
}

function groupsOf(
  rows: readonly Row[],
  { groupBy, pivot }: Query,
  select: readonly Expression[],
  value: (of: Expression, group: Group) => Value,
): readonly Group[] {
  if (groupBy.length > 0) {
    const groups = [...Map.groupBy(rows, row => exactKey(groupBy.map(of => value(of, [row])))).values()]
    return ordered(
      groups,
      groupBy.map(by => ({ by, rises: true })),
      value,
    )
  }
  if (pivot.length > 0 || select.some(isAggregated)) return rows.length === 0 ? [] : [rows]
  return rows.map(row => [row])
}

/** Capitals count where a query groups. */
const exactKey = (values: Row): string => JSON.stringify(values.map(value => value ?? null))

function ordered(
  groups: readonly Group[],
  orders: readonly Order[],
  value: (of: Expression, group: Group) => Value,
): readonly Group[] {
  if (orders.length === 0) return groups
  const keyed = groups.map(group => ({ group, keys: orders.map(({ by }) => value(by, group)) }))
  keyed.sort((one, other) => {
    for (const [place, { rises }] of orders.entries()) {
      const difference = inOrder(one.keys[place], other.keys[place])
      if (difference !== 0) return rises ? difference : -difference
    }
    return 0
  })
  return keyed.map(({ group }) => group)
}

/** Blanks come before all values. */
function inOrder(one: Value, other: Value): number {
  if (one === undefined || other === undefined) return Number(one !== undefined) - Number(other !== undefined)
  return compare(one, other)
}

const numbersIn = (values: Row): readonly number[] => values.filter(value => typeof value === 'number')
const total = (values: Row): number => numbersIn(values).reduce((sum, each) => sum + each, 0)

/** What each does with the values of a group that are not blank. */
const AGGREGATES: Readonly<Record<Aggregation, (values: Row) => Value>> = {
  count: values => values.length,
  sum: values => (values.length === 0 ? undefined : total(values)),
  avg: values => (values.length === 0 ? undefined : total(values) / values.length),
  min: values => values.toSorted(compare)[0],
  max: values => values.toSorted(compare).at(-1),
}

function valueOf(of: Expression, group: Group, now: number): Value {
  switch (of.kind) {
    case 'value':
      return of.value
    case 'column':
      return group[0]?.[of.column]
    case 'aggregate':
      return AGGREGATES[of.name](
        group.map(row => valueOf(of.of, [row], now)).filter(value => value !== undefined),
      )
    case 'scalar':
      return SCALARS[of.name]?.(
        of.args.map(arg => valueOf(arg, group, now)),
        now,
      )
  }
}

/** The column whose values an expression hands on. */
function columnOf(of: Expression): number | undefined {
  if (of.kind === 'aggregate') return of.name === 'count' ? undefined : columnOf(of.of)
  return of.kind === 'column' ? of.column : undefined
}

/** What Google calls a column that nobody has given a label: `count name`, `sum(hoursextra)`. */
function labelOf(of: Expression, labels: readonly string[]): string {
  if (of.kind === 'column') return labels[of.column] ?? ''
  if (of.kind === 'value') return `${textOf(of.value)}()`
  if (of.kind === 'aggregate') return `${of.name} ${labelOf(of.of, labels)}`
  return `${of.name}(${of.args.map(arg => labelOf(arg, labels)).join('')})`
}
