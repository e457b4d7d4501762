import type { Amount } from '../../../law/amount.ts'
import { studentNumber } from '../claim/answers.ts'
import type { ApplicationFacts } from '../facts.ts'
import type { EarlierRecognition } from '../law/earlier-recognition.ts'
import { recognise, type RecognisedEntry } from '../law/recognise.ts'
import type { InnovationCreditsSettings } from '../law/settings.ts'
import { refusal, type StaffDecision } from '../law/staff-decision.ts'
import { earlierOf, thingOf } from '../record.ts'
import type { Facts } from '../understand.ts'
import { asItStands, byOwnReadings, type Read, type SameReadings } from './own-readings.ts'
import { isRevoked, type Placed } from './placed.ts'

/**
 * What is recognised for one student, by case. What waits for its window or was returned does not push aside what is
 * being decided now; it is itself weighed beside all the others.
 */
export function recognisedFor(
  own: readonly Placed[],
  world: Facts,
  read: Read = asItStands,
): ReadonlyMap<string, RecognisedEntry> {
  const open = own.filter(
    ({ facts, status }) =>
      !facts.record && !facts.withdrawal && facts.claimed !== undefined && status !== 'rejected',
  )
  const now = open.filter(({ status }) => status !== 'outside-window' && status !== 'returned')
  const recorded = own.flatMap(({ facts }) =>
    facts.record && !isRevoked(facts) ? earlierOf(facts.record, world.lists) : [],
  )
  const weigh = (among: readonly Placed[]) =>
    weighedInTurn(byOwnReadings(among, world), recorded, world, read)
  const besideAll = now.length === open.length ? [] : weigh(open)
  return new Map([...besideAll, ...weigh(now)].map(entry => [entry.ref, entry]))
}

/**
 * What was sent under earlier rules is weighed first, and stands before what was sent under later ones as if it were
 * recognised already: a planned change of a reading neither takes it back nor counts the same thing twice (II.1, II.4).
 */
function weighedInTurn(
  turns: readonly SameReadings[],
  recorded: readonly EarlierRecognition[],
  { lists }: Facts,
  read: Read,
): readonly RecognisedEntry[] {
  const weighed: RecognisedEntry[] = []
  const earlier = [...recorded]
  for (const turn of turns) {
    const others = turns.filter(each => each !== turn).flatMap(({ applications }) => applications)
    const entries = weighedTogether(turn, others, [...earlier], read)
    const claimed = new Map(claimsIn(turn.applications).map(({ entry }) => [entry.ref, entry]))
    weighed.push(...entries)
    for (const { ref, status, credits } of entries) {
      const entry = claimed.get(ref)
      if (entry && status === 'counted') earlier.push(...earlierOf({ thing: thingOf(entry), credits }, lists))
    }
  }
  return weighed
}

function weighedTogether(
  { settings, applications }: SameReadings,
  others: readonly Placed[],
  earlier: readonly EarlierRecognition[],
  read: Read,
): readonly RecognisedEntry[] {
  const [first] = applications
  if (!first) return []
  const { number: id, cohort, enrolledOn } = first.facts.student
  const claims = claimsIn(applications)
  const decisions = applications.flatMap(({ facts }) => facts.office.corrections)
  return recognise(
    {
      student: { id: studentNumber(id), cohort, enrolledOn },
      entries: claims.map(({ entry }) => entry),
      earlier,
      decisions,
      besides: others.flatMap(({ facts }) =>
        facts.claimed ? [{ entry: facts.claimed.entry, revoked: isRevoked(facts) }] : [],
      ),
      tables: new Map(claims.map(({ entry, table }) => [entry.ref, table])),
    },
    withRolesOf(decisions, read(settings)),
  ).entries
}

const claimsIn = (applications: readonly Placed[]) =>
  applications.flatMap(({ facts: { claimed } }) => (claimed ? [claimed] : []))

/** Whoever might decide on the day they did: what was refused then is not among the decisions. */
function withRolesOf(
  decisions: readonly StaffDecision[],
  settings: InnovationCreditsSettings,
): InnovationCreditsSettings {
  const refused = decisions.filter(decision => refusal(decision, settings))
  if (refused.length === 0) return settings
  const overrideRoles = { ...settings.overrideRoles }
  for (const { action, by } of refused) overrideRoles[action] = [...overrideRoles[action], by.role]
  return { ...settings, overrideRoles }
}

/** What the entry gives by itself: the table of its day and the corrections, nothing beside or before it. */
export function alone(
  { student, claimed, office }: ApplicationFacts,
  settings: InnovationCreditsSettings,
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
    { ...withRolesOf(office.corrections, settings), table },
  ).credits
}
