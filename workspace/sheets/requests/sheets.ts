import { retitleFormulas } from '../formula/references.ts'
import { omit } from '../omit.ts'
import { columnCountOf, rowCountOf, sheetIdOf, titleOf, wholeOf } from '../book.ts'
import { OWNER, resize } from '../draft.ts'
import type { Draft } from '../draft.ts'
import { covers, merge, updateMask } from '../mask.ts'
import { checkProtection } from '../protection.ts'
import type { Reply, SheetProperties } from '../protocol.ts'
import { invalid, unserved } from '../refusal.ts'
import { dropOrphans } from '../attached.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

export function addSheet(draft: Draft, { properties = {} }: Ask<'addSheet'>): Reply {
  const added = placeSheet(draft, properties)
  return { addSheet: { properties: { ...added.properties, index: draft.sheets.indexOf(added) } } }
}

/** Makes a sheet from what a caller asks for, the rest being Google's defaults. */
export function placeSheet(draft: Draft, asked: SheetProperties): SheetDraft {
  const { index, title, sheetId, gridProperties, ...rest } = asked
  const id = sheetId ?? freeSheetId(draft)
  if (draft.sheets.some(sheet => sheetIdOf(sheet) === id)) {
    throw invalid(`Sheet with id ${id} already exists. Please specify a different id.`)
  }
  if (rest.sheetType === 'DATA_SOURCE') throw unserved('A sheet of a data source')
  if (id < 0) throw invalid('sheetId must be non-negative')
  const { rowCount = 1000, columnCount = 26 } = gridProperties ?? {}
  if (rowCount < 1 || columnCount < 1) throw invalid('A sheet must have at least one row and one column.')
  const named = title ?? freeTitle(draft)
  checkTitle(draft, named)
  const properties = {
    sheetId: id,
    title: named,
    sheetType: 'GRID',
    gridProperties: { rowCount: 1000, columnCount: 26, ...gridProperties },
    ...withBothColors(rest),
  }
  const at = index === undefined ? draft.sheets.length : Math.min(index, draft.sheets.length)
  return draft.addSheet(properties, at)
}

/** A random id that no sheet has. */
export const freeSheetId = (draft: Draft): number =>
  draft.freeId(id => draft.sheets.some(sheet => sheetIdOf(sheet) === id))

function freeTitle(draft: Draft): string {
  const taken = new Set(draft.sheets.map(titleOf))
  for (let number = draft.sheets.length + 1; ; number += 1) {
    if (!taken.has(`Sheet${number}`)) return `Sheet${number}`
  }
}

/** Refuses a title that another sheet has. */
export function checkTitle(draft: Draft, title: string, except?: number): void {
  const taken = draft.sheets.some(
    sheet => sheetIdOf(sheet) !== except && titleOf(sheet).toLowerCase() === title.toLowerCase(),
  )
  if (taken) throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`)
}

/** Google keeps a colour in its old and its new field; an empty style is no colour. */
function withBothColors({ tabColor, tabColorStyle, ...properties }: SheetProperties): SheetProperties {
  const color = tabColorStyle?.rgbColor ?? tabColor
  if (color !== undefined) return { ...properties, tabColor: color, tabColorStyle: { rgbColor: color } }
  const themed = tabColorStyle !== undefined && Object.keys(tabColorStyle).length > 0
  return themed ? { ...properties, tabColorStyle } : properties
}

export function deleteSheet(draft: Draft, { sheetId }: Ask<'deleteSheet'>): Reply {
  const sheet = draft.sheet(sheetId)
  if (draft.by !== OWNER) checkProtection(sheet, wholeOf(sheet), draft.by)
  if (draft.sheets.length === 1) throw invalid("You can't remove all the sheets in a document.")
  draft.sheets.splice(draft.sheets.indexOf(sheet), 1)
  checkVisible(draft)
  dropOrphans(draft, sheetIdOf(sheet))
  retitleFormulas(draft, titleOf(sheet), undefined)
  return {}
}

function checkVisible(draft: Draft): void {
  if (draft.sheets.every(sheet => sheet.properties.hidden === true)) {
    throw invalid("You can't hide all the sheets in a document.")
  }
}

export function updateSheetProperties(draft: Draft, ask: Ask<'updateSheetProperties'>): Reply {
  const given = withBothColors(ask.properties ?? {})
  const mask = updateMask(ask.fields ?? undefined, 'SheetProperties')
  const sheet = draft.sheet(given.sheetId)
  const before = sheet.properties
  const merged = merge(before, { ...given, sheetId: sheetIdOf(sheet) }, mask)
  const { index, ...kept } = omit(merged, 'tabColor', 'tabColorStyle')
  const colors = covers(mask, 'tabColorStyle') || covers(mask, 'tabColor') ? withBothColors(given) : before
  const title = kept.title ?? ''
  if (title === '') throw invalid('Sheet name cannot be empty.')
  checkTitle(draft, title, sheetIdOf(sheet))
  sheet.properties = {
    ...kept,
    title,
    sheetId: sheetIdOf(sheet),
    sheetType: before.sheetType,
    gridProperties: { ...kept.gridProperties, ...(before.gridProperties && gridSize(before)) },
    ...(colors.tabColor === undefined ? {} : { tabColor: colors.tabColor }),
    ...(colors.tabColorStyle === undefined ? {} : { tabColorStyle: colors.tabColorStyle }),
  }
  checkFrozen(sheet.properties)
  if (title !== before.title) retitleFormulas(draft, before.title ?? '', title)
  resizeTo(draft, sheet, { ...gridSize(before), ...kept.gridProperties })
  if (covers(mask, 'hidden')) checkVisible(draft)
  if (covers(mask, 'index') && index !== undefined) moveSheet(draft, sheet, index)
  return {}
}

const gridSize = ({ gridProperties }: SheetProperties): { rowCount: number; columnCount: number } => ({
  rowCount: gridProperties?.rowCount ?? 0,
  columnCount: gridProperties?.columnCount ?? 0,
})

function resizeTo(draft: Draft, sheet: SheetDraft, wanted: SheetProperties['gridProperties']): void {
  const { rowCount = 0, columnCount = 0 } = wanted ?? {}
  if (rowCount === rowCountOf(sheet) && columnCount === columnCountOf(sheet)) return
  if (rowCount < 1 || columnCount < 1) throw invalid("You can't delete all the rows or columns on the sheet.")
  resize(draft, sheet, rowCount, columnCount)
}

function checkFrozen({ gridProperties = {} }: SheetProperties): void {
  const { frozenRowCount = 0, frozenColumnCount = 0, rowCount = 0, columnCount = 0 } = gridProperties
  if (frozenRowCount > 0 && frozenRowCount >= rowCount)
    throw invalid("You can't freeze all visible rows on the sheet.")
  if (frozenColumnCount > 0 && frozenColumnCount >= columnCount) {
    throw invalid("You can't freeze all visible columns on the sheet.")
  }
}

/** The new index counts in the order before the move. */
function moveSheet(draft: Draft, sheet: SheetDraft, index: number): void {
  const from = draft.sheets.indexOf(sheet)
  draft.sheets.splice(from, 1)
  draft.sheets.splice(index > from ? index - 1 : index, 0, sheet)
}

export function updateSpreadsheetProperties(draft: Draft, ask: Ask<'updateSpreadsheetProperties'>): Reply {
  const mask = updateMask(ask.fields ?? undefined, 'SpreadsheetProperties')
  const next = merge(draft.properties, ask.properties ?? {}, mask)
  const title = next.title ?? ''
  if (title === '') throw invalid('Spreadsheet title cannot be empty.')
  if (next.timeZone !== undefined && !isTimeZone(next.timeZone)) {
    throw invalid(`Invalid time zone: ${next.timeZone}`)
  }
  if (next.locale !== undefined && !/^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(next.locale)) {
    throw invalid(`Unsupported locale: ${next.locale}`)
  }
  draft.properties = { ...draft.properties, ...next, title }
  return {}
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
