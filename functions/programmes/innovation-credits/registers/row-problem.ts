import type { Tab } from '../../../../sheets-schema/tab.ts'
import type { Problem } from '../../programme.ts'

/** What is said of a row, apart from where it stands. */
export type Said = Pick<Problem, 'what' | 'why' | 'follows' | 'mend'>

/** A problem with one cell of a register row. */
export function rowProblem<T extends Tab>(
  tab: T,
  row: string,
  column: keyof T['columns'] & string,
  said: Said,
): Problem {
  return { tab: tab.title, row, column: tab.columns[column]?.header ?? column, ...said }
}
