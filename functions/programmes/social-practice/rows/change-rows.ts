import { changesTab } from '../../../../sheets-schema/social-practice/changes.ts'
import { wantedRow, type WantedRow } from '../../programme.ts'
import type { GroupDecision, ProjectDecision } from '../decision.ts'
import type { Change } from '../facts.ts'
import { lateWithdrawal } from '../progress/withdrawal.ts'

/** What became of each thing that was taken back or left. */
export function changeRows(decision: ProjectDecision | GroupDecision): readonly WantedRow[] {
  return decision.facts.changes.map(change =>
    wantedRow(changesTab, change.entry, { outcome: `${decision.subject}: ${outcomeOf(change, decision)}` }),
  )
}

function outcomeOf(change: Change, decision: ProjectDecision | GroupDecision): string {
  switch (change.what) {
    case undefined:
      return 'not used: nothing was chosen. The student has been told.'
    case 'group':
      return decision.kind === 'group' || decision.facts.proposals.some(({ proposal }) => proposal.group)
        ? 'has left the group'
        : 'not used: this project is in no group.'
    case 'project':
      return ofProject(change, decision)
    case 'supervisor':
      return decision.kind === 'group'
        ? 'not used: a group proposal has no supervisor.'
        : ofSupervisor(change, decision)
  }
}

function ofProject(change: Change, decision: ProjectDecision | GroupDecision): string {
  const withdrawn = decision.kind === 'group' ? decision.withdrawn : decision.effective.withdrawn
  if (withdrawn?.entry === change.entry) return 'withdrawn'
  return lateWithdrawal(decision.facts)?.entry === change.entry
    ? 'not used: the report has been evaluated. The student has been told.'
    : 'was taken up again, or said once more'
}

function ofSupervisor({ entry }: Change, { effective }: ProjectDecision): string {
  const { released, asksOther, takenBackBy } = effective.course
  if (asksOther?.entry === entry) return 'asks for another supervisor: staff decide'
  if (takenBackBy.includes(entry)) return 'the invitation is taken back'
  return released.some(({ by }) => by === 'staff')
    ? 'the supervisor was released'
    : 'not used: nobody was being asked.'
}
