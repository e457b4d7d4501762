import { changesTab } from '../../../../sheets-schema/social-practice/changes.ts'
import { wantedRow, type WantedRow } from '../../programme.ts'
import type { GroupDecision, ProjectDecision } from '../decision.ts'
import type { Change } from '../facts.ts'
import { isTooLate } from '../progress/withdrawal.ts'

/** What became of each thing that was taken back or left. */
export function changeRows(decision: ProjectDecision | GroupDecision): readonly WantedRow[] {
  return decision.facts.changes.map(change =>
    wantedRow(changesTab, change.entry, { outcome: `${decision.subject}: ${outcomeOf(change, decision)}` }),
  )
}

function outcomeOf(change: Change, decision: ProjectDecision | GroupDecision): string {
  switch (change.what) {
    case undefined:
      return 'changes nothing: nothing was chosen. The student has been told.'
    case 'group':
      return decision.kind === 'group' || decision.facts.proposals.some(({ proposal }) => proposal.group)
        ? 'has left the group'
        : 'changes nothing: this project is in no group.'
    case 'project':
      return ofProject(change, decision)
    case 'supervisor':
      return decision.kind === 'group'
        ? 'changes nothing: a group proposal has no supervisor.'
        : ofSupervisor(change, decision)
  }
}

const tooLate = 'changes nothing: the report has been evaluated. The student has been told.'

function ofProject(change: Change, decision: ProjectDecision | GroupDecision): string {
  const withdrawn = decision.kind === 'group' ? decision.withdrawn : decision.effective.withdrawn
  if (withdrawn?.entry === change.entry) return 'withdrawn'
  return isTooLate(decision.facts, change) ? tooLate : 'was taken up again, or said once more'
}

function ofSupervisor(change: Change, { effective, facts }: ProjectDecision): string {
  const { entry } = change
  if (isTooLate(facts, change)) return tooLate
  const { released, asksOther, takenBackBy } = effective.course
  if (asksOther?.entry === entry) return 'asks for another supervisor: staff decide'
  if (takenBackBy.includes(entry)) return 'the invitation is taken back'
  return released.some(({ by }) => by === 'staff')
    ? 'the supervisor was released'
    : 'changes nothing: nobody was being asked.'
}
