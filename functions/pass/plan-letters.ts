import { departures, quietUntil } from '../mail/outbox/departures.ts'
import type { Doubt } from '../mail/outbox/doubt.ts'
import type { LetterRecord } from '../mail/outbox/letter-history.ts'
import {
  nextRound,
  planLetters,
  supersedeUnwanted,
  threadOf,
  threadsOf,
  type LetterLine,
  type LetterTerms,
} from '../mail/outbox/outbox.ts'
import type { WantedLetter } from '../programmes/letter.ts'
import type { Have } from '../reconcile/have.ts'
import { tellingOf } from './effects.ts'
import { holdLetters, type HeldLetters } from './held-letters.ts'
import type { StaffTurn } from './staff-turn.ts'

export interface ToSend {
  readonly atom: string
  readonly letter: string
  readonly wanted: WantedLetter
}

export interface PlannedLetters {
  readonly lines: readonly { readonly atom: string; readonly entry: LetterLine }[]
  readonly toSend: readonly ToSend[]
  /** What waits because of a restored version. */
  readonly held: HeldLetters
}

export interface LettersRound {
  readonly now: string
  /** How many letters may be handed over. */
  readonly room: number
  /** Nothing has come in: what is wanted anew, without staff having done anything, time alone has brought about. */
  readonly timeAlone: boolean
  readonly have: Have
  /** Whether letters may have left that the ledger has forgotten. */
  readonly doubt: Doubt | undefined
}

/** Letters of every atom, and those that wait though nothing wants them any more. */
export function lettersOf(
  turn: StaffTurn,
  records: readonly LetterRecord[],
  { now, room, timeAlone, have, doubt }: LettersRound,
): PlannedLetters {
  const { atoms } = turn.want
  const threads = threadsOf(records)
  const restUntil = restOf(turn, now, timeAlone)
  const wanted = atoms.flatMap(({ letters }) => letters)
  const isAlone = (letter: WantedLetter) => !turn.want.together.has(threadOf(letter))
  const anybody: LetterTerms = {
    now,
    restUntil,
    departure: letter => (isAlone(letter) ? { kind: 'now' } : nextRound),
  }
  const { settings, timeZone } = turn.want.reading.tables
  const all = planLetters(wanted, threads, anybody).toSend
  const held = holdLetters(have, doubt, all, records, Number(settings.get('brake_people')))
  const staying = new Set(
    all.filter(({ letter }) => held.staying.has(letter)).map(each => threadOf(each.wanted)),
  )
  const mayLeave = (letter: WantedLetter) => isAlone(letter) && !staying.has(threadOf(letter))
  const candidates = all.map(each => each.wanted).filter(mayLeave)
  const asMany = isMailResting(records) ? Math.min(room, 1) : room
  const ofCandidate = departures(candidates, records, { now, timeZone, settings, room: asMany })
  const departure: LetterTerms['departure'] = letter => (mayLeave(letter) ? ofCandidate(letter) : nextRound)
  const plans = atoms.map(({ atom, letters }) => ({
    atom,
    plan: planLetters(letters, threads, { now, restUntil, departure }),
  }))
  return {
    lines: [
      ...plans.flatMap(({ atom, plan }) => plan.ledger.map(entry => ({ atom, entry }))),
      ...supersedeUnwanted(wanted, records).map(entry => ({ atom: 'letters', entry })),
      ...held.told.map(entry => ({ atom: 'held', entry })),
    ],
    held,
    toSend: plans.flatMap(({ atom, plan }) => plan.toSend.map(each => ({ atom, ...each }))),
  }
}

/**
 * What a staff edit causes rests a little: staff may yet take it back. What time alone brings about waits for the
 * morning. A mail that follows from what somebody did leaves at any hour: it lies silent in a mailbox, whoever acted
 * sees that it went, and the reader's days to answer begin.
 */
function restOf(
  { want, caused, isTyped }: StaffTurn,
  now: string,
  timeAlone: boolean,
): LetterTerms['restUntil'] {
  const { settings, timeZone } = want.reading.tables
  const restMinutes = Number(settings.get('rest_minutes'))
  const rested = new Date(Date.parse(now) + restMinutes * 60_000).toISOString()
  const morning = timeAlone ? (quietUntil({ now, timeZone, settings }) ?? null) : null
  return letter => {
    // What a digest tells does not rest: its digest does.
    if (want.together.has(threadOf(letter))) return null
    const isCaused = caused.has(tellingOf(letter))
    const rest = isCaused && restMinutes > 0 ? rested : null
    return isCaused && isTyped ? rest : (morning ?? rest)
  }
}

/**
 * The last letter that was tried was not taken: one goes ahead to see whether they are taken again. A mailbox that takes
 * nothing says nothing about others.
 */
function isMailResting(records: readonly LetterRecord[]): boolean {
  const tried = records.filter(({ triedAt, cause }) => triedAt !== undefined && cause !== 'mailbox')
  const last = tried.toSorted((a, b) => Date.parse(a.triedAt ?? '') - Date.parse(b.triedAt ?? '')).at(-1)
  return last?.state === 'deferred'
}
