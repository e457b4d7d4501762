import { compare, least, minus, plus, shown, zero, type Amount } from '../../../law/amount.ts'
import { met, notMet, unclear, type Verdict } from '../../../law/verdict.ts'
import { flagsOf, type Flag, type Reason } from './reasons.ts'
import { defaultSettings, type InnovationCreditsSettings } from './settings.ts'

/** What earlier rounds have posted for the student. */
export interface PriorPosting {
  /** Who has already given the course Innovation and Extension Projects. */
  readonly innovationProjectsFrom: 'college' | 'university' | null
  /** Credits already posted to the Quality and Capacity Development Course. */
  readonly qualityCourseUsed: Amount
  /** What of both falls in the academic year of this round; `null` where nobody knows, then all of it (A-IC-02). */
  readonly thisYear: { readonly qualityCourseUsed: Amount; readonly innovationProjects: boolean } | null
}

export interface PostingQuestion {
  /** Credits recognised in this round. */
  readonly newlyRecognised: Amount
  readonly prior: PriorPosting
  /** The student wants to use credits for an art elective. */
  readonly useForArtElective: boolean
}

/** To which courses the credits go (IV.I.2)); the three parts add up to what was newly recognised. */
export interface Posting {
  readonly innovationProjects: Amount
  readonly qualityCourse: Amount
  /** Recognised, not converted: it stays visible (A-IC-38). */
  readonly notConverted: Amount
  /** IV.I.1) knows one grade; `null` when nothing is recognised. */
  readonly grade: 'excellent' | null
  readonly flags: readonly Flag[]
  readonly verdicts: readonly Verdict<Reason>[]
}

type Parts = Pick<Posting, 'innovationProjects' | 'qualityCourse' | 'notConverted'>

/** Earlier postings that use up the limit, as far back as `capPeriod` looks. */
function earlierUse(
  prior: PriorPosting,
  { capPeriod }: InnovationCreditsSettings,
): { readonly quality: Amount; readonly universityCourse: boolean } {
  if (capPeriod === 'round') return { quality: zero, universityCourse: false }
  const universityCourse = prior.innovationProjectsFrom === 'university'
  if (capPeriod === 'study' || !prior.thisYear) return { quality: prior.qualityCourseUsed, universityCourse }
  return {
    quality: prior.thisYear.qualityCourseUsed,
    universityCourse: universityCourse && prior.thisYear.innovationProjects,
  }
}

function divide(
  recognised: Amount,
  prior: PriorPosting,
  capScope: InnovationCreditsSettings['capScope'],
  settings: InnovationCreditsSettings,
): Parts {
  const { projectCourseCredits, qualityCap } = settings
  const innovationProjects =
    prior.innovationProjectsFrom === null ? least(projectCourseCredits, recognised) : zero
  const rest = minus(recognised, innovationProjects)
  const used = earlierUse(prior, settings)
  let room = minus(qualityCap, used.quality)
  if (capScope === 'all') {
    room = minus(room, plus(innovationProjects, used.universityCourse ? projectCourseCredits : zero))
  }
  const qualityCourse = compare(room, zero) > 0 ? least(rest, room) : zero
  return { innovationProjects, qualityCourse, notConverted: minus(rest, qualityCourse) }
}

function explain(parts: Parts, prior: PriorPosting, settings: InnovationCreditsSettings): Verdict<Reason>[] {
  const { project, quality } = settings.courseNames
  const { innovationProjects, qualityCourse, notConverted } = parts
  const limit = shown(settings.qualityCap)
  const verdicts: Verdict<Reason>[] = []
  if (compare(innovationProjects, zero) > 0) {
    const params = { course: project, credits: shown(innovationProjects) }
    verdicts.push(met('IV.I.2)', { code: 'posted-to-project-course', params }))
  }
  if (prior.innovationProjectsFrom !== null) {
    const params = { course: project, by: prior.innovationProjectsFrom }
    verdicts.push(notMet('I.4', { code: 'project-course-already-given', params }))
  }
  if (compare(qualityCourse, zero) > 0) {
    const params = { course: quality, credits: shown(qualityCourse), limit }
    verdicts.push(met('IV.I.2)', { code: 'posted-to-quality-course', params }))
  }
  if (compare(notConverted, zero) > 0) {
    const params = { credits: shown(notConverted), limit }
    verdicts.push(notMet('IV.I.2)', { code: 'not-converted', params }))
  }
  return verdicts
}

/** Where the two readings of the upper limit part for these numbers, staff are asked which holds (A-IC-01). */
function capReading(question: PostingQuestion, settings: InnovationCreditsSettings): Verdict<Reason>[] {
  const [remaining, all] = (['remaining', 'all'] as const).map(scope =>
    shown(divide(question.newlyRecognised, question.prior, scope, settings).qualityCourse),
  )
  if (remaining === undefined || all === undefined || remaining === all) return []
  return [unclear('IV.I.2)', { code: 'cap-reading-matters', params: { remaining, all } })]
}

/** To which courses newly recognised credits are posted (IV.I). */
export function post(
  question: PostingQuestion,
  settings: InnovationCreditsSettings = defaultSettings,
): Posting {
  const { newlyRecognised, prior, useForArtElective } = question
  const parts = divide(newlyRecognised, prior, settings.capScope, settings)
  const verdicts = [...explain(parts, prior, settings), ...capReading(question, settings)]
  if (useForArtElective) verdicts.push(notMet('IV.I.2)', { code: 'art-elective-excluded', params: {} }))
  const grade = compare(newlyRecognised, zero) > 0 ? 'excellent' : null
  return { ...parts, grade, flags: flagsOf(verdicts), verdicts }
}
