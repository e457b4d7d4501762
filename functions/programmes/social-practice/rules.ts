import type { RuleList } from '../rule-list.ts'
import { eligibilityRules } from './rules/eligibility.ts'
import { openQuestions } from './rules/open-questions.ts'
import { notificationRules, recordRules, timeRules } from './rules/outputs.ts'
import { procedureRules } from './rules/procedure.ts'
import { computationRules, guidanceRules, validationRules } from './rules/requirements.ts'

/** Every rule of NTUST's text on Social Practice, and what the text leaves open. */
export const ruleList: RuleList = {
  rules: [
    ...eligibilityRules,
    ...validationRules,
    ...computationRules,
    ...procedureRules,
    ...notificationRules,
    ...recordRules,
    ...timeRules,
    ...guidanceRules,
  ],
  questions: openQuestions,
}
