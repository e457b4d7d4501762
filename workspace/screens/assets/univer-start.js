/** What the right-click menus of Univer offer and the Sheets API here does not keep. */
const left = [
  'sheet.menu.copy-special',
  'sheet.menu.paste-special',
  'sheet.contextMenu.permission',
  'sheet.contextMenu.text-to-number',
  'sheet.command.clear-selection-format',
  'sheet.command.clear-selection-all',
  'sheet.command.insert-range-move-right-confirm',
  'sheet.command.insert-range-move-down-confirm',
  'sheet.command.delete-range-move-left-confirm',
  'sheet.command.delete-range-move-up-confirm',
]

/** Starts Univer in an element; `vendor` is the bundle of what it consists of. */
export function startUniver(vendor, container) {
  const { FUniver, LocaleType, Univer, words } = vendor
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: words } })
  const presets = [
    vendor.UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      footer: false,
      formulaBar: true,
      menu: Object.fromEntries(left.map(id => [id, { hidden: true }])),
      disableAutoFocus: true,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    vendor.UniverSheetsFilterPreset(),
    vendor.UniverSheetsDataValidationPreset(),
    vendor.UniverSheetsNotePreset(),
    vendor.UniverSheetsFindReplacePreset(),
  ]
  for (const entry of presets.flatMap(({ plugins }) => plugins)) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry]
    // Formulas are worked out by the API; what Univer makes of them is not shown.
    const own = plugin.pluginName === 'SHEET_PLUGIN' ? { ...config, notExecuteFormula: true } : config
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
  }
}

/** Univer lets find rest for three seconds after it has drawn: whoever opens it earlier would wait for nothing. */
async function finishEarly({ LifecycleStages }, lifecycle) {
  await lifecycle.onStage(LifecycleStages.Rendered)
  lifecycle.stage = LifecycleStages.Steady
}
