import type { LedgerEntry, Remembered } from '../../sheets-schema/common/ledger.ts'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { letterHistory, type LetterRecord } from '../mail/letter-history.ts'
import {
  outboxRow,
  planLetters,
  supersedeUnwanted,
  threadsOf,
  type LetterLine,
  type LetterTerms,
} from '../mail/outbox.ts'
import type { WantedLetter } from '../programmes/letter.ts'
import type { Problem, WantedRow } from '../programmes/programme.ts'
import type { Have } from '../reconcile/have.ts'
import { isEmptyPlan, planRows, planWholeTab, type AtomPlan } from '../reconcile/plan.ts'
import { tellingOf } from './effects.ts'
import type { Office } from './office.ts'
import { attentionRows } from './own-problems.ts'
import { staffTurn, type StaffTurn } from './staff-turn.ts'
import { entryAtomKey } from './own-atoms.ts'
import type { Want } from './want.ts'

export interface ToSend {
  readonly atom: string
  readonly letter: string
  readonly wanted: WantedLetter
}

/** All that a pass would do: the difference between want and have, as data. A dry run stops here. */
export interface PassPlan {
  readonly atoms: readonly AtomPlan[]
  readonly toSend: readonly ToSend[]
  readonly want: Want
}

/** Letters handed over in one round: few enough to be done well before another pass would ask what became of them. */
const lettersPerRound = 150

export function planPass(
  office: Office,
  have: Have,
  arrived: readonly LedgerEntry[],
  quarantine: ReadonlyMap<string, Problem>,
): PassPlan {
  const taken = arrived.filter(entry => !quarantine.has(atomOf(entry)))
  const ledger = [...have.ledger, ...dated(taken, have.at)]
  const records = letterHistory(ledger)
  const turn = staffTurn(office, have, ledger, records)
  const letters = lettersOf(turn, records, have.at)
  const drafts = new Drafts()
  for (const entry of taken) drafts.of(atomOf(entry)).ledger.push(entry)
  for (const { atom, rows, records: frozen } of turn.want.atoms) {
    drafts.want(atom, rows)
    drafts.of(atom).ledger.push(...frozen.map(record => ({ kind: 'record' as const, ...record })))
  }
  for (const { atom, entry } of letters.lines) drafts.of(atom).ledger.push(entry)
  drafts.of('held').rows.push(...turn.heldRows)
  const atomOfLetter = new Map(letters.lines.map(({ atom, entry }) => [entry.letter, atom]))
  for (const record of letterHistory([
    ...ledger,
    ...dated(
      letters.lines.map(({ entry }) => entry),
      have.at,
    ),
  ]))
    drafts.of(atomOfLetter.get(record.letter) ?? 'letters').rows.push(outboxRow(record))
  const atoms = [
    turn.plan,
    ...drafts.plans(have),
    attentionPlan(have, [...turn.attention, ...turn.want.attention, ...quarantine.values()]),
  ].filter(plan => !isEmptyPlan(plan) && !quarantine.has(plan.atom))
  return { atoms, toSend: letters.toSend.filter(({ atom }) => !quarantine.has(atom)), want: turn.want }
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

interface PlannedLetters {
  readonly lines: readonly { readonly atom: string; readonly entry: LetterLine }[]
  readonly toSend: readonly ToSend[]
}

/** Letters of every atom, and those that wait though nothing wants them any more. */
function lettersOf(
  { want, caused }: StaffTurn,
  records: readonly LetterRecord[],
  now: string,
): PlannedLetters {
  const terms = letterTerms(now, caused, Number(want.reading.tables.settings.get('rest_minutes')))
  const threads = threadsOf(records)
  const plans = want.atoms.map(({ atom, letters }) => ({ atom, plan: planLetters(letters, threads, terms) }))
  const wanted = want.atoms.flatMap(({ letters }) => letters)
  return {
    lines: [
      ...plans.flatMap(({ atom, plan }) => plan.ledger.map(entry => ({ atom, entry }))),
      ...supersedeUnwanted(wanted, records).map(entry => ({ atom: 'letters', entry })),
    ],
    toSend: plans.flatMap(({ atom, plan }) => plan.toSend.map(each => ({ atom, ...each }))),
  }
}

/** The atom a new fact is committed with. */
function atomOf(entry: LedgerEntry): string {
  if (entry.kind === 'response') return entryAtomKey(entry.entry)
  return entry.kind === 'answer' ? `reply ${entry.id}` : 'letters'
}

const dated = (entries: readonly LedgerEntry[], at: string): readonly Remembered[] =>
  entries.map(entry => ({ ...entry, at }))

function letterTerms(now: string, caused: ReadonlySet<string>, restMinutes: number): LetterTerms {
  const rested = new Date(Date.parse(now) + restMinutes * 60_000).toISOString()
  let room = lettersPerRound
  return {
    now,
    restUntil: letter => (restMinutes > 0 && caused.has(tellingOf(letter)) ? rested : null),
    mayLeave: () => room-- > 0,
  }
}

function attentionPlan(have: Have, problems: readonly Problem[]): AtomPlan {
  const present = have.tabs.get(attentionTab.sheetId)
  const rows = present ? planWholeTab(present, attentionRows(problems)) : { changes: [], newRows: [] }
  return { atom: 'attention', ledger: [], audit: [], ...rows }
}
