import { staffDecisions, type ProjectRow } from '../../../../sheets-schema/social-practice/projects.ts'
import type { Instant } from '../../../law/calendar.ts'
import { isBlank } from '../../../law/text.ts'
import { roleAt, workedAt } from '../../staff-people.ts'
import type { CaseFacts, Facts } from '../facts.ts'
import { effectOf, type Typed } from './effect.ts'
import { noDecisions, type DecisionStanding, type Refusal, type StaffDecisions } from './staff-decisions.ts'

/** What staff typed in the row of a case. Several decisions stand between semicolons or lines, like their values. */
export function readDecisions(facts: CaseFacts, world: Facts, asOf: Instant): StaffDecisions {
  const row = facts.staff?.values
  const by = row?.decidedBy ?? ''
  const at = typedAt(facts, ['decision', 'value', 'reason', 'decidedBy'], asOf)
  const proposalAt = typedAt(facts, ['proposalDecision', 'reason', 'decidedBy'], asOf)
  const wordAt = typedAt(facts, ['decision', 'value'], asOf)
  const base: StaffDecisions = { by, reason: row?.reason ?? '', at, wordAt, proposalAt, ...noDecisions }
  const typed = typedDecisions(row?.decision ?? '', row?.value ?? '')
  const refusal = typed.length === 0 ? null : (personRefusal(by, at, world) ?? reasonRefusal(base.reason))
  return typed.reduce((decisions, each) => taken(decisions, each, refusal, facts, world), base)
}

/** The newest of these cells: what is typed beside them, such as the day of a list, decides nothing anew. */
function typedAt({ staff }: CaseFacts, cells: readonly (keyof ProjectRow)[], asOf: Instant): Instant {
  const dates = cells.map(name => staff?.cellsSince[name] ?? asOf)
  return dates.reduce((newest, each) => (Date.parse(each) > Date.parse(newest) ? each : newest))
}

/** Decisions that say enough without a value. */
const withoutValue: ReadonlySet<string> = new Set([
  'hold',
  'close',
  'verify-supervisor',
  'release-supervisor',
])

function typedDecisions(decision: string, value: string): readonly Typed[] {
  const values = parts(value)
  let next = 0
  return parts(decision).map(part => {
    const [word = '', ...rest] = part.split(/[\s:=]+/u)
    const needsValue = !withoutValue.has(word)
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

/** Whether the one who decided at that moment might decide: a known id, in office then, with a role that the settings of then name. */
export function personRefusal(by: string, at: Instant, world: Facts): Refusal | null {
  if (isBlank(by)) return 'decided-by-missing'
  const person = world.staff.get(by.trim().toLowerCase())
  if (!person) return 'decided-by-unknown'
  if (!workedAt(person, at, world.settings.timeZone))
    return person.takenOut === undefined ? 'decided-by-left' : 'decided-by-unknown'
  return world.overrideRolesOn(at).includes(roleAt(person, at)) ? null : 'role'
}

const reasonRefusal = (reason: string): Refusal | null => (isBlank(reason) ? 'no-reason' : null)

function taken(
  decisions: StaffDecisions,
  typed: Typed,
  refusal: Refusal | null,
  facts: CaseFacts,
  world: Facts,
): StaffDecisions {
  const standing = (why: Refusal | null, about?: string): readonly DecisionStanding[] => [
    ...decisions.standings,
    { word: `${typed.word} ${typed.value}`.trim(), refusal: why, ...(about === undefined ? {} : { about }) },
  ]
  const refused = (why: Refusal): StaffDecisions => ({ ...decisions, standings: standing(why) })
  if (!staffDecisions.some(word => word === typed.word)) return refused('unknown-word')
  if (refusal !== null) return refused(refusal)
  const read = effectOf(typed, decisions, facts, world)
  if (typeof read === 'string') return refused(read)
  return { ...decisions, ...read.brings, standings: standing(null, read.about) }
}
