import type { Amount } from '../../../law/amount.ts'
import { amount, compare, sum, times, zero } from '../../../law/amount.ts'
import type { Day } from '../../../law/calendar.ts'
import { isDay } from '../../../law/calendar.ts'
import type { HourKind } from './kinds.ts'
import type { Semester } from './semester.ts'
import { firstCountedDay } from './deadlines.ts'
import type { SocialPracticeSettings } from './settings.ts'

/** One line of a student's log of hours. */
export interface HourEntry {
  readonly kind: HourKind
  /** In hours, exact; may be nonsense. */
  readonly length: Amount
  /** As typed; may be no real day. */
  readonly date: string
  /** Own log, proof of an official sector (S3.3), or club on campus (S3.4). */
  readonly source: 'self' | 'official-proof' | 'campus-club'
  /** The office or person who verified the entry. */
  readonly verifiedBy: string | null
  /** How many days the entry covers; one without it. */
  readonly periodDays?: number
}

/** What became of an entry: it counts, or the one reason for which it counts 0. */
export type Fate =
  | 'counted'
  | 'invalid'
  | 'repeated'
  | 'excluded'
  | 'undecided'
  | 'unverified'
  | 'without-proof'
  | 'too-far-back'
  | 'before-supervision'
  | 'before-approval'

/** What makes an entry invalid (S3.1). */
export type Flaw = 'no-length' | 'longer-than-its-days' | 'no-day' | 'day-to-come' | 'no-period'

export interface WeighedEntry {
  readonly entry: HourEntry
  readonly fate: Fate
  /** Everything that makes it invalid; none for any other fate. */
  readonly flaws: readonly Flaw[]
}

/** The days an entry is held against. */
export interface HoursContext {
  /** Local day on which the question is asked: later hours are not worked yet. */
  readonly today: Day
  readonly approvedOn: Day
  /** Null: no teacher has agreed; undefined: agreed on a day nobody recorded. */
  readonly supervisedFrom?: Day | null
  readonly semester: Semester
}

/** S3.1-4: what becomes of each entry, in the order of the log. The sum does not depend on that order. */
export function weighHours(
  entries: readonly HourEntry[],
  context: HoursContext,
  settings: SocialPracticeSettings,
): readonly WeighedEntry[] {
  const kept = keptOfEqual(
    entries.filter(entry => flawsOf(entry, context.today).length === 0),
    settings,
  )
  return entries.map(entry => {
    const flaws = flawsOf(entry, context.today)
    return { entry, flaws, fate: flaws.length > 0 ? 'invalid' : fateOf(entry, kept, context, settings) }
  })
}

/** The exact hours that count. */
export function countedHours(weighed: readonly WeighedEntry[]): Amount {
  return sum(withFate(weighed, 'counted').map(entry => entry.length))
}

/** The entries that met one fate. */
export function withFate(weighed: readonly WeighedEntry[], fate: Fate): readonly HourEntry[] {
  return weighed.filter(each => each.fate === fate).map(each => each.entry)
}

/** S3.1: more than 0 and at most 24 hours for each day covered, on a real day that has come. */
function flawsOf({ length, date, periodDays = 1 }: HourEntry, today: Day): readonly Flaw[] {
  const flaws: Flaw[] = []
  if (compare(length, zero) <= 0) flaws.push('no-length')
  const days = Math.max(periodDays, 1)
  if (compare(length, times(amount(24), amount(days))) > 0) flaws.push('longer-than-its-days')
  if (!isDay(date)) flaws.push('no-day')
  else if (date > today) flaws.push('day-to-come')
  if (periodDays < 1) flaws.push('no-period')
  return flaws
}

/** Entries with the same are equal: kind, length, day and source. */
export function equalityOf({ kind, length: { numerator, denominator }, date, source }: HourEntry): string {
  return [kind, numerator, denominator, date, source].join(' ')
}

/** Of entries equal in kind, length, day and source one counts: a verified one if there is any. */
function keptOfEqual(
  entries: readonly HourEntry[],
  settings: SocialPracticeSettings,
): ReadonlySet<HourEntry> {
  const kept = new Map<string, HourEntry>()
  for (const entry of entries) {
    const key = equalityOf(entry)
    const known = kept.get(key)
    if (known === undefined || (isUnverifiedClub(known, settings) && !isUnverifiedClub(entry, settings)))
      kept.set(key, entry)
  }
  return new Set(kept.values())
}

function fateOf(
  entry: HourEntry,
  kept: ReadonlySet<HourEntry>,
  context: HoursContext,
  settings: SocialPracticeSettings,
): Fate {
  if (!kept.has(entry)) return 'repeated'
  if (settings.excludedHourKinds.includes(entry.kind)) return 'excluded'
  if (!settings.countedHourKinds.includes(entry.kind)) return 'undecided'
  if (isUnverifiedClub(entry, settings)) return 'unverified'
  if (settings.hoursProof === 'required' && entry.source === 'self') return 'without-proof'
  return fateByDay(entry.date, context, settings)
}

/** S3.4: club hours need the office's check; for other sources it has no effect. */
function isUnverifiedClub(entry: HourEntry, settings: SocialPracticeSettings): boolean {
  if (entry.source !== 'campus-club') return false
  return entry.verifiedBy === null || !settings.clubHoursVerifiedBy.includes(entry.verifiedBy)
}

/** A-SP-22, A-SP-02 and A-SP-03: readings under which early hours do not count. */
function fateByDay(date: Day, context: HoursContext, settings: SocialPracticeSettings): Fate {
  const firstDay = firstCountedDay(context.semester, settings)
  if (firstDay !== null && date < firstDay) return 'too-far-back'
  const { supervisedFrom } = context
  if (settings.supervisionNeededFor === 'implementation' && supervisedFrom !== undefined) {
    if (supervisedFrom === null || date < supervisedFrom) return 'before-supervision'
  }
  if (settings.hoursBeforeApproval === 'refuse' && date < context.approvedOn) return 'before-approval'
  return 'counted'
}
