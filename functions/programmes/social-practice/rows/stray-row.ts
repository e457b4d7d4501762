import { changesTab } from '../../../../sheets-schema/social-practice/changes.ts'
import { closureReportsTab } from '../../../../sheets-schema/social-practice/closure-reports.ts'
import { hoursTab } from '../../../../sheets-schema/social-practice/hours.ts'
import { proposalsTab } from '../../../../sheets-schema/social-practice/proposals.ts'
import { supervisorRequestsTab } from '../../../../sheets-schema/social-practice/supervisor-requests.ts'
import { wantedRow, type WantedRow } from '../../programme.ts'
import type { StrayDecision } from '../decision.ts'
import { strayWords } from '../shown/stray.ts'

/** Beside an entry that belongs to no case: why it is not used. */
export function strayRow({ stray }: StrayDecision): WantedRow {
  const outcome = `Belongs to no case: ${strayWords(stray)}. It is kept; the student has been told.`
  switch (stray.form) {
    case 'supervisor':
      return wantedRow(supervisorRequestsTab, stray.entry, { outcome })
    case 'hours':
      return wantedRow(hoursTab, stray.entry, { outcome })
    case 'change':
      return wantedRow(changesTab, stray.entry, { outcome })
    case 'closure':
      return wantedRow(closureReportsTab, stray.entry, { outcome })
    default:
      return wantedRow(proposalsTab, stray.entry, { outcome })
  }
}
