import { staffDecisions } from '../../../sheets-schema/social-practice/projects.ts'
import { amount, type Amount } from '../../law/amount.ts'
import type { Instant } from '../../law/calendar.ts'
import { isBlank } from '../../law/text.ts'
import type { CaseFacts, Facts, Sent } from './facts.ts'
import { overriding, type StaffOverride } from './law/override.ts'
import { postOf } from './reading/registers.ts'

export type SettledAnswer = 'agree' | 'decline' | 'pass' | 'fail' | 'return'

/** Why a decision typed in Projects does not count. */
export type Refusal =
  | 'unknown-word'
  | 'value-missing'
  | 'decided-by-missing'
  | 'decided-by-unknown'
  | 'role'
  | 'no-reason'
  | 'hard-rule'
  | 'stale'
  | 'blocked'
  | 'too-late'

/** What is to be said of one decision. */
export interface DecisionStanding {
  readonly word: string
  readonly refusal: Refusal | null
}

/** The decisions of staff that count in a case, and how each one that was typed stands (A-SP-19). */
export interface StaffDecisions {
  readonly by: string
  readonly reason: string
  /** When the staff cells came to hold what they hold. */
  readonly at: Instant
  /** The post staff vouch for; null where the supervisor is not verified by staff (A-SP-26). */
  readonly verifiedPost: string | null
  readonly overrides: readonly StaffOverride[]
  readonly settled: readonly SettledAnswer[]
  readonly held: boolean
  readonly closed: boolean
  readonly standings: readonly DecisionStanding[]
}

interface Typed {
  readonly word: string
  readonly value: string
}

const nothing = { verifiedPost: null, overrides: [], settled: [], held: false, closed: false, standings: [] }

/** As if nobody had decided anything against the rules: what the rules say by themselves. */
export function undecided(decisions: StaffDecisions): StaffDecisions {
  return { ...decisions, ...nothing }
}

/** What staff typed in the row of a case. Several decisions stand between semicolons or lines, like their values. */
export function readDecisions(facts: CaseFacts, world: Facts, asOf: Instant): StaffDecisions {
  const row = facts.staff?.values
  const at = facts.staff?.since ?? asOf
  const by = row?.decidedBy ?? ''
  const base: StaffDecisions = { by, reason: row?.reason ?? '', at, ...nothing }
  const typed = typedDecisions(row?.decision ?? '', row?.value ?? '')
  const refusal = typed.length === 0 ? null : (personRefusal(by, world) ?? reasonRefusal(base.reason))
  return typed.reduce((decisions, each) => taken(decisions, each, refusal, facts, world), base)
}

function typedDecisions(decision: string, value: string): readonly Typed[] {
  const values = parts(value)
  let next = 0
  return parts(decision).map(part => {
    const [word = '', ...rest] = part.split(/[\s:=]+/u)
    const needsValue = word !== 'hold' && word !== 'close' && word !== 'verify-supervisor'
    const own = rest.join(' ')
    if (own !== '') return { word: word.toLowerCase(), value: own }
    const taken = needsValue || values.length > next ? (values[next++] ?? '') : ''
    return { word: word.toLowerCase(), value: taken }
  })
}

const parts = (cell: string): readonly string[] =>
  cell
    .split(/[;；\n]+/u)
    .map(part => part.trim())
    .filter(part => part !== '')

/** Whether the one who decided may decide: a known id with a role that the settings name. */
export function personRefusal(by: string, world: Facts): Refusal | null {
  if (isBlank(by)) return 'decided-by-missing'
  const person = world.staff.get(by.trim().toLowerCase())
  if (!person) return 'decided-by-unknown'
  return world.overrideRoles.includes(person.role) ? null : 'role'
}

const reasonRefusal = (reason: string): Refusal | null => (isBlank(reason) ? 'no-reason' : null)

function taken(
  decisions: StaffDecisions,
  typed: Typed,
  refusal: Refusal | null,
  facts: CaseFacts,
  world: Facts,
): StaffDecisions {
  const standing = (why: Refusal | null): readonly DecisionStanding[] => [
    ...decisions.standings,
    { word: `${typed.word} ${typed.value}`.trim(), refusal: why },
  ]
  const refused = (why: Refusal): StaffDecisions => ({ ...decisions, standings: standing(why) })
  if (!staffDecisions.some(word => word === typed.word)) return refused('unknown-word')
  if (refusal !== null) return refused(refusal)
  const read = effectOf(typed, decisions, facts, world)
  return typeof read === 'string' ? refused(read) : { ...decisions, ...read, standings: standing(null) }
}

/** What a decision brings about, or why it does not count. */
function effectOf(
  { word, value }: Typed,
  decisions: StaffDecisions,
  facts: CaseFacts,
  world: Facts,
): Partial<StaffDecisions> | Refusal {
  switch (word) {
    case 'hold':
      return facts.record === undefined ? { held: true } : 'too-late'
    case 'close':
      return facts.record === undefined ? { closed: true } : 'too-late'
    case 'verify-supervisor':
      if (isOlder(decisions.at, facts.requests)) return 'stale'
      return { verifiedPost: value === '' ? (world.settings.supervisorPosts[0] ?? '') : postOf(value) }
    case 'settle-answer': {
      const answer = settledAnswers.find(each => each === value.toLowerCase())
      if (answer === undefined) return 'value-missing'
      const about = answer === 'agree' || answer === 'decline' ? facts.requests : facts.closures
      return isOlder(decisions.at, about) ? 'stale' : { settled: [...decisions.settled, answer] }
    }
    default:
      return overrideOf(word, value, decisions, facts, world)
  }
}

const settledAnswers: readonly SettledAnswer[] = ['agree', 'decline', 'pass', 'fail', 'return']

/** `waive` and `set-hours` hold only where the law lets them (A-SP-19). */
function overrideOf(
  word: string,
  value: string,
  decisions: StaffDecisions,
  facts: CaseFacts,
  { settings }: Facts,
): Partial<StaffDecisions> | Refusal {
  const { by, reason, at } = decisions
  const decided = { by: { id: by, role: 'staff' as const }, reason, at }
  const hours = word === 'set-hours' ? readHours(value) : undefined
  if (word === 'set-hours' ? hours === undefined : value === '') return 'value-missing'
  const override: StaffOverride =
    hours === undefined
      ? { ...decided, action: 'waive', rule: value.toLowerCase() }
      : { ...decided, action: 'set', rule: 'counted-hours', value: hours }
  const edited = newestChange(hours === undefined ? facts.closures : facts.hours)
  const { findings } = overriding([override], edited, at, settings)
  const [finding] = findings
  if (finding === undefined) {
    const stale = edited !== null && Date.parse(edited) > Date.parse(at)
    return stale ? 'stale' : { overrides: [...decisions.overrides, override] }
  }
  return finding.verdict.because.code === 'override-refused-hard-rule' ? 'hard-rule' : 'stale'
}

function readHours(value: string): Amount | undefined {
  return /^\d+(\.\d+)?$/u.test(value) ? amount(value) : undefined
}

function newestChange(sent: readonly Sent[]): Instant | null {
  return sent.map(each => each.changedAt).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null
}

function isOlder(at: Instant, about: readonly Sent[]): boolean {
  const newest = newestChange(about)
  return newest !== null && Date.parse(newest) > Date.parse(at)
}
