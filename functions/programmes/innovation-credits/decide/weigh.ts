import type { Amount } from '../../../law/amount.ts'
import { studentNumber } from '../claim/answers.ts'
import type { ApplicationFacts } from '../facts.ts'
import { recognise, type RecognisedEntry } from '../law/recognise.ts'
import { earlierOf } from '../record.ts'
import type { Facts } from '../understand.ts'
import { isRevoked, type Placed } from './placed.ts'

/**
 * What is recognised for one student, by case. What waits for its window or was returned does not push aside what is
 * being decided now; it is itself weighed beside all the others.
 */
export function recognisedFor(
  own: readonly Placed[],
  { settings, lists }: Facts,
): ReadonlyMap<string, RecognisedEntry> {
  const open = own.filter(
    ({ facts, status }) =>
      !facts.record && !facts.withdrawal && facts.claimed !== undefined && status !== 'rejected',
  )
  const now = open.filter(({ status }) => status !== 'outside-window' && status !== 'returned')
  const earlier = own.flatMap(({ facts }) =>
    facts.record && !isRevoked(facts) ? earlierOf(facts.record, lists) : [],
  )
  const weigh = (among: readonly Placed[]): readonly RecognisedEntry[] => {
    const [first] = among
    if (!first) return []
    const { number: id, cohort, enrolledOn } = first.facts.student
    const claims = among.flatMap(({ facts }) => (facts.claimed ? [facts.claimed] : []))
    return recognise(
      {
        student: { id: studentNumber(id), cohort, enrolledOn },
        entries: claims.map(({ entry }) => entry),
        earlier,
        decisions: among.flatMap(({ facts }) => facts.office.corrections),
        tables: new Map(claims.map(({ entry, table }) => [entry.ref, table])),
      },
      settings,
    ).entries
  }
  const besideAll = now.length === open.length ? [] : weigh(open)
  return new Map([...besideAll, ...weigh(now)].map(entry => [entry.ref, entry]))
}

/** What the entry gives by itself: the table of its day and the corrections, nothing beside or before it. */
export function alone(
  { student, claimed, office }: ApplicationFacts,
  { settings }: Facts,
): Amount | undefined {
  if (!claimed) return undefined
  const { number: id, cohort, enrolledOn } = student
  const { entry, table } = claimed
  return recognise(
    {
      student: { id: studentNumber(id), cohort, enrolledOn },
      entries: [entry],
      decisions: office.corrections,
    },
    { ...settings, table },
  ).credits
}
