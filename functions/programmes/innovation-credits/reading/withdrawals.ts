import type { Instant } from '../../../law/calendar.ts'
import type { Entry as Response } from '../../tables.ts'
import { studentNumber } from '../claim/answers.ts'
import { withdrawalRequest } from '../forms/withdrawal.ts'
import type { Stray } from './cases.ts'
import { isBefore } from './moments.ts'

/** A student takes an application back; what it was counted for is computed anew. */
export interface Withdrawal {
  readonly entry: Response
  readonly at: Instant
  readonly reason: string
}

interface Owned {
  readonly key: string
  readonly student: string
}

const named = (response: Response): string => (response.answers['case']?.[0] ?? '').trim().toUpperCase()

/** Withdrawals by the case they name, the newest last; those that name no case of the student are strays. */
export function withdrawalsOf(
  entries: readonly Response[],
  cases: readonly Owned[],
): { readonly byCase: ReadonlyMap<string, readonly Withdrawal[]>; readonly strays: readonly Stray[] } {
  const owners = new Map(cases.map(({ key, student }) => [key, studentNumber(student)]))
  const byCase = new Map<string, readonly Withdrawal[]>()
  const strays: Stray[] = []
  for (const response of entries.filter(({ form }) => form === withdrawalRequest.name).toSorted(byTime)) {
    const key = named(response)
    const owner = owners.get(key)
    if (owner === undefined) strays.push({ response, named: key, why: 'no-such-case' })
    else if (owner !== studentNumber(response.student))
      strays.push({ response, named: key, why: 'case-of-another' })
    else byCase.set(key, [...(byCase.get(key) ?? []), withdrawalIn(response)])
  }
  return { byCase, strays }
}

function withdrawalIn(entry: Response): Withdrawal {
  return { entry, at: entry.changedAt, reason: (entry.answers['reason'] ?? []).join('\n') }
}

const byTime = (a: Response, b: Response): number =>
  Date.parse(a.changedAt) - Date.parse(b.changedAt) || (a.key < b.key ? -1 : 1)

/** The withdrawal in force: a correction that the student sends afterwards takes the application up again. */
export function withdrawnSince(withdrawals: readonly Withdrawal[], sentAt: Instant): Withdrawal | undefined {
  const last = withdrawals.at(-1)
  return last && !isBefore(last.at, sentAt) ? last : undefined
}
