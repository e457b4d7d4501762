import { compare, minus, shown, sum, zero, type Amount } from '../../../law/amount.ts'
import { normalForm } from '../../../law/text.ts'
import type { Award, Entry, PaperVenue, ProjectLevel } from './entries.ts'
import type { Judged } from './judged.ts'
import { counted, notCounted, type Outcome } from './outcome.ts'
import type { Reason } from './reasons.ts'
import type { InnovationCreditsSettings } from './settings.ts'

/** What the University recognised for the student in an earlier round; `credits` are those of that round alone. */
export type EarlierRecognition =
  | {
      readonly kind: 'competition'
      readonly competition: string
      readonly edition: number
      /** `null` where the record does not tell the work. */
      readonly work: string | null
      readonly credits: Amount
    }
  | {
      readonly kind: 'project'
      readonly project: string
      readonly level: ProjectLevel
      readonly credits: Amount
    }
  | {
      readonly kind: 'project-award'
      readonly project: string
      readonly award: Award
      readonly credits: Amount
    }
  /** `venue` is `null` where the record does not tell it. */
  | { readonly kind: 'paper'; readonly paper: string; readonly venue: PaperVenue | null }
  | { readonly kind: 'patent'; readonly patent: string }

const sameName = (a: string, b: string) => normalForm(a) === normalForm(b)

/** Whether an earlier recognition was for the same thing; what a record does not tell is taken as the same. */
function isForSame(earlier: EarlierRecognition, entry: Entry, settings: InnovationCreditsSettings): boolean {
  if (earlier.kind === 'competition' && entry.kind === 'competition') {
    if (!sameName(earlier.competition, entry.competition)) return false
    if (settings.sameCompetition === 'series') return true
    if (earlier.edition !== entry.edition) return false
    const worksKnown = earlier.work !== null && entry.work !== null
    return settings.sameCompetition === 'edition' || !worksKnown || sameName(earlier.work, entry.work)
  }
  if (earlier.kind === 'project' && entry.kind === 'project') {
    const sameLevel = earlier.level === entry.level
    return sameName(earlier.project, entry.project) && (settings.sameProject === 'best' || sameLevel)
  }
  if (earlier.kind === 'project-award' && entry.kind === 'project-award') {
    const sameAward = earlier.award === entry.award
    return sameName(earlier.project, entry.project) && (settings.awardsPerProject === 'best' || sameAward)
  }
  if (earlier.kind === 'paper' && entry.kind === 'paper') {
    const sameVenue = earlier.venue === null || earlier.venue === entry.venue
    return sameName(earlier.paper, entry.paper) && (settings.samePaper === 'once' || sameVenue)
  }
  return earlier.kind === 'patent' && entry.kind === 'patent' && sameName(earlier.patent, entry.patent)
}

/** What is left of an outcome after the credits of earlier rounds for the same thing (A-IC-05, A-IC-19). */
function difference(
  outcome: Outcome,
  earlier: Amount,
  nothingLeft: Reason,
  settings: InnovationCreditsSettings,
): Outcome {
  const { clause } = outcome.verdict
  const left = minus(outcome.credits, earlier)
  if (settings.topUp === 'none' || compare(left, zero) <= 0) return notCounted(clause, nothingLeft)
  const params = { full: shown(outcome.credits), earlier: shown(earlier), credits: shown(left) }
  return counted(left, clause, { code: 'top-up-difference', params })
}

function afterEarlier(
  each: Judged,
  earlier: readonly EarlierRecognition[],
  settings: InnovationCreditsSettings,
): Outcome {
  const { entry, outcome } = each
  const same = earlier.filter(recognised => isForSame(recognised, entry, settings))
  if (outcome.status !== 'counted' || same.length === 0) return outcome
  if (entry.kind === 'paper' || entry.kind === 'patent') {
    const name = entry.kind === 'paper' ? entry.paper : entry.patent
    return notCounted(outcome.verdict.clause, { code: 'already-recognised', params: { name } })
  }
  const credits = sum(same.map(recognised => ('credits' in recognised ? recognised.credits : zero)))
  if (compare(credits, zero) <= 0) return outcome
  const params = {
    name: entry.kind === 'competition' ? entry.competition : entry.project,
    earlier: shown(credits),
  }
  const nothingLeft: Reason =
    entry.kind === 'competition'
      ? { code: 'already-recognised-same-competition', params }
      : { code: 'already-recognised-same-project', params }
  return difference(outcome, credits, nothingLeft, settings)
}

/** Nothing is recognised twice: earlier rounds are subtracted from what counts now. */
export function lessEarlier(
  judged: readonly Judged[],
  earlier: readonly EarlierRecognition[],
  settings: InnovationCreditsSettings,
): readonly Judged[] {
  return judged.map(each => ({ ...each, outcome: afterEarlier(each, earlier, settings) }))
}
