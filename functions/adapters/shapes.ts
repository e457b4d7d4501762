import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { columnNameKey } from '../../sheets-schema/diff.ts'
import type { TabShape, WorkbookShape } from '../ports.ts'
import { readToneRules } from './tone-rules.ts'
import { withoutTrailingBlanks } from './trailing-blanks.ts'

type Sheet = sheets_v4.Schema$Sheet

/** What is asked of Sheets: first the tabs, then (with ranges of rows 1 and 2) headers, dropdowns, column names. */
export const shapeFields = {
  tabs: [
    'properties(title,timeZone,locale)',
    'sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount,frozenRowCount)),protectedRanges(protectedRangeId,description),conditionalFormats)',
  ].join(','),
  rows: [
    'sheets(properties.sheetId,data(startRow,startColumn',
    'rowData.values(effectiveValue,dataValidation.condition)',
    'columnMetadata.developerMetadata(metadataKey,metadataValue)))',
  ].join(','),
} as const

/** Tabs without a grid (chart sheets) are left out: nothing of ours is in them. */
export function readShape(book: sheets_v4.Schema$Spreadsheet, top: readonly Sheet[]): WorkbookShape {
  const firstRows = new Map(top.map(sheet => [sheet.properties?.sheetId ?? 0, sheet.data?.[0]]))
  return {
    title: book.properties?.title ?? '',
    timeZone: book.properties?.timeZone ?? '',
    locale: book.properties?.locale ?? '',
    tabs: (book.sheets ?? [])
      .filter(sheet => sheet.properties?.gridProperties)
      .map(sheet => readTab(sheet, firstRows.get(sheet.properties?.sheetId ?? 0) ?? {})),
  }
}

function readTab(
  { properties, protectedRanges, conditionalFormats = [] }: Sheet,
  top: sheets_v4.Schema$GridData,
): TabShape {
  const [headers, firstRow] = top.rowData ?? []
  return {
    sheetId: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
    hidden: properties?.hidden ?? false,
    rowCount: properties?.gridProperties?.rowCount ?? 0,
    columnCount: properties?.gridProperties?.columnCount ?? 0,
    frozenRows: properties?.gridProperties?.frozenRowCount ?? 0,
    headers: withoutTrailingBlanks((headers?.values ?? []).map(headerText), header => header.trim() === ''),
    columnNames: byColumn(top.columnMetadata ?? [], nameOfColumn),
    dropdowns: byColumn(firstRow?.values ?? [], offered),
    protections: (protectedRanges ?? []).map(range => ({
      id: range.protectedRangeId ?? 0,
      description: range.description ?? '',
    })),
    ruleCount: conditionalFormats.length,
    toneRules: readToneRules(conditionalFormats, properties?.gridProperties?.rowCount ?? 0),
  }
}

function byColumn<Item, Value>(items: readonly Item[], read: (item: Item) => Value | undefined) {
  const found = items.map((item, index) => [index, read(item)] as const)
  return new Map(found.flatMap(([index, value]) => (value === undefined ? [] : [[index, value] as const])))
}

function headerText({ effectiveValue }: sheets_v4.Schema$CellData): string {
  return String(effectiveValue?.stringValue ?? effectiveValue?.numberValue ?? effectiveValue?.boolValue ?? '')
}

function nameOfColumn({ developerMetadata }: sheets_v4.Schema$DimensionProperties): string | undefined {
  return developerMetadata?.find(entry => entry.metadataKey === columnNameKey)?.metadataValue ?? undefined
}

function offered({ dataValidation }: sheets_v4.Schema$CellData): readonly string[] | undefined {
  if (dataValidation?.condition?.type !== 'ONE_OF_LIST') return undefined
  return dataValidation.condition.values?.map(value => value.userEnteredValue ?? '') ?? []
}
