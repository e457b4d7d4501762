import type { Entry } from '../../tables.ts'
import type { RegisteredStudent, Sent, StrayEntry } from '../facts.ts'
import { changeForm } from '../forms/change.ts'
import { proposalForm } from '../forms/proposal.ts'

/** A case as soon as it is opened. */
export interface OpenCase extends Pick<Sent, 'submittedAt'> {
  readonly key: string
  readonly student: RegisteredStudent
  readonly kind: 'project' | 'group'
}

/**
 * The case an entry continues: the one it names. Where none is named, the only project that the student had by then,
 * or else the first one ever: what a student opens later does not take an entry away from where it belonged.
 */
export function caseOfEntry(
  entry: Entry,
  named: string,
  known: ReadonlyMap<string, OpenCase>,
  own: readonly OpenCase[],
  isMember: (group: string, student: string) => boolean,
): { readonly key: string } | { readonly why: StrayEntry['why']; readonly named: string } {
  if (named === '') {
    const before = own.filter(each => Date.parse(each.submittedAt) <= Date.parse(entry.submittedAt))
    const [only, ...more] = before.length === 0 ? own.slice(0, 1) : before
    if (only === undefined) return { why: 'no-project', named }
    return more.length === 0 ? { key: only.key } : { why: 'several-projects', named }
  }
  const found = known.get(named)
  if (found === undefined) return { why: 'no-such-case', named }
  const leaves = entry.form === changeForm.name && isMember(named, entry.student)
  if (found.student.number !== entry.student && !leaves) return { why: 'other-students-case', named }
  const ofGroups = entry.form === proposalForm.name || entry.form === changeForm.name
  const continues = found.kind === 'project' || ofGroups
  return continues ? { key: found.key } : { why: 'group-case', named }
}
