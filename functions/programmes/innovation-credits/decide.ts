import { compare, sum, zero, type Amount } from '../../law/amount.ts'
import { localDay, type Day, type Instant } from '../../law/calendar.ts'
import type { Atom } from './atoms.ts'
import type {
  ApplicationDecision,
  Contradiction,
  InnovationCreditsDecision,
  State,
  Totals,
} from './decision.ts'
import type { Posting } from './law/posting.ts'
import type { RecognisedEntry } from './law/recognise.ts'
import { beginningOf } from './opening.ts'
import { postingsOf } from './postings.ts'
import { totalOf } from './record.ts'
import { placementOf, type Placement } from './state.ts'
import type { Facts } from './understand.ts'
import { alone, contradictionsIn, judged, placed, recognisedFor, type Placed } from './weigh.ts'

/** States whose credits are on their way, in the order in which they will be posted. */
const onTheWay: readonly State[] = [
  'recorded',
  'awaiting-aao',
  'awaiting-vice-dean',
  'vice-dean-unknown',
  'awaiting-instructor',
  'instructor-unknown',
  'held',
  'returned',
  'outside-window',
]

/** Decides every application of a group that belongs together, and what is to be said about strays. */
export function decide(atom: Atom, facts: Facts, asOf: Instant): readonly InnovationCreditsDecision[] {
  const today = localDay(asOf, facts.settings.timeZone)
  const all = placed(atom.applications, facts.settings, today)
  const conflicts = contradictionsIn(all)
  const byStudent = Map.groupBy(all, ({ facts: { student } }) => student.number)
  const decided = [...byStudent.values()].flatMap(own => decideStudent(own, conflicts, facts, today))
  const strays = atom.strays.map(({ student, ...stray }): InnovationCreditsDecision => ({
    kind: 'stray',
    subject: stray.response.key,
    student,
    stray,
  }))
  return [...decided, ...strays]
}

type Draft = Omit<ApplicationDecision, 'posting' | 'reposted' | 'totals'>

function decideStudent(
  own: readonly Placed[],
  conflicts: ReadonlyMap<string, readonly Contradiction[]>,
  facts: Facts,
  today: Day,
): readonly ApplicationDecision[] {
  const recognised = recognisedFor(own, facts)
  const drafts = own.map(each =>
    draftOf(each, recognised.get(each.facts.key), conflicts.get(each.facts.key) ?? [], facts, today),
  )
  const postings = postingsFor(drafts, facts)
  const reposted = repostedFor(drafts, facts)
  const totals = totalsOf(drafts, postings)
  return drafts.map(draft => ({
    ...draft,
    posting: postings.get(draft.subject),
    reposted: reposted.get(draft.subject),
    totals,
  }))
}

function draftOf(
  { facts: application }: Placed,
  recognised: RecognisedEntry | undefined,
  contradictions: readonly Contradiction[],
  facts: Facts,
  today: Day,
): Draft {
  const { settings, people } = facts
  const judgement = judged(application, recognised?.credits ?? zero, settings, today)
  const standing = { facts: application, application: judgement, recognised, contradictions, people }
  const { state, nextActor, asked }: Placement = placementOf(standing)
  const opens = judgement.waitingForWindow?.opens ?? null
  return {
    kind: 'application',
    subject: application.key,
    facts: application,
    student: application.student,
    state,
    nextActor,
    recognised,
    alone: alone(application, facts),
    application: judgement,
    contradictions,
    asked,
    opens,
    wake: opens === null ? undefined : beginningOf(opens, settings.timeZone),
    settingValues: facts.settingValues,
    courseNames: settings.courseNames,
  }
}

const recordsIn = (drafts: readonly Draft[]) =>
  drafts.flatMap(({ state, facts: { record } }) => (record && state === 'recorded' ? [record] : []))

/** What is confirmed now is posted before what is still on its way. */
function postingsFor(drafts: readonly Draft[], { settings }: Facts): ReadonlyMap<string, Posting> {
  const student = drafts[0]?.student
  if (!student) return new Map()
  const waiting = drafts
    .filter(({ facts, state }) => !facts.record && onTheWay.includes(state))
    .toSorted((a, b) => onTheWay.indexOf(a.state) - onTheWay.indexOf(b.state))
    .flatMap(({ subject, recognised, application }) =>
      recognised && compare(recognised.credits, zero) > 0
        ? [{ key: subject, credits: recognised.credits, semester: application.record?.semester ?? '' }]
        : [],
    )
  return postingsOf(student, recordsIn(drafts), waiting, settings)
}

/** The records of a student, posted anew from the first to the last. */
function repostedFor(drafts: readonly Draft[], { settings }: Facts): ReadonlyMap<string, Posting> {
  const student = drafts[0]?.student
  if (!student) return new Map()
  const inOrder = drafts
    .toSorted((a, b) => a.facts.recordedAs - b.facts.recordedAs)
    .flatMap(({ subject, state, facts: { record } }) =>
      record && state === 'recorded'
        ? [{ key: subject, credits: record.credits, semester: record.semester }]
        : [],
    )
  return postingsOf(student, [], inOrder, settings)
}

function totalsOf(drafts: readonly Draft[], postings: ReadonlyMap<string, Posting>): Totals {
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
