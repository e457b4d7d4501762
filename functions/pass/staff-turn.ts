import { heldTab } from '../../sheets-schema/common/held.ts'
import type { Remembered } from '../../sheets-schema/common/ledger.ts'
import { localDay } from '../law/calendar.ts'
import type { LetterRecord } from '../mail/outbox/letter-history.ts'
import type { Problem, WantedRow } from '../programmes/programme.ts'
import { brakes, type Effect } from '../reconcile/brake.ts'
import type { Have } from '../reconcile/have.ts'
import {
  closedHeldRows,
  heldLines,
  heldRow,
  newBatch,
  sortEdits,
  type HeldBatch,
  type SortedEdits,
} from '../reconcile/held.ts'
import {
  describeChange,
  type AtomPlan,
  type AuditChange,
  type NewRow,
  type RowChange,
} from '../reconcile/plan.ts'
import { seenLines, staffEdits, type StaffEdit } from '../reconcile/staff-edits.ts'
import { brakeLimits, causedLetters, effectOf } from './effects.ts'
import type { Office } from './office.ts'
import { heldChange } from './want/own-problems.ts'
import { want, type Want } from './want/want.ts'

/** What staff did since the last pass, and whether it goes through, waits, or is undone. */
export interface StaffTurn {
  /** What is wanted now: with the edits that go through, and as if the others had not been made. */
  readonly want: Want
  /** The edits that are read as not made. */
  readonly notMade: readonly StaffEdit[]
  readonly plan: AtomPlan
  /** What the brake shows staff; for each change that waits everything is decided once more. */
  readonly shown: () => { readonly rows: readonly WantedRow[]; readonly attention: readonly Problem[] }
  /** Letters that the edits cause, by what they tell: they rest before they leave. */
  readonly caused: ReadonlySet<string>
  /** Whether somebody typed anything; without it what changed is the calendar's doing. */
  readonly isTyped: boolean
}

export function staffTurn(
  office: Office,
  have: Have,
  ledger: readonly Remembered[],
  records: readonly LetterRecord[],
): StaffTurn {
  const {
    edits: all,
    firstSights,
    newTabs,
  } = staffEdits(have, localDay(have.at, office.programme.schema.timeZone))
  const edits = all.filter(({ sheetId }) => sheetId !== heldTab.sheetId)
  const words = all.filter(({ sheetId }) => sheetId === heldTab.sheetId)
  const sorted = sortEdits(have, edits)
  const verdict = judge(have, records, edits, sorted, without => want(office, have, ledger, records, without))
  const { through, started } = verdict
  return {
    want: verdict.want,
    notMade: verdict.notMade,
    caused: verdict.caused,
    isTyped: all.some(({ by }) => by === 'staff'),
    plan: {
      atom: 'staff',
      ...restoring(have, sorted.restored),
      ledger: [
        ...seenLines([...firstSights, ...words, ...through], newTabs),
        ...started.flatMap(heldLines),
        ...sorted.answers.map(({ id, answer }) => ({ kind: 'release' as const, held: id, answer })),
      ],
      audit: [...through.map(edit => staffAudit(have, edit)), ...restoreAudit(sorted)],
    },
    shown() {
      const held = verdict.held()
      const batches = held.map(({ batch }) => batch)
      return {
        rows: [
          ...closedHeldRows(have, batches, sorted.answers),
          ...held.map(({ batch, effect }) => heldRow(have, batch, effect)),
        ],
        attention: held.map(({ batch, effect }) => heldChange(batch.id, effect)),
      }
    },
  }
}

interface Verdict {
  readonly want: Want
  readonly notMade: readonly StaffEdit[]
  readonly caused: ReadonlySet<string>
  readonly through: readonly StaffEdit[]
  /** All that waits, with what it would bring about. */
  readonly held: () => readonly { readonly batch: HeldBatch; readonly effect: Effect }[]
  /** What waits from now on. */
  readonly started: readonly HeldBatch[]
}

/** Released edits go through; fresh ones too, unless what they bring about on top is too much at once. */
function judge(
  have: Have,
  records: readonly LetterRecord[],
  edits: readonly StaffEdit[],
  { released, restored, waiting, fresh }: SortedEdits,
  wantWithout: (without: readonly StaffEdit[]) => Want,
): Verdict {
  const untouched = wantWithout(edits)
  const resting = [...restored, ...waiting.flatMap(batch => batch.edits)]
  const settled = released.length === 0 ? untouched : wantWithout([...resting, ...fresh])
  const withFresh = fresh.length === 0 ? settled : wantWithout(resting)
  const effect = effectOf(have, records, withFresh, settled)
  const isTooMuch = fresh.length > 0 && brakes(effect, brakeLimits(settled.reading.tables.settings))
  const started = isTooMuch ? [newBatch(have, fresh)] : []
  const now = isTooMuch ? settled : withFresh
  const notMade = isTooMuch ? [...resting, ...fresh] : resting
  const stillHeld = (batch: HeldBatch) => {
    const others = notMade.filter(edit => !batch.edits.includes(edit))
    return { batch, effect: effectOf(have, records, wantWithout(others), now) }
  }
  return {
    want: now,
    notMade,
    caused: causedLetters(now, untouched),
    through: isTooMuch ? released : [...released, ...fresh],
    held: () => [...waiting.map(stillHeld), ...started.map(batch => ({ batch, effect }))],
    started,
  }
}

/** Google does not tell who typed a cell; “decided by” says it. */
function staffAudit(have: Have, { sheetId, tab, key, before, after, by: cause }: StaffEdit): AuditChange {
  const of = have.tabs.get(sheetId)?.tab
  const change = after === undefined ? 'row deleted' : of ? describeChange(of, before, after) : 'edited'
  if (cause === 'calendar') return { who: 'system', tab, row: key, change }
  const by = String(after?.['decidedBy'] ?? '').trim()
  return { who: by === '' ? 'staff' : `staff (${by})`, tab, row: key, change }
}

function restoreAudit({ answers, restored }: SortedEdits): readonly AuditChange[] {
  return answers
    .filter(({ answer }) => answer === 'restore')
    .map(({ id }) => ({
      who: 'system',
      tab: heldTab.title,
      row: id,
      change: `restored ${restored.length} rows at staff’s word`,
    }))
}

/** Puts back what stood in the staff cells before the edits: the one time the system writes there, at staff’s own word. */
function restoring(have: Have, edits: readonly StaffEdit[]): Pick<AtomPlan, 'changes' | 'newRows'> {
  const changes: RowChange[] = []
  const newRows: NewRow[] = []
  for (const { sheetId, key, before, after } of edits) {
    const present = have.tabs.get(sheetId)
    const row = present?.byKey.get(key)
    if (!present) continue
    const blank = Object.fromEntries(Object.keys(after ?? {}).map(name => [name, null]))
    if (row) changes.push({ tab: present.tab, key, row: row.row, cells: { ...blank, ...before } })
    else if (before) newRows.push({ tab: present.tab, key, cells: { ...before, [present.tab.key]: key } })
  }
  return { changes, newRows }
}
