import { compare, shown } from '../../../law/amount.ts'
import type { Clause } from '../../../law/clause.ts'
import { normalForm } from '../../../law/text.ts'
import { standingOf } from './competition.ts'
import type { Competition, Entry } from './entries.ts'
import type { Judged } from './judged.ts'
import { notCounted } from './outcome.ts'
import type { InnovationCreditsSettings } from './settings.ts'

/** Something that counts once, and what is said of the entries that do not count because of it. */
interface Thing {
  readonly key: string
  readonly clause: Clause
  readonly lower:
    | 'lower-award-same-competition'
    | 'same-paper-counted-once'
    | 'same-patent-counted-once'
    | 'lower-level-same-project'
    | 'lower-award-same-project'
}

function competitionOf(
  entry: Competition,
  { sameCompetition }: InnovationCreditsSettings,
): readonly string[] {
  const name = normalForm(entry.competition)
  if (sameCompetition === 'series') return [name]
  const edition = String(entry.edition)
  return sameCompetition === 'edition' ? [name, edition] : [name, edition, normalForm(entry.work ?? '')]
}

/**
 * The thing of which only the best entry counts: the same competition (II.1), paper, patent or project, or the awards
 * of one project, each as far as the settings draw it. A research project has none.
 */
function thingOf(entry: Entry, settings: InnovationCreditsSettings): Thing | undefined {
  const key = (...parts: readonly string[]) => JSON.stringify([entry.kind, ...parts])
  if (entry.kind === 'competition') {
    const parts = competitionOf(entry, settings)
    return { key: key(...parts), clause: 'II.1', lower: 'lower-award-same-competition' }
  }
  if (entry.kind === 'paper') {
    const index = settings.samePaper === 'each-index' ? entry.venue : ''
    return { key: key(normalForm(entry.paper), index), clause: 'II.2', lower: 'same-paper-counted-once' }
  }
  if (entry.kind === 'patent') {
    return { key: key(normalForm(entry.patent)), clause: 'II.3', lower: 'same-patent-counted-once' }
  }
  if (entry.kind === 'project') {
    const level = settings.sameProject === 'each' ? entry.level : ''
    return {
      key: key(normalForm(entry.project), level),
      clause: 'II.4.1)',
      lower: 'lower-level-same-project',
    }
  }
  if (entry.kind === 'project-award') {
    const award = settings.awardsPerProject === 'add' ? entry.award : ''
    return {
      key: key(normalForm(entry.project), award),
      clause: 'II.4.2)',
      lower: 'lower-award-same-project',
    }
  }
  return undefined
}

const levelsAscending = ['other', 'university', 'provincial', 'national']

/** Positive when `a` is the higher award (A-IC-04), zero when the first entered stays. */
function higher(a: Judged, b: Judged, settings: InnovationCreditsSettings): number {
  const byCredits = compare(a.outcome.credits, b.outcome.credits)
  const one = a.entry
  const other = b.entry
  if (settings.highestBy === 'credits' || one.kind !== 'competition' || other.kind !== 'competition') {
    return byCredits
  }
  const [first, second] = [standingOf(one, settings), standingOf(other, settings)]
  const byLevel = levelsAscending.indexOf(first.level) - levelsAscending.indexOf(second.level)
  if (byLevel !== 0) return byLevel
  const byPlace = (second.place ?? Infinity) - (first.place ?? Infinity)
  return Number.isNaN(byPlace) || byPlace === 0 ? byCredits : byPlace
}

/** Of the counted entries for one thing only the highest stays; at a tie the first entered. */
export function onlyTheHighest(
  judged: readonly Judged[],
  settings: InnovationCreditsSettings,
): readonly Judged[] {
  const best = new Map<string, Judged>()
  const counting = judged.map(each =>
    each.outcome.status === 'counted' ? thingOf(each.entry, settings) : undefined,
  )
  judged.forEach((each, index) => {
    const key = counting[index]?.key
    const before = key === undefined ? undefined : best.get(key)
    if (key !== undefined && (!before || higher(each, before, settings) > 0)) best.set(key, each)
  })
  return judged.map((each, index) => {
    const thing = counting[index]
    const winner = thing && best.get(thing.key)
    if (!thing || !winner || winner === each) return each
    const params = { counts: winner.entry.ref, credits: shown(each.outcome.credits) }
    return { ...each, outcome: notCounted(thing.clause, { code: thing.lower, params }) }
  })
}
