import type { RuleList } from '../rule-list.ts'

/** The rules of the Measures and what they leave open. */
export const ruleList: RuleList = { rules: [], questions: [] }
