import type { Amount } from '../../../law/amount.ts'
import { amount, compare, minus, shown, sum, zero } from '../../../law/amount.ts'
import type { Finding } from './findings.ts'
import { ask, block, deny, fine, note } from './findings.ts'
import type { HourEntry, HoursContext, WeighedEntry } from './hours.ts'
import { withFate } from './hours.ts'

/** S3.1-4: what the log says besides its sum. Nothing that was left out goes unmentioned, also above the minimum. */
export function logFindings(weighed: readonly WeighedEntry[], context: HoursContext): readonly Finding[] {
  return [...irregularFindings(weighed), ...leftOutFindings(weighed), ...earlyFindings(weighed, context)]
}

/** What is missing to the minimum; 0 if nothing is. */
export function hoursShort(counted: Amount, minimum: number): Amount {
  const short = minus(amount(minimum), counted)
  return compare(short, zero) > 0 ? short : zero
}

/** S3.1: at least the minimum, compared before any rounding. */
export function minimumFinding(counted: Amount, minimum: number): Finding {
  const params = { counted: shown(counted), minimum }
  if (compare(counted, amount(minimum)) >= 0) return fine('S3.1', { code: 'minimum-hours-met', params })
  const short = shown(hoursShort(counted, minimum))
  return block('S3.1', { code: 'hours-below-minimum', params: { ...params, short } })
}

function hoursOf(entries: readonly HourEntry[]): number {
  return shown(sum(entries.map(entry => entry.length)))
}

function kindsOf(entries: readonly HourEntry[]): readonly string[] {
  return [...new Set(entries.map(entry => entry.kind))]
}

function irregularFindings(weighed: readonly WeighedEntry[]): readonly Finding[] {
  const invalid = withFate(weighed, 'invalid').map(entry => entry.date)
  const repeated = withFate(weighed, 'repeated').map(entry => entry.date)
  const findings: Finding[] = []
  if (invalid.length > 0)
    findings.push(block('S3.1', { code: 'invalid-hours-entry', params: { days: invalid } }))
  if (repeated.length > 0)
    findings.push(note('S3.1', { code: 'duplicate-hours-entry', params: { days: repeated } }))
  return findings
}

function leftOutFindings(weighed: readonly WeighedEntry[]): readonly Finding[] {
  const excluded = withFate(weighed, 'excluded')
  const undecided = withFate(weighed, 'undecided')
  const unverified = withFate(weighed, 'unverified')
  const unproven = withFate(weighed, 'without-proof')
  const findings: Finding[] = []
  if (excluded.length > 0) {
    const params = { hours: hoursOf(excluded), kinds: kindsOf(excluded) }
    findings.push(note('S3.2', { code: 'excluded-hours-present', params }))
  }
  if (undecided.length > 0) {
    const params = { hours: hoursOf(undecided), kinds: kindsOf(undecided) }
    findings.push(ask('A-SP-10', { code: 'undecided-hours-present', params }))
  }
  if (unverified.length > 0)
    findings.push(note('S3.4', { code: 'club-hours-unverified', params: { hours: hoursOf(unverified) } }))
  if (unproven.length > 0)
    findings.push(deny('A-SP-11', { code: 'hours-without-proof', params: { hours: hoursOf(unproven) } }))
  return findings
}

/** A-SP-02, A-SP-03, A-SP-22: early hours count with a note, or are left out with the same note. */
function earlyFindings(weighed: readonly WeighedEntry[], context: HoursContext): readonly Finding[] {
  const counted = withFate(weighed, 'counted')
  const unsupervised = withFate(weighed, 'before-supervision')
  const early = [
    ...counted.filter(entry => entry.date < context.approvedOn),
    ...withFate(weighed, 'before-approval'),
  ]
  const earlier = [
    ...counted.filter(entry => entry.date < context.semester.start),
    ...withFate(weighed, 'too-far-back'),
  ]
  const findings: Finding[] = []
  if (unsupervised.length > 0) {
    const params = { hours: hoursOf(unsupervised) }
    findings.push(deny('A-SP-02', { code: 'hours-before-supervision', params }))
  }
  if (early.length > 0) {
    const params = { hours: hoursOf(early), approvedOn: context.approvedOn }
    findings.push(note('A-SP-03', { code: 'hours-before-approval', params }))
  }
  if (earlier.length > 0) {
    const params = { hours: hoursOf(earlier), start: context.semester.start }
    findings.push(note('A-SP-22', { code: 'spans-semesters', params }))
  }
  return findings
}
