import { compare, shown } from '../../../law/amount.ts'
import { unclear, type Verdict } from '../../../law/verdict.ts'
import { couldMatter, notingSettings, type NotedSettings } from '../../noted-settings.ts'
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
import type { Read } from './own-readings.ts'
import type { Placed } from './placed.ts'
import type { Draft } from './student-credits.ts'
import { recognisedFor } from './weigh.ts'

/** One way to read a doubtful sentence. */
interface Reading {
  readonly setting: CheckedSetting
  readonly word: string
  /** The word that stands for how these settings read it. */
  readonly wordIn: (settings: InnovationCreditsSettings) => string | undefined
  /** The same settings with this reading; the very same where they read it so already. */
  readonly read: Read
}

/** Every reading of a setting with a few words to choose from. */
function readingsOf<Name extends keyof InnovationCreditsSettings>(
  name: Name,
  setting: ReadSetting<InnovationCreditsSettings[Name]>,
): readonly Reading[] {
  const { choices = [] } = setting
  return choices.map(word => {
    const value = setting.read(word)
    return {
      setting,
      word,
      wordIn: settings => choices.find(each => setting.read(each) === settings[name]),
      read: settings => (settings[name] === value ? settings : { ...settings, [name]: value }),
    }
  })
}

interface DoubtfulSentence {
  readonly readings: readonly Reading[]
  /** Entries it says something about. */
  readonly about: readonly Entry['kind'][]
}

/** The sentences of part II that can be read in two ways, in the order of the Settings tab. */
const doubtful: readonly DoubtfulSentence[] = [
  { readings: readingsOf('highestBy', recognition.highestBy), about: ['competition'] },
  { readings: readingsOf('sameCompetition', recognition.sameCompetition), about: ['competition'] },
  { readings: readingsOf('topUp', recognition.topUp), about: ['competition', 'project', 'project-award'] },
  { readings: readingsOf('samePaper', recognition.samePaper), about: ['paper'] },
  { readings: readingsOf('indexNeeded', recognition.indexNeeded), about: ['paper'] },
  { readings: readingsOf('paperCountsFrom', recognition.paperCountsFrom), about: ['paper'] },
  { readings: readingsOf('authorOrder', recognition.authorOrder), about: ['paper'] },
  { readings: readingsOf('equalFirstAuthors', recognition.equalFirstAuthors), about: ['paper'] },
  { readings: readingsOf('newspaperShare', recognition.newspaperShare), about: ['paper'] },
  { readings: readingsOf('sameProject', recognition.sameProject), about: ['project'] },
  { readings: readingsOf('thesisAndCredits', recognition.thesisAndCredits), about: ['project'] },
  { readings: readingsOf('awardShare', recognition.awardShare), about: ['project-award'] },
  { readings: readingsOf('awardsPerProject', recognition.awardsPerProject), about: ['project-award'] },
  {
    readings: readingsOf('sameWork', recognition.sameWork),
    about: ['competition', 'paper', 'patent', 'project', 'project-award'],
  },
]

/** The period of the upper limit (A-IC-02); what the limit covers is compared where credits are posted (A-IC-01). */
const periods = readingsOf('capPeriod', procedure.capPeriod)

type Recognised = ReadonlyMap<string, RecognisedEntry>

/**
 * What is recognised for one student, by case, with a question to staff wherever another reading of the text would give
 * this very entry other credits; where all readings agree nothing is said.
 */
export function recognisedWithReadings(own: readonly Placed[], facts: Facts): Recognised {
  const noted = new Map<InnovationCreditsSettings, NotedSettings<InnovationCreditsSettings>>()
  const noting: Read = settings => {
    const looked = noted.get(settings) ?? notingSettings(settings)
    noted.set(settings, looked)
    return looked.settings
  }
  const recognised = recognisedFor(own, facts, noting)
  if (recognised.size === 0) return recognised
  const notes = new Map<string, readonly Verdict<Reason>[]>()
  const kinds = new Set(own.map(({ facts: { claimed } }) => claimed?.entry.kind))
  const settingsOf = new Map(own.map(each => [each.facts.key, facts.judgedBy(each.facts).settings]))
  const couldDiffer = ({ read }: Reading): boolean =>
    [...noted].some(([inForce, looked]) => couldMatter(looked, inForce, read(inForce)))
  const readings = doubtful
    .filter(({ about }) => about.some(kind => kinds.has(kind)))
    .flatMap(sentence => sentence.readings)
    .filter(couldDiffer)
  for (const reading of readings) {
    const otherwise = recognisedFor(own, facts, reading.read)
    for (const [key, entry] of recognised) {
      const inForce = wordIn(reading, settingsOf.get(key))
      const other = otherwise.get(key)
      if (inForce === undefined || !other || compare(other.credits, entry.credits) === 0) continue
      notes.set(key, [...(notes.get(key) ?? []), noteOf(reading, inForce, entry, other)])
    }
  }
  return new Map(
    [...recognised].map(([key, entry]) => [
      key,
      { ...entry, verdicts: [...entry.verdicts, ...(notes.get(key) ?? [])] as const },
    ]),
  )
}

/** How settings read the sentence; undefined where that is this very reading. */
function wordIn(reading: Reading, settings: InnovationCreditsSettings | undefined): string | undefined {
  const word = settings && reading.wordIn(settings)
  return word === reading.word ? undefined : word
}

function noteOf(
  { setting, word }: Reading,
  inForce: string,
  entry: RecognisedEntry,
  otherwise: RecognisedEntry,
): Verdict<Reason> {
  const params = {
    setting: setting.name,
    inForce,
    other: word,
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
  drafts: readonly Draft[],
  { judgedBy }: Facts,
  postedBy: (read: Read) => ReadonlyMap<string, Posting>,
): ReadonlyMap<string, Posting> {
  if (postings.size === 0) return postings
  const settingsOf = new Map(drafts.map(({ subject, facts }) => [subject, judgedBy(facts).settings]))
  const otherwise = periods
    .filter(reading => [...settingsOf.values()].some(settings => wordIn(reading, settings) !== undefined))
    .map(reading => ({ reading, posted: postedBy(reading.read) }))
  return new Map(
    [...postings].map(([key, posting]): [string, Posting] => {
      const notes = otherwise.flatMap(({ reading, posted }) => {
        const inForce = wordIn(reading, settingsOf.get(key))
        const theirs = posted.get(key)
        if (inForce === undefined || !theirs || compare(theirs.qualityCourse, posting.qualityCourse) === 0)
          return []
        const { setting, word: other } = reading
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
