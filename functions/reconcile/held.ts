import { heldTab } from '../../sheets-schema/common/held.ts'
import type { LedgerEntryOf, Remembered } from '../../sheets-schema/common/ledger.ts'
import { sha256 } from '../law/text.ts'
import { wantedRow, type WantedRow } from '../programmes/programme.ts'
import type { Effect } from './brake.ts'
import type { Have } from './have.ts'
import { ofKind } from './memory.ts'
import { describeChange } from './plan.ts'
import type { StaffEdit } from './staff-edits.ts'

/** Edits that wait together for one word, under one row of Held changes. */
export interface HeldBatch {
  readonly id: string
  readonly edits: readonly StaffEdit[]
}

export interface HeldAnswer {
  readonly id: string
  readonly answer: 'release' | 'restore'
}

/** The edits of a pass by what staff have said to them. */
export interface SortedEdits {
  readonly released: readonly StaffEdit[]
  readonly restored: readonly StaffEdit[]
  /** Held before, and not answered: all its edits stand as its row lists them. */
  readonly waiting: readonly HeldBatch[]
  /** Nobody was asked about these yet. */
  readonly fresh: readonly StaffEdit[]
  /** What is answered with this pass. */
  readonly answers: readonly HeldAnswer[]
}

/**
 * An answer covers those edits that its row lists and that stand as listed; whatever was typed later is judged alone.
 * A batch that has lost an edit before it was answered is no more: the rest of it is judged anew.
 */
export function sortEdits(have: Have, edits: readonly StaffEdit[]): SortedEdits {
  const left = new Map(edits.map(edit => [markOf(edit), edit]))
  const take = (marks: readonly string[]): readonly StaffEdit[] =>
    marks.flatMap(mark => {
      const edit = left.get(mark)
      left.delete(mark)
      return edit ?? []
    })
  const open = [...openBatches(have.ledger)].toReversed()
  const answers = open.flatMap(([id]): readonly HeldAnswer[] => {
    const answer = answerTo(have, id)
    return answer ? [{ id, answer }] : []
  })
  const covered = answers.map(({ id, answer }) => ({
    answer,
    edits: take(open.find(([each]) => each === id)?.[1] ?? []),
  }))
  const said = (word: HeldAnswer['answer']) =>
    covered.filter(({ answer }) => answer === word).flatMap(batch => batch.edits)
  const waiting = open
    .filter(([id]) => !answers.some(answer => answer.id === id))
    .flatMap(([id, marks]) => (marks.every(mark => left.has(mark)) ? [{ id, edits: take(marks) }] : []))
  return {
    released: said('release'),
    restored: said('restore'),
    waiting,
    fresh: [...left.values()],
    answers,
  }
}

/** Tells an edit from every other, and from another edit of the same row. */
const markOf = ({ sheetId, key, after }: StaffEdit): string =>
  sha256(JSON.stringify([sheetId, key, after ?? null])).slice(0, 16)

/** Held batches nobody has answered, oldest first: the marks of their edits. */
function openBatches(ledger: readonly Remembered[]): ReadonlyMap<string, readonly string[]> {
  const batches = new Map<string, readonly string[]>()
  for (const { held, edits } of ofKind(ledger, 'held'))
    batches.set(held, [...(batches.get(held) ?? []), ...edits])
  for (const { held } of ofKind(ledger, 'release')) batches.delete(held)
  return batches
}

/** What staff have typed beside a held change. */
export function answerTo(have: Have, id: string): HeldAnswer['answer'] | undefined {
  const cell = have.tabs.get(heldTab.sheetId)?.byKey.get(id)?.cells['answer']
  const said = String(cell ?? '')
    .trim()
    .toLowerCase()
  return said === 'release' || said === 'restore' ? said : undefined
}

/** Names a new batch: H1, H2 and on. */
export function newBatch({ ledger }: Have, edits: readonly StaffEdit[]): HeldBatch {
  const before = new Set(ofKind(ledger, 'held').map(({ held }) => held))
  return { id: `H${before.size + 1}`, edits }
}

/** So many marks in one ledger line: below what a cell takes. */
const marksPerLine = 2000

export function heldLines({ id, edits }: HeldBatch): readonly LedgerEntryOf<'held'>[] {
  const count = Math.ceil(edits.length / marksPerLine)
  return Array.from({ length: count }, (_, index) => ({
    kind: 'held',
    held: id,
    edits: edits.slice(index * marksPerLine, (index + 1) * marksPerLine).map(markOf),
  }))
}

const listed = 40

/** The row of a held change: what was edited, and who would go from what to what. */
export function heldRow(have: Have, { id, edits }: HeldBatch, effect: Effect): WantedRow {
  const since = have.tabs.get(heldTab.sheetId)?.byKey.get(id)?.cells['since']
  const changes = edits.slice(0, listed).map(({ sheetId, tab, key, before, after }) => {
    const of = have.tabs.get(sheetId)?.tab
    return `${tab} ${key}: ${after === undefined ? 'deleted' : of ? describeChange(of, before, after) : 'edited'}`
  })
  const moves = effect.changed
    .slice(0, listed)
    .map(({ row, name, from, to }) => `${row} ${name}: ${from} → ${to}`)
  return wantedRow(heldTab, id, {
    since: since ? String(since) : have.at,
    edits: withRest(changes, edits.length),
    letters: effect.people.size,
    reversed: effect.reversed,
    from: withRest(moves, effect.changed.length),
    state: 'waiting',
  })
}

const withRest = (lines: readonly string[], count: number): string =>
  count > lines.length ? `${lines.join('\n')}\n… and ${count - lines.length} more` : lines.join('\n')

/** Rows whose change waits no more: it was answered, or the edits have become others meanwhile. */
export function closedHeldRows(
  have: Have,
  waiting: readonly HeldBatch[],
  answers: readonly HeldAnswer[],
): readonly WantedRow[] {
  const said = new Map([
    ...ofKind(have.ledger, 'release').map(({ held, answer }) => [held, answer] as const),
    ...answers.map(({ id, answer }) => [id, answer] as const),
  ])
  const rows = have.tabs.get(heldTab.sheetId)?.rows ?? []
  return rows
    .filter(({ key, cells }) => cells['state'] === 'waiting' && !waiting.some(({ id }) => id === key))
    .map(({ key }) => {
      const answer = said.get(key)
      const state = answer === undefined ? 'replaced' : answer === 'release' ? 'released' : 'restored'
      return wantedRow(heldTab, key, { state })
    })
}
