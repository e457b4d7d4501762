import type { Entry as Response } from '../../tables.ts'
import { studentNumber } from '../claim/answers.ts'
import { collegeApplication } from '../forms/college.ts'

/** One application, with every response that was sent for it, the opening one first. */
export interface Case {
  readonly key: string
  readonly student: string
  readonly responses: readonly [Response, ...Response[]]
}

/** A response that names a case it cannot belong to. */
export interface Stray {
  readonly response: Response
  readonly named: string
  readonly why: 'no-such-case' | 'case-of-another' | 'case-of-another-kind'
}

const bySubmission = (a: Response, b: Response): number =>
  Date.parse(a.submittedAt) - Date.parse(b.submittedAt) || (a.key < b.key ? -1 : 1)

const named = (response: Response): string => (response.answers['case']?.[0] ?? '').trim().toUpperCase()

/** Recognition by the University and by the college are two procedures (I.1): one cannot correct the other. */
const isOfCollege = ({ form }: Response): boolean => form === collegeApplication.name

/** Orders responses by case: one that names no case opens its own, one that names a correction belongs to its case. */
export function casesOf(entries: readonly Response[]): {
  readonly cases: readonly Case[]
  readonly strays: readonly Stray[]
} {
  const responses = entries.toSorted(bySubmission)
  const byKey = new Map(responses.map(each => [each.key, each]))
  const opening = new Map(responses.filter(each => named(each) === '').map(each => [each.key, each]))
  const root = (key: string, seen: ReadonlySet<string> = new Set()): Response | undefined => {
    const open = opening.get(key)
    const through = byKey.get(key)
    if (open || !through || seen.has(key)) return open
    return root(named(through), new Set([...seen, key]))
  }
  const corrections = new Map<string, Response[]>()
  const strays: Stray[] = []
  for (const response of responses) {
    const name = named(response)
    if (name === '') continue
    const target = root(name)
    if (!target) strays.push({ response, named: name, why: 'no-such-case' })
    else if (studentNumber(target.student) !== studentNumber(response.student))
      strays.push({ response, named: name, why: 'case-of-another' })
    else if (isOfCollege(target) !== isOfCollege(response))
      strays.push({ response, named: name, why: 'case-of-another-kind' })
    else corrections.set(target.key, [...(corrections.get(target.key) ?? []), response])
  }
  const cases = [...opening.values()].map((first): Case => ({
    key: first.key,
    student: first.student,
    responses: [first, ...(corrections.get(first.key) ?? [])],
  }))
  return { cases, strays }
}
