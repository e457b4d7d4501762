import { isDeepStrictEqual } from 'node:util'
import type { Day } from '../../../law/calendar.ts'
import type { InnovationCreditsSettings } from '../law/settings.ts'
import { recognition } from '../settings/recognition.ts'
import type { Facts } from '../understand.ts'
import type { Placed } from './placed.ts'

/** How settings are read: as they stand, or with one of them otherwise. */
export type Read = (settings: InnovationCreditsSettings) => InnovationCreditsSettings

export const asItStands: Read = settings => settings

/** Applications that are weighed by the same readings of the text. */
export interface SameReadings {
  readonly settings: InnovationCreditsSettings
  readonly applications: readonly Placed[]
}

/** The applications of a student by the readings of their own days, the earlier days first. */
export function byOwnReadings(applications: readonly Placed[], { judgedBy }: Facts): readonly SameReadings[] {
  const turns: { day: Day; settings: InnovationCreditsSettings; applications: Placed[] }[] = []
  for (const application of applications) {
    const { day, settings } = judgedBy(application.facts)
    const turn = turns.find(each => readAlike(each.settings, settings))
    if (!turn) turns.push({ day, settings, applications: [application] })
    else {
      turn.applications.push(application)
      if (day < turn.day) turn.day = day
    }
  }
  return turns.toSorted((a, b) => a.day.localeCompare(b.day))
}

/** Whether part II is read alike: what else is set, such as a name or a limit, does not part what is weighed together. */
const readAlike = (one: InnovationCreditsSettings, other: InnovationCreditsSettings): boolean =>
  one === other ||
  Object.keys(recognition).every(name => isDeepStrictEqual(Reflect.get(one, name), Reflect.get(other, name)))
