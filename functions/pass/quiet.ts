import { addDays, atWallClock, localDay, type Instant } from '../law/calendar.ts'
import { letterHistory, waits } from '../mail/outbox/letter-history.ts'
import type { Have } from '../reconcile/have.ts'
import type { Office } from './office.ts'
import type { PassPlan } from './plan-pass.ts'

/** A look that found nothing to do, and until when the same workbook needs no other. */
interface Quiet {
  readonly have: Have
  readonly until: Instant
  readonly wake: Instant | undefined
}

/** Nothing rests on time's turns being foreseen to the last: so often everything is decided anew all the same. */
const mostMinutes = 10

const lastQuiet = new WeakMap<Office, Quiet>()

/** Whether the workbook is cell by cell what it was when nothing was to be done, and time has changed nothing since. */
export function stillQuiet(office: Office, { at, tabs }: Have): Pick<Quiet, 'wake'> | undefined {
  const quiet = lastQuiet.get(office)
  if (!quiet || quiet.have.tabs.size !== tabs.size) return undefined
  const isInTime = Date.parse(at) >= Date.parse(quiet.have.at) && Date.parse(at) < Date.parse(quiet.until)
  // A tab that has not changed is taken over from the reading before.
  const isSame = [...tabs].every(([sheetId, tab]) => quiet.have.tabs.get(sheetId) === tab)
  return isInTime && isSame ? quiet : undefined
}

/** Remembers that there was nothing to do; a letter on its way or a doubt is looked after again at once. */
export function rememberQuiet(office: Office, have: Have, { want, isSettled }: PassPlan): void {
  const records = letterHistory(have.ledger)
  if (!isSettled || records.some(({ state }) => state === 'sending')) {
    lastQuiet.delete(office)
    return
  }
  const { timeZone } = office.programme.schema
  const tomorrow = atWallClock(addDays(localDay(have.at, timeZone), 1), '00:00', timeZone)
  const longest = new Date(Date.parse(have.at) + mostMinutes * 60_000).toISOString()
  const departures = records.filter(waits).flatMap(({ due }) => due ?? [])
  const turns = [tomorrow, longest, ...(want.wake === undefined ? [] : [want.wake]), ...departures]
  const coming = turns.map(turn => Date.parse(turn)).filter(turn => turn > Date.parse(have.at))
  const until = new Date(Math.min(...coming)).toISOString()
  lastQuiet.set(office, { have, until, wake: want.wake })
}
