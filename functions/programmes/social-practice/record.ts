import type { Decision, ProjectDecision } from './decision.ts'

/** The version of these rules, as written beside what was recorded by them. */
const rulesVersion = 'TC1010/2024'

/** The credit, once it is earned, with everything it was decided from; undefined while it is not, or is frozen already. */
export function record(decision: Decision): Readonly<Record<string, unknown>> | undefined {
  if (decision.kind === 'list') return decision.isNew ? decision.present : undefined
  if (decision.kind !== 'project' || decision.recorded || decision.decisions.held) return undefined
  const { effective } = decision
  const { result, closure, supervision, proposal } = effective
  if (effective.state !== 'credit-recorded' || !result) return undefined
  const { answer, settings } = result
  const { facts } = decision
  return {
    version: rulesVersion,
    course: settings.courseCode,
    student: facts.student.number,
    name: facts.student.name,
    topic: proposal.version.proposal.topic,
    grade: answer.grade,
    gradeKind: answer.gradeKind,
    countsInGpa: answer.countsInGpa,
    credits: answer.credits,
    semester: answer.listSemester ?? '',
    supervisor: supervision?.request.address ?? '',
    evaluatedAt: result.evaluatedAt,
    listReceivedOn: facts.listReceived ?? '',
    countedHours: closure?.answer.countedHours ?? 0,
    overridden: closure?.answer.overridden ?? [],
    clauses: [...new Set(answer.verdicts.map(({ clause }) => clause))],
    because: answer.verdicts.map(({ because }) => because),
    entries: entriesOf(decision),
    settings: { ...settings, semesters: settings.semesters.filter(({ id }) => id === answer.listSemester) },
    // Where it was changed between question and result: what the report was held against.
    minHours: effective.hours.settings.minHours,
  }
}

/** The entries the result was decided from. */
function entriesOf({ effective }: ProjectDecision): readonly string[] {
  const counted = effective.hours.lines.filter(({ fate }) => fate === 'counted')
  const { proposal, supervision, closure } = effective
  return [
    proposal.version.entry,
    ...(supervision ? [supervision.request.entry] : []),
    ...counted.map(({ logged }) => logged.entry),
    ...(closure ? [closure.version.entry] : []),
  ]
}
