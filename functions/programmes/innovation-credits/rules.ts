import type { RuleList } from '../rule-list.ts'
import { aggregationRules } from './rules/aggregation.ts'
import { computationRules } from './rules/computation.ts'
import { eligibilityRules } from './rules/eligibility.ts'
import { openQuestions } from './rules/open-questions.ts'
import { procedureRules } from './rules/procedure.ts'

/** Every rule of Tongji's Measures on innovation and extension activities, and what they leave open. */
export const ruleList: RuleList = {
  rules: [...eligibilityRules, ...computationRules, ...aggregationRules, ...procedureRules],
  questions: openQuestions,
}
