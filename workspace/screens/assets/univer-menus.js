/** What the tool bar and the right-click menus of Univer offer and the Sheets API here does not keep, or nobody needs. */
const hidden = [
  'base-ui.operation.toggle-shortcut-panel',
  'sheet.menu.copy-special',
  'sheet.menu.paste-special',
  'sheet.menu.data-validation',
  'sheet.contextMenu.permission',
  'sheet.contextMenu.text-to-number',
  'sheet.toolbar.text-to-number',
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.clear-selection-all',
  'sheet.command.insert-range-move-right-confirm',
  'sheet.command.insert-range-move-down-confirm',
  'sheet.command.delete-range-move-left-confirm',
  'sheet.command.delete-range-move-up-confirm',
  'sheet.command.set-row-is-auto-height',
  'sheet.command.set-range-font-family',
  'sheet.command.set-range-fontsize',
  'sheet.command.set-range-font-increase',
  'sheet.command.set-range-font-decrease',
  'sheet.command.set-text-rotation',
  'sheet.command.smart-toggle-filter',
  'ui.operation.open-find-dialog',
  ...['common', 'financial', 'logical', 'text', 'date', 'lookup', 'math', 'statistical', 'engineering'].map(
    kind => `formula-ui.operation.insert-function.${kind}`,
  ),
  'formula-ui.operation.insert-function.information',
  'formula-ui.operation.insert-function.database',
]

/** Univer's own setting for menus. */
export const menuSettings = Object.fromEntries(hidden.map(id => [id, { hidden: true }]))

/** What the pictures on the tool bar mean. */
const names = {
  'univer.command.undo': 'Undo',
  'univer.command.redo': 'Redo',
  'sheet.command.set-once-format-painter': 'Copy the format',
  'sheet.command.set-range-bold': 'Bold',
  'sheet.command.set-range-italic': 'Italic',
  'sheet.command.set-range-underline': 'Underline',
  'sheet.command.set-range-stroke': 'Strikethrough',
  'sheet.command.set-range-text-color': 'Text colour',
  'sheet.command.set-background-color': 'Fill colour',
  'sheet.command.set-border-basic': 'Borders',
  'sheet.command.set-horizontal-text-align': 'Horizontal alignment',
  'sheet.command.set-vertical-text-align': 'Vertical alignment',
  'sheet.command.set-text-wrap': 'Wrapping',
  'sheet.command.add-worksheet-merge': 'Merge cells',
  'sheet.operation.open.numfmt.panel': 'Number format',
  'sheet.command.numfmt.set.percent': 'Percent',
  'sheet.command.numfmt.set.currency': 'Currency',
  'sheet.command.numfmt.add.decimal.command': 'More decimal places',
  'sheet.command.numfmt.subtract.decimal.command': 'Fewer decimal places',
}

const command = '[data-u-command]'
const nameOf = tool => names[tool?.dataset.uCommand] ?? 'More'

/** Attributes by which the tools of Univer's bar can be heard and reached: `[element, attributes]`. */
export function namedTools(container) {
  const bar = container.querySelector('[role=toolbar]')
  if (bar === null) return []
  const tools = [...bar.querySelectorAll(`button${command}`)].map(tool => [
    tool,
    { 'aria-label': nameOf(tool) },
  ])
  const openers = [...bar.querySelectorAll('div[aria-haspopup]')].map(opener => {
    const tool = opener.closest(command) ?? opener.querySelector(command)
    const shown = opener.textContent.trim() || 'choose'
    return [opener, { role: 'button', tabindex: '0', 'aria-label': `${nameOf(tool)}: ${shown}` }]
  })
  return [...tools, ...openers]
}
