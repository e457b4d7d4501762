import { digestQuestion, type Remembered } from '../../../sheets-schema/common/ledger.ts'
import { daysHavePassed, type Instant } from '../../law/calendar.ts'
import { echoLetter, inDoubtBlocks, type PendingItem } from '../../mail/digest/digest-echo.ts'
import { isSameQuestion } from '../../mail/digest/digest-of-person.ts'
import { digestWords } from '../../mail/digest/digest-words.ts'
import { planDigests } from '../../mail/digest/digest.ts'
import { answerDays } from '../../mail/links.ts'
import type { LetterRecord } from '../../mail/outbox/letter-history.ts'
import type { LetterAsking } from '../../mail/own-letters/asking-letters.ts'
import type { Block, WantedLetter } from '../../programmes/letter.ts'
import type { Tables } from '../../programmes/tables.ts'
import type { GivenAnswer } from '../../reconcile/answers.ts'
import { ofKind } from '../../reconcile/memory.ts'
import type { Office } from '../office.ts'
import type { WantedAtom } from './own-atoms.ts'

/** What the digests of a workbook ask of a pass. */
export interface WantedDigests {
  readonly atoms: readonly WantedAtom[]
  /** The digests that ask something now. */
  readonly asking: readonly WantedLetter[]
  /** Threads of letters that do not leave alone, for a digest tells them. */
  readonly together: ReadonlySet<string>
  readonly wakes: readonly Instant[]
  /** Ids of the answers to items, of which an echo says what was understood. */
  readonly echoed: ReadonlySet<string>
  /** Where a digest's answers rest or are suspended: what a letter that asks about it again begins with, by its subject. */
  readonly inDoubt: ReadonlyMap<string, readonly Block[]>
}

export interface DigestSources {
  readonly ledger: readonly Remembered[]
  readonly records: readonly LetterRecord[]
  readonly tables: Tables
  readonly given: readonly GivenAnswer[]
  readonly letterOf: LetterAsking
}

/** The digests to leave and to be answered, and to each reply what was understood of it. */
export function wantedDigests(
  office: Office,
  asked: readonly WantedLetter[],
  sources: DigestSources,
): WantedDigests {
  const { records, tables, given } = sources
  const byDigest = Map.groupBy(given, ({ digest }) => digest)
  const standing = given
    .filter(({ state }) => state.kind === 'given' || state.kind === 'rests')
    .map(({ answer }) => answer)
  const planned = planDigests(asked, standing, records, {
    now: tables.now,
    timeZone: tables.timeZone,
    code: office.code,
    isOn: tables.settings.get('digest') === 'daily',
    from: Number(tables.settings.get('digest_from')),
    hour: tables.settings.get('digest_hour') ?? '',
  })
  // The newest word first: where both are still true, a page shows this one.
  const letters = [...echoes(sources, byDigest, planned.letters), ...planned.letters]
  const bySubject = Map.groupBy(letters, ({ subject }) => subject)
  return {
    atoms: [...bySubject].map(([subject, own]) => ({
      atom: `digest ${subject}`,
      rows: [],
      letters: own,
      records: [],
    })),
    asking: planned.letters,
    together: planned.together,
    echoed: new Set(given.flatMap(({ answer, digest }) => (digest === undefined ? [] : [answer.id]))),
    inDoubt: new Map(
      planned.letters.flatMap(({ subject, to }) => {
        const digest = records.find(each => each.items.length > 0 && each.subject === subject)
        const pending = digest ? pendingItems(digest, byDigest.get(subject)) : []
        if (!digest || pending.length === 0) return []
        const headings = headingsOf(sources, digest)
        const blocks = inDoubtBlocks(
          { pending, headings, timeZone: tables.timeZone },
          digestWords[to.language],
        )
        return [[subject, blocks] as const]
      }),
    ),
    wakes: [
      ...(planned.wake === undefined ? [] : [planned.wake]),
      ...given.flatMap(({ state }) => (state.kind === 'rests' ? [state.until] : [])),
    ],
  }
}

/** The answers to the items of a digest that have no force yet. */
function pendingItems({ items }: LetterRecord, given: readonly GivenAnswer[] = []): readonly PendingItem[] {
  return given.flatMap(({ answer, state }) => {
    if (state.kind !== 'rests' && state.kind !== 'suspended') return []
    const { decision } = answer
    const item = items.findIndex(each => isSameQuestion(each, answer)) + 1
    return [{ item, decision, ...(state.kind === 'rests' ? { until: state.until } : {}) }]
  })
}

/** What was understood stands in a letter as long as its question can be answered. */
function echoes(
  sources: DigestSources,
  given: ReadonlyMap<string | undefined, readonly GivenAnswer[]>,
  asking: readonly WantedLetter[],
): readonly WantedLetter[] {
  const { ledger, records, tables } = sources
  const { now, timeZone } = tables
  const counting = ofKind(ledger, 'answer').filter(
    ({ question, standing }) => question === digestQuestion && standing === 'counts',
  )
  const replies = Map.groupBy(counting, ({ subject }) => subject)
  const recipients = new Map(ofKind(ledger, 'letter').map(letter => [letter.letter, letter]))
  return records.flatMap(digest => {
    const own = digest.items.length > 0 ? replies.get(digest.subject) : undefined
    const asked = recipients.get(digest.letter)
    const newest = own?.at(-1)
    if (!own || !asked || !newest || daysHavePassed(newest.at, now, answerDays)) return []
    const { role, name, language, to: address } = asked
    const headings = headingsOf(sources, digest)
    const to = { role, name, language, address }
    const isAsking = asking.some(({ subject }) => subject === digest.subject)
    const items = given.get(digest.subject) ?? []
    const pending = pendingItems(digest, items)
    const takenBack = new Map(
      items.flatMap(({ answer, state }) =>
        state.kind === 'taken-back' ? [[answer.id, state.by] as const] : [],
      ),
    )
    const answered = { digest, to, replies: own, isAsking, now, timeZone, headings, pending, takenBack }
    const letter = echoLetter(answered)
    return letter ? [letter] : []
  })
}

/** What each item was called in its own letter: `[SP-0001] Invitation to supervise`. */
const headingsOf = ({ letterOf }: DigestSources, { items, to }: LetterRecord): readonly string[] =>
  items.map(item => letterOf({ ...item, person: to })?.heading ?? `[${item.subject}]`)
