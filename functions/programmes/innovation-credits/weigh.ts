import { zero } from '../../law/amount.ts'
import type { Day } from '../../law/calendar.ts'
import { judgeApplication, type ApplicationJudgement } from './law/application.ts'
import { contradictions, type Conflict } from './law/contradictions.ts'
import type { Amount } from '../../law/amount.ts'
import { recognise, type RecognisedEntry } from './law/recognise.ts'
import type { InnovationCreditsSettings } from './law/settings.ts'
import { studentNumber } from './claim/answers.ts'
import type { Contradiction } from './decision.ts'
import { wholeSecond } from './moments.ts'
import { earlierOf } from './record.ts'
import { isRefused } from './state.ts'
import type { ApplicationFacts, Facts } from './understand.ts'

/** The application as the law sees it; credits matter only once all steps are done. */
export function judged(
  { student, claimed, steps, sentAt, firstAt, version }: ApplicationFacts,
  credits: Amount,
  settings: InnovationCreditsSettings,
  today: Day,
): ApplicationJudgement {
  const application = {
    student,
    kind: claimed?.claim.kind ?? ('competition' as const),
    creditsIfRecognised: credits,
    sent: { lastAt: wholeSecond(sentAt), firstAt: version > 1 ? firstAt : null },
    evidence: claimed?.claim.evidence ?? ['not read yet'],
    steps: steps.map(({ step }) => step),
  }
  return judgeApplication(application, settings, today)
}

/** Whether staff have taken the entry away, so that it stands beside no other any more. */
const isRevoked = ({ office }: ApplicationFacts): boolean =>
  office.corrections.some(({ action }) => action === 'revoke')

const bySubmission = (a: ApplicationFacts, b: ApplicationFacts): number =>
  Date.parse(a.firstAt) - Date.parse(b.firstAt) || (a.key < b.key ? -1 : 1)

/** An application with where its steps stand. */
export interface Placed {
  readonly facts: ApplicationFacts
  readonly status: ApplicationJudgement['status']
  /** Rejected, withdrawn or revoked: it stands beside no other any more. */
  readonly gone: boolean
}

/** Every application with its status, in the order in which they were first sent. */
export function placed(
  applications: readonly ApplicationFacts[],
  settings: InnovationCreditsSettings,
  today: Day,
): readonly Placed[] {
  return applications.toSorted(bySubmission).map(facts => {
    const { status } = judged(facts, zero, settings, today)
    const refused = isRefused(facts, status)
    const gone = refused || facts.withdrawal !== undefined || isRevoked(facts)
    return { facts, status: refused ? 'rejected' : status, gone }
  })
}

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
        student: { id: idOf(id), cohort, enrolledOn },
        entries: claims.map(({ entry }) => entry),
        earlier,
        decisions: among.flatMap(({ facts }) => facts.office.corrections),
        tables: new Map(claims.map(({ entry, table }) => [entry.ref, table])),
      },
      settings,
    ).entries
  }
  return new Map([...weigh(open), ...weigh(now)].map(entry => [entry.ref, entry]))
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
      student: { id: idOf(id), cohort, enrolledOn },
      entries: [entry],
      decisions: office.corrections,
    },
    { ...settings, table },
  ).credits
}

/** Student numbers as the lists of team mates are read. */
const idOf = studentNumber

/**
 * Where team mates state different things, on both sides. Credits set by staff settle the entry: a person has looked.
 */
export function contradictionsIn(
  applications: readonly Placed[],
): ReadonlyMap<string, readonly Contradiction[]> {
  const claims = applications
    .filter(({ gone }) => !gone)
    .flatMap(({ facts: { student, claimed } }) =>
      claimed ? [{ student: idOf(student.number), entry: claimed.entry }] : [],
    )
  const settled = new Set(
    applications
      .filter(({ facts }) => facts.office.corrections.some(({ action }) => action === 'set-credits'))
      .map(({ facts }) => facts.key),
  )
  const sides = contradictions(claims).conflicts.flatMap((conflict): [string, Contradiction][] => {
    const { about, refs, verdict }: Conflict = conflict
    const [one, other] = refs
    return [
      [one, { about, with: other, verdict }],
      [other, { about, with: one, verdict }],
    ]
  })
  const byCase = Map.groupBy(
    sides.filter(([ref]) => !settled.has(ref)),
    ([ref]) => ref,
  )
  return new Map([...byCase].map(([ref, pairs]) => [ref, pairs.map(([, contradiction]) => contradiction)]))
}
