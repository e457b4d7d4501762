import { menuSettings } from './univer-menus.js'

const formulaPlugins = new Set(['SHEET_PLUGIN', 'UNIVER_ENGINE_FORMULA_PLUGIN'])

/** The bundle of what Univer consists of, with its styles; `address` is where it lies, without ending. */
export async function loadUniver(address) {
  const vendor = await import(`${address}.js`)
  await addStyles(`${address}.css`)
  return vendor
}

function addStyles(href) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
  // Before the workspace's own, which has the last word.
  document.head.prepend(link)
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve, { once: true })
    link.addEventListener('error', reject, { once: true })
  })
}

/** Starts Univer in an element; `vendor` is the bundle. */
export function startUniver(vendor, container) {
  const { FUniver, LocaleType, Univer, words } = vendor
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: words } })
  const presets = [
    vendor.UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: 'simple',
      footer: false,
      formulaBar: true,
      menu: menuSettings,
      disableAutoFocus: true,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    vendor.UniverSheetsFilterPreset(),
    // A field to search in would take the focus from the cell in the middle of a word that is typed.
    vendor.UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }),
    vendor.UniverSheetsNotePreset(),
    vendor.UniverSheetsFindReplacePreset(),
  ]
  for (const entry of presets.flatMap(({ plugins }) => plugins)) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry]
    // Formulas are worked out by the API: Univer keeps them, and works nothing out.
    const own = formulaPlugins.has(plugin.pluginName) ? { ...config, notExecuteFormula: true } : config
    univer.registerPlugin(plugin, own)
  }
  const injector = univer.__getInjector()
  finishEarly(vendor, injector.get(vendor.LifecycleService))
  return {
    univer,
    api: FUniver.newAPI(univer),
    commands: injector.get(vendor.ICommandService),
    undoRedo: injector.get(vendor.IUndoRedoService),
    layout: injector.get(vendor.ILayoutService),
    /** There once a sheet is open. */
    heights: () => injector.get(vendor.AutoHeightController),
    selections: () => injector.get(vendor.SheetsSelectionsService),
    clipboard: () => injector.get(vendor.ISheetClipboardService),
  }
}

/** Univer lets find rest for three seconds after it has drawn: whoever opens it earlier would wait for nothing. */
async function finishEarly({ LifecycleStages }, lifecycle) {
  await lifecycle.onStage(LifecycleStages.Rendered)
  lifecycle.stage = LifecycleStages.Steady
}
