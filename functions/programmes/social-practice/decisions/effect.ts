import { amount, type Amount } from '../../../law/amount.ts'
import { numberKey } from '../../../law/text.ts'
import type { CaseFacts, Facts, Sent } from '../facts.ts'
import { overriding, type StaffOverride } from '../law/override.ts'
import { isAfter } from '../progress/after.ts'
import { postOf } from '../reading/registers.ts'
import { newestChange, resultAt, wordAndNumber } from './about.ts'
import type { Refusal, SettledAnswer, StaffDecisions } from './staff-decisions.ts'

/** One decision as it stands in the cell. */
export interface Typed {
  readonly word: string
  readonly value: string
}

/** What a decision brings about, and what it was about. */
export interface Effect {
  readonly brings: Partial<StaffDecisions>
  readonly about?: string
}

/** What a decision brings about, or why it does not count. */
export function effectOf(
  { word, value }: Typed,
  decisions: StaffDecisions,
  facts: CaseFacts,
  world: Facts,
): Effect | Refusal {
  switch (word) {
    case 'hold':
      return facts.record === undefined ? { brings: { held: true } } : 'too-late'
    case 'close':
      return facts.record === undefined ? { brings: { closed: true } } : 'too-late'
    case 'verify-supervisor':
      return verification(value, decisions, facts, world)
    case 'release-supervisor':
      return release(value, decisions, facts)
    case 'settle-answer':
      return settlement(value, decisions, facts)
    default:
      return overrideOf(word, value, decisions, facts, world)
  }
}

/** A-SP-26: staff vouch for the teacher who was named when they decided, and for nobody named later. */
function verification(
  value: string,
  { at }: StaffDecisions,
  { requests }: CaseFacts,
  { settingsOn }: Facts,
): Effect | Refusal {
  const named = requests.findLast(({ submittedAt }) => !isAfter(submittedAt, at))
  if (named === undefined) return 'nothing-there'
  if (isAfter(named.changedAt, at)) return 'stale'
  const post = value === '' ? (settingsOn(at).supervisorPosts[0] ?? '') : postOf(value)
  return { brings: { verified: { address: named.address, post } }, about: named.address }
}

/** A-SP-21: the answer that holds, of the request or version that is named, or was in force when it was typed. */
function settlement(
  value: string,
  { settled }: StaffDecisions,
  { requests, closures }: CaseFacts,
): Effect | Refusal {
  const { word, number } = wordAndNumber(value)
  const answer = settledAnswers.find(each => each === word.toLowerCase())
  if (answer === undefined) return 'value-missing'
  const about: readonly Sent[] = answer === 'agree' || answer === 'decline' ? requests : closures
  const isThere = number === undefined || about.some(({ entry }) => entry === number)
  return isThere ? { brings: { settled: [...settled, { answer, entry: number }] } } : 'no-such-entry'
}

/** S2.8: the supervisor who is named, or was in force when it was typed, does not supervise any more. */
function release(value: string, { settled }: StaffDecisions, { requests }: CaseFacts): Effect | Refusal {
  const number = value === '' ? undefined : numberKey(value)
  const isThere = number === undefined || requests.some(({ entry }) => entry === number)
  return isThere
    ? { brings: { settled: [...settled, { answer: 'released', entry: number }] } }
    : 'no-such-entry'
}

const settledAnswers: readonly SettledAnswer[] = ['agree', 'decline', 'pass', 'fail', 'return']

/** `waive` and `set-hours` hold only where the law lets them (A-SP-19). */
function overrideOf(
  word: string,
  value: string,
  decisions: StaffDecisions,
  facts: CaseFacts,
  { settingsOn }: Facts,
): Effect | Refusal {
  const { by, reason, at } = decisions
  const decided = { by: { id: by, role: 'staff' as const }, reason, at }
  const hours = word === 'set-hours' ? readHours(value) : undefined
  if (word === 'set-hours' ? hours === undefined : value === '') return 'value-missing'
  const override: StaffOverride =
    hours === undefined
      ? { ...decided, action: 'waive', rule: value.toLowerCase() }
      : { ...decided, action: 'set', rule: 'counted-hours', value: hours }
  const edited = newestChange(hours === undefined ? facts.closures : facts.hours, resultAt(facts))
  const { findings } = overriding([override], edited, at, settingsOn(at))
  const [finding] = findings
  if (finding === undefined) {
    const stale = edited !== null && isAfter(edited, at)
    return stale ? 'stale' : { brings: { overrides: [...decisions.overrides, override] } }
  }
  return finding.verdict.because.code === 'override-refused-hard-rule' ? 'hard-rule' : 'stale'
}

function readHours(value: string): Amount | undefined {
  return /^\d+(\.\d+)?$/u.test(value) ? amount(value) : undefined
}
