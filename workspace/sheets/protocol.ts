import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import protocol from './protocol.json' with { type: 'json' }

/** A message as it is after reading: no nulls, nothing to be written to. Undefined is the same as absent. */
type Read<T> = T extends readonly (infer Element)[]
  ? readonly Read<Element>[]
  : T extends object
    ? { readonly [Name in keyof T]: Read<Exclude<T[Name], null>> | undefined }
    : T

export type GridRange = Read<sheets_v4.Schema$GridRange>
export type DimensionRange = Read<sheets_v4.Schema$DimensionRange>
export type GridCoordinate = Read<sheets_v4.Schema$GridCoordinate>
export type CellData = Read<sheets_v4.Schema$CellData>
export type CellFormat = Read<sheets_v4.Schema$CellFormat>
export type NumberFormat = Read<sheets_v4.Schema$NumberFormat>
export type ExtendedValue = Read<sheets_v4.Schema$ExtendedValue>
export type RowData = Read<sheets_v4.Schema$RowData>
export type Borders = Read<sheets_v4.Schema$Borders>
export type SheetProperties = Read<sheets_v4.Schema$SheetProperties>
export type GridProperties = Read<sheets_v4.Schema$GridProperties>
export type SpreadsheetProperties = Read<sheets_v4.Schema$SpreadsheetProperties>
export type DimensionProperties = Read<sheets_v4.Schema$DimensionProperties>
export type ProtectedRange = Read<sheets_v4.Schema$ProtectedRange>
export type NamedRange = Read<sheets_v4.Schema$NamedRange>
export type BasicFilter = Read<sheets_v4.Schema$BasicFilter>
export type FilterView = Read<sheets_v4.Schema$FilterView>
export type BandedRange = Read<sheets_v4.Schema$BandedRange>
export type EmbeddedChart = Read<sheets_v4.Schema$EmbeddedChart>
export type Slicer = Read<sheets_v4.Schema$Slicer>
export type Table = Read<sheets_v4.Schema$Table>
export type EmbeddedObjectPosition = Read<sheets_v4.Schema$EmbeddedObjectPosition>
export type FilterCriteria = Read<sheets_v4.Schema$FilterCriteria>
export type DimensionGroup = Read<sheets_v4.Schema$DimensionGroup>
export type ConditionalFormatRule = Read<sheets_v4.Schema$ConditionalFormatRule>
export type InterpolationPoint = Read<sheets_v4.Schema$InterpolationPoint>
export type GradientRule = Read<sheets_v4.Schema$GradientRule>
export type BooleanCondition = Read<sheets_v4.Schema$BooleanCondition>
export type DataValidationRule = Read<sheets_v4.Schema$DataValidationRule>
export type DeveloperMetadata = Read<sheets_v4.Schema$DeveloperMetadata>
export type DeveloperMetadataLookup = Read<sheets_v4.Schema$DeveloperMetadataLookup>
export type DataFilter = Read<sheets_v4.Schema$DataFilter>
export type SortSpec = Read<sheets_v4.Schema$SortSpec>
export type Request = Read<sheets_v4.Schema$Request>
export type Reply = Read<sheets_v4.Schema$Response>
export type Spreadsheet = Read<sheets_v4.Schema$Spreadsheet>
export type SheetAnswer = Read<sheets_v4.Schema$Sheet>
export type GridData = Read<sheets_v4.Schema$GridData>

/** The bodies that callers send, by the name of their message. */
export interface Bodies {
  readonly Spreadsheet: Spreadsheet
  readonly BatchUpdateSpreadsheetRequest: Read<sheets_v4.Schema$BatchUpdateSpreadsheetRequest>
  readonly GetSpreadsheetByDataFilterRequest: Read<sheets_v4.Schema$GetSpreadsheetByDataFilterRequest>
  readonly ValueRange: ValueRange
  readonly BatchUpdateValuesRequest: Omit<Read<sheets_v4.Schema$BatchUpdateValuesRequest>, 'data'> & {
    readonly data?: readonly ValueRange[]
  }
  readonly BatchUpdateValuesByDataFilterRequest: Omit<
    Read<sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest>,
    'data'
  > & { readonly data?: readonly (Omit<ValueRange, 'range'> & { readonly dataFilter?: DataFilter })[] }
  readonly BatchGetValuesByDataFilterRequest: Read<sheets_v4.Schema$BatchGetValuesByDataFilterRequest>
  readonly BatchClearValuesRequest: Read<sheets_v4.Schema$BatchClearValuesRequest>
  readonly BatchClearValuesByDataFilterRequest: Read<sheets_v4.Schema$BatchClearValuesByDataFilterRequest>
  readonly ClearValuesRequest: object
  readonly CopySheetToAnotherSpreadsheetRequest: Read<sheets_v4.Schema$CopySheetToAnotherSpreadsheetRequest>
  readonly SearchDeveloperMetadataRequest: Read<sheets_v4.Schema$SearchDeveloperMetadataRequest>
}

export interface ValueRange {
  readonly range?: string
  readonly majorDimension?: string
  readonly values?: readonly (readonly unknown[])[]
}

/** One property of a message of the protocol. */
export interface Field {
  readonly name: string
  /** A message, an enumeration, or `string`, `int32`, `float`, `double`, `boolean`, `mask`, `any`. */
  readonly type: string
  /** How many arrays deep. */
  readonly depth: number
  readonly map: boolean
  /** Zero is told apart from absence; everywhere else the protocol leaves zero values out. */
  readonly tracked: boolean
}

function readFields(text: string): ReadonlyMap<string, Field> {
  const fields = text === '' ? [] : text.split(' ')
  return new Map(
    fields.map(field => {
      const [name = '', shape = ''] = field.split(':')
      const type = shape.replace(/^(?:\[\]|\{\})+|\?$/g, '')
      const depth = shape.split('[]').length - 1
      return [name, { name, type, depth, map: shape.startsWith('{}'), tracked: shape.endsWith('?') }]
    }),
  )
}

const messages = new Map(Object.entries(protocol.messages).map(([name, text]) => [name, readFields(text)]))
const enums = new Map(Object.entries(protocol.enums).map(([name, text]) => [name, text.split(' ')]))

/** The properties of a message by name; undefined when the type is no message. */
export function fieldsOf(type: string): ReadonlyMap<string, Field> | undefined {
  return messages.get(type)
}

/** The words of an enumeration, the unset one first; undefined when the type is none. */
export function wordsOf(type: string): readonly string[] | undefined {
  return enums.get(type)
}
