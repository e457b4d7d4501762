import { projectsTab } from '../../../../sheets-schema/social-practice/projects.ts'
import type { Problem } from '../../programme.ts'
import type { GroupDecision, ProjectDecision } from '../decision.ts'
import { refusalWords } from '../decisions/decision-words.ts'
import type { DecisionStanding } from '../decisions/staff-decisions.ts'
import { projectProblem } from './project-problem.ts'

const { columns } = projectsTab

/** Decisions that were typed and do not count, or count and name nobody (A-SP-19). */
export function decisionProblems(decision: ProjectDecision | GroupDecision): readonly Problem[] {
  const ofProposal = standingOf(decision)
  return [...(ofProposal ? [ofProposal] : []), ...decision.decisions.standings].flatMap(standing =>
    problemOf(standing, decision),
  )
}

const standingOf = (decision: ProjectDecision | GroupDecision): DecisionStanding | undefined =>
  (decision.kind === 'group' ? decision : decision.effective).proposal.standing

/** A proposal sent twice is for the reviewer to see; once somebody has decided it, it has been seen. */
export function repetitionProblem(decision: ProjectDecision | GroupDecision): readonly Problem[] {
  const { subject, repeats } = decision
  const isDecided = standingOf(decision)?.refusal === null
  if (repeats === undefined || isDecided || isOver(decision)) return []
  return [
    projectProblem(subject, columns.proposalDecision.header, {
      what: `${subject} repeats ${repeats}: the same student, topic and plan.`,
      why: 'One project is one case; approved twice, it would be carried on and supervised twice.',
      follows: 'Both are kept. The student has been told how to withdraw the later one.',
      mend: `Ask the student, or reject ${subject} with a reason; approve it if two projects are meant.`,
    }),
  ]
}

function problemOf(
  { word, refusal, isUnnamed }: DecisionStanding,
  decision: ProjectDecision | GroupDecision,
): readonly Problem[] {
  const { subject } = decision
  if (refusal !== null)
    return [
      projectProblem(subject, columns.decisionStanding.header, {
        what: `The decision “${word}” does not count.`,
        why: `It ${refusalWords[refusal]}.`,
        follows: 'It is kept in its cell and changes nothing.',
        mend: 'Correct it, or clear it.',
      }),
    ]
  if (!isUnnamed || isOver(decision)) return []
  return [
    projectProblem(subject, columns.decidedBy.header, {
      what: `The decision “${word}” names nobody.`,
      why: 'Who decided belongs to every decision (A-SP-19).',
      follows: 'It counts.',
      mend: 'Enter your id in “Decided by”.',
    }),
  ]
}

/** Who decided is not asked any more once nothing follows from it. */
const isOver = (decision: ProjectDecision | GroupDecision): boolean =>
  decision.kind === 'group'
    ? decision.withdrawn !== undefined
    : decision.effective.state === 'credit-recorded' || decision.effective.state === 'closed'
