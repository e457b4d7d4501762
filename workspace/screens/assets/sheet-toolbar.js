import { askForText } from './sheet-dialogs.js'

const find = id => document.getElementById(id)

/** The buttons above the cells; what only the grid can do rests while the table is shown. */
export function toolBar(page) {
  const { actions } = page
  const area = () => page.view.area()
  const does = {
    'sort-up': () => actions.sort(area().left, 'ASCENDING'),
    'sort-down': () => actions.sort(area().left, 'DESCENDING'),
    filter: () => page.view.filter(),
    find: () => page.view.find(),
    'insert-row': () => actions.insertRow(area().top),
    'delete-rows': () => actions.deleteRows(area()),
    wrap: () => actions.wrap(area(), !page.view.wrappedAt(area())),
    async note() {
      const at = area()
      const text = await askForText('Note', page.view.noteAt(at))
      if (text !== undefined) await actions.note({ ...at, bottom: at.top, right: at.left }, text)
    },
    freeze() {
      const { frozenRowCount = 0, frozenColumnCount = 0 } = page.sheet.properties.gridProperties
      const { top, left } = area()
      const free = frozenRowCount + frozenColumnCount === 0
      return actions.freeze(free ? { rows: top, columns: left } : { rows: 0, columns: 0 })
    },
    grid: () => page.choose('grid'),
    table: () => page.choose('table'),
  }
  const bar = find('tools')
  const ways = find('ways')
  for (const place of [bar, ways])
    place.addEventListener('click', ({ target }) => {
      const button = target.closest('button[data-does]')
      if (button === null) return
      // What is typed after a tool was used belongs to the cells.
      page.view.focus?.()
      Promise.resolve(does[button.dataset.does]()).catch(error => console.error(error))
    })
  walkWithArrows(bar)

  return {
    /** Brings the buttons in line with the tab and the view that are shown. */
    show() {
      const grid = page.view.find !== undefined
      for (const button of bar.querySelectorAll('[data-only]'))
        button.hidden = (button.dataset.only === 'grid') !== grid
      for (const name of ['grid', 'table'])
        ways
          .querySelector(`[data-does="${name}"]`)
          .setAttribute('aria-pressed', String(grid === (name === 'grid')))
      const { frozenRowCount = 0, frozenColumnCount = 0 } = page.sheet.properties.gridProperties
      bar.querySelector('[data-does="freeze"]').textContent =
        frozenRowCount + frozenColumnCount === 0 ? 'Freeze up to here' : 'Unfreeze'
      for (const link of ways.querySelectorAll('[data-download]'))
        link.href = page.book.download(link.dataset.download, page.sheet.properties)
    },
  }
}

/** One stop for the Tab key; the arrows walk from button to button, as tool bars do. */
function walkWithArrows(bar) {
  const stops = () => [...bar.querySelectorAll('button')].filter(stop => stop.offsetParent !== null)
  bar.addEventListener('keydown', event => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const all = stops()
    all.at((all.indexOf(document.activeElement) + by) % all.length)?.focus()
  })
}
