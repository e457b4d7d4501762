import { shown } from '../../../law/amount.ts'
import type { Asked } from '../decide/asked.ts'
import type { ApplicationDecision } from '../decision.ts'
import type { CommentedStep } from '../reading/steps.ts'
import { resultOf } from '../rows/result.ts'

/** The last step that sent the application back or ended it. */
export const lastStep = ({ facts: { steps } }: ApplicationDecision): CommentedStep | undefined =>
  steps.findLast(({ step }) => step.decision === 'return' || step.decision === 'reject')

/** The instructor whom the student named and no letter reaches. */
export const bouncedInstructor = ({ asked }: ApplicationDecision): Asked | undefined =>
  asked.find(({ of, bounced }) => of === 'instructor' && bounced)

function detailOf(decision: ApplicationDecision): string {
  const { state, facts, recognised, contradictions, opens } = decision
  switch (state) {
    case 'incomplete':
      return facts.faults.map(({ question, fault }) => `${question}-${fault}`).join(',')
    case 'outside-window':
      return opens ?? 'not-announced'
    case 'contradicted':
      return [...new Set(contradictions.map(({ about }) => about))].toSorted().join(',')
    case 'needs-review':
    case 'needs-share':
    case 'share-refused':
    case 'not-counted':
      return recognised?.verdicts[0].because.code ?? ''
    case 'returned':
    case 'rejected':
      return lastStep(decision)?.step.by ?? ''
    case 'awaiting-members':
      return String(decision.shares?.version ?? '')
    case 'shares-declined':
      return (decision.shares?.declined ?? []).join(',')
    case 'awaiting-instructor':
    case 'awaiting-vice-dean':
    case 'awaiting-aao':
    case 'recorded':
    case 'withdrawn':
    case 'not-covered':
    case 'instructor-unknown':
    case 'vice-dean-unknown':
    case 'held':
    case 'revoked':
      return ''
  }
}

/** The credits and where they go, as the letters show them: `5=2+3+0`; blank where they show none. */
export function creditsTold(decision: ApplicationDecision): string {
  const result = resultOf(decision)
  if (!result) return ''
  const { credits, projectCourse, qualityCourse, notConverted } = result
  return `${shown(credits)}=${[projectCourse, qualityCourse, notConverted].map(shown).join('+')}`
}

/** What the letter about an application says, as codes. */
export function toldOf(decision: ApplicationDecision): string {
  const back = bouncedInstructor(decision) ? 'bounced' : ''
  const { state, facts } = decision
  const credits = state === 'rejected' || state === 'revoked' ? '' : creditsTold(decision)
  return [state, `v${facts.version}`, detailOf(decision), credits, back].filter(part => part !== '').join(':')
}
