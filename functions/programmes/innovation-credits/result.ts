import type { Verdict } from '../../law/verdict.ts'
import type { ApplicationDecision, Result } from './decision.ts'
import type { Reason } from './law/reasons.ts'
import { thingOf, written } from './record.ts'

/** What the application gives: as recorded, or else as it would be posted now; undefined where it gives nothing. */
export function resultOf({ facts, state, recognised, posting }: ApplicationDecision): Result | undefined {
  if (facts.record && state === 'recorded') return facts.record
  if (!recognised || !posting) return undefined
  const { innovationProjects, qualityCourse, notConverted } = posting
  return { credits: recognised.credits, projectCourse: innovationProjects, qualityCourse, notConverted }
}

/** Why it stands as it does: the entry first, then the application, then the posting. */
export function verdictsOf(decision: ApplicationDecision): readonly Verdict<Reason>[] {
  const { recognised, application, contradictions, posting } = decision
  return [
    ...contradictions.map(({ verdict }) => verdict),
    ...(recognised?.verdicts ?? []),
    ...application.verdicts,
    ...(posting?.verdicts ?? []),
  ]
}

export function clausesOf(decision: ApplicationDecision): readonly string[] {
  const { record } = decision.facts
  return record ? record.clauses : [...new Set(verdictsOf(decision).map(({ clause }) => clause))]
}

/** What is to be frozen now: once, when all steps are done. Exact amounts as fractions. */
export function newRecord(decision: ApplicationDecision): Readonly<Record<string, unknown>> | undefined {
  const { facts, state, application, alone } = decision
  const result = resultOf(decision)
  if (state !== 'recorded' || facts.record || !application.record || !facts.claimed || !result || !alone) {
    return undefined
  }
  return {
    version: facts.version,
    thing: thingOf(facts.claimed.entry),
    credits: written(result.credits),
    alone: written(alone),
    projectCourse: written(result.projectCourse),
    qualityCourse: written(result.qualityCourse),
    notConverted: written(result.notConverted),
    grade: application.record.grade,
    semester: application.record.semester,
    recordIn: application.record.recordIn,
    clauses: clausesOf(decision),
    reasons: verdictsOf(decision).map(({ clause, because }) => ({ clause, ...because })),
    student: decision.student.number,
    answers: facts.answers,
    confirmedBy: facts.office.step?.person ?? '',
    confirmedAt: facts.office.step?.at ?? '',
  }
}
