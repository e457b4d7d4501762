import { couldMatter, notingSettings, type NotedSettings } from '../../noted-settings.ts'
import type { StaffDecisions } from '../decisions/staff-decisions.ts'
import type { CaseFacts, Facts } from '../facts.ts'
import type { QuestionId } from '../law/clause.ts'
import type { SocialPracticeSettings } from '../law/settings.ts'
import { progressOf, type Progress, type ProgressContext } from '../progress/progress.ts'
import { openQuestions } from '../rules/open-questions.ts'

/** Another reading of the text, under which this very student would come out differently. */
export interface OtherReading {
  /** As it would stand in Settings: `hours_per = project`. */
  readonly setting: string
  readonly question: QuestionId
  readonly now: string
  readonly otherwise: string
}

interface Doubt {
  readonly question: QuestionId
  /** The readings, each with how its row of Settings would say it. */
  readonly readings: readonly {
    readonly setting: string
    readonly other: (settings: SocialPracticeSettings) => Partial<SocialPracticeSettings>
  }[]
}

function doubt<Name extends keyof SocialPracticeSettings>(
  question: QuestionId,
  setting: string,
  name: Name,
  ...values: readonly (SocialPracticeSettings[Name] & (string | number | null))[]
): Doubt {
  const readings = values.map(value => ({
    setting: `${setting} = ${value ?? 'none'}`,
    other: () => ({ [name]: value }),
  }))
  return { question, readings }
}

/**
 * Sentences that can be read in two ways with a difference to one student. Left out: what the words themselves decide
 * (“can provide” proof), and when the credit is given as long as the list may still come (A-SP-16).
 */
const doubts: readonly Doubt[] = [
  doubt('A-SP-02', 'supervision_needed_for', 'supervisionNeededFor', 'closure', 'implementation'),
  doubt('A-SP-03', 'hours_before_approval', 'hoursBeforeApproval', 'count', 'refuse'),
  doubt('A-SP-04', 'exempt_participation', 'exemptParticipation', 'credit', 'no-credit'),
  doubt('A-SP-05', 'low_priority', 'lowPriority', 'flag', 'refuse'),
  doubt('A-SP-07', 'staff_with_teaching_post', 'staffWithTeachingPost', 'note', 'refuse'),
  doubt('A-SP-08', 'group_proposal', 'groupProposal', 'recommended', 'required'),
  doubt('A-SP-09', 'hours_per', 'hoursPer', 'student', 'project'),
  {
    question: 'A-SP-10',
    readings: [
      {
        setting: 'counted_hour_kinds with preparation and travel',
        other: settings => ({
          countedHourKinds: [...new Set([...settings.countedHourKinds, 'preparation', 'travel'] as const)],
        }),
      },
    ],
  },
  doubt('A-SP-12', 'photos_max', 'photosMax', null, 3),
  doubt('A-SP-13', 'feedback_title', 'feedbackTitle', 'note', 'required'),
  doubt('A-SP-15', 'closure_deadline_day', 'closureDeadlineDay', 'included', 'excluded'),
  doubt('A-SP-15', 'late_action', 'lateAction', 'next-semester', 'refuse'),
  doubt('A-SP-16', 'list_last_day', 'listLastDay', 'included', 'excluded'),
  doubt('A-SP-18', 'resubmission', 'resubmission', 'until-evaluated', 'never'),
  doubt('A-SP-25', 'indicators', 'indicators', 'note', 'required'),
]

type Read = (settings: SocialPracticeSettings) => SocialPracticeSettings

/** A reading as it would stand in Settings, and the world under it. */
interface Reading {
  readonly setting: string
  readonly question: QuestionId
  readonly read: Read
  readonly world: Facts
}

const readings = new WeakMap<Facts, readonly Reading[]>()

/** The same for every case of this world: what is weighed under a reading for one is found for the next. */
function readingsBeside(world: Facts): readonly Reading[] {
  const known = readings.get(world)
  if (known) return known
  const all = doubts.flatMap(({ question, readings: words }) =>
    words.map(({ setting, other }): Reading => {
      const read = once(settings => ({ ...settings, ...other(settings) }))
      return { setting, question, read, world: readOtherwise(world, read) }
    }),
  )
  readings.set(world, all)
  return all
}

/** Reads the settings of each day once, however often they are asked for. */
function once(read: Read): Read {
  const known = new Map<SocialPracticeSettings, SocialPracticeSettings>()
  return settings => {
    const found = known.get(settings) ?? read(settings)
    known.set(settings, found)
    return found
  }
}

/** The same world, its settings read otherwise on every day. */
function readOtherwise(world: Facts, read: Read): Facts {
  return { ...world, settings: read(world.settings), settingsOn: at => read(world.settingsOn(at)) }
}

/** Every other reading that changes what comes out for this project; none where all readings agree. */
export function readingsThatMatter(
  facts: CaseFacts,
  decisions: StaffDecisions,
  context: ProgressContext,
): readonly OtherReading[] {
  const outcome = (world: Facts): string => outcomeOf(progressOf(facts, decisions, { ...context, world }))
  const noted = new Map<SocialPracticeSettings, NotedSettings<SocialPracticeSettings>>()
  const noting = once(settings => {
    const own = notingSettings(settings)
    noted.set(settings, own)
    return own.settings
  })
  const now = outcome(readOtherwise(context.world, noting))
  return readingsBeside(context.world).flatMap(
    ({ setting, question, read, world }): readonly OtherReading[] => {
      if (![...noted].some(([inForce, own]) => couldMatter(own, inForce, read(inForce)))) return []
      const otherwise = outcome(world)
      return otherwise === now ? [] : [{ setting, question, now, otherwise }]
    },
  )
}

/** What a reading could change of a project: who is taken in, what lacks, which list, which credit. */
function outcomeOf({ proposal, supervision, closure, result }: Progress): string {
  const hinders = proposal.status === 'blocked' ? proposal.blocked : []
  const blocked = [...hinders, ...(supervision?.answer.blocked ?? [])]
  const report = closure && [
    closure.answer.status === 'accepted'
      ? 'report accepted'
      : `report blocked (${closure.answer.blocked.join(', ')})`,
    ...(closure.answer.listSemester ? [`list of ${closure.answer.listSemester}`] : []),
  ]
  return [
    ...(blocked.length === 0 ? [] : [`blocked (${blocked.join(', ')})`]),
    ...(report ?? (blocked.length === 0 ? ['taken in'] : [])),
    ...(result ? [result.answer.status] : []),
  ].join(', ')
}

/** As the row puts it to staff. */
export function readingWords({ setting, question, now, otherwise }: OtherReading): string {
  const asked = openQuestions.find(({ id }) => id === question)?.question ?? ''
  return `Another reading gives another result: ${now}; with ${setting}: ${otherwise}. ${asked} (${question})`
}
