import type { InnovationCreditsSettings } from '../law/settings.ts'
import type { Facts, OwnSettings } from '../understand.ts'
import type { Placed } from './placed.ts'

/** How settings are read: as they stand, or with one of them otherwise. */
export type Read = (settings: InnovationCreditsSettings) => InnovationCreditsSettings

export const asItStands: Read = settings => settings

/** Applications that are judged by the same settings. */
export interface SameRules {
  readonly settings: InnovationCreditsSettings
  readonly applications: readonly Placed[]
}

/** The applications of a student by the settings of their own days, the earlier days first. */
export function byOwnRules(applications: readonly Placed[], { judgedBy }: Facts): readonly SameRules[] {
  const judged = applications.map(each => ({ each, by: judgedBy(each.facts) }))
  return [...Map.groupBy(judged, ({ by }) => by.settings).values()]
    .toSorted((a, b) => firstDay(a).localeCompare(firstDay(b)))
    .flatMap(same => {
      const [one] = same
      return one ? [{ settings: one.by.settings, applications: same.map(({ each }) => each) }] : []
    })
}

const firstDay = (same: readonly { readonly by: OwnSettings }[]): string =>
  same.map(({ by: { day } }) => day).toSorted()[0] ?? ''
