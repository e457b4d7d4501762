import { digestQuestion, type Remembered } from '../../../sheets-schema/common/ledger.ts'
import type { Instant } from '../../law/calendar.ts'
import { sameAddress } from '../../law/text.ts'
import { planDigests } from '../../mail/digest/digest.ts'
import { echoLetter } from '../../mail/digest/digest-echo.ts'
import type { LetterRecord } from '../../mail/letter-history.ts'
import type { WantedLetter } from '../../programmes/letter.ts'
import type { GivenAnswer } from '../../reconcile/answers.ts'
import { ofKind } from '../../reconcile/memory.ts'
import type { Tables } from '../../programmes/tables.ts'
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
}

export interface DigestSources {
  readonly ledger: readonly Remembered[]
  readonly records: readonly LetterRecord[]
  readonly tables: Tables
  readonly given: readonly GivenAnswer[]
}

/** The digests to leave and to be answered, and to each reply what was understood of it. */
export function wantedDigests(
  office: Office,
  asked: readonly WantedLetter[],
  { ledger, records, tables, given }: DigestSources,
): WantedDigests {
  const standing = given.filter(({ state }) => state.kind !== 'taken-back').map(({ answer }) => answer)
  const planned = planDigests(asked, standing, records, {
    now: tables.now,
    timeZone: tables.timeZone,
    code: office.code,
    isOn: tables.settings.get('digest') === 'daily',
    from: Number(tables.settings.get('digest_from')),
    hour: tables.settings.get('digest_hour') ?? '',
  })
  // The newest word first: where both are still true, a page shows this one.
  const letters = [...echoes(ledger, records, planned.letters, tables), ...planned.letters]
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
    wakes: [
      ...(planned.wake === undefined ? [] : [planned.wake]),
      ...given.flatMap(({ state }) => (state.kind === 'rests' ? [state.until] : [])),
    ],
  }
}

function echoes(
  ledger: readonly Remembered[],
  records: readonly LetterRecord[],
  asking: readonly WantedLetter[],
  { now, timeZone }: Tables,
): readonly WantedLetter[] {
  const counting = ofKind(ledger, 'answer').filter(
    ({ question, standing }) => question === digestQuestion && standing === 'counts',
  )
  const replies = Map.groupBy(counting, ({ subject }) => subject)
  const recipients = new Map(ofKind(ledger, 'letter').map(letter => [letter.letter, letter]))
  return records.flatMap(digest => {
    const own = digest.items.length > 0 ? replies.get(digest.subject) : undefined
    const asked = recipients.get(digest.letter)
    if (!own || !asked) return []
    const { role, name, language, to: address } = asked
    const headings = digest.items.map(item => headingOf(records, item, address))
    const to = { role, name, language, address }
    const isAsking = asking.some(({ subject }) => subject === digest.subject)
    const letter = echoLetter({ digest, to, replies: own, isAsking, now, timeZone, headings })
    return letter ? [letter] : []
  })
}

/** What the item was called in its own letter: `[SP-0001] Invitation to supervise`. */
function headingOf(
  records: readonly LetterRecord[],
  { subject, question, version }: LetterRecord['items'][number],
  address: string,
): string {
  const letter = records.findLast(
    each =>
      each.subject === subject &&
      each.question?.kind === question &&
      each.question.version === version &&
      sameAddress(each.to, address),
  )
  return letter?.heading ?? `[${subject}]`
}
