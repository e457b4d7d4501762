import { settingsTab } from '../../sheets-schema/common/settings.ts'
import type { Day } from '../law/calendar.ts'
import type { CheckedSetting } from '../programmes/office-settings.ts'
import type { Problem, Programme, WantedRow } from '../programmes/programme.ts'
import { wantedRow } from '../programmes/programme.ts'
import type { SeenSetting } from './planned-cells.ts'
import { unplannable, unusable, type Complaint, type TypedSetting } from './setting-complaints.ts'

export interface SettingsInForce {
  readonly values: ReadonlyMap<string, string>
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
  readonly inForce: string
  readonly complaints: readonly Complaint[]
  readonly planned: Day | undefined
  /** Since when the planned value is in force, where “Value” says something else. */
  readonly overtakenSince: Day | undefined
}

const blank: TypedSetting = { value: '', next: '', takesEffect: { kind: 'blank' } }

/**
 * A planned value is in force from the beginning of its day. A wrong value is named on its row and the last good value,
 * or else the default, stays in force. `history`: what counted of each setting whenever it was seen, oldest first.
 */
export function settingsInForce(
  programme: Programme,
  typed: ReadonlyMap<string, TypedSetting>,
  history: ReadonlyMap<string, readonly SeenSetting[]>,
  today: Day,
): SettingsInForce {
  const values = new Map<string, string>()
  const problems: Problem[] = []
  const rows: WantedRow[] = []
  const planned: PlannedSetting[] = []
  for (const setting of programme.settings) {
    const cells = typed.get(setting.name) ?? blank
    const found = oneSetting(setting, cells, history.get(setting.name) ?? [], today)
    values.set(setting.name, found.inForce)
    rows.push(settingRow(setting, cells, found))
    problems.push(...found.complaints.map(complaint => settingProblem(setting.name, complaint)))
    if (found.planned !== undefined)
      planned.push({ name: setting.name, from: found.inForce, to: cells.next.trim(), day: found.planned })
  }
  return { values, problems, rows, planned }
}

function oneSetting(
  setting: CheckedSetting,
  { value: typedValue, next: typedNext, takesEffect }: TypedSetting,
  history: readonly SeenSetting[],
  today: Day,
): OneSetting {
  const [value, next] = [typedValue.trim(), typedNext.trim()]
  const wrong = (text: string): string | undefined => (text === '' ? undefined : setting.check(text))
  const good = history.findLast(({ text }) => wrong(text) === undefined)
  const lastGood = good?.text || setting.default
  const own = value === '' ? setting.default : wrong(value) === undefined ? value : lastGood
  const day = takesEffect.kind === 'day' ? takesEffect.day : undefined
  const isReached = day !== undefined && day <= today && next !== ''
  const unplanned = good?.isPlan ? lastGood : own
  const inForce = !isReached ? own : wrong(next) === undefined ? next : unplanned
  const isPlan = day !== undefined && next !== '' && wrong(next) === undefined
  return {
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
    planned: isPlan && !isReached ? day : undefined,
    overtakenSince: isPlan && isReached && value !== next ? day : undefined,
  }
}

function settingRow(
  { name, allowed, default: initial, clause, meaning }: CheckedSetting,
  { next }: TypedSetting,
  { inForce, complaints, overtakenSince }: OneSetting,
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
