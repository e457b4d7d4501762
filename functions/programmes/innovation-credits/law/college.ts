import { shown, zero, type Amount } from '../../../law/amount.ts'
import type { Day } from '../../../law/calendar.ts'
import type { Clause } from '../../../law/clause.ts'
import { met, notMet, unclear, type Verdict } from '../../../law/verdict.ts'
import type { Reason } from './reasons.ts'
import { defaultSettings, type InnovationCreditsSettings } from './settings.ts'

/** One recognition by a college or school (III.2, IV.2). */
export interface CollegeRecognition {
  /** The college has filed scope, times and rules with the Academic Affairs Office (I.3, V.2). */
  readonly rulesFiled: boolean
  readonly teachersRecognised: boolean
  readonly viceDeanConfirmed: boolean
  /** The day the vice dean confirmed. */
  readonly recognisedOn: Day | null
  /** Term in which the course is selected. */
  readonly selectTerm: number
  /** First day of each term that is known. */
  readonly termStarts: ReadonlyMap<number, Day>
  /** Who has already given the course Innovation and Extension Projects. */
  readonly innovationProjectsFrom: 'college' | 'university' | null
}

export type CollegeBlock =
  | 'already-from-university'
  | 'already-from-college'
  | 'college-rules-not-filed'
  | 'term-not-4-6-8'
  | 'term-start-unknown'
  | 'recognised-after-term-start'
  | 'no-later-term'

export interface CollegeJudgement {
  readonly status: 'recorded' | 'deferred' | 'awaiting-college-teachers' | 'awaiting-vice-dean' | 'blocked'
  readonly credits: Amount
  readonly recordTerm: number | null
  readonly blocked: readonly CollegeBlock[]
  readonly verdicts: readonly Verdict<Reason>[]
}

function nothingYet(
  status: CollegeJudgement['status'],
  verdict: Verdict<Reason>,
  blocked: readonly CollegeBlock[] = [],
): CollegeJudgement {
  return { status, credits: zero, recordTerm: null, blocked, verdicts: [verdict] }
}

function refused(clause: Clause, because: Extract<Reason, { code: CollegeBlock }>): CollegeJudgement {
  return nothingYet('blocked', notMet(clause, because), [because.code])
}

/** The first of the terms that begins after the recognition (IV.2.3), A-IC-31). */
function laterTerm(
  { termStarts }: CollegeRecognition,
  recognisedOn: Day,
  { collegeTerms }: InnovationCreditsSettings,
): number | undefined {
  return collegeTerms.toSorted((a, b) => a - b).find(term => (termStarts.get(term) ?? '') > recognisedOn)
}

/** IV.2.3): valid only if the recognition was complete before the first day of the term. */
function inTerm(
  recognition: CollegeRecognition,
  recognisedOn: Day,
  settings: InnovationCreditsSettings,
): CollegeJudgement {
  const term = recognition.selectTerm
  const start = recognition.termStarts.get(term)
  if (start === undefined) return refused('IV.2.3)', { code: 'term-start-unknown', params: { term } })
  if (recognisedOn < start) {
    const credits = settings.collegeCredits
    const because = { code: 'recorded-by-college', params: { term, credits: shown(credits) } } as const
    return { status: 'recorded', credits, recordTerm: term, blocked: [], verdicts: [met('IV.2', because)] }
  }
  const next = laterTerm(recognition, recognisedOn, settings)
  if (next === undefined) {
    return refused('IV.2.3)', { code: 'no-later-term', params: { recognised: recognisedOn, term } })
  }
  const params = { recognised: recognisedOn, start, next }
  const late = notMet('IV.2.3)', { code: 'recognised-after-term-start', params } as const)
  return { ...nothingYet('deferred', late, ['recognised-after-term-start']), recordTerm: next }
}

/** Whether a recognition by the college is recorded, and in which term: the first obstacle is named. */
export function judgeCollege(
  recognition: CollegeRecognition,
  settings: InnovationCreditsSettings = defaultSettings,
): CollegeJudgement {
  const { innovationProjectsFrom, recognisedOn, selectTerm } = recognition
  if (innovationProjectsFrom === 'university') {
    return refused('I.4', { code: 'already-from-university', params: {} })
  }
  if (innovationProjectsFrom === 'college') {
    return refused('IV.2.1)', { code: 'already-from-college', params: {} })
  }
  if (!recognition.rulesFiled) return refused('I.3', { code: 'college-rules-not-filed', params: {} })
  if (!recognition.teachersRecognised) {
    const verdict = unclear('III.2', { code: 'awaits-college-teachers', params: {} } as const)
    return nothingYet('awaiting-college-teachers', verdict)
  }
  if (!recognition.viceDeanConfirmed || recognisedOn === null) {
    const verdict = unclear('III.2', { code: 'awaits-decision', params: { by: 'vice_dean' } } as const)
    return nothingYet('awaiting-vice-dean', verdict)
  }
  if (!settings.collegeTerms.includes(selectTerm)) {
    const params = { term: selectTerm, terms: settings.collegeTerms.map(String) }
    return refused('IV.2.3)', { code: 'term-not-4-6-8', params })
  }
  return inTerm(recognition, recognisedOn, settings)
}
