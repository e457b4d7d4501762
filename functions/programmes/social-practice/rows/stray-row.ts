import { closureReportsTab } from '../../../../sheets-schema/social-practice/closure-reports.ts'
import { hoursTab } from '../../../../sheets-schema/social-practice/hours.ts'
import { proposalsTab } from '../../../../sheets-schema/social-practice/proposals.ts'
import { supervisorRequestsTab } from '../../../../sheets-schema/social-practice/supervisor-requests.ts'
import { wantedRow, type WantedRow } from '../../programme.ts'
import type { StrayDecision } from '../decision.ts'

/** Beside an entry that belongs to no case: why it is not used. */
export function strayRow({ stray }: StrayDecision): WantedRow {
  const outcome = `Not used: ${strayWords[stray.why](stray.named)} The student has been told.`
  switch (stray.form) {
    case 'supervisor':
      return wantedRow(supervisorRequestsTab, stray.entry, { outcome })
    case 'hours':
      return wantedRow(hoursTab, stray.entry, { outcome })
    case 'closure':
      return wantedRow(closureReportsTab, stray.entry, { outcome })
    default:
      return wantedRow(proposalsTab, stray.entry, { outcome })
  }
}

const strayWords: Readonly<Record<StrayDecision['stray']['why'], (named: string) => string>> = {
  'no-such-case': named => `there is no case ${named}.`,
  'other-students-case': named => `${named} belongs to another student.`,
  'group-case': named => `${named} is a group proposal.`,
  'no-project': () => 'the student has no project.',
  'several-projects': () => 'the student has several projects and named none.',
}
