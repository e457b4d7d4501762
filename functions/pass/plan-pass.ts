import type { LedgerEntry } from '../../sheets-schema/common/ledger.ts'
import { doubtOf } from '../mail/outbox/doubt.ts'
import { letterHistory } from '../mail/outbox/letter-history.ts'
import { outboxRow } from '../mail/outbox/outbox.ts'
import type { WantedRow } from '../programmes/programme.ts'
import type { Have } from '../reconcile/have.ts'
import { dated } from '../reconcile/memory.ts'
import { isEmptyPlan, planRows, type AtomPlan } from '../reconcile/plan.ts'
import { exportAudit } from './arrivals/export.ts'
import type { Office } from './office.ts'
import { lettersOf, type ToSend } from './plan-letters.ts'
import type { Quarantine } from './quarantine.ts'
import { shownToStaff } from './shown-to-staff.ts'
import { staffTurn } from './staff-turn.ts'
import type { Want } from './want/want.ts'

/** All that a pass would do: the difference between want and have, as data. A dry run stops here. */
export interface PassPlan {
  /** New facts come first: they are committed whatever becomes of the rows that follow from them. */
  readonly atoms: readonly AtomPlan[]
  /** The atoms that are facts. */
  readonly facts: readonly string[]
  readonly toSend: readonly ToSend[]
  /** Whether what is planned follows from the clock, and from nothing that anybody did. */
  readonly timeAlone: boolean
  /** Nothing is left out for being refused, and the ledger is not in doubt. */
  readonly isSettled: boolean
  readonly want: Want
}

export interface RoundTerms {
  readonly quarantine: Quarantine
  /** How many letters may be handed over now. */
  readonly letters: number
  /** Nothing has come in and nobody has typed anything in this pass so far. */
  readonly timeAlone: boolean
}

export function planPass(
  office: Office,
  have: Have,
  arrived: readonly LedgerEntry[],
  { quarantine, letters: room, timeAlone: soFar }: RoundTerms,
): PassPlan {
  const facts = arrived.map((entry, index): AtomPlan => ({
    atom: `fact ${index + 1}`,
    changes: [],
    newRows: [],
    ledger: [entry],
    audit: exportAudit(entry),
  }))
  const news = dated(arrived, have.at)
  const ledger = news.length === 0 ? have.ledger : [...have.ledger, ...news]
  const records = letterHistory(have.ledger, news)
  const turn = staffTurn(office, have, ledger, records)
  const doubt = doubtOf(ledger, have.at)
  const timeAlone = soFar && arrived.length === 0
  const letters = lettersOf(turn, records, { now: have.at, room, timeAlone, have, doubt })
  const drafts = new Drafts()
  for (const { atom, rows, records: frozen } of turn.want.atoms) {
    drafts.want(atom, rows)
    drafts.of(atom).ledger.push(...frozen.map(record => ({ kind: 'record' as const, ...record })))
  }
  for (const { atom, entry } of letters.lines) drafts.of(atom).ledger.push(entry)
  drafts.of('held').ledger.push(...letters.held.answered)
  const atomOfLetter = new Map(letters.lines.map(({ atom, entry }) => [entry.letter, atom]))
  const lines = letters.lines.map(({ entry }) => entry)
  for (const record of letterHistory(have.ledger, [...news, ...dated(lines, have.at)]))
    drafts.of(atomOfLetter.get(record.letter) ?? 'letters').rows.push(outboxRow(record))
  const isOut = ({ atom, changes, newRows }: AtomPlan): boolean =>
    quarantine.atoms.has(atom) || [...changes, ...newRows].some(({ tab }) => quarantine.tabs.has(tab.sheetId))
  const wanted = [turn.plan, ...drafts.plans(have)].filter(plan => !isEmptyPlan(plan) && !isOut(plan))
  const names = new Set(wanted.map(({ atom }) => atom))
  const toSend = letters.toSend.filter(({ atom }) => names.has(atom))
  // Where letters leave, another round follows: what is only shown to staff is worked out in the last.
  const isLast = toSend.length === 0
  const shown = isLast
    ? shownToStaff(office, have, ledger, { turn, records, doubt, letters: letters.held, quarantine })
    : []
  return {
    atoms: [...facts, ...wanted, ...shown.filter(plan => !isEmptyPlan(plan) && !isOut(plan))],
    facts: facts.map(({ atom }) => atom),
    timeAlone: timeAlone && !turn.isTyped,
    isSettled: !doubt && quarantine.atoms.size === 0 && quarantine.tabs.size === 0,
    toSend,
    want: turn.want,
  }
}

/** What is to be written, gathered by atom. */
class Drafts {
  readonly #drafts = new Map<string, { readonly rows: WantedRow[]; readonly ledger: LedgerEntry[] }>()
  /** The atom of each wanted row. */
  readonly #homes = new Map<string, string>()

  of(atom: string): { readonly rows: WantedRow[]; readonly ledger: LedgerEntry[] } {
    const draft = this.#drafts.get(atom) ?? { rows: [], ledger: [] }
    this.#drafts.set(atom, draft)
    return draft
  }

  /** A row is written with the first atom that wants it: a response, say, also with the outcome its case gives it. */
  want(atom: string, rows: readonly WantedRow[]): void {
    for (const row of rows) {
      const id = `${row.tab.sheetId} ${row.key}`
      const home = this.#homes.get(id) ?? atom
      this.#homes.set(id, home)
      this.of(home).rows.push(row)
    }
  }

  plans(have: Have): readonly AtomPlan[] {
    return [...this.#drafts].map(([atom, { rows, ledger }]) => ({ atom, ledger, ...planRows(have, rows) }))
  }
}
