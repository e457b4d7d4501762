import { compare, sum, zero, type Amount } from '../../../law/amount.ts'
import type { ApplicationDecision } from '../decision.ts'
import type { Posting } from '../law/posting.ts'
import { totalOf, type RecordedApplication } from '../record.ts'
import type { RegisteredStudent } from '../registers/people.ts'
import type { State } from '../state.ts'
import type { Totals } from '../totals.ts'
import type { Facts } from '../understand.ts'
import type { Read } from './own-readings.ts'
import { postingsOf, type ToPost } from './postings.ts'

/** An application before it is known where its credits go. */
export type Draft = Omit<ApplicationDecision, 'posting' | 'reposted' | 'totals'>

/** States whose credits are on their way, in the order in which they will be posted. */
const onTheWay: readonly State[] = [
  'recorded',
  'awaiting-aao',
  'awaiting-vice-dean',
  'vice-dean-unknown',
  'awaiting-instructor',
  'instructor-unknown',
  'awaiting-members',
  'held',
  'returned',
  'outside-window',
]

const recordsIn = (drafts: readonly Draft[]): readonly RecordedApplication[] =>
  drafts.flatMap(({ state, facts: { record } }) => (record && state === 'recorded' ? [record] : []))

/** What is confirmed now is posted before what is still on its way. */
export function postingsFor(
  student: RegisteredStudent,
  drafts: readonly Draft[],
  { judgedBy }: Facts,
  read: Read,
): ReadonlyMap<string, Posting> {
  const waiting = drafts
    .filter(({ facts, state }) => !facts.record && onTheWay.includes(state))
    .toSorted((a, b) => onTheWay.indexOf(a.state) - onTheWay.indexOf(b.state))
    .flatMap(({ subject, facts, recognised, application }) =>
      recognised && compare(recognised.credits, zero) > 0
        ? [
            {
              key: subject,
              credits: recognised.credits,
              semester: application.record?.semester ?? '',
              artElectiveWanted: facts.artElectiveWanted,
              settings: read(judgedBy(facts).settings),
            },
          ]
        : [],
    )
  return postingsOf(student, recordsIn(drafts), waiting)
}

/** The records of a student, posted anew from the first to the last, each by the settings of its own day. */
export function repostedFor(
  student: RegisteredStudent,
  drafts: readonly Draft[],
  { judgedBy }: Facts,
): ReadonlyMap<string, Posting> {
  const inOrder = drafts
    .toSorted((a, b) => a.facts.recordedAs - b.facts.recordedAs)
    .flatMap(({ subject, state, facts }): ToPost[] => {
      const { record } = facts
      if (!record || state !== 'recorded') return []
      const { credits, semester } = record
      const { settings } = judgedBy(facts)
      return [{ key: subject, credits, semester, artElectiveWanted: false, settings }]
    })
  return postingsOf(student, [], inOrder)
}

/** All of one student: what is recorded, what is on its way, and what staff should know of both. */
export function totalsOf(
  drafts: readonly Draft[],
  postings: ReadonlyMap<string, Posting>,
  byCollege: Amount,
): Totals {
  const records = recordsIn(drafts)
  const fresh = drafts.filter(({ state, facts }) => state === 'recorded' && !facts.record)
  const part = (
    old: 'credits' | 'projectCourse' | 'qualityCourse' | 'notConverted',
    now: (draft: Draft) => Amount | undefined,
  ) => sum([totalOf(records, old), ...fresh.map(draft => now(draft) ?? zero)])
  return {
    recorded: {
      credits: part('credits', ({ recognised }) => recognised?.credits),
      projectCourse: part('projectCourse', ({ subject }) => postings.get(subject)?.innovationProjects),
      qualityCourse: part('qualityCourse', ({ subject }) => postings.get(subject)?.qualityCourse),
      notConverted: part('notConverted', ({ subject }) => postings.get(subject)?.notConverted),
    },
    byCollege,
    onTheWay: sum(
      drafts
        .filter(({ state, facts }) => !facts.record && state !== 'recorded' && onTheWay.includes(state))
        .map(({ recognised }) => recognised?.credits ?? zero),
    ),
    notes: [...postings.values()].flatMap(({ verdicts }) =>
      verdicts.filter(({ because }) => because.code === 'cap-reading-matters'),
    ),
  }
}
