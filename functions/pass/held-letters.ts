import { heldTab } from '../../sheets-schema/common/held.ts'
import type { LedgerEntryOf } from '../../sheets-schema/common/ledger.ts'
import type { Doubt } from '../mail/outbox/doubt.ts'
import { waits, type LetterRecord } from '../mail/outbox/letter-history.ts'
import { attemptLine, headingOf } from '../mail/outbox/outbox.ts'
import type { WantedLetter } from '../programmes/letter.ts'
import { wantedRow, type WantedRow } from '../programmes/programme.ts'
import type { Have } from '../reconcile/have.ts'
import { answerTo } from '../reconcile/held.ts'

/** A letter that could leave now, were it not for the doubt. */
export interface Candidate {
  readonly letter: string
  readonly wanted: WantedLetter
}

export interface HeldLetters {
  /** Keys of letters that must not leave now. */
  readonly staying: ReadonlySet<string>
  /** Their row of Held changes, where they wait for a person’s word or have just been given it. */
  readonly rows: readonly WantedRow[]
  /** The word that was given. */
  readonly answered: readonly LedgerEntryOf<'release'>[]
  /** Letters that count as told by it. */
  readonly told: readonly LedgerEntryOf<'attempt'>[]
  /** How many people’s letters wait for a person’s word. */
  readonly waitingFor: number
}

const none: HeldLetters = { staying: new Set(), rows: [], answered: [], told: [], waitingFor: 0 }

/**
 * After a restored version nobody gets a letter twice: none leaves before it was asked after. Where that cannot be found
 * out, or more people than the brake allows would be written to, one word of a person decides.
 */
export function holdLetters(
  have: Have,
  doubt: Doubt | undefined,
  candidates: readonly Candidate[],
  records: readonly LetterRecord[],
  brakePeople: number,
): HeldLetters {
  if (!doubt) return none
  const found = (inquiry: ReturnType<Doubt['inquiry']>) =>
    candidates.filter(({ letter }) => doubt.inquiry(letter) === inquiry)
  const unasked = found('unasked')
  if (doubt.isAnswered) return { ...none, staying: keysOf(unasked) }
  const uncertain = found('cannot-tell')
  const isFlood = peopleOf(candidates) > brakePeople
  const waiting = isFlood ? (unasked.length > 0 ? [] : candidates) : uncertain
  const staying = keysOf(isFlood ? candidates : [...unasked, ...uncertain])
  if (waiting.length === 0) return { ...none, staying }
  const answer = answerTo(have, doubt.id)
  if (answer === undefined)
    return { ...none, staying, rows: [waitingRow(have, doubt, waiting)], waitingFor: peopleOf(waiting) }
  const state = answer === 'release' ? 'released' : 'restored'
  return {
    ...none,
    staying: answer === 'release' ? keysOf(unasked) : keysOf(candidates),
    rows: [wantedRow(heldTab, doubt.id, { state })],
    answered: [{ kind: 'release', held: doubt.id, answer }],
    told: answer === 'release' ? [] : countedAsTold(waiting, records),
  }
}

const keysOf = (letters: readonly Candidate[]): ReadonlySet<string> =>
  new Set(letters.map(({ letter }) => letter))

const peopleOf = (letters: readonly Candidate[]): number =>
  new Set(letters.map(({ wanted }) => wanted.to.address.toLowerCase())).size

function countedAsTold(
  waiting: readonly Candidate[],
  records: readonly LetterRecord[],
): readonly LedgerEntryOf<'attempt'>[] {
  const planned = new Set(records.filter(waits).map(({ letter }) => letter))
  const note = 'counted as told at staff’s word; not sent'
  return waiting
    .filter(({ letter }) => planned.has(letter))
    .map(({ letter }) => attemptLine(letter, 'sent', { note }))
}

const listed = 40

function waitingRow(have: Have, { id }: Doubt, waiting: readonly Candidate[]): WantedRow {
  const since = have.tabs.get(heldTab.sheetId)?.byKey.get(id)?.cells['since']
  const lines = waiting.slice(0, listed).map(({ wanted }) => `${headingOf(wanted)} → ${wanted.to.address}`)
  const rest = waiting.length > listed ? [`… and ${waiting.length - listed} more`] : []
  return wantedRow(heldTab, id, {
    since: since ? String(since) : have.at,
    edits: `An older version of this workbook was restored; ${waiting.length} letters wait. release sends them, restore counts them as told without sending them.`,
    letters: peopleOf(waiting),
    reversed: 0,
    from: [...lines, ...rest].join('\n'),
    state: 'waiting',
  })
}
