import { normalForm } from '../../law/text.ts'
import type { Entry } from './law/entries.ts'
import type { ApplicationFacts } from './facts.ts'
import type { Facts } from './understand.ts'

/** Everything that must be decided together: a student, and whoever claims the same achievement. */
export interface Atom {
  readonly applications: readonly ApplicationFacts[]
  readonly college: Facts['college']
  readonly strays: Facts['strays']
}

/** Achievements that tie students together; a competition ties only those on one certificate. */
function tiesOf(entry: Entry): readonly string[] {
  const tie = (...parts: readonly string[]) => JSON.stringify([entry.kind, ...parts.map(normalForm)])
  switch (entry.kind) {
    case 'competition':
      return entry.team.map(member => tie(entry.competition, String(entry.edition), member))
    case 'paper':
      return [tie(entry.paper)]
    case 'patent':
      return [tie(entry.patent)]
    case 'project':
    case 'research-project':
      return [tie(entry.project)]
    case 'project-award':
      return [tie(entry.project, entry.award)]
  }
}

/** The groups of students; the key is the smallest student number of the group. */
export function atomsOf(facts: Facts): readonly { readonly key: string; readonly atom: Atom }[] {
  const leaders = new Map<string, string>()
  const leaderOf = (node: string): string => {
    let leader = node
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next
    return leader
  }
  for (const { student, claimed } of facts.applications) {
    for (const tie of claimed ? tiesOf(claimed.entry) : []) {
      const [one, other] = [leaderOf(`student ${student.number}`), leaderOf(tie)]
      if (one !== other) leaders.set(other, one)
    }
  }
  const group = (student: string) => leaderOf(`student ${student}`)
  const ofGroup = <Each extends { readonly student: { readonly number: string } }>(all: readonly Each[]) =>
    Map.groupBy(all, ({ student: { number } }) => group(number))
  const applications = ofGroup(facts.applications)
  const college = ofGroup(facts.college)
  const strays = ofGroup(facts.strays)
  return [...new Set([...applications.keys(), ...college.keys(), ...strays.keys()])].map(leader => {
    const atom = {
      applications: applications.get(leader) ?? [],
      college: college.get(leader) ?? [],
      strays: strays.get(leader) ?? [],
    }
    const numbers = Object.values(atom).flatMap(each => each.map(({ student }) => student.number))
    return { key: numbers.toSorted()[0] ?? leader, atom }
  })
}
