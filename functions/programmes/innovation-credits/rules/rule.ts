import type { Clause } from '../../../law/clause.ts'
import { ruleWriter } from '../../rule-list.ts'

/** How the rules of the Measures are written down; clauses as printed there. */
export const { rule, guidance, by, inTab, shownBy } = ruleWriter<`IC-${string}`, Clause>('innovation-credits')
