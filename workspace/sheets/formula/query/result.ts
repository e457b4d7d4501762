import type { Value } from '../../value.ts'
import type { Grid } from '../operand.ts'
import type { Expression } from './language.ts'

export type Row = readonly Value[]

/** Rows that are one in the result: those of a group, or a single one. */
export type Group = readonly Row[]

/** What a query gives: what its columns show, are called and look like. */
export interface Result {
  readonly rows: readonly Row[]
  readonly labels: readonly string[]
  readonly columns: NonNullable<Grid['columns']>
}

/** One column of the result, and how its value comes from a group. */
export interface Shown {
  readonly of: Expression
  readonly label: string
  readonly value: (group: Group) => Value
}
