/** The tabs at the bottom: links, so that they can be opened, shared and walked with the keyboard. */
export function showTabs(list, sheets, current) {
  const focused = list.contains(document.activeElement)
  const tabs = sheets.map(({ properties: { title, sheetId } }) => {
    const link = document.createElement('a')
    const selected = sheetId === current.properties.sheetId
    link.href = `#gid=${sheetId}`
    link.textContent = title
    link.setAttribute('role', 'tab')
    link.setAttribute('aria-selected', String(selected))
    link.tabIndex = selected ? 0 : -1
    return link
  })
  list.replaceChildren(...tabs)
  if (focused) list.querySelector('[aria-selected="true"]')?.focus()
  // After a click people type into the cells; who walks the tabs by keys stays on them.
  list.onclick = ({ detail, target }) => detail > 0 && target.blur()
  list.onkeydown = ({ key }) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[key]
    if (by === undefined) return
    const next = tabs[tabs.indexOf(document.activeElement) + by]
    next?.focus()
    next?.click()
  }
}
