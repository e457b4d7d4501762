/**
 * Keeps what is typed with the cells. Univer takes characters in a hidden editor, and hears nothing where a browser
 * gives it the focus back without the caret, as after a dialog, or where nothing has the focus any more.
 */
export function keepKeyboard(layout) {
  addEventListener('focusin', ({ target }) => {
    if (isCellEditor(target) && !target.contains(getSelection().anchorNode))
      getSelection().collapse(target, 0)
  })
  addEventListener('keydown', () => document.activeElement === document.body && layout.focus(), true)
}

const isCellEditor = element => element.isContentEditable && element.id.startsWith('__editor_')
