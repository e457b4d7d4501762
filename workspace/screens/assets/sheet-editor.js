/** The field that lies over a cell while it is edited; drawing the grid anew does not touch it. */
export function cellEditor(scroller, onDone) {
  let field
  let editing

  function place(td) {
    const cell = td.getBoundingClientRect()
    const frame = scroller.getBoundingClientRect()
    Object.assign(field.style, {
      left: `${cell.left - frame.left + scroller.scrollLeft}px`,
      top: `${cell.top - frame.top + scroller.scrollTop}px`,
      minWidth: `${cell.width + 1}px`,
      height: `${cell.height + 1}px`,
    })
  }

  function close() {
    const closing = field
    field = undefined
    editing = undefined
    closing?.remove()
  }

  /** Ends the edit; `step` tells where the selection goes. */
  function commit(step) {
    if (field === undefined) return
    const done = { ...editing, text: field.value, changed: field.value !== editing.before, step }
    close()
    onDone(done)
  }

  const steps = { Enter: [1, 0], Tab: [0, 1] }
  const arrows = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

  function onKey(event) {
    event.stopPropagation()
    if (event.isComposing) return
    if (event.key === 'Escape') {
      const { place: at } = editing
      close()
      onDone({ place: at, changed: false })
      return
    }
    const byArrow = editing.typed && field.tagName === 'INPUT' ? arrows[event.key] : undefined
    const step = steps[event.key] ?? byArrow
    if (step === undefined) return
    event.preventDefault()
    commit(event.shiftKey ? step.map(by => -by) : step)
  }

  function textField(text) {
    const input = document.createElement('input')
    input.value = text
    return input
  }

  function choiceField(text, choices) {
    const select = document.createElement('select')
    for (const choice of new Set(['', ...choices, text])) select.add(new Option(choice, choice))
    select.value = text
    select.addEventListener('change', () => commit([0, 0]))
    return select
  }

  return {
    /** The edit going on: its place, the key of its row and what the cell held; undefined: none. */
    get editing() {
      return editing
    },
    /** Moves the edit along when its row was moved by somebody else. */
    follow(at, td) {
      editing.place = at
      if (td !== null) place(td)
    },
    open({ place: at, td, before, begin, choices, key }) {
      close()
      editing = { place: at, before, key, typed: begin !== undefined }
      field = choices === undefined ? textField(begin ?? before) : choiceField(before, choices)
      field.className = 'editor'
      field.setAttribute('aria-label', 'Edit the cell')
      field.addEventListener('keydown', onKey)
      field.addEventListener('blur', () => commit(undefined))
      for (const kind of ['copy', 'cut', 'paste', 'mousedown', 'dblclick'])
        field.addEventListener(kind, event => event.stopPropagation())
      scroller.append(field)
      place(td)
      field.focus({ preventScroll: true })
      if (begin === undefined) field.select?.()
    },
  }
}
