import { z } from 'zod'
import { isBlankCell } from '../../sheets-schema/cell.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import type { Day } from '../law/calendar.ts'
import type { StaffCells } from './have.ts'
import type { SettingStand } from './setting-periods.ts'

/**
 * The memory of a Settings row holds one cell more than the sheet: the day on which its planned value took effect. So the
 * coming of the day is an edit like one that is typed, and the brake can hold it.
 */
export const tookEffect = 'Took effect'

/** The cells with the day of their plan, where it has been reached. */
export function withDayReached(tab: Tab, cells: StaffCells, today: Day): StaffCells {
  const day = reachedDay(tab, cells, today)
  return day === undefined ? cells : { ...cells, [tookEffect]: day }
}

/** As before the plan: where its day has come and nobody has seen that yet. */
export function withoutPlan(tab: Tab, cells: StaffCells, today: Day): StaffCells {
  if (!isBlankCell(cells[tookEffect]) || reachedDay(tab, cells, today) === undefined) return cells
  return { ...cells, next: null, takesEffect: null }
}

/** What staff had in a row of Settings as it was seen. */
export function settingStand(cells: StaffCells, since: Day): SettingStand {
  const next = String(cells['next'] ?? '').trim()
  const day = plannedDay(cells)
  const plan = day === undefined || next === '' ? undefined : { next, day }
  return { since, value: String(cells['value'] ?? '').trim(), plan }
}

function reachedDay({ sheetId }: Tab, cells: StaffCells, today: Day): Day | undefined {
  if (sheetId !== settingsTab.sheetId || isBlankCell(cells['next'])) return undefined
  const day = plannedDay(cells)
  return day !== undefined && day <= today ? day : undefined
}

function plannedDay(cells: StaffCells): Day | undefined {
  const { data: typed } = z.safeDecode(settingsTab.columns.takesEffect.codec, cells['takesEffect'] ?? null)
  return typed?.kind === 'day' ? typed.day : undefined
}
