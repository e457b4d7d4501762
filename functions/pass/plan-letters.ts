import { departures } from '../mail/departures.ts'
import type { LetterRecord } from '../mail/letter-history.ts'
import {
  planLetters,
  supersedeUnwanted,
  threadsOf,
  type LetterLine,
  type LetterTerms,
} from '../mail/outbox.ts'
import type { WantedLetter } from '../programmes/letter.ts'
import { tellingOf } from './effects.ts'
import type { StaffTurn } from './staff-turn.ts'

export interface ToSend {
  readonly atom: string
  readonly letter: string
  readonly wanted: WantedLetter
}

export interface PlannedLetters {
  readonly lines: readonly { readonly atom: string; readonly entry: LetterLine }[]
  readonly toSend: readonly ToSend[]
}

/** Letters of every atom, and those that wait though nothing wants them any more; `room`: how many may be handed over. */
export function lettersOf(
  turn: StaffTurn,
  records: readonly LetterRecord[],
  now: string,
  room: number,
): PlannedLetters {
  const { atoms } = turn.want
  const threads = threadsOf(records)
  const restUntil = restOf(turn, now)
  const wanted = atoms.flatMap(({ letters }) => letters)
  const anybody: LetterTerms = { now, restUntil, departure: () => ({ kind: 'now' }) }
  const candidates = planLetters(wanted, threads, anybody).toSend.map(each => each.wanted)
  const { settings, timeZone } = turn.want.reading.tables
  const asMany = isMailResting(records) ? Math.min(room, 1) : room
  const departure = departures(candidates, records, { now, timeZone, settings, room: asMany })
  const plans = atoms.map(({ atom, letters }) => ({
    atom,
    plan: planLetters(letters, threads, { now, restUntil, departure }),
  }))
  return {
    lines: [
      ...plans.flatMap(({ atom, plan }) => plan.ledger.map(entry => ({ atom, entry }))),
      ...supersedeUnwanted(wanted, records).map(entry => ({ atom: 'letters', entry })),
    ],
    toSend: plans.flatMap(({ atom, plan }) => plan.toSend.map(each => ({ atom, ...each }))),
  }
}

/** What a staff edit causes rests a little: staff may yet take it back. */
function restOf({ want, caused }: StaffTurn, now: string): LetterTerms['restUntil'] {
  const restMinutes = Number(want.reading.tables.settings.get('rest_minutes'))
  const rested = new Date(Date.parse(now) + restMinutes * 60_000).toISOString()
  return letter => (restMinutes > 0 && caused.has(tellingOf(letter)) ? rested : null)
}

/** The last letter that was tried was not taken: one goes ahead to see whether they are taken again. */
function isMailResting(records: readonly LetterRecord[]): boolean {
  const tried = records.filter(({ triedAt }) => triedAt !== undefined)
  const last = tried.toSorted((a, b) => Date.parse(a.triedAt ?? '') - Date.parse(b.triedAt ?? '')).at(-1)
  return last?.state === 'deferred'
}
