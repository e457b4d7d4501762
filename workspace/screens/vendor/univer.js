/** What the spreadsheet's grid takes from Univer; bundled on first need by `../bundle.ts`. */
import '@univerjs/sheets-ui/facade'
import '@univerjs/sheets-filter/facade'
import '@univerjs/design/lib/index.css'
import '@univerjs/ui/lib/index.css'
import '@univerjs/docs-ui/lib/index.css'
import '@univerjs/sheets-ui/lib/index.css'
import '@univerjs/sheets-formula-ui/lib/index.css'
import '@univerjs/sheets-numfmt-ui/lib/index.css'
import '@univerjs/sheets-filter-ui/lib/index.css'
import '@univerjs/sheets-data-validation-ui/lib/index.css'
import '@univerjs/sheets-note-ui/lib/index.css'
import '@univerjs/find-replace/lib/index.css'
import core from '@univerjs/preset-sheets-core/locales/en-US'
import filter from '@univerjs/preset-sheets-filter/locales/en-US'
import validation from '@univerjs/preset-sheets-data-validation/locales/en-US'
import note from '@univerjs/preset-sheets-note/locales/en-US'
import find from '@univerjs/preset-sheets-find-replace/locales/en-US'
import { mergeLocales } from '@univerjs/core'

export { SheetsSelectionsService } from '@univerjs/sheets'
export { AutoHeightController, ISheetClipboardService } from '@univerjs/sheets-ui'
export { DeviceInputEventType } from '@univerjs/engine-render'
export { ILayoutService } from '@univerjs/ui'
export {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  Univer,
  UniverInstanceType,
} from '@univerjs/core'
export { FUniver } from '@univerjs/core/facade'
export { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
export { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
export { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter'
export { UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace'
export { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note'

export const words = mergeLocales(core, filter, validation, note, find)
