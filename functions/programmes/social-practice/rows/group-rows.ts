import { projectsTab } from '../../../../sheets-schema/social-practice/projects.ts'
import { proposalsTab } from '../../../../sheets-schema/social-practice/proposals.ts'
import { wantedRow, type WantedRow } from '../../programme.ts'
import type { GroupDecision } from '../decision.ts'
import { standingWords } from '../decisions/decision-words.ts'
import type { ProposalStatus } from '../progress/proposal-stage.ts'
import { clausesOf, said, saidOf } from '../shown/verdicts.ts'
import { wordsOf } from '../words.ts'
import type { ShownState } from '../words/words.ts'
import { changeRows } from './change-rows.ts'
import { identity, proposalCells } from './identity.ts'
import { repetitionNote } from './project-notes.ts'

const words = wordsOf.en

/** The line of a group proposal in Projects, and what became of each of its versions. */
export function groupRows(decision: GroupDecision): readonly WantedRow[] {
  return [groupRow(decision), ...groupOutcomes(decision), ...changeRows(decision)]
}

function groupRow(decision: GroupDecision): WantedRow {
  const { facts, proposal, decisions, unknownMembers } = decision
  const { answer, blocked, status } = proposal
  const state = decision.withdrawn ? 'withdrawn' : stateOf[status]
  const actor = status === 'submitted' ? 'office' : status === 'rejected' ? undefined : 'student'
  return wantedRow(projectsTab, facts.key, {
    ...identity(decision),
    ...proposalCells(proposal),
    group: proposal.version.proposal.participants.join(', '),
    state: words.states[state],
    nextActor: actor === undefined ? '' : words.actors[actor],
    computed: blocked.length > 0 ? `blocked: ${blocked.join(', ')}` : 'group proposal complete',
    clauses: clausesOf(answer.verdicts).join(', '),
    because: answer.verdicts.map(verdict => said(words, verdict)).join('\n'),
    missing: saidOf(words, answer.verdicts, blocked).join('\n'),
    notes: [
      ...repetitionNote(decision),
      ...saidOf(words, answer.verdicts, answer.flags),
      ...decision.left.map(({ name, number }) => `${name} (${number}) has left the group.`),
      ...unknownMembers.map(number => `${number} is not in Students and cannot be written to.`),
    ].join('\n'),
    decisionStanding: [...(proposal.standing ? [proposal.standing] : []), ...decisions.standings]
      .map(standingWords)
      .join('\n'),
    effective: decision.withdrawn ? 'withdrawn' : status === 'rejected' ? 'rejected' : '',
  })
}

const stateOf: Readonly<Record<ProposalStatus, ShownState>> = {
  blocked: 'draft',
  returned: 'draft',
  submitted: 'proposal-submitted',
  approved: 'group-approved',
  rejected: 'closed',
}

function groupOutcomes({ facts, proposal }: GroupDecision): readonly WantedRow[] {
  return facts.proposals.map(({ entry }) =>
    wantedRow(proposalsTab, entry, {
      outcome:
        entry === proposal.version.entry
          ? `${facts.key}: group proposal, ${proposal.status}`
          : `${facts.key}: earlier version, replaced by ${proposal.version.entry}`,
    }),
  )
}
