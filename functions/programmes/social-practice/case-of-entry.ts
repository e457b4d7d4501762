import type { Entry } from '../tables.ts'
import type { RegisteredStudent, StrayEntry } from './facts.ts'
import { proposalForm } from './forms/proposal.ts'

/** A case as soon as it is opened. */
export interface OpenCase {
  readonly key: string
  readonly student: RegisteredStudent
  readonly kind: 'project' | 'group'
}

/** The case an entry continues: the one it names, or the only project of the student who named none. */
export function caseOfEntry(
  entry: Entry,
  named: string,
  known: ReadonlyMap<string, OpenCase>,
  own: readonly OpenCase[],
): { readonly key: string } | { readonly why: StrayEntry['why']; readonly named: string } {
  if (named === '') {
    const [only, ...more] = own
    if (only === undefined) return { why: 'no-project', named }
    return more.length === 0 ? { key: only.key } : { why: 'several-projects', named }
  }
  const found = known.get(named)
  if (found === undefined) return { why: 'no-such-case', named }
  if (found.student.number !== entry.student) return { why: 'other-students-case', named }
  const continues = found.kind === 'project' || entry.form === proposalForm.name
  return continues ? { key: found.key } : { why: 'group-case', named }
}
