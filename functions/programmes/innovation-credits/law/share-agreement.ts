import { notMet, unclear, type Verdict } from '../../../law/verdict.ts'
import type { ProjectAward } from './entries.ts'
import type { Reason } from './reasons.ts'

/** What a member of the group says to the shares that were filed; a member who files the same shares agrees. */
export type MemberWord = 'agree' | 'decline'

/** Whether a filed share is the group's own: all its members have to agree before anything is posted (A-IC-06). */
export interface ShareAgreement {
  readonly silent: readonly string[]
  readonly declined: readonly string[]
  /** What keeps the shares from being used; undefined once all have agreed. */
  readonly verdict: Verdict<Reason> | undefined
}

/** II.4.2) gives the credits to the group, so a share is used when every member has agreed to it; silence is no word. */
export function judgeAgreement(
  { project, members }: Pick<ProjectAward, 'project' | 'members'>,
  said: ReadonlyMap<string, MemberWord>,
): ShareAgreement {
  const all = [...new Set(members)].toSorted()
  const declined = all.filter(member => said.get(member) === 'decline')
  const silent = all.filter(member => !said.has(member))
  const verdict =
    declined.length > 0
      ? notMet('II.4.2)', { code: 'shares-declined', params: { project, members: declined } } as const)
      : silent.length > 0
        ? unclear('II.4.2)', { code: 'shares-await-members', params: { project, members: silent } } as const)
        : undefined
  return { silent, declined, verdict }
}
