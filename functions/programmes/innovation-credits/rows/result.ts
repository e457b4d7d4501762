import type { Verdict } from '../../../law/verdict.ts'
import type { ApplicationDecision } from '../decision.ts'
import { flagsOf, type Reason } from '../law/reasons.ts'
import { thingOf, written } from '../record.ts'
import type { Result } from '../totals.ts'
import { said } from '../words.ts'
import { en } from '../words/en.ts'
import type { Words } from '../words/words.ts'

/** What the application gives: as recorded, or else as it would be posted now; undefined where it gives nothing. */
export function resultOf({ facts, state, recognised, posting }: ApplicationDecision): Result | undefined {
  if (facts.record && state === 'recorded') return facts.record
  if (!recognised || !posting) return undefined
  const { innovationProjects, qualityCourse, notConverted } = posting
  return { credits: recognised.credits, projectCourse: innovationProjects, qualityCourse, notConverted }
}

/** Whether somebody of the chain is next; before that nobody is waited for yet. */
const isAsked = ({ state }: ApplicationDecision): boolean =>
  (state !== 'awaiting-members' && state.startsWith('awaiting-')) || state.endsWith('-unknown')

/** Why it stands as it does: the entry first, then the application, then the posting. */
function verdictsOf(decision: ApplicationDecision): readonly Verdict<Reason>[] {
  const { recognised, application, contradictions, posting, shares } = decision
  return [
    ...(shares?.verdict ? [shares.verdict] : []),
    ...contradictions.map(({ verdict }) => verdict),
    ...(recognised?.verdicts ?? []),
    ...application.verdicts.filter(({ because }) => because.code !== 'awaits-decision' || isAsked(decision)),
    ...(posting?.verdicts ?? []),
  ]
}

export function clausesOf(decision: ApplicationDecision): readonly string[] {
  const { record } = decision.facts
  return record ? record.clauses : [...new Set(verdictsOf(decision).map(({ clause }) => clause))]
}

/** Why, for staff: a line a verdict with its clause; of a record, as it was recorded. */
export function becauseLines(decision: ApplicationDecision): readonly string[] {
  const { record } = decision.facts
  return record
    ? record.because
    : verdictsOf(decision).map(({ clause, because }) => `${clause} ${said(en, because)}`)
}

/** The same for the student: each reason once, with its clause, in their language; nothing while nobody can decide. */
export function reasonsIn(decision: ApplicationDecision, words: Words): readonly string[] {
  const { facts, state } = decision
  if (facts.faults.length > 0 || state === 'withdrawn') return []
  const reasons = facts.record ? facts.record.reasons : verdictsOf(decision)
  return [
    ...new Set(
      reasons
        .filter(({ because }) => Object.hasOwn(words.reasons, because.code))
        .map(({ clause, because }) => `${said(words, because)} (${clause})`),
    ),
  ]
}

/** The law's notes beside the result, for staff; of a record, as they were recorded. */
export function flagLines(decision: ApplicationDecision): readonly string[] {
  const { record } = decision.facts
  if (record) return record.notes
  const verdicts = verdictsOf(decision)
  const flags = new Set<string>(flagsOf(verdicts))
  return verdicts.filter(({ because }) => flags.has(because.code)).map(({ because }) => noteOn(because))
}

/** A note in words; one about a reading names the setting that decides it, for whoever may change it. */
function noteOn(because: Reason): string {
  const note = said(en, because)
  if (because.code !== 'reading-matters') return note
  const { setting, inForce, other } = because.params
  return `${note} (Settings: ${setting} = ${inForce}, or ${other}.)`
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
    sentAt: facts.sentAt,
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
    because: becauseLines(decision),
    reasons: verdictsOf(decision).map(({ clause, because }) => ({ clause, because })),
    notes: flagLines(decision),
    student: decision.student.number,
    name: decision.student.name,
    college: decision.student.college,
    originalSeen: facts.office.original ?? null,
    settings: Object.fromEntries(decision.settingValues),
    answers: facts.answers,
    confirmedBy: facts.office.step?.person ?? '',
    confirmedAt: facts.office.step?.at ?? '',
  }
}
