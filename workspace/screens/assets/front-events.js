const list = document.querySelector('#events')
const mails = document.querySelector('#mails')
const shown = 8

/** What is said of each kind of event: words, and where it can be seen. */
const words = {
  'response-submitted': async ({ formId }) => {
    const { forms } = await read('/workspace/directory')
    const form = forms.find(({ id }) => id === formId)
    return [`A form was sent: ${form?.title ?? formId}`, form && new URL(form.viewUrl).pathname]
  },
  'mail-accepted': async ({ messageId }) => {
    const { to, toName, subject } = await read(`/mail/api/messages/${encodeURIComponent(messageId)}`)
    return [`A letter went to ${toName || to}: ${subject}`, letter(to, messageId)]
  },
  'mail-arrived': async ({ messageId }) => {
    const { to, toName, subject } = await read(`/mail/api/messages/${encodeURIComponent(messageId)}`)
    return [`${toName || to} answered: ${subject}`, letter(to, messageId)]
  },
  'spreadsheet-changed': async ({ spreadsheetId, by }) => {
    const { workbooks } = await read('/workspace/directory')
    const book = workbooks.find(({ id }) => id === spreadsheetId)
    return [`${by} wrote to ${book?.title ?? 'a spreadsheet'}`, `/spreadsheets/d/${spreadsheetId}/edit`]
  },
}

const read = async path => (await fetch(path)).json()
const letter = (to, id) => `/mail?${new URLSearchParams({ to, id })}`

function add(text, href) {
  if (list.dataset.filled === undefined) list.replaceChildren()
  list.dataset.filled = 'yes'
  const first = list.firstElementChild
  if (first?.dataset.text === text) {
    first.lastChild.textContent = ` ×${(first.dataset.times = Number(first.dataset.times) + 1)}`
    return
  }
  const item = document.createElement('li')
  Object.assign(item.dataset, { text, times: 1 })
  const link =
    href === undefined ? document.createElement('span') : Object.assign(document.createElement('a'), { href })
  link.textContent = text
  item.append(link, Object.assign(document.createElement('span'), { className: 'quiet small' }))
  list.prepend(item)
  while (list.children.length > shown) list.lastElementChild.remove()
}

async function countMails() {
  const people = await read('/mail/api/people')
  const count = people.reduce((sum, person) => sum + person.count, 0)
  mails.textContent = `${count} ${count === 1 ? 'mail' : 'mails'}`
}

/** The last letters, until something happens. */
const before = await read('/mail/api/messages?limit=5')
for (const { id, to, toName, subject } of before.toReversed())
  add(`A letter went to ${toName || to}: ${subject}`, letter(to, id))

// One after the other, in the order in which things happened.
let telling = Promise.resolve()
new EventSource('/workspace/events').addEventListener('message', ({ data }) => {
  const event = JSON.parse(data)
  telling = telling.then(async () => {
    if (words[event.kind] !== undefined) add(...(await words[event.kind](event)))
    if (event.kind === 'mail-accepted') await countMails()
  })
})
