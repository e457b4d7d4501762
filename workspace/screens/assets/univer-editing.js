/**
 * The edit of a cell going on, and the words of the last one. Rows may move meanwhile: `keyOf` says what stands first
 * in a row, `rowsWith` where that stands now, and the edit goes there.
 */
export function watchEdits(api, { keyOf, rowsWith, ended }) {
  let editing
  let typed

  api.addEvent(api.Event.SheetEditStarted, ({ row, column }) => {
    editing = { row, column, key: column === 0 ? undefined : keyOf(row) }
    typed = undefined
  })
  api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
    if (isConfirm) typed = { row, column, text: value.toPlainText(), now: rowNow(row) }
  })
  api.addEvent(api.Event.SheetEditEnded, () => {
    editing = undefined
    ended()
  })

  function rowNow(row) {
    if (editing?.key === undefined || keyOf(row) === editing.key) return row
    const found = rowsWith(editing.key)
    return found.length === 1 ? found[0] : undefined
  }

  return {
    isOpen: () => editing !== undefined,
    /** What was typed into a cell, as it was typed. */
    wordsAt: ({ row, column }) => (typed?.row === row && typed.column === column ? typed.text : undefined),
    /** A call where its row stands now; `lost` where that is nowhere. */
    follow(call) {
      const { row, now } = typed ?? {}
      if (call.kind !== 'enter' || row === now || call.blocks[0].area.top !== row) return call
      if (now === undefined) return { kind: 'lost', area: call.blocks[0].area }
      const [{ area, values }] = call.blocks
      return { kind: 'enter', left: area, blocks: [{ area: { ...area, top: now, bottom: now }, values }] }
    },
  }
}
