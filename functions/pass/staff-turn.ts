import { heldTab } from '../../sheets-schema/common/held.ts'
import type { LedgerEntry, Remembered } from '../../sheets-schema/common/ledger.ts'
import type { LetterRecord } from '../mail/letter-history.ts'
import type { Problem, WantedRow } from '../programmes/programme.ts'
import { answerTo, brakes, closedHeldRows, heldId, heldRow } from '../reconcile/brake.ts'
import type { Have } from '../reconcile/have.ts'
import { describeChange, type AtomPlan, type NewRow, type RowChange } from '../reconcile/plan.ts'
import { seenLines, staffEdits, type StaffEdit } from '../reconcile/staff-edits.ts'
import { brakeLimits, causedLetters, effectOf } from './effects.ts'
import type { Office } from './office.ts'
import { heldChange } from './own-problems.ts'
import { want, type Want } from './want.ts'

/** What staff did since the last pass, and whether it goes through, waits, or is undone. */
export interface StaffTurn {
  /** What is wanted now: with the edits, or as if they had not been made. */
  readonly want: Want
  readonly plan: AtomPlan
  readonly heldRows: readonly WantedRow[]
  /** What the brake tells staff. */
  readonly attention: readonly Problem[]
  /** Letters that the edits cause, by what they tell: they rest before they leave. */
  readonly caused: ReadonlySet<string>
}

export function staffTurn(
  office: Office,
  have: Have,
  ledger: readonly Remembered[],
  records: readonly LetterRecord[],
): StaffTurn {
  const { edits: all, firstSights, newTabs } = staffEdits(have)
  const edits = all.filter(({ sheetId }) => sheetId !== heldTab.sheetId)
  const answers = all.filter(({ sheetId }) => sheetId === heldTab.sheetId)
  const remembering = seenLines([...firstSights, ...answers], newTabs)
  const withEdits = want(office, have, ledger, records, [])
  const quiet = { plan: staffPlan(have, remembering, []), attention: [], caused: new Set<string>() }
  if (edits.length === 0)
    return { ...quiet, want: withEdits, heldRows: closedHeldRows(have, undefined, 'replaced') }

  const without = want(office, have, ledger, records, edits)
  const effect = effectOf(have, records, withEdits, without)
  const id = heldId(edits)
  const answer = answerTo(have, id)
  if (answer === 'restore') {
    const plan = restorePlan(have, edits, remembering, id)
    return { ...quiet, want: without, plan, heldRows: closedHeldRows(have, undefined, 'restored') }
  }
  if (answer === undefined && brakes(effect, brakeLimits(without.reading.tables.settings))) {
    const heldRows = [...closedHeldRows(have, id, 'replaced'), heldRow(have, id, edits, effect)]
    return { ...quiet, want: without, heldRows, attention: [heldChange(id, effect)] }
  }
  return {
    want: withEdits,
    plan: staffPlan(have, [...remembering, ...seenLines(edits)], edits),
    heldRows: closedHeldRows(have, undefined, answer === 'release' ? 'released' : 'replaced'),
    attention: [],
    caused: causedLetters(withEdits, without),
  }
}

const nothing = { changes: [], newRows: [], ledger: [], audit: [] }

/** Remembers what staff cells hold now, and audits what they were changed from. */
function staffPlan(have: Have, remembered: readonly LedgerEntry[], audited: readonly StaffEdit[]): AtomPlan {
  const audit = audited.map(({ sheetId, tab, key, before, after }) => {
    const of = have.tabs.get(sheetId)?.tab
    const change = after === undefined ? 'row deleted' : of ? describeChange(of, before, after) : 'edited'
    return { who: `staff${declaredBy(after)}`, tab, row: key, change }
  })
  return { ...nothing, atom: 'staff', ledger: remembered, audit }
}

/** Google does not tell who typed a cell; “decided by” says it. */
const declaredBy = (after: StaffEdit['after']): string => {
  const by = String(after?.['decidedBy'] ?? '').trim()
  return by === '' ? '' : ` (${by})`
}

/** Puts back what stood in the staff cells before the edits: the one time the system writes there, at staff’s own word. */
function restorePlan(
  have: Have,
  edits: readonly StaffEdit[],
  remembered: readonly LedgerEntry[],
  id: string,
): AtomPlan {
  const changes: RowChange[] = []
  const newRows: NewRow[] = []
  for (const { sheetId, key, before, after } of edits) {
    const present = have.tabs.get(sheetId)
    const row = present?.byKey.get(key)
    if (!present) continue
    const blank = Object.fromEntries(Object.keys(after ?? {}).map(name => [name, null]))
    if (row) changes.push({ tab: present.tab, key, row: row.row, cells: before ?? blank })
    else if (before) newRows.push({ tab: present.tab, key, cells: { ...before, [present.tab.key]: key } })
  }
  const audit = [
    { who: 'system', tab: heldTab.title, row: id, change: `restored ${edits.length} rows at staff’s word` },
  ]
  return {
    atom: 'staff',
    changes,
    newRows,
    ledger: [...remembered, { kind: 'release', held: id, answer: 'restore' }],
    audit,
  }
}
