const hour = 3_600_000
const leaps = { hour, day: 24 * hour, week: 7 * 24 * hour }
const shown = document.querySelector('#now')
const said = document.querySelector('#clock-said')
const buttons = document.querySelectorAll('[data-leap]')
let base = Date.parse(shown.dateTime)
let readAt = performance.now()

const current = () => new Date(base + performance.now() - readAt)

function show() {
  shown.textContent = current().toLocaleString(undefined, {
    dateStyle: 'full',
    timeStyle: 'short',
  })
}

async function move(leap) {
  for (const button of buttons) button.disabled = true
  said.textContent = 'Moving the clock…'
  const now = new Date(current().getTime() + leaps[leap]).toISOString()
  const response = await fetch('/workspace/clock', { method: 'POST', body: JSON.stringify({ now }) })
  if (response.ok) {
    base = Date.parse((await response.json()).now)
    readAt = performance.now()
    said.textContent = 'Done. What falls due happens now.'
  } else said.textContent = `The clock did not move (${response.status}).`
  for (const button of buttons) button.disabled = false
  show()
}

for (const button of buttons) button.addEventListener('click', () => move(button.dataset.leap))
show()
setInterval(show, 5000)
