import { compare, zero } from '../../../law/amount.ts'
import type { ApplicationFacts } from '../facts.ts'
import type { ApplicationJudgement, ApplicationStatus } from '../law/application.ts'
import type { RecognisedEntry } from '../law/recognise.ts'
import { instructorApproval, shareConfirmation, viceDeanRecognition } from '../questions.ts'
import type { People } from '../registers/people.ts'
import type { FiledShares } from '../shares/agreement.ts'
import type { Actor, State } from '../state.ts'
import type { OpenQuestion } from './asked.ts'
import type { Contradiction } from './contradictions.ts'
import { isRefused } from './placed.ts'

/** Everything the state follows from. */
export interface Standing {
  readonly facts: ApplicationFacts
  readonly application: ApplicationJudgement
  readonly recognised: RecognisedEntry | undefined
  readonly contradictions: readonly Contradiction[]
  readonly people: People
  readonly shares: FiledShares | undefined
}

export interface Placement {
  readonly state: State
  readonly nextActor: Actor | null
  readonly questions?: readonly OpenQuestion[]
}

/** What no step can change, in the order in which it is said. */
function final({ facts, application }: Standing): Placement | undefined {
  const revoked = facts.office.corrections.some(({ action }) => action === 'revoke')
  if (revoked) return { state: 'revoked', nextActor: null }
  if (facts.record) return { state: 'recorded', nextActor: null }
  if (application.blocked.includes('cohort-not-covered')) return { state: 'not-covered', nextActor: null }
  if (isRefused(facts, application.status)) return { state: 'rejected', nextActor: null }
  if (facts.withdrawal) return { state: 'withdrawn', nextActor: null }
  return undefined
}

/** What the student has to do, or the calendar, before anybody is asked. */
function beforeTheSteps({ facts, application, contradictions }: Standing): Placement | undefined {
  if (facts.faults.length > 0) return { state: 'incomplete', nextActor: 'student' }
  if (application.status === 'returned') return { state: 'returned', nextActor: 'student' }
  if (application.status === 'outside-window') return { state: 'outside-window', nextActor: null }
  if (contradictions.length > 0) return { state: 'contradicted', nextActor: 'student' }
  return undefined
}

/** Nobody is asked about an entry that gives no credits. */
function byTheTable({ recognised }: Standing): Placement | undefined {
  switch (recognised?.status) {
    case undefined:
      return { state: 'incomplete', nextActor: 'student' }
    case 'needs-review':
      return { state: 'needs-review', nextActor: 'aao' }
    case 'needs-allocation':
      return { state: 'needs-share', nextActor: 'student' }
    case 'blocked':
      return { state: 'share-refused', nextActor: 'student' }
    case 'not-counted':
    case 'revoked':
      return { state: 'not-counted', nextActor: null }
    case 'counted':
      return compare(recognised.credits, zero) > 0 ? undefined : { state: 'not-counted', nextActor: null }
  }
}

const stateOf: Readonly<Record<ApplicationStatus, State>> = {
  'awaiting-instructor': 'awaiting-instructor',
  'awaiting-vice-dean': 'awaiting-vice-dean',
  'awaiting-aao': 'awaiting-aao',
  recorded: 'recorded',
  returned: 'returned',
  rejected: 'rejected',
  held: 'held',
  'outside-window': 'outside-window',
  blocked: 'incomplete',
}

/** Whose step is next: the question to them, or that nobody in the registers can be asked. */
function nextStep({ facts, application, people }: Standing): Placement {
  const { status, nextActor } = application
  const placement: Placement = { state: stateOf[status], nextActor }
  if (nextActor === 'instructor') {
    const instructors = people.teachers(facts.claimed?.claim.instructors ?? [])
    if (instructors.length === 0) return { state: 'instructor-unknown', nextActor: 'aao' }
    const questions = instructors.map((person): OpenQuestion => ({
      kind: instructorApproval,
      of: 'instructor',
      person,
      version: facts.version,
    }))
    return { ...placement, questions }
  }
  if (nextActor === 'vice_dean') {
    const person = people.viceDean(facts.student.college)
    if (!person) return { state: 'vice-dean-unknown', nextActor: 'aao' }
    const question = { kind: viceDeanRecognition, of: 'vice_dean', person, version: facts.version } as const
    return { ...placement, questions: [question] }
  }
  return placement
}

/** Filed shares wait for every member of the group (II.4.2), A-IC-06); credits set by staff settle the entry. */
function byTheGroup({ facts, shares }: Standing): Placement | undefined {
  const settled = facts.office.corrections.some(({ action }) => action === 'set-credits')
  if (!shares?.verdict || settled) return undefined
  const questions = shares.toAsk.map((person): OpenQuestion => ({
    kind: shareConfirmation,
    of: 'members',
    person,
    version: shares.version,
  }))
  const asks = shares.askedBy === facts.key ? { questions } : {}
  return shares.declined.length > 0
    ? { state: 'shares-declined', nextActor: 'student', ...asks }
    : { state: 'awaiting-members', nextActor: 'members', ...asks }
}

/** Where an application stands and whose turn it is. */
export function placementOf(standing: Standing): Placement {
  return (
    final(standing) ??
    beforeTheSteps(standing) ??
    byTheTable(standing) ??
    byTheGroup(standing) ??
    nextStep(standing)
  )
}
