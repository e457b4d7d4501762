import { attentionTab } from '../../sheets-schema/common/attention.ts'
import type { Remembered } from '../../sheets-schema/common/ledger.ts'
import { whatIfTab } from '../../sheets-schema/common/what-if.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import type { Doubt } from '../mail/outbox/doubt.ts'
import type { LetterRecord } from '../mail/outbox/letter-history.ts'
import type { WantedRow } from '../programmes/programme.ts'
import type { Have } from '../reconcile/have.ts'
import { planRows, planWholeTab, type AtomPlan } from '../reconcile/plan.ts'
import type { HeldLetters } from './held-letters.ts'
import type { Office } from './office.ts'
import type { Quarantine } from './quarantine.ts'
import type { StaffTurn } from './staff-turn.ts'
import { attentionRows } from './want/own-problems.ts'
import { restoredVersion } from './want/restored-version.ts'
import { whatWouldChange } from './want/what-if.ts'

/** What a round has come to, as far as staff are shown it. */
export interface Shown {
  readonly turn: StaffTurn
  readonly records: readonly LetterRecord[]
  readonly doubt: Doubt | undefined
  /** What waits because of a restored version. */
  readonly letters: HeldLetters
  readonly quarantine: Quarantine
}

/** The tabs that tell staff of the cases and decide nothing: what the brake holds, what waits for them, what would change. */
export function shownToStaff(
  office: Office,
  have: Have,
  ledger: readonly Remembered[],
  { turn, records, doubt, letters, quarantine }: Shown,
): readonly AtomPlan[] {
  const held = turn.shown()
  const problems = [
    ...restoredVersion(ledger, doubt, letters, have.at),
    ...held.attention,
    ...turn.want.attention,
    ...quarantine.atoms.values(),
    ...quarantine.tabs.values(),
  ]
  return [
    { atom: 'held changes', ledger: [], ...planRows(have, [...held.rows, ...letters.rows]) },
    wholeTab(have, 'attention', attentionTab, attentionRows(problems)),
    wholeTab(have, 'what-if', whatIfTab, whatWouldChange(office, have, ledger, records, turn)),
  ]
}

/** A tab of which every line is written anew where one differs. */
function wholeTab(have: Have, atom: string, { sheetId }: Tab, wanted: readonly WantedRow[]): AtomPlan {
  const present = have.tabs.get(sheetId)
  const nothing = { changes: [], newRows: [], ledger: [], audit: [] }
  return { ...nothing, atom, ...(present ? planWholeTab(present, wanted) : {}) }
}
