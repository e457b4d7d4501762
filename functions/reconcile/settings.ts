import { settingsTab } from '../../sheets-schema/common/settings.ts'
import type { Day } from '../law/calendar.ts'
import type { CheckedSetting } from '../programmes/office-settings.ts'
import type { Problem, Programme, WantedRow } from '../programmes/programme.ts'
import { wantedRow } from '../programmes/programme.ts'
import { unplannable, unusable, type Complaint, type TypedSetting } from './setting-complaints.ts'
import { last, settingPeriods, type SettingPeriod, type SettingStand } from './setting-periods.ts'

export interface SettingsInForce {
  /** By name, as in force today. */
  readonly values: ReadonlyMap<string, string>
  /** By name, as in force on a day up to today; the same map for days between which nothing planned took effect. */
  readonly valuesOn: (day: Day) => ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
  /** The system columns of the Settings tab. */
  readonly rows: readonly WantedRow[]
  /** What is to come, and can be used. */
  readonly planned: readonly PlannedSetting[]
}

/** A setting that will have another value from a day on. */
export interface PlannedSetting {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly day: Day
}

interface OneSetting {
  readonly periods: readonly SettingPeriod[]
  readonly inForce: string
  readonly complaints: readonly Complaint[]
  readonly planned: Day | undefined
  /** Since when the planned value is in force, where “Value” says something else. */
  readonly overtakenSince: Day | undefined
}

const blank: TypedSetting = { value: '', next: '', takesEffect: { kind: 'blank' } }

/**
 * A planned value is in force from the beginning of its day, and divides time there (`settingPeriods`). A wrong value is
 * named on its row and the last good value, or else the default, stays in force. `history`: what stood in the row of each
 * setting whenever it was seen, oldest first.
 */
export function settingsInForce(
  programme: Programme,
  typed: ReadonlyMap<string, TypedSetting>,
  history: ReadonlyMap<string, readonly SettingStand[]>,
  today: Day,
): SettingsInForce {
  const found = programme.settings.map(setting => {
    const cells = typed.get(setting.name) ?? blank
    return { setting, cells, ...oneSetting(setting, cells, history.get(setting.name) ?? [], today) }
  })
  const valuesOn = byDay(new Map(found.map(({ setting, periods }) => [setting.name, periods])))
  return {
    values: valuesOn(today),
    valuesOn,
    problems: found.flatMap(({ setting, complaints }) =>
      complaints.map(complaint => settingProblem(setting.name, complaint)),
    ),
    rows: found.map(({ setting, cells, ...one }) => settingRow(setting, cells, one)),
    planned: found.flatMap(({ setting: { name }, cells, inForce: from, planned: day }) =>
      day === undefined ? [] : [{ name, from, to: cells.next.trim(), day }],
    ),
  }
}

/** Each stretch of days between two divisions is put together once. */
function byDay(settings: ReadonlyMap<string, readonly SettingPeriod[]>): SettingsInForce['valuesOn'] {
  const starts = [...settings.values()].flatMap(periods => periods.map(({ from }) => from))
  const divisions = [...new Set(starts)].toSorted()
  const known = new Map<Day, ReadonlyMap<string, string>>()
  return day => {
    const start = divisions.findLast(each => each <= day) ?? ''
    const values =
      known.get(start) ??
      new Map(
        [...settings].map(([name, periods]) => [
          name,
          (periods.findLast(({ from }) => from <= start) ?? periods[0])?.value ?? '',
        ]),
      )
    known.set(start, values)
    return values
  }
}

function oneSetting(
  setting: CheckedSetting,
  { value: typedValue, next: typedNext, takesEffect }: TypedSetting,
  history: readonly SettingStand[],
  today: Day,
): OneSetting {
  const [value, next] = [typedValue.trim(), typedNext.trim()]
  const day = takesEffect.kind === 'day' ? takesEffect.day : undefined
  const plan = day === undefined || next === '' ? undefined : { next, day }
  const periods = settingPeriods(setting, [...history, { since: today, value, plan }], today)
  const inForce = last(periods).value
  const isReached = plan !== undefined && plan.day <= today
  const isUsable = plan !== undefined && setting.check(next) === undefined
  return {
    periods,
    inForce,
    complaints: [
      ...unusable(setting, 'value', value, `“${inForce}” stays in force.`),
      ...unusable(
        setting,
        'next',
        next,
        isReached ? `“${inForce}” stays in force.` : 'Nothing will change on its day.',
      ),
      ...unplannable(next, takesEffect, inForce),
    ],
    planned: isUsable && !isReached ? day : undefined,
    overtakenSince: isUsable && isReached && value !== next ? day : undefined,
  }
}

function settingRow(
  { name, allowed, default: initial, clause, meaning }: CheckedSetting,
  { next }: TypedSetting,
  { inForce, complaints, overtakenSince }: Omit<OneSetting, 'periods'>,
): WantedRow {
  const overtaken =
    overtakenSince === undefined
      ? []
      : [
          `“${next.trim()}” is in force since ${overtakenSince}; “Value” counts again once the plan is cleared.`,
        ]
  const problem = [...complaints.map(({ brief }) => brief), ...overtaken].join('\n')
  return wantedRow(settingsTab, name, { allowed, default: initial, clause, meaning, inForce, problem })
}

function settingProblem(row: string, { column, brief: _brief, ...words }: Complaint): Problem {
  return { tab: settingsTab.title, row, column: settingsTab.columns[column].header, ...words }
}
