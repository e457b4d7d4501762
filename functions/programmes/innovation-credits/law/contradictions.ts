import { isDeepStrictEqual } from 'node:util'
import { compare, zero } from '../../../law/amount.ts'
import type { Clause } from '../../../law/clause.ts'
import { normalForm } from '../../../law/text.ts'
import { unclear, type Verdict } from '../../../law/verdict.ts'
import type { Allocation, Entry } from './entries.ts'
import { printedPlace } from './paper.ts'
import type { Reason } from './reasons.ts'

/** An entry together with the student who made it. */
export interface ClaimedEntry {
  readonly student: string
  readonly entry: Entry
}

export type ContestedField =
  | 'level'
  | 'prize'
  | 'team'
  | 'venue'
  | 'state'
  | 'author_order'
  | 'kind'
  | 'inventor_order'
  | 'members'
  | 'allocation'

/** Two students state different things about one field of one achievement. */
export interface Conflict {
  readonly about: ContestedField
  readonly refs: readonly [string, string]
  readonly verdict: Verdict<Reason>
}

export interface Contradictions {
  /** Refs of all entries in a conflict; nothing of them is recognised until a person has looked. */
  readonly held: readonly string[]
  readonly conflicts: readonly Conflict[]
}

type Of<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>

interface Contest {
  readonly clause: Clause
  readonly fields: readonly ContestedField[]
}

const asSet = (list: readonly string[]) => new Set(list)
const sameName = (a: string, b: string) => normalForm(a) === normalForm(b)

/** Equal shares for everybody; who is not named gets 0, and no share filed differs from any. */
function sameAllocation(a: Allocation | null, b: Allocation | null): boolean {
  if (!a || !b) return a === b
  const named = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return named.every(student => compare(a[student] ?? zero, b[student] ?? zero) === 0)
}

function fieldsThat(...differ: readonly (readonly [ContestedField, boolean])[]): readonly ContestedField[] {
  return differ.filter(([, contested]) => contested).map(([field]) => field)
}

function competitions(a: Of<'competition'>, b: Of<'competition'>): Contest | undefined {
  const same = sameName(a.competition, b.competition) && a.edition === b.edition
  if (!same || !a.team.some(member => b.team.includes(member))) return undefined
  const fields = fieldsThat(
    ['level', a.level !== b.level],
    ['prize', a.prize !== b.prize],
    ['team', !isDeepStrictEqual(asSet(a.team), asSet(b.team))],
  )
  return { clause: 'II.1', fields }
}

/** Different places of one paper are no conflict; the same place claimed by two students is. */
function papers(a: Of<'paper'>, b: Of<'paper'>, students: readonly [string, string]): Contest | undefined {
  if (!sameName(a.paper, b.paper)) return undefined
  const [place, other] = [printedPlace(a, students[0]), printedPlace(b, students[1])]
  const fields = fieldsThat(
    ['venue', a.venue !== b.venue],
    ['state', a.state !== b.state],
    ['author_order', place > 0 && place === other],
  )
  return { clause: 'II.2', fields }
}

function patents(a: Of<'patent'>, b: Of<'patent'>): Contest | undefined {
  if (!sameName(a.patent, b.patent)) return undefined
  const fields = fieldsThat(
    ['kind', a.right !== b.right],
    ['state', a.state !== b.state],
    ['inventor_order', a.inventorOrder === b.inventorOrder],
  )
  return { clause: 'II.3', fields }
}

function projects(a: Of<'project'>, b: Of<'project'>): Contest | undefined {
  if (!sameName(a.project, b.project)) return undefined
  const fields = fieldsThat(
    ['level', a.level !== b.level],
    ['state', a.state !== b.state],
    ['members', !isDeepStrictEqual(asSet(a.members), asSet(b.members))],
  )
  return { clause: 'II.4.1)', fields }
}

function awards(a: Of<'project-award'>, b: Of<'project-award'>): Contest | undefined {
  if (!sameName(a.project, b.project) || a.award !== b.award) return undefined
  const fields = fieldsThat(
    ['prize', a.prize !== b.prize],
    ['members', !isDeepStrictEqual(asSet(a.members), asSet(b.members))],
    ['allocation', !sameAllocation(a.allocation, b.allocation)],
  )
  return { clause: 'II.4.2)', fields }
}

/** What two entries contest; `undefined` when they are about different things. */
function contestOf(a: ClaimedEntry, b: ClaimedEntry): Contest | undefined {
  const [one, other] = [a.entry, b.entry]
  if (one.kind === 'competition' && other.kind === 'competition') return competitions(one, other)
  if (one.kind === 'paper' && other.kind === 'paper') return papers(one, other, [a.student, b.student])
  if (one.kind === 'patent' && other.kind === 'patent') return patents(one, other)
  if (one.kind === 'project' && other.kind === 'project') return projects(one, other)
  if (one.kind === 'project-award' && other.kind === 'project-award') return awards(one, other)
  return undefined
}

function conflictsOf(a: ClaimedEntry, b: ClaimedEntry): readonly Conflict[] {
  const contest = a.student === b.student ? undefined : contestOf(a, b)
  if (!contest) return []
  return contest.fields.map(about => {
    const params = { about, students: [a.student, b.student] }
    const samePlace = about === 'author_order' || about === 'inventor_order'
    const code = samePlace ? 'same-place-claimed' : 'claims-differ'
    return {
      about,
      refs: [a.entry.ref, b.entry.ref],
      verdict: unclear(contest.clause, { code, params }),
    }
  })
}

/** Where claims of different students about one achievement contradict each other: one conflict a pair and field. */
export function contradictions(claims: readonly ClaimedEntry[]): Contradictions {
  const conflicts = claims.flatMap((a, index) => claims.slice(index + 1).flatMap(b => conflictsOf(a, b)))
  return { conflicts, held: [...new Set(conflicts.flatMap(({ refs }) => refs))] }
}
