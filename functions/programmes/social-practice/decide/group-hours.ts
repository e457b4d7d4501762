import { sum, type Amount } from '../../../law/amount.ts'
import { readDecisions } from '../decisions/read-decisions.ts'
import type { CaseFacts, Facts } from '../facts.ts'
import { progressOf, type ProgressContext } from '../progress/progress.ts'
import { proposalOf } from '../progress/proposal-stage.ts'

/** The hours of a project's whole group, as a world weighs them (A-SP-09); null without a group. */
export type GroupHours = (facts: CaseFacts, world: Facts) => Amount | null

type Shared = Pick<ProgressContext, 'world' | 'groups' | 'asOf'>

/** The hours of all projects of each group together, weighed once for the world as it is and for any other reading. */
export function groupHours(projects: readonly CaseFacts[], context: Shared): GroupHours {
  const weighed = new Map<Facts, ReadonlyMap<string, Amount>>()
  return (facts, world) => {
    const group = groupOf(facts, world)
    if (group === null) return null
    const hours = weighed.get(world) ?? hoursOf(projects, { ...context, world })
    weighed.set(world, hours)
    return hours.get(group) ?? null
  }
}

function hoursOf(projects: readonly CaseFacts[], context: Shared): ReadonlyMap<string, Amount> {
  const { world } = context
  const linked = Map.groupBy(projects, facts => groupOf(facts, world) ?? '')
  linked.delete('')
  const counted = (facts: CaseFacts): Amount => {
    const decisions = readDecisions(facts, world, context.asOf)
    const alone = { ...context, groupHours: () => null, credited: false }
    return progressOf(facts, decisions, alone).hours.counted
  }
  return new Map([...linked].map(([group, members]) => [group, sum(members.map(counted))]))
}

/** The group a project belongs to; null once its student has left it. */
function groupOf(facts: CaseFacts, world: Facts): string | null {
  const version = facts.proposals.at(-1) ?? facts.proposals[0]
  return proposalOf(facts, version, world).group
}
