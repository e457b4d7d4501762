import type { Draft } from './draft.ts'
import { fieldsOf } from './protocol.ts'
import type { Reply, Request } from './protocol.ts'
import { invalid, Refusal, unserved } from './refusal.ts'
import * as autofill from './requests/autofill.ts'
import * as banding from './requests/banding.ts'
import * as borders from './requests/borders.ts'
import * as charts from './requests/charts.ts'
import * as copies from './requests/copies.ts'
import * as copyPaste from './requests/copy-paste.ts'
import * as autoResize from './requests/auto-resize.ts'
import * as delimited from './requests/delimited.ts'
import * as embedded from './requests/embedded-objects.ts'
import * as findReplace from './requests/find-replace.ts'
import * as groups from './requests/groups.ts'
import * as merges from './requests/merges.ts'
import * as ranges from './requests/ranges.ts'
import * as cells from './requests/cells.ts'
import * as conditional from './requests/conditional-formats.ts'
import * as metadata from './requests/developer-metadata.ts'
import * as dimensions from './requests/dimensions.ts'
import * as filters from './requests/filters.ts'
import * as named from './requests/named-ranges.ts'
import * as protection from './requests/protected-ranges.ts'
import * as sheets from './requests/sheets.ts'
import * as slicers from './requests/slicers.ts'
import * as sorting from './requests/sorting.ts'
import * as tables from './requests/tables.ts'
import * as tidying from './requests/tidying.ts'

type Handlers = {
  readonly [Kind in keyof Request]?: (draft: Draft, ask: NonNullable<Request[Kind]>) => Reply
}

/** Every kind of request that is served; the protocol knows more, and those are refused as not served. */
const HANDLERS: Handlers = {
  addSheet: sheets.addSheet,
  deleteSheet: sheets.deleteSheet,
  duplicateSheet: copies.duplicateSheet,
  updateSheetProperties: sheets.updateSheetProperties,
  updateSpreadsheetProperties: sheets.updateSpreadsheetProperties,
  updateCells: cells.updateCells,
  appendCells: cells.appendCells,
  repeatCell: cells.repeatCell,
  setDataValidation: cells.setDataValidation,
  insertDimension: dimensions.insertDimension,
  deleteDimension: dimensions.deleteDimension,
  moveDimension: dimensions.moveDimension,
  appendDimension: dimensions.appendDimension,
  updateDimensionProperties: dimensions.updateDimensionProperties,
  sortRange: sorting.sortRange,
  addProtectedRange: protection.addProtectedRange,
  updateProtectedRange: protection.updateProtectedRange,
  deleteProtectedRange: protection.deleteProtectedRange,
  addNamedRange: named.addNamedRange,
  updateNamedRange: named.updateNamedRange,
  deleteNamedRange: named.deleteNamedRange,
  createDeveloperMetadata: metadata.createDeveloperMetadata,
  updateDeveloperMetadata: metadata.updateDeveloperMetadata,
  deleteDeveloperMetadata: metadata.deleteDeveloperMetadata,
  autoResizeDimensions: autoResize.autoResizeDimensions,
  addDimensionGroup: groups.addDimensionGroup,
  deleteDimensionGroup: groups.deleteDimensionGroup,
  updateDimensionGroup: groups.updateDimensionGroup,
  insertRange: ranges.insertRange,
  deleteRange: ranges.deleteRange,
  copyPaste: copyPaste.copyPaste,
  cutPaste: copyPaste.cutPaste,
  autoFill: autofill.autoFill,
  pasteData: delimited.pasteData,
  textToColumns: delimited.textToColumns,
  deleteDuplicates: tidying.deleteDuplicates,
  trimWhitespace: tidying.trimWhitespace,
  randomizeRange: tidying.randomizeRange,
  findReplace: findReplace.findReplace,
  mergeCells: merges.mergeCells,
  unmergeCells: merges.unmergeCells,
  updateBorders: borders.updateBorders,
  addBanding: banding.addBanding,
  updateBanding: banding.updateBanding,
  deleteBanding: banding.deleteBanding,
  addChart: charts.addChart,
  updateChartSpec: charts.updateChartSpec,
  deleteEmbeddedObject: embedded.deleteEmbeddedObject,
  updateEmbeddedObjectPosition: embedded.updateEmbeddedObjectPosition,
  updateEmbeddedObjectBorder: embedded.updateEmbeddedObjectBorder,
  addSlicer: slicers.addSlicer,
  updateSlicerSpec: slicers.updateSlicerSpec,
  addTable: tables.addTable,
  updateTable: tables.updateTable,
  deleteTable: tables.deleteTable,
  setBasicFilter: filters.setBasicFilter,
  clearBasicFilter: filters.clearBasicFilter,
  addFilterView: filters.addFilterView,
  updateFilterView: filters.updateFilterView,
  duplicateFilterView: filters.duplicateFilterView,
  deleteFilterView: filters.deleteFilterView,
  addConditionalFormatRule: conditional.addConditionalFormatRule,
  updateConditionalFormatRule: conditional.updateConditionalFormatRule,
  deleteConditionalFormatRule: conditional.deleteConditionalFormatRule,
}

/** Applies the requests of a batch in order and answers their replies; the first refusal says which one it was. */
export function applyBatch(draft: Draft, requests: readonly Request[]): readonly Reply[] {
  if (requests.length === 0) throw invalid('Must specify at least one request.')
  return requests.map((request, index) => {
    const kind = kindOf(request)
    if (kind === undefined) throw invalid(`Invalid requests[${index}]: No request set.`)
    try {
      return apply(draft, kind, request)
    } catch (error) {
      throw error instanceof Refusal ? error.within(`requests[${index}].${kind}`) : error
    }
  })
}

function kindOf(request: Request): keyof Request | undefined {
  const isKind = (name: string): name is keyof Request => fieldsOf('Request')?.has(name) === true
  return Object.keys(request).find(isKind)
}

function apply<Kind extends keyof Request>(draft: Draft, kind: Kind, request: Pick<Request, Kind>): Reply {
  const handler: Handlers[Kind] = HANDLERS[kind]
  const ask = request[kind]
  if (handler === undefined || ask === undefined) throw unserved(kind)
  return handler(draft, ask)
}
