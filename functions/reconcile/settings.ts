import { settingsTab } from '../../sheets-schema/common/settings.ts'
import type { Problem, Programme, WantedRow } from '../programmes/programme.ts'
import { wantedRow } from '../programmes/programme.ts'

export interface SettingsInForce {
  readonly values: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
  /** The system columns of the Settings tab. */
  readonly rows: readonly WantedRow[]
}

/** A wrong value is named on its row and the last good value, or else the default, stays in force. */
export function settingsInForce(
  programme: Programme,
  typed: ReadonlyMap<string, string>,
  lastGood: ReadonlyMap<string, readonly string[]>,
): SettingsInForce {
  const values = new Map<string, string>()
  const problems: Problem[] = []
  const rows: WantedRow[] = []
  for (const setting of programme.settings) {
    const value = typed.get(setting.name)?.trim() ?? ''
    const wrong = value === '' ? undefined : setting.check(value)
    const good = lastGood
      .get(setting.name)
      ?.findLast(each => each !== '' && setting.check(each) === undefined)
    const inForce = value === '' ? setting.default : wrong === undefined ? value : (good ?? setting.default)
    values.set(setting.name, inForce)
    const said = wrong && `“${value}” ${wrong}. “${inForce}” stays in force. Allowed: ${setting.allowed}.`
    rows.push(
      wantedRow(settingsTab, setting.name, {
        allowed: setting.allowed,
        default: setting.default,
        clause: setting.clause,
        meaning: setting.meaning,
        problem: said ?? '',
      }),
    )
    if (said) problems.push(settingProblem(setting.name, value, wrong, inForce, setting.allowed))
  }
  return { values, problems, rows }
}

function settingProblem(
  name: string,
  value: string,
  wrong: string,
  inForce: string,
  allowed: string,
): Problem {
  return {
    tab: settingsTab.title,
    row: name,
    column: settingsTab.columns.value.header,
    what: `The setting ${name} has a value that cannot be used: “${value}”.`,
    why: `It ${wrong}.`,
    follows: `“${inForce}” stays in force.`,
    mend: `Type one of: ${allowed}.`,
  }
}
