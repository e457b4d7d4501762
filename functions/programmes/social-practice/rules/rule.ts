import { ruleWriter } from '../../rule-list.ts'
import type { CitedClause } from '../law/clause.ts'

/** How the rules of the text are written down; its clauses, and the questions it leaves open. */
export const { rule, guidance, by, shownBy } = ruleWriter<`SP-${string}`, CitedClause>('social-practice')
