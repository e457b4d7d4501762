import { readBlock } from './sheet-address.js'

const command = 0
/** Before Univer's own. */
const priority = 10_000

/**
 * Takes what was copied elsewhere as the text it is: Univer would lose leading zeros and tear cells with line breaks
 * apart. What was copied in this grid it pastes itself. `write` gets rows of words, `canWrite` says whether it is its turn.
 */
export function pasteAsText({ clipboard, commands }, { canWrite, write, say }) {
  /** The copy of this grid that the clipboard holds, if any. */
  function copyOf(html) {
    const id = /data-copy-id="([^"]+)"/.exec(html)?.[1]
    return id !== undefined && clipboard().copyContentCache().get(id) !== undefined ? id : undefined
  }

  function onPaste(event) {
    const text = event.clipboardData.getData('text/plain')
    const html = event.clipboardData.getData('text/html')
    if (text === '' || !canWrite(event.target) || copyOf(html) !== undefined) return
    event.preventDefault()
    event.stopImmediatePropagation()
    write(readBlock(text))
  }

  /** The entry of the menu, which has no event to take the clipboard from. */
  async function paste() {
    const [item] = await navigator.clipboard.read()
    const content = async type => (item?.types.includes(type) ? (await item.getType(type)).text() : '')
    const copy = copyOf(await content('text/html'))
    if (copy !== undefined) return clipboard().pasteByCopyId(copy)
    const text = await content('text/plain')
    if (text !== '') write(readBlock(text))
    return true
  }

  addEventListener('paste', onPaste, true)
  commands.registerMultipleCommand({
    id: 'univer.command.paste',
    name: 'workspace.command.paste',
    type: command,
    multi: true,
    priority,
    preconditions: () => canWrite(document.activeElement),
    handler: () =>
      paste().catch(() => {
        say('The browser keeps the clipboard to itself here. Press Ctrl+V.', true)
        return false
      }),
  })
}

/** The cells of a block of words for an area, which it fills as often as it fits in. */
export function blockFor(words, { top, left, bottom, right }) {
  const [height, width] = [words.length, Math.max(...words.map(row => row.length))]
  const wholeTimes = (room, size) => (room % size === 0 ? room : size)
  const area = {
    top,
    left,
    bottom: top + wholeTimes(bottom - top + 1, height) - 1,
    right: left + wholeTimes(right - left + 1, width) - 1,
  }
  const wordsAt = ({ row, column }) => words[(row - top) % height][(column - left) % width] ?? ''
  const cells = Array.from({ length: area.bottom - top + 1 }, (_, row) =>
    Array.from({ length: area.right - left + 1 }, (_each, column) => {
      const text = wordsAt({ row: top + row, column: left + column })
      return text.startsWith('=') ? { f: text, v: null, p: null } : { v: text, f: null, si: null, p: null }
    }),
  )
  return { area, cells, wordsAt }
}
