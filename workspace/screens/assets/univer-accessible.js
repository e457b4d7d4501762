import { namedTools } from './univer-menus.js'

/** What assistive programs need and Univer leaves out; it draws its parts anew, so they are looked after. */
export function keepAccessible(container) {
  let due
  const look = () => {
    due = undefined
    for (const mend of mends) mend(container)
  }
  look()
  new MutationObserver(() => (due ??= requestAnimationFrame(look))).observe(document.body, {
    childList: true,
    subtree: true,
  })
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

const mends = [
  container => {
    for (const [tool, attributes] of namedTools(container)) set(tool, attributes)
  },
  // Of its canvases the sheet is a stop of the Tab key, in its turn.
  container => {
    for (const canvas of container.querySelectorAll('canvas[tabindex]'))
      set(canvas, { tabindex: canvas.id.startsWith('univer-sheet-main') ? '0' : '-1' })
  },
  container => {
    for (const input of container.querySelectorAll('input:not([aria-label])'))
      set(input, { 'aria-label': 'Cell or range' })
  },
  container => {
    for (const link of container.querySelectorAll('a[type="button"]'))
      set(link, { role: 'button', 'aria-label': 'Named ranges' })
  },
  // Buttons with nothing but a cross on them.
  () => {
    for (const button of document.querySelectorAll('button.univer-border-none:not([aria-label])'))
      if (button.textContent.trim() === '') set(button, { 'aria-label': 'Close' })
  },
  () => {
    document
      .querySelectorAll('section[aria-live]')
      .forEach((section, index) => set(section, { 'aria-label': `Notifications ${index + 1}` }))
  },
]
