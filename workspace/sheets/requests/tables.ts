import { clip } from '../a1.ts'
import { areaOf, cellAt, gridRange, overlap, sheetIdOf } from '../book.ts'
import type { Area } from '../book.ts'
import type { Draft } from '../draft.ts'
import { showValue, valueAt } from '../effective.ts'
import { merge, updateMask } from '../mask.ts'
import type { Reply, Table } from '../protocol.ts'
import { invalid, Refusal } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

type Columns = NonNullable<Table['columnProperties']>

const allTables = (draft: Draft): readonly Table[] => draft.sheets.flatMap(sheet => sheet.tables)

/** The table with an id, and where it is. */
export function findTable(
  draft: Draft,
  id: string | undefined,
): { readonly sheet: SheetDraft; readonly have: Table } {
  for (const sheet of draft.sheets) {
    const have = sheet.tables.find(({ tableId }) => tableId === id)
    if (have !== undefined) return { sheet, have }
  }
  throw invalid(`No table with id: ${id ?? ''}`)
}

export function addTable(draft: Draft, { table = {} }: Ask<'addTable'>): Reply {
  if (table.range === undefined) throw invalid('A range must be specified.')
  const taken = (id: string): boolean => allTables(draft).some(({ tableId }) => tableId === id)
  if (table.tableId !== undefined && taken(table.tableId)) {
    throw invalid(`Table with id ${table.tableId} already exists.`)
  }
  const name = table.name ?? `Table${allTables(draft).length + 1}`
  checkName(draft, name)
  // Google answers a checkbox column of a new table so, whatever is in it.
  if (table.columnProperties?.some(({ columnType }) => columnType === 'BOOLEAN') === true) {
    throw new Refusal(500, 'INTERNAL', 'Internal error encountered.')
  }
  const sheet = draft.sheet(table.range.sheetId, 'grid')
  const area = freeArea(sheet, clip(sheet, table.range))
  const columnProperties = headed(draft, sheet, area, table.columnProperties ?? [])
  const tableId = table.tableId ?? String(draft.freeId(id => taken(String(id))))
  const added = { ...table, tableId, name, range: gridRange(sheetIdOf(sheet), area), columnProperties }
  sheet.tables = [...sheet.tables, added]
  return { addTable: { table: added } }
}

function freeArea(sheet: SheetDraft, area: Area, except?: Table): Area {
  const others = sheet.tables.filter(table => table !== except)
  if (others.some(({ range = {} }) => overlap(areaOf(sheet, range), area))) {
    throw invalid('A table cannot overlap another table.')
  }
  return area
}

function checkName(draft: Draft, name: string, except?: Table): void {
  const clash = allTables(draft).some(
    table => table !== except && table.name?.toLowerCase() === name.toLowerCase(),
  )
  if (clash) throw invalid(`A table with the name "${name}" already exists. Please enter another name.`)
}

/** A property for each column; names given are written into the header, typed columns without one get a number. */
function headed(draft: Draft, sheet: SheetDraft, area: Area, given: Columns): Columns {
  for (const column of given) checkColumn(column, area)
  return Array.from({ length: area.right - area.left }, (_, index) => {
    const column = given.find(({ columnIndex = 0 }) => columnIndex === index)
    const at = area.left + index
    const header = showValue(valueAt(draft, sheet, area.top, at), undefined)
    const typed = column?.columnType !== undefined
    const columnName = column?.columnName ?? (typed || header === '' ? `Column ${index + 1}` : header)
    if (columnName !== header) {
      sheet.write(area.top, at, {
        ...cellAt(sheet, area.top, at),
        userEnteredValue: { stringValue: columnName },
      })
    }
    return { ...column, ...(index === 0 ? {} : { columnIndex: index }), columnName }
  })
}

function checkColumn({ columnIndex = 0, columnType, dataValidationRule }: Columns[number], area: Area): void {
  if (columnIndex < 0 || columnIndex >= area.right - area.left) {
    throw invalid(`Column index ${columnIndex} is outside of the table.`)
  }
  const condition = dataValidationRule?.condition
  if (columnType === 'DROPDOWN' && condition === undefined) {
    throw invalid('Condition must be set for dropdown column type.')
  }
  if (columnType !== 'DROPDOWN' && condition !== undefined) {
    throw invalid('Cannot set condition for non-dropdown column type.')
  }
}

export function updateTable(draft: Draft, { table = {}, fields }: Ask<'updateTable'>): Reply {
  const mask = updateMask(fields, 'Table')
  const { sheet, have } = findTable(draft, table.tableId)
  const next = { ...merge(have, table, mask), tableId: have.tableId }
  if (next.name === undefined) throw invalid('A table must have a name.')
  checkName(draft, next.name, have)
  const range = next.range ?? have.range ?? {}
  if ((range.sheetId ?? 0) !== sheetIdOf(sheet)) throw invalid('A table cannot move to another sheet.')
  const area = freeArea(sheet, clip(sheet, range), have)
  const replaced = mask['columnProperties'] !== undefined || mask['*'] !== undefined
  if (replaced && next.columnProperties?.some(({ columnName }) => columnName === undefined) === true) {
    throw invalid('Table header row cell must have a value.')
  }
  const columnProperties = headed(draft, sheet, area, next.columnProperties ?? [])
  const updated = { ...next, range: gridRange(sheetIdOf(sheet), area), columnProperties }
  sheet.tables = sheet.tables.map(old => (old === have ? updated : old))
  return {}
}

/** A deleted table leaves its cells and takes the conditional formats that lie over it along. */
export function deleteTable(draft: Draft, { tableId }: Ask<'deleteTable'>): Reply {
  const { sheet, have } = findTable(draft, tableId)
  const area = areaOf(sheet, have.range ?? {})
  sheet.tables = sheet.tables.filter(table => table !== have)
  sheet.conditionalFormats = sheet.conditionalFormats.filter(
    ({ ranges = [] }) => !ranges.some(range => overlap(areaOf(sheet, range), area)),
  )
  return {}
}
