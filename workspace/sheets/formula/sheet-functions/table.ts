import { QUERIES } from '../query/query.ts'
import type { FunctionTable } from '../scope.ts'
import { ARRAYS } from './arrays.ts'
import { DATES } from './dates.ts'
import { LAMBDAS } from './lambdas.ts'
import { LOGIC } from './logic.ts'
import { LOOKUPS } from './lookups.ts'
import { NUMBERS } from './numbers.ts'
import { OPERATORS } from './operators.ts'
import { PATTERNS } from './patterns.ts'
import { REFERENCES } from './references.ts'
import { STATISTICS } from './statistics.ts'
import { SUBTOTALS } from './subtotal.ts'
import { TEXTS } from './texts.ts'

/** Everything that the workspace works out itself; what is not here is asked of IronCalc. */
export const FUNCTIONS: FunctionTable = {
  ...OPERATORS,
  ...LOGIC,
  ...NUMBERS,
  ...STATISTICS,
  ...SUBTOTALS,
  ...TEXTS,
  ...PATTERNS,
  ...DATES,
  ...LOOKUPS,
  ...REFERENCES,
  ...ARRAYS,
  ...LAMBDAS,
  ...QUERIES,
}
