import type { Programme } from '../../functions/programmes/programme.ts'
import type { Have } from '../../functions/reconcile/have.ts'
import type { StaffEdit } from '../../functions/reconcile/staff-edits.ts'
import type { Cell } from '../../sheets-schema/cell.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import { Trouble } from '../terminal/trouble.ts'
import type { Proposal, ProposedRow } from './proposal.ts'

/** The proposal as edits that, read as not made, leave the workbook as it is proposed. @throws Trouble for what does not fit. */
export function proposedEdits(programme: Programme, have: Have, proposal: Proposal): readonly StaffEdit[] {
  const settings = [...proposal.settings].map(([name, value]) => settingEdit(programme, name, value))
  const tabs = [...proposal.tabs].flatMap(([title, rows]) => tabEdits(programme, have, title, rows))
  return [...tabs, ...settings]
}

function settingEdit({ settings, name: of }: Programme, name: string, value: string): StaffEdit {
  const setting = settings.find(each => each.name === name)
  if (!setting)
    throw unfit(
      `The setting “${name}” is proposed, and there is none of that name.`,
      `The settings of ${of} are: ${settings.map(each => each.name).join(', ')}.`,
    )
  const wrong = value.trim() === '' ? undefined : setting.check(value.trim())
  if (wrong !== undefined)
    throw unfit(
      `For the setting ${name} a value is proposed that cannot be used: “${value}”.`,
      `It ${wrong}. Allowed: ${setting.allowed}.`,
    )
  return becoming(settingsTab, name, { value })
}

function tabEdits(
  { schema }: Programme,
  have: Have,
  title: string,
  rows: readonly ProposedRow[],
): readonly StaffEdit[] {
  const registers = schema.tabs.filter(({ kind }) => kind === 'register')
  const tab = registers.find(each => each.title === title || have.tabs.get(each.sheetId)?.title === title)
  if (!tab)
    throw unfit(
      `Another version of “${title}” is proposed, and there is no such table or register.`,
      `They are: ${registers.map(each => each.title).join(', ')}.`,
    )
  const present = have.tabs.get(tab.sheetId)?.byKey.keys() ?? []
  const gone = [...present].map(key => becoming(tab, key, undefined))
  return [...gone, ...rows.map((row, index) => rowEdit(tab, row, index))]
}

function rowEdit(tab: Tab, row: ProposedRow, index: number): StaffEdit {
  const cells = Object.fromEntries(
    Object.entries(row).map(([header, cell]): [string, Cell] => [columnOf(tab, header), cell]),
  )
  const key = String(cells[tab.key] ?? '').trim()
  if (key === '')
    throw unfit(
      `Row ${index + 1} of the proposed “${tab.title}” belongs to nobody.`,
      `Its “${tab.columns[tab.key]?.header}” is blank or left out, and rows are told apart by it.`,
    )
  return becoming(tab, key, cells)
}

function columnOf({ title, columns }: Tab, header: string): string {
  const wanted = header.trim().toLowerCase()
  const found = Object.entries(columns).find(([name, column]) =>
    [name, column.header, ...column.aliases].some(each => each.toLowerCase() === wanted),
  )
  if (found) return found[0]
  const headers = Object.values(columns).map(column => column.header)
  throw unfit(
    `The proposed “${title}” has a column “${header}” that the workbook does not have.`,
    `Its columns are: ${headers.join(', ')}.`,
  )
}

const becoming = ({ sheetId, title }: Tab, key: string, before: StaffEdit['before']): StaffEdit => ({
  sheetId,
  tab: title,
  key,
  before,
  after: undefined,
  by: 'staff',
})

function unfit(what: string, why: string): Trouble {
  const follows = 'Nothing was decided.'
  return new Trouble({ what, why, follows, mend: 'Correct the file that proposes it.' })
}
