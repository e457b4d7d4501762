import type { Amount } from '../../../law/amount.ts'
import { localDay, type Day, type Instant } from '../../../law/calendar.ts'
import type { CaseFacts, LoggedHours } from '../facts.ts'
import { countedHours, weighHours, type Fate, type Flaw, type WeighedEntry } from '../law/hours.ts'
import { semesterBegun } from '../law/semester-of.ts'
import type { SocialPracticeSettings } from '../law/settings.ts'
import { isAfter } from './after.ts'

/** Why a line is not weighed at all. */
type Aside = 'replaced' | 'taken-back' | 'unknown-number' | 'after-result'

/** What became of a line of the log; what stands aside of the log stays to be read. */
export interface WeighedLine {
  readonly logged: LoggedHours
  readonly fate: Fate | Aside
  /** Everything that makes it invalid. */
  readonly flaws: readonly Flaw[]
}

/** STEP3: the log, weighed. */
export interface HoursStage {
  /** By which it is weighed: those of the report that counts it, or else of today. */
  readonly settings: SocialPracticeSettings
  readonly lines: readonly WeighedLine[]
  /** The exact sum of what counts, before any correction by staff. */
  readonly counted: Amount
}

/** The lines that stand: neither replaced, nor taking back, nor with a wrong number; after a result only those before it. */
export function standingLines(facts: CaseFacts, result?: Instant): readonly LoggedHours[] {
  return facts.hours.filter(
    ({ replacedBy, takesBack, namesNoEntry, submittedAt }) =>
      replacedBy === undefined &&
      !takesBack &&
      !namesNoEntry &&
      (result === undefined || !isAfter(submittedAt, result)),
  )
}

/** The log as it stands without a closure report. */
export function hoursStage(
  facts: CaseFacts,
  settings: SocialPracticeSettings,
  dates: { readonly approvedOn: Day | undefined; readonly supervisedFrom: Day | null },
  asOf: Instant,
): HoursStage {
  const today = localDay(asOf, settings.timeZone)
  const standing = standingLines(facts)
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
  return withFates(facts, standing, weighed, settings)
}

/** All lines of the log in their order, each with what became of it. */
export function withFates(
  facts: CaseFacts,
  standing: readonly LoggedHours[],
  weighed: readonly WeighedEntry[],
  settings: SocialPracticeSettings,
): HoursStage {
  const found = new Map(standing.map(({ entry }, index) => [entry, weighed[index]]))
  return {
    settings,
    lines: facts.hours.map(logged => {
      const { fate, flaws } = found.get(logged.entry) ?? { fate: asideOf(logged), flaws: [] }
      return { logged, fate, flaws }
    }),
    counted: countedHours(weighed),
  }
}

function asideOf({ replacedBy, namesNoEntry, takesBack }: LoggedHours): Aside {
  if (replacedBy !== undefined) return 'replaced'
  if (namesNoEntry) return 'unknown-number'
  return takesBack ? 'taken-back' : 'after-result'
}
