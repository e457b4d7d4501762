import type { projectsTab } from '../../../../sheets-schema/social-practice/projects.ts'
import type { RowOf } from '../../../../sheets-schema/tab.ts'
import type { GroupDecision, ProjectDecision } from '../decision.ts'
import type { ProposalStage } from '../progress/proposal-stage.ts'

type ProjectCells = Partial<RowOf<typeof projectsTab>>

/** Who, and what about: the same for both kinds of case. */
export function identity({ facts }: ProjectDecision | GroupDecision): ProjectCells {
  return { student: facts.student.number, name: facts.student.name }
}

export function proposalCells({ version, answer }: ProposalStage): ProjectCells {
  const { topic, group } = version.proposal
  return { topic, priority: answer.priority, group: group ?? '' }
}
