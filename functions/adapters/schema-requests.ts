import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import type { CellFormat, Column } from '../../sheets-schema/column.ts'
import { columnNameKey, type ColumnPlace, type SchemaChange } from '../../sheets-schema/diff.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import { toneRule } from './tone-rules.ts'

type Request = sheets_v4.Schema$Request

/** A change of the schema as Sheets takes it. `editors` may write where nobody else may. */
export function schemaRequests(change: SchemaChange, editors: readonly string[]): Request[] {
  switch (change.kind) {
    case 'set-time-zone':
      return [properties({ timeZone: change.timeZone }, 'timeZone')]
    case 'set-locale':
      return [properties({ locale: change.locale }, 'locale')]
    case 'add-tab':
      return addTab(change)
    case 'widen-tab': {
      const { sheetId } = change.tab
      return [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: change.columns } }]
    }
    case 'add-column':
      return addColumn(change)
    case 'name-column':
      return nameColumn(change)
    case 'set-dropdown':
      return [setDropdown(change, change.choices)]
    case 'add-tone': {
      const { value, ruleIndex: index } = change
      return [{ addConditionalFormatRule: { rule: toneRule(value, belowHeader(change)), index } }]
    }
    case 'set-tone': {
      const { value, ruleIndex: index } = change
      return [{ updateConditionalFormatRule: { rule: toneRule(value, belowHeader(change)), index } }]
    }
    case 'protect-column': {
      const range = wholeColumn(change)
      return [protection({ range, description: change.description, warningOnly: true })]
    }
    case 'protect-tab': {
      const range = { sheetId: change.tab.sheetId }
      const allowed = editors.length === 0 ? {} : { editors: { users: [...editors] } }
      return [protection({ range, description: change.description, ...allowed })]
    }
    case 'freeze-header': {
      // Who scrolls to the right to decide still sees which case it is.
      const keepsKey = change.tab.kind === 'result' || change.tab.kind === 'form'
      const gridProperties = { frozenRowCount: 1, ...(keepsKey ? { frozenColumnCount: 1 } : {}) }
      const fields = Object.keys(gridProperties).map(name => `gridProperties.${name}`)
      return [sheet({ sheetId: change.tab.sheetId, gridProperties }, fields.join(','))]
    }
    case 'hide-tab':
      return [sheet({ sheetId: change.tab.sheetId, hidden: true }, 'hidden')]
  }
  return change satisfies never
}

const properties = (values: sheets_v4.Schema$SpreadsheetProperties, fields: string): Request => ({
  updateSpreadsheetProperties: { properties: values, fields },
})

const sheet = (values: sheets_v4.Schema$SheetProperties, fields: string): Request => ({
  updateSheetProperties: { properties: values, fields },
})

const protection = (protectedRange: sheets_v4.Schema$ProtectedRange): Request => ({
  addProtectedRange: { protectedRange },
})

/** Appending rows makes the grid grow; what is empty counts toward the ten million cells all the same. */
const firstRows = 200

/**
 * In tabs with a row a case or a response every row shows two lines: reasons, plans and notes run to a page, and such a
 * tab is looked over. The cell still holds every word, and staff may make a row higher.
 */
const rowHeight = 38
const isLookedOver = ({ kind }: Tab): boolean => kind === 'result' || kind === 'form'

function addTab({ tab, title, index }: Extract<SchemaChange, { kind: 'add-tab' }>): Request[] {
  const { sheetId } = tab
  const gridProperties = { rowCount: firstRows, columnCount: Math.max(Object.keys(tab.columns).length, 1) }
  const range = { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: firstRows }
  const heights = {
    updateDimensionProperties: { range, properties: { pixelSize: rowHeight }, fields: 'pixelSize' },
  }
  return [
    { addSheet: { properties: { sheetId, title, index, gridProperties } } },
    ...(isLookedOver(tab) ? [heights] : []),
  ]
}

const grey = { red: 0.953, green: 0.957, blue: 0.965 }
const headerGrey = { red: 0.851, green: 0.867, blue: 0.886 }
const headerBlue = { red: 0.804, green: 0.886, blue: 0.965 }
const white = { red: 1, green: 1, blue: 1 }

function addColumn(place: ColumnPlace): Request[] {
  const { tab, column, index } = place
  return [
    {
      updateCells: {
        start: { sheetId: tab.sheetId, rowIndex: 0, columnIndex: index },
        rows: [{ values: [headerCell(column)] }],
        fields: 'userEnteredValue,userEnteredFormat,note',
      },
    },
    {
      repeatCell: {
        range: belowHeader(place),
        cell: { userEnteredFormat: bodyFormat(tab, column) },
        fields: 'userEnteredFormat(numberFormat,wrapStrategy,verticalAlignment,backgroundColor)',
      },
    },
    {
      updateDimensionProperties: {
        range: {
          sheetId: tab.sheetId,
          dimension: 'COLUMNS',
          startIndex: index,
          endIndex: index + 1,
        },
        properties: { pixelSize: column.width ?? 120 },
        fields: 'pixelSize',
      },
    },
  ]
}

/** System headers are grey, staff headers blue: who writes a column is seen at once. */
function headerCell(column: Column): sheets_v4.Schema$CellData {
  return {
    userEnteredValue: { stringValue: column.header },
    userEnteredFormat: {
      backgroundColor: column.writer === 'system' ? headerGrey : headerBlue,
      textFormat: { bold: true },
      wrapStrategy: 'WRAP',
      verticalAlignment: 'MIDDLE',
    },
    ...(column.note === undefined ? {} : { note: column.note }),
  }
}

/** Text columns keep what is typed as text, so that a student number keeps its zeros. */
const numberFormats: Readonly<Record<CellFormat, sheets_v4.Schema$NumberFormat | undefined>> = {
  text: { type: 'TEXT' },
  'long-text': { type: 'TEXT' },
  number: undefined,
  day: { type: 'DATE', pattern: 'yyyy-mm-dd' },
}

function bodyFormat(tab: Tab, { format, writer }: Column): sheets_v4.Schema$CellFormat {
  const numberFormat = numberFormats[format]
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    wrapStrategy: format === 'long-text' || isLookedOver(tab) ? 'WRAP' : 'CLIP',
    verticalAlignment: 'TOP',
    backgroundColor: writer === 'system' ? grey : white,
  }
}

/** A column that staff have copied keeps the mark of its source; the mark of another column gives way. */
function nameColumn(change: Extract<SchemaChange, { kind: 'name-column' }>): Request[] {
  const { tab, index, name } = change
  const dimensionRange = {
    sheetId: tab.sheetId,
    dimension: 'COLUMNS',
    startIndex: index,
    endIndex: index + 1,
  }
  const metadataLocation = { dimensionRange }
  const lookup = {
    metadataKey: columnNameKey,
    metadataLocation,
    locationMatchingStrategy: 'EXACT_LOCATION',
  }
  return [
    ...(change.replaces
      ? [{ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: lookup } } }]
      : []),
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: columnNameKey,
          metadataValue: name,
          visibility: 'DOCUMENT',
          location: { dimensionRange },
        },
      },
    },
  ]
}

/** Anything else may still be typed: it is named in Needs attention rather than refused without a reason. */
function setDropdown(place: ColumnPlace, choices: readonly string[]): Request {
  const condition = { type: 'ONE_OF_LIST', values: choices.map(userEnteredValue => ({ userEnteredValue })) }
  return {
    setDataValidation: {
      range: belowHeader(place),
      rule: { condition, showCustomUi: true, strict: false },
    },
  }
}

function wholeColumn({ tab, index }: ColumnPlace): sheets_v4.Schema$GridRange {
  return { sheetId: tab.sheetId, startColumnIndex: index, endColumnIndex: index + 1 }
}

function belowHeader(place: ColumnPlace): sheets_v4.Schema$GridRange {
  return { ...wholeColumn(place), startRowIndex: 1 }
}
