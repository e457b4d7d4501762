import type { Value } from '../../value.ts'

/** Functions over the rows of a group. */
export type Aggregation = 'avg' | 'count' | 'max' | 'min' | 'sum'

/** Something that has a value in every row, or in every group of rows. */
export type Expression =
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'aggregate'; readonly name: Aggregation; readonly of: Expression }
  | { readonly kind: 'scalar'; readonly name: string; readonly args: readonly Expression[] }

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'null'; readonly of: Expression; readonly isNull: boolean }
  | {
      readonly kind: 'compare'
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
    }

export interface Order {
  readonly by: Expression
  readonly rises: boolean
}

/** A label or a format for one of the selected expressions. */
export interface Naming {
  readonly of: Expression
  readonly text: string
}

/** A query of the Google Visualization API's language. */
export interface Query {
  /** Undefined: every column. */
  readonly select: readonly Expression[] | undefined
  readonly where: Condition | undefined
  readonly groupBy: readonly Expression[]
  readonly pivot: readonly Expression[]
  readonly orderBy: readonly Order[]
  readonly limit: number
  readonly offset: number
  readonly labels: readonly Naming[]
  readonly formats: readonly Naming[]
}

/** Whether two expressions are the same, as a label names the column that it is for. */
export const isSame = (one: Expression, other: Expression): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The columns that an expression reads outside of aggregations. */
export function bareColumns(expression: Expression): readonly Expression[] {
  if (expression.kind === 'column') return [expression]
  return expression.kind === 'scalar' ? expression.args.flatMap(bareColumns) : []
}

export function isAggregated(expression: Expression): boolean {
  if (expression.kind === 'aggregate') return true
  return expression.kind === 'scalar' && expression.args.some(isAggregated)
}
