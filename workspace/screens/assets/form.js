/** Turns the sections of a form into steps, checks what is required before going on, and keeps a draft until it is sent. */
const form = document.querySelector('form[data-form]')
const draftOf = id => `workspace.form.${id}`

const sent = document.querySelector('[data-sent]')
if (sent !== null) localStorage.removeItem(draftOf(sent.dataset.sent))
if (form !== null) start()

function start() {
  const parts = [...form.querySelectorAll('[data-part]')]
  const step = name => form.querySelector(`[data-step="${name}"]`)
  const submit = form.querySelector('[type="submit"]')
  const progress = form.querySelector('progress')
  const wrong = form.querySelector('.wrong')
  let at = Math.max(
    0,
    parts.findIndex(part => part.contains(wrong)),
  )

  function show() {
    parts.forEach((part, index) => (part.hidden = index !== at))
    const last = at === parts.length - 1
    step('back').hidden = at === 0
    step('next').hidden = last
    submit.hidden = !last
    progress.hidden = parts.length === 1
    progress.value = at + 1
  }

  function go(to) {
    at = to
    show()
    scrollTo({ top: 0 })
    const heading = parts[at].querySelector('h2, label, legend')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  }

  step('next').addEventListener('click', () => {
    if (allAnswered(parts[at])) go(at + 1)
  })
  step('back').addEventListener('click', () => go(at - 1))
  form.addEventListener('submit', event => {
    if (!allAnswered(parts[at])) event.preventDefault()
  })
  // Enter goes on to the next section as long as there is one.
  form.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.target.tagName !== 'INPUT' || at === parts.length - 1) return
    event.preventDefault()
    step('next').click()
  })
  form.addEventListener('input', ({ target }) => {
    const question = target.closest('[data-question]')
    if (question !== null) clearProblem(question)
  })
  // A link of the summary leads into another section.
  document.querySelector('#problems')?.addEventListener('click', ({ target }) => {
    const goal = document.getElementById(target.hash?.slice(1) ?? '')
    const part = parts.findIndex(other => other.contains(goal))
    if (part !== -1 && part !== at) go(part)
  })
  keepDraft()
  show()
  if (wrong !== null) focusOn(wrong)
}

const inputsOf = question => [...question.querySelectorAll('input, select, textarea')]

function isAnswered(question) {
  return inputsOf(question).some(input =>
    ['checkbox', 'radio'].includes(input.type) ? input.checked : input.value.trim() !== '',
  )
}

function focusOn(question) {
  question.scrollIntoView({ block: 'center' })
  inputsOf(question)[0]?.focus({ preventScroll: true })
}

/** Marks what is required and missing in a section, and goes to the first of it. */
function allAnswered(part) {
  const missing = [...part.querySelectorAll('[data-must]')].filter(question => !isAnswered(question))
  for (const question of missing) showProblem(question, form.dataset.required)
  if (missing[0] !== undefined) focusOn(missing[0])
  return missing.length === 0
}

function showProblem(question, words) {
  clearProblem(question)
  const id = `${question.dataset.question}-problem`
  const problem = Object.assign(document.createElement('p'), { className: 'problem', id, textContent: words })
  problem.setAttribute('role', 'alert')
  question.classList.add('wrong')
  const room =
    question.tagName === 'TR'
      ? question.querySelector('th')
      : (question.querySelector(':scope > div') ?? question)
  room.append(problem)
  for (const input of inputsOf(question)) {
    input.setAttribute('aria-invalid', 'true')
    input.setAttribute('aria-describedby', id)
  }
}

function clearProblem(question) {
  question.classList.remove('wrong')
  for (const problem of question.querySelectorAll('.problem')) problem.remove()
  for (const input of inputsOf(question)) {
    input.removeAttribute('aria-invalid')
    if (input.getAttribute('aria-describedby')?.endsWith('-problem'))
      input.removeAttribute('aria-describedby')
  }
}

/** What was typed is kept on this device until it is sent; what the link filled in stays as it is. */
function keepDraft() {
  const reset = form.querySelector('[type="reset"]')
  const key = draftOf(form.dataset.form)
  reset.hidden = false
  if (form.dataset.draft !== 'keep') return
  const asked = [...new URLSearchParams(location.search).keys()].some(name => name.startsWith('entry.'))
  const kept = JSON.parse(localStorage.getItem(key) ?? '[]')
  if (kept.length > 0 && !asked && form.querySelector('.wrong') === null) restore(kept)
  form.addEventListener('input', () => {
    const fields = [...new FormData(form)].filter(([, value]) => value !== '')
    localStorage.setItem(key, JSON.stringify(fields))
  })
  form.addEventListener('reset', () => {
    localStorage.removeItem(key)
    document.querySelector('#draft')?.remove()
  })
}

function restore(fields) {
  for (const [name, value] of fields)
    for (const input of form.elements) {
      if (input.name !== name) continue
      if (!['checkbox', 'radio'].includes(input.type)) input.value = value
      else if (input.value === value) input.checked = true
    }
  const note = Object.assign(document.createElement('p'), {
    id: 'draft',
    className: 'notice',
    textContent: form.dataset.draftFound,
  })
  note.setAttribute('role', 'status')
  form.before(note)
}
