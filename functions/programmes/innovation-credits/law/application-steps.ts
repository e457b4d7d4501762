import type { Instant } from '../../../law/calendar.ts'
import { met, notMet, unclear, type Verdict } from '../../../law/verdict.ts'
import type { Entry } from './entries.ts'
import type { Reason } from './reasons.ts'
import type { InnovationCreditsSettings, StepOwner } from './settings.ts'

/** One decision about an application; `approve`, `recognise` and `confirm` pass it on. */
export interface Step {
  readonly by: StepOwner
  readonly decision: 'approve' | 'recognise' | 'confirm' | 'return' | 'reject'
  readonly at: Instant
  /** Somebody who decided in the name of `by`; `named` when on the list of delegates. */
  readonly delegate: { readonly id: string; readonly named: boolean } | null
}

export type ApplicationKind = Exclude<Entry['kind'], 'research-project'>

/** Where the chain of III.1 stands. */
export type Progress =
  | { readonly kind: 'awaiting'; readonly by: StepOwner; readonly verdicts: readonly Verdict<Reason>[] }
  | { readonly kind: 'held'; readonly by: StepOwner; readonly verdicts: readonly Verdict<Reason>[] }
  | { readonly kind: 'returned'; readonly verdicts: readonly Verdict<Reason>[] }
  | { readonly kind: 'rejected'; readonly verdicts: readonly Verdict<Reason>[] }
  /** All agreed; `at` is when the last agreement came, whoever it was missing from. */
  | { readonly kind: 'confirmed'; readonly at: Instant; readonly verdicts: readonly Verdict<Reason>[] }

const clause = 'III.1'

/** Who decides, in order: projects and their awards pass the instructor first (A-IC-35). */
export function chainOf(kind: ApplicationKind, settings: InnovationCreditsSettings): readonly StepOwner[] {
  const withInstructor = kind === 'project' || (kind === 'project-award' && settings.awardsNeedInstructor)
  return withInstructor ? ['instructor', 'vice_dean', 'aao'] : ['vice_dean', 'aao']
}

/** A step counts when its owner took it, or a delegate on the list (A-IC-36). */
function counts(step: Step, { delegates }: InnovationCreditsSettings): boolean {
  return step.delegate === null || step.delegate.named || delegates[step.by].includes(step.delegate.id)
}

const latest = (steps: readonly Step[]) =>
  steps.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)

/** Why a step that is missing holds the application up, if it does: a delegate nobody named, or a later step taken. */
function holding(
  by: StepOwner,
  later: readonly StepOwner[],
  valid: readonly Step[],
  invalid: readonly Step[],
): Verdict<Reason> | undefined {
  const delegate = latest(invalid.filter(step => step.by === by))?.delegate
  if (delegate) {
    return unclear(clause, { code: 'decision-by-unnamed-delegate', params: { by, delegate: delegate.id } })
  }
  const found = later.find(owner => valid.some(step => step.by === owner))
  return found && unclear(clause, { code: 'step-out-of-order', params: { missing: by, found } })
}

/** What ends the way through the chain, if the step does. */
function ending(step: Step, before: readonly Verdict<Reason>[]): Progress | undefined {
  const params = { by: step.by, at: step.at }
  if (step.decision === 'return') {
    const verdict = notMet(clause, { code: 'returned-to-student', params } as const)
    return { kind: 'returned', verdicts: [...before, verdict] }
  }
  if (step.decision === 'reject') {
    const verdict = notMet(clause, { code: 'rejected-at-step', params } as const)
    return { kind: 'rejected', verdicts: [...before, verdict] }
  }
  return undefined
}

/**
 * III.1: instructor where one is needed, vice dean, Academic Affairs Office. Silence decides nothing. A later owner
 * cannot agree in the place of an earlier one, but can send back or refuse what has not come that far.
 */
export function judgeSteps(
  chain: readonly StepOwner[],
  steps: readonly Step[],
  settings: InnovationCreditsSettings,
): Progress {
  const valid = steps.filter(step => counts(step, settings))
  const invalid = steps.filter(step => !counts(step, settings))
  const verdicts: Verdict<Reason>[] = []
  const taken: Step[] = []
  for (const [index, by] of chain.entries()) {
    const step = latest(valid.filter(each => each.by === by))
    if (!step) {
      const later = chain.slice(index + 1)
      const early = latest(valid.filter(each => later.includes(each.by)))
      const ended = early && ending(early, verdicts)
      if (ended) return ended
      const hold = holding(by, later, valid, invalid)
      if (hold) return { kind: 'held', by, verdicts: [...verdicts, hold] }
      const wait = unclear(clause, { code: 'awaits-decision', params: { by } })
      return { kind: 'awaiting', by, verdicts: [...verdicts, wait] }
    }
    const ended = ending(step, verdicts)
    if (ended) return ended
    verdicts.push(met(clause, { code: 'step-done', params: { by, at: step.at } }))
    taken.push(step)
  }
  const last = latest(taken)
  if (!last) throw new RangeError('an application passes at least one step')
  return { kind: 'confirmed', at: last.at, verdicts }
}
