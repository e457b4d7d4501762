import { showUnderstood } from './mail-understood.js'

const find = selector => document.querySelector(selector)

function showLocalTimes() {
  for (const time of document.querySelectorAll('time[datetime]:not([data-local])')) {
    time.textContent = new Date(time.dateTime).toLocaleString(undefined, {
      dateStyle: 'medium',
      timeStyle: 'short',
    })
    time.dataset.local = 'yes'
  }
}

/** Fetches this page again and takes over the parts named, so that nothing typed is lost. */
async function refresh(...ids) {
  const response = await fetch(location.href)
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  for (const id of ids) {
    const [have, want] = [document.getElementById(id), fresh.getElementById(id)]
    if (have === null || want === null) continue
    const { scrollTop } = have
    const focused = have.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null
    have.replaceWith(want)
    want.scrollTop = scrollTop
    if (focused !== null) want.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus()
  }
  showLocalTimes()
  fitFrames()
  showUnderstood()
}

function show(view) {
  for (const button of document.querySelectorAll('[data-view]'))
    button.setAttribute('aria-pressed', String(button.dataset.view === view))
  for (const part of document.querySelectorAll('[data-shown]')) part.hidden = part.dataset.shown !== view
}

async function send(form, body) {
  const said = find('#reply-said')
  const button = form.querySelector('button.primary')
  button.disabled = true
  said.textContent = 'Sending…'
  const url = `/mail/api/messages/${encodeURIComponent(form.dataset.letter)}/reply`
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
  const answer = await response.json()
  button.disabled = false
  if (!response.ok) {
    said.textContent = `Not sent: ${answer.error ?? response.status}`
    return
  }
  form.elements.text.value = ''
  said.textContent =
    answer.postedTo === null ? 'Sent, but nothing is connected that receives mail.' : `Sent to ${answer.to}.`
  await refresh(`replies-${form.dataset.letter}`)
}

const away = {
  headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All', Precedence: 'auto_reply' },
  text: 'I am out of the office and will answer when I am back. 我不在辦公室，回來後再回覆。',
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('button')
  const form = find('#reply')
  if (button?.dataset.view) show(button.dataset.view)
  if (button?.dataset.words) {
    form.elements.text.value = button.dataset.words
    form.elements.text.focus()
  }
  if (button?.dataset.bounce) bounce(form)
  if (button?.dataset.away) {
    const subject = `Automatic reply: ${form.dataset.subject}`
    send(form, {
      ...away,
      headers: { ...away.headers, Subject: subject },
      client: form.elements.client.value,
      from: form.elements.from.value,
    })
  }
})

async function bounce(form) {
  const url = `/mail/api/messages/${encodeURIComponent(form.dataset.letter)}/bounce`
  const response = await fetch(url, { method: 'POST', body: '{}' })
  find('#reply-said').textContent = response.ok
    ? 'The letter came back: “550 The email account that you tried to reach does not exist.”'
    : `It could not come back (${response.status}).`
}

find('#reply')?.addEventListener('submit', event => {
  event.preventDefault()
  const { text, client, from } = event.target.elements
  send(event.target, { text: text.value, client: client.value, from: from.value })
})

const { letter } = find('#reply')?.dataset ?? {}
if (letter !== undefined)
  fetch(`/mail/api/messages/${encodeURIComponent(letter)}/read`, { method: 'POST' }).then(() =>
    refresh('people', 'letters'),
  )

new EventSource('/workspace/events').addEventListener('message', ({ data }) => {
  const { kind, messageId } = JSON.parse(data)
  if (kind === 'mail-accepted') refresh('people', 'letters')
  if (kind === 'mail-arrived') refresh(`replies-${messageId}`)
  if (kind === 'spreadsheet-changed') showUnderstood()
})

/** A frame is as high as its mail; it runs no scripts, so it is measured from here. */
function fitFrame(frame) {
  const { documentElement } = frame.contentDocument
  if (documentElement !== null) frame.style.height = `${documentElement.offsetHeight + 4}px`
}

function fitFrames() {
  for (const frame of document.querySelectorAll('.letter-html')) {
    frame.addEventListener('load', () => fitFrame(frame))
    if (frame.contentDocument?.readyState === 'complete') fitFrame(frame)
  }
}

/** As mail programs have it: j and k walk through the list, r answers, / searches. */
document.addEventListener('keydown', event => {
  if (event.target.closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey)
    return
  const act = {
    j: () => walk(1),
    k: () => walk(-1),
    r: () => find('#words')?.focus(),
    '/': () => find('.search input').focus(),
  }[event.key]
  if (act === undefined) return
  event.preventDefault()
  act()
})

function walk(by) {
  const list = find('.letters li') === null ? '.people' : '.letters'
  const links = [...document.querySelectorAll(`${list} li a`)]
  const at = links.findIndex(link => link === document.activeElement || link.matches('[aria-current]'))
  links[Math.min(Math.max(at + by, 0), links.length - 1)]?.click()
}

fitFrames()
showLocalTimes()
showUnderstood()
find('.letters [aria-current]')?.scrollIntoView({ block: 'nearest' })
