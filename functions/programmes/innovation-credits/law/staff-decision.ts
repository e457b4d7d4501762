import { compare, shown, zero, type Amount } from '../../../law/amount.ts'
import type { Instant } from '../../../law/calendar.ts'
import { isBlank } from '../../../law/text.ts'
import { notMet, unclear, type Verdict } from '../../../law/verdict.ts'
import type { Entry } from './entries.ts'
import { counted, revoked, type Outcome } from './outcome.ts'
import type { Reason } from './reasons.ts'
import type { InnovationCreditsSettings } from './settings.ts'

interface Decided {
  readonly ref: string
  readonly by: { readonly id: string; readonly role: string }
  readonly reason: string
  readonly at: Instant
}

/** What staff decided about one entry; a value that could not be read is `null` and refused. */
export type StaffDecision = Decided &
  (
    | { readonly action: 'recognise' }
    | { readonly action: 'map-prize'; readonly prize: string | null }
    | { readonly action: 'set-credits'; readonly credits: Amount | null }
    | { readonly action: 'revoke' }
  )

/** Decisions and what refuses a person's decision rest on the review of III.1. */
const clause = 'III.1'

function valueIsWrong(decision: StaffDecision): boolean {
  if (decision.action === 'map-prize') return decision.prize === null || isBlank(decision.prize)
  if (decision.action !== 'set-credits') return false
  return decision.credits === null || compare(decision.credits, zero) < 0
}

/** Why a decision does not count, the first that applies: role, reason, value. */
export function refusal(
  decision: StaffDecision,
  settings: InnovationCreditsSettings,
): Verdict<Reason> | undefined {
  const { action, by } = decision
  if (!settings.overrideRoles[action].includes(by.role)) {
    const params = { by: by.id, role: by.role, action }
    return notMet(clause, { code: 'override-refused-role', params })
  }
  const params = { by: by.id, action }
  if (isBlank(decision.reason)) return notMet(clause, { code: 'override-refused-no-reason', params })
  if (valueIsWrong(decision)) return notMet(clause, { code: 'override-refused-value', params })
  return undefined
}

/** Decisions in the order they were taken, so that the last word of the same kind holds. */
export function inOrder(decisions: readonly StaffDecision[]): readonly StaffDecision[] {
  return decisions.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** The entry as the decisions make it: on the list, with the mapped prize. */
export function asDecided(entry: Entry, decisions: readonly StaffDecision[]): Entry {
  let decided = entry
  for (const decision of decisions) {
    if (decision.action === 'recognise' && decided.kind === 'paper') {
      decided = { ...decided, onRecognisedList: true }
    }
    if (decision.action === 'recognise' && decided.kind === 'competition') {
      const { levelsListed: _, ...claimed } = decided
      decided = { ...claimed, onRecognisedList: true }
    }
    if (decision.action === 'map-prize' && decision.prize !== null) {
      if (decided.kind === 'competition' || decided.kind === 'project-award') {
        decided = { ...decided, prize: decision.prize }
      }
    }
  }
  return decided
}

/** The outcome after credits set or an entry revoked by staff, and the note when that is not what the table gives. */
export function afterDecisions(
  byTable: Outcome,
  decisions: readonly StaffDecision[],
): { readonly outcome: Outcome; readonly notes: readonly Verdict<Reason>[] } {
  const last = decisions.findLast(({ action }) => action === 'set-credits' || action === 'revoke')
  if (last?.action === 'revoke') {
    const params = { by: last.by.id, reason: last.reason }
    return { outcome: revoked(clause, { code: 'revoked-by-staff', params }), notes: [] }
  }
  if (last?.action !== 'set-credits' || last.credits === null) return { outcome: byTable, notes: [] }
  const params = { by: last.by.id, reason: last.reason, credits: shown(last.credits) }
  const outcome = counted(last.credits, clause, { code: 'credits-set-by-staff', params })
  if (compare(last.credits, byTable.credits) === 0) return { outcome, notes: [] }
  const difference = { table: shown(byTable.credits), credits: shown(last.credits) }
  return { outcome, notes: [unclear(clause, { code: 'differs-from-table', params: difference })] }
}
