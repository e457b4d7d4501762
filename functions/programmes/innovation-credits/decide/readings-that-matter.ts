import { compare, shown } from '../../../law/amount.ts'
import { unclear, type Verdict } from '../../../law/verdict.ts'
import { couldMatter, notingSettings } from '../../noted-settings.ts'
import type { CheckedSetting } from '../../office-settings.ts'
import type { Entry } from '../law/entries.ts'
import type { Posting } from '../law/posting.ts'
import type { Reason } from '../law/reasons.ts'
import type { RecognisedEntry } from '../law/recognise.ts'
import type { InnovationCreditsSettings } from '../law/settings.ts'
import { procedure } from '../settings/procedure.ts'
import { recognition } from '../settings/recognition.ts'
import type { ReadSetting } from '../settings/setting.ts'
import type { Facts } from '../understand.ts'
import type { Placed } from './placed.ts'
import { recognisedFor } from './weigh.ts'

/** A doubtful sentence: how staff read it now, and how it could be read otherwise. */
interface OtherReading {
  readonly setting: CheckedSetting
  readonly inForce: string
  readonly other: string
  readonly settings: InnovationCreditsSettings
}

/** Every other reading of a setting with a few words to choose from. */
function others<Name extends keyof InnovationCreditsSettings>(
  name: Name,
  setting: ReadSetting<InnovationCreditsSettings[Name]>,
): (settings: InnovationCreditsSettings) => readonly OtherReading[] {
  return settings =>
    (setting.choices ?? []).flatMap((word): readonly OtherReading[] => {
      const inForce = setting.choices?.find(each => setting.read(each) === settings[name])
      if (inForce === undefined || word === inForce) return []
      return [{ setting, inForce, other: word, settings: { ...settings, [name]: setting.read(word) } }]
    })
}

interface DoubtfulSentence {
  readonly of: (settings: InnovationCreditsSettings) => readonly OtherReading[]
  /** Entries it says something about. */
  readonly about: readonly Entry['kind'][]
}

/** The sentences of part II that can be read in two ways, in the order of the Settings tab. */
const doubtful: readonly DoubtfulSentence[] = [
  { of: others('highestBy', recognition.highestBy), about: ['competition'] },
  { of: others('sameCompetition', recognition.sameCompetition), about: ['competition'] },
  { of: others('topUp', recognition.topUp), about: ['competition', 'project', 'project-award'] },
  { of: others('samePaper', recognition.samePaper), about: ['paper'] },
  { of: others('indexNeeded', recognition.indexNeeded), about: ['paper'] },
  { of: others('paperCountsFrom', recognition.paperCountsFrom), about: ['paper'] },
  { of: others('authorOrder', recognition.authorOrder), about: ['paper'] },
  { of: others('equalFirstAuthors', recognition.equalFirstAuthors), about: ['paper'] },
  { of: others('newspaperShare', recognition.newspaperShare), about: ['paper'] },
  { of: others('sameProject', recognition.sameProject), about: ['project'] },
  { of: others('thesisAndCredits', recognition.thesisAndCredits), about: ['project'] },
  { of: others('awardShare', recognition.awardShare), about: ['project-award'] },
  { of: others('awardsPerProject', recognition.awardsPerProject), about: ['project-award'] },
  {
    of: others('sameWork', recognition.sameWork),
    about: ['competition', 'paper', 'patent', 'project', 'project-award'],
  },
]

/** The period of the upper limit (A-IC-02); what the limit covers is compared where credits are posted (A-IC-01). */
const period = others('capPeriod', procedure.capPeriod)

type Recognised = ReadonlyMap<string, RecognisedEntry>

/**
 * What is recognised for one student, by case, with a question to staff wherever another reading of the text would give
 * this very entry other credits; where all readings agree nothing is said.
 */
export function recognisedWithReadings(own: readonly Placed[], facts: Facts): Recognised {
  const noted = notingSettings(facts.settings)
  const recognised = recognisedFor(own, { ...facts, settings: noted.settings })
  if (recognised.size === 0) return recognised
  const notes = new Map<string, readonly Verdict<Reason>[]>()
  const kinds = new Set(own.map(({ facts: { claimed } }) => claimed?.entry.kind))
  const readings = doubtful
    .filter(({ about }) => about.some(kind => kinds.has(kind)))
    .flatMap(({ of }) => of(facts.settings))
    .filter(({ settings }) => couldMatter(noted, facts.settings, settings))
  for (const reading of readings) {
    const otherwise = recognisedFor(own, { ...facts, settings: reading.settings })
    for (const [key, entry] of recognised) {
      const other = otherwise.get(key)
      if (!other || compare(other.credits, entry.credits) === 0) continue
      notes.set(key, [...(notes.get(key) ?? []), noteOf(reading, entry, other)])
    }
  }
  return new Map(
    [...recognised].map(([key, entry]) => [
      key,
      { ...entry, verdicts: [...entry.verdicts, ...(notes.get(key) ?? [])] as const },
    ]),
  )
}

function noteOf(
  { setting, inForce, other }: OtherReading,
  entry: RecognisedEntry,
  otherwise: RecognisedEntry,
): Verdict<Reason> {
  const params = {
    setting: setting.name,
    inForce,
    other,
    credits: shown(entry.credits),
    otherwise: shown(otherwise.credits),
  }
  return unclear(setting.clause, { code: 'reading-matters', params })
}

/**
 * The same postings with a question to staff wherever another period of the limit would post this entry's credits
 * otherwise. `postedBy` posts all of the student's credits anew.
 */
export function periodsThatMatter(
  postings: ReadonlyMap<string, Posting>,
  { settings }: Facts,
  postedBy: (settings: InnovationCreditsSettings) => ReadonlyMap<string, Posting>,
): ReadonlyMap<string, Posting> {
  if (postings.size === 0) return postings
  const otherwise = period(settings).map(reading => ({ reading, posted: postedBy(reading.settings) }))
  return new Map(
    [...postings].map(([key, posting]): [string, Posting] => {
      const notes = otherwise.flatMap(({ reading: { setting, inForce, other }, posted }) => {
        const theirs = posted.get(key)
        if (!theirs || compare(theirs.qualityCourse, posting.qualityCourse) === 0) return []
        const params = {
          setting: setting.name,
          inForce,
          other,
          credits: shown(posting.qualityCourse),
          otherwise: shown(theirs.qualityCourse),
        }
        return [unclear(setting.clause, { code: 'reading-matters', params } as const)]
      })
      return [key, { ...posting, verdicts: [...posting.verdicts, ...notes] }]
    }),
  )
}
