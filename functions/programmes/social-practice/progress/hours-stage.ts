import type { Amount } from '../../../law/amount.ts'
import { localDay, type Day, type Instant } from '../../../law/calendar.ts'
import type { CaseFacts, Facts, LoggedHours } from '../facts.ts'
import { countedHours, weighHours, type Fate, type WeighedEntry } from '../law/hours.ts'
import { semesterBegun } from '../semester-of.ts'

/** What became of a line of the log; `replaced` and `taken-back` lines stay to be read. */
export interface WeighedLine {
  readonly logged: LoggedHours
  readonly fate: Fate | 'replaced' | 'taken-back'
}

/** STEP3: the log, weighed. */
export interface HoursStage {
  readonly lines: readonly WeighedLine[]
  /** The exact sum of what counts, before any correction by staff. */
  readonly counted: Amount
}

/** The lines that stand: neither replaced nor taken back, and there by that moment. */
export function standingLines(facts: CaseFacts, until: Instant): readonly LoggedHours[] {
  return facts.hours.filter(
    ({ replacedBy, takesBack, submittedAt }) =>
      replacedBy === undefined && !takesBack && Date.parse(submittedAt) <= Date.parse(until),
  )
}

/** The log as it stands without a closure report. */
export function hoursStage(
  facts: CaseFacts,
  { settings }: Facts,
  dates: { readonly approvedOn: Day | undefined; readonly supervisedFrom: Day | null },
  asOf: Instant,
): HoursStage {
  const today = localDay(asOf, settings.timeZone)
  const standing = standingLines(facts, asOf)
  const weighed = weighHours(
    standing.map(({ line }) => line),
    {
      today,
      approvedOn: dates.approvedOn ?? today,
      supervisedFrom: dates.supervisedFrom,
      semester: semesterBegun(settings.semesters, today),
    },
    settings,
  )
  return withFates(facts, standing, weighed)
}

/** All lines of the log in their order, each with what became of it. */
export function withFates(
  facts: CaseFacts,
  standing: readonly LoggedHours[],
  weighed: readonly WeighedEntry[],
): HoursStage {
  const fates = new Map(standing.map(({ entry }, index) => [entry, weighed[index]?.fate]))
  return {
    lines: facts.hours.map(logged => ({ logged, fate: fates.get(logged.entry) ?? asideOf(logged) })),
    counted: countedHours(weighed),
  }
}

const asideOf = ({ replacedBy }: LoggedHours): 'replaced' | 'taken-back' =>
  replacedBy === undefined ? 'taken-back' : 'replaced'
