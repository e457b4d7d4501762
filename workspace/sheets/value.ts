/** An error as a formula's value. */
export interface CellError {
  /** As in ErrorValue: VALUE, REF, NAME, N_A, … */
  readonly type: string
  readonly message: string
}

/** What a cell holds once its formula is worked out; undefined: nothing. */
export type Value = number | string | boolean | CellError | undefined

export const isError = (value: Value): value is CellError => typeof value === 'object'
