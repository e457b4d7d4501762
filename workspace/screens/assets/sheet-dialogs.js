const find = id => document.getElementById(id)
const pause = 5 * 60_000
let quietUntil = 0

/** Asks before cells are edited that are protected with a warning; true: go on. */
export function mayEditProtected(protection) {
  if (protection === undefined || Date.now() < quietUntil) return Promise.resolve(true)
  const dialog = find('warning')
  const reason = protection.description ? ` (${protection.description})` : ''
  find('warning-text').textContent =
    `You are about to edit cells that should not be changed by accident${reason}.`
  find('warning-later').checked = false
  dialog.returnValue = ''
  dialog.showModal()
  return new Promise(resolve => {
    dialog.addEventListener(
      'close',
      () => {
        const edit = dialog.returnValue === 'edit'
        if (edit && find('warning-later').checked) quietUntil = Date.now() + pause
        resolve(edit)
      },
      { once: true },
    )
  })
}

for (const button of find('warning').querySelectorAll('button'))
  button.addEventListener('click', () => find('warning').close(button.value))

/** Shows a few things to do with a row or column; each entry is `[words, action]`. */
export function showMenu(title, entries) {
  const dialog = find('menu')
  find('menu-title').textContent = title
  const buttons = [...entries, ['Close', () => undefined]].map(([words, action]) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = words
    button.addEventListener('click', () => {
      dialog.close()
      action()
    })
    return button
  })
  find('menu-buttons').replaceChildren(...buttons)
  dialog.showModal()
}

/** Asks for a few words; undefined: nothing is to change. */
export function askForText(title, text) {
  const dialog = find('ask')
  find('ask-title').textContent = title
  find('ask-text').value = text
  dialog.returnValue = ''
  dialog.showModal()
  return new Promise(resolve => {
    dialog.addEventListener(
      'close',
      () => resolve(dialog.returnValue === 'keep' ? find('ask-text').value.trim() : undefined),
      { once: true },
    )
  })
}
