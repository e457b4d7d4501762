import type { Day } from '../law/calendar.ts'
import type { CheckedSetting } from '../programmes/office-settings.ts'

/** What staff had in a row of Settings from one day on. */
export interface SettingStand {
  readonly since: Day
  readonly value: string
  /** A next value with its day; undefined where one of the two is missing. */
  readonly plan: { readonly next: string; readonly day: Day } | undefined
}

/** A time of one value, up to the next period. */
export interface SettingPeriod {
  readonly from: Day
  readonly value: string
  /** It began with the day of a plan, and nothing was typed over it since. */
  readonly isPlan: boolean
}

type Periods = readonly [SettingPeriod, ...SettingPeriod[]]

const everSince: Day = '0000-01-01'

/**
 * What was in force when. A planned change divides time at its day: what lies before keeps the value of before, also once
 * staff have moved “Next value” into “Value” and cleared the plan. A value typed over without a day is a correction of
 * the last period, from its first day on. What cannot be used changes nothing. `stands`: oldest first, the present one last.
 */
export function settingPeriods(
  { default: initial, check }: Pick<CheckedSetting, 'default' | 'check'>,
  stands: readonly SettingStand[],
  today: Day,
): Periods {
  let periods: Periods = [{ from: everSince, value: initial, isPlan: false }]
  for (const [index, { since, value, plan }] of stands.entries()) {
    const until = stands[index + 1]?.since ?? today
    const reachedBy = (day: Day): boolean => plan !== undefined && plan.day <= day
    const isUsable = plan !== undefined && check(plan.next) === undefined
    const counts = value === '' ? initial : check(value) === undefined ? value : undefined
    const hidden = reachedBy(since) && last(periods).isPlan
    if (!hidden && counts !== undefined) periods = corrected(periods, counts)
    if (plan && isUsable && reachedBy(until)) periods = divided(periods, plan)
  }
  return periods
}

export const last = (periods: Periods): SettingPeriod => periods.at(-1) ?? periods[0]

function corrected([first, ...more]: Periods, value: string): Periods {
  const typed = { value, isPlan: false }
  const newest = more.at(-1)
  return newest ? [first, ...more.slice(0, -1), { ...newest, ...typed }] : [{ ...first, ...typed }]
}

/** A plan that stood already and only got another day moves the day it divides. */
function divided(periods: Periods, { next: value, day: from }: { next: string; day: Day }): Periods {
  const [first, ...more] = periods
  const { isPlan, value: present } = last(periods)
  const earlier = isPlan && present === value ? more.slice(0, -1) : more
  return [first, ...earlier.filter(each => each.from < from), { from, value, isPlan: true }]
}
