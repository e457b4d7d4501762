import type { Amount } from '../../../law/amount.ts'
import { shown } from '../../../law/amount.ts'
import type { Instant } from '../../../law/calendar.ts'
import { isBlank } from '../../../law/text.ts'
import { hasHappened } from './as-of.ts'
import type { Finding } from './findings.ts'
import { ask, fine, note } from './findings.ts'
import type { SocialPracticeSettings } from './settings.ts'

interface Decision {
  readonly by: { readonly id: string; readonly role: 'staff' | 'student' }
  readonly reason: string
  readonly at: Instant
}

/** Takes one reason out of what blocks a report. */
export interface Waiver extends Decision {
  readonly action: 'waive'
  /** The code that is waived. */
  readonly rule: string
}

/** Sets the counted hours, for example from a proof on paper. */
export interface HoursCorrection extends Decision {
  readonly action: 'set'
  readonly rule: 'counted-hours'
  readonly value: Amount
}

export type StaffOverride = Waiver | HoursCorrection

/** The decisions that hold, and what is to be said of those that do not. */
export interface Overriding {
  readonly waivers: readonly Waiver[]
  /** The latest correction that holds. */
  readonly correction: HoursCorrection | null
  readonly findings: readonly Finding[]
}

/** A-SP-19: a decision holds if it is by staff, gives a reason, waives no hard rule and is newer than the entry. */
export function overriding(
  overrides: readonly StaffOverride[],
  editedAt: Instant | null,
  asOf: Instant,
  settings: SocialPracticeSettings,
): Overriding {
  const made = overrides.filter(override => hasHappened(override.at, asOf))
  const edited = hasHappened(editedAt, asOf) ? editedAt : null
  const refusals = made.map(override => refusal(override, edited, settings))
  const holding = made.filter((_, at) => refusals[at] === null)
  const [correction = null] = holding
    .filter(override => override.action === 'set')
    .toReversed()
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  return {
    waivers: holding.filter(override => override.action === 'waive'),
    correction,
    findings: refusals.filter(finding => finding !== null),
  }
}

/** What blocks after the waivers, and the codes of what was waived. */
export function waived(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
): { readonly findings: readonly Finding[]; readonly codes: readonly string[] } {
  const codes = new Set<string>()
  const left = findings.map(finding => {
    const { code } = finding.verdict.because
    const waiver = waivers.find(each => each.rule === code)
    if (finding.mark !== 'blocks' || waiver === undefined) return finding
    codes.add(code)
    return fine(finding.verdict.clause, { code: 'waived', params: { rule: code, by: waiver.by.id } })
  })
  return { findings: left, codes: [...codes] }
}

/** The sentence that says why the counted hours are not the sum of the log. */
export function correctionFindings(correction: HoursCorrection | null): readonly Finding[] {
  if (correction === null) return []
  const params = { hours: shown(correction.value), by: correction.by.id, reason: correction.reason }
  return [fine('A-SP-19', { code: 'counted-hours-set', params })]
}

function refusal(
  override: StaffOverride,
  editedAt: Instant | null,
  settings: SocialPracticeSettings,
): Finding | null {
  const params = { rule: override.rule, by: override.by.id }
  if (override.by.role !== 'staff') return note('A-SP-19', { code: 'override-refused-role', params })
  if (isBlank(override.reason)) return note('A-SP-19', { code: 'override-refused-no-reason', params })
  if (settings.hardRules.includes(override.rule))
    return note('A-SP-19', { code: 'override-refused-hard-rule', params })
  if (editedAt !== null && Date.parse(editedAt) > Date.parse(override.at))
    return ask('A-SP-19', { code: 'override-stale', params })
  return null
}
