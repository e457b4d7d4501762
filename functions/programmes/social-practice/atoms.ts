import type { CaseFacts, Facts, StrayEntry } from './facts.ts'

/** What is decided and committed together: a student's cases with those of the group, stray entries, the lists. */
export type Atom =
  | { readonly kind: 'cases'; readonly cases: readonly CaseFacts[] }
  | { readonly kind: 'strays'; readonly strays: readonly StrayEntry[] }
  | { readonly kind: 'lists' }

export function atomsOf(facts: Facts): readonly { readonly key: string; readonly atom: Atom }[] {
  const root = connected(facts.cases)
  const groups = Map.groupBy(facts.cases, ({ student }) => root(student.number))
  const strays = Map.groupBy(facts.strays, ({ student }) => student.number)
  return [
    ...[...groups.values()].map(cases => ({
      key: `student ${cases.map(({ student }) => student.number).toSorted()[0] ?? ''}`,
      atom: { kind: 'cases' as const, cases },
    })),
    ...[...strays].map(([student, list]) => ({
      key: `entries ${student}`,
      atom: { kind: 'strays' as const, strays: list },
    })),
    { key: 'pass lists', atom: { kind: 'lists' as const } },
  ]
}

/** Students who share a group proposal lead to one and the same of them. */
function connected(cases: readonly CaseFacts[]): (student: string) => string {
  const parent = new Map<string, string>()
  const root = (student: string): string => {
    let found = student
    for (let up = parent.get(found); up !== undefined; up = parent.get(found)) found = up
    return found
  }
  const join = (a: string, b: string): void => {
    const [from, to] = [root(a), root(b)]
    if (from !== to) parent.set(from, to)
  }
  const owner = new Map(cases.map(({ key, student }) => [key, student.number]))
  for (const { kind, student, proposals } of cases) {
    for (const { proposal } of proposals) {
      const linked = owner.get(proposal.group ?? '')
      if (linked !== undefined) join(student.number, linked)
      if (kind === 'group') for (const member of proposal.participants) join(student.number, member)
    }
  }
  return root
}
