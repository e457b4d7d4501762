/** Turns the sections of a form into pages along the way that the answers take, and checks each page before the next. */
import { forgetDraft, keepDraft } from './form-draft.js'
import { clearProblem, focusOn, isAnswered, showProblem } from './form-problem.js'
import { hasUnsent, startUploads } from './form-upload.js'

const form = document.querySelector('form[data-draft]')

function start() {
  const words = JSON.parse(form.dataset.words)
  const parts = [...form.querySelectorAll('[data-part]')]
  const step = name => form.querySelector(`[data-step="${name}"]`)
  const submit = form.querySelector('[type="submit"]')
  const progress = form.querySelector('.progress')
  startUploads(form, words.files)
  keepDraft(form, words.draftFound)
  const wrong = form.querySelector('.wrong')
  /** The pages gone through, the one that is shown last. */
  let path =
    wrong === null ? (history.state?.path ?? [0]) : pathTo(parts.findIndex(part => part.contains(wrong)))
  const at = () => path.at(-1) ?? 0

  /** Where the answers of a page lead: the last that says anything decides. */
  function wayOn(from) {
    const chosen = [...parts[from].querySelectorAll('[data-way]:checked')].filter(isChosen)
    const way = chosen.at(-1)?.dataset.way
    if (way === 'restart' || way === 'submit') return way
    if (way !== undefined) return Number(way)
    return from + 1 < parts.length ? from + 1 : 'submit'
  }

  /** The pages that the answers given lead through, up to this one. */
  function pathTo(goal) {
    const steps = [0]
    for (let way = wayOn(0); steps.at(-1) !== goal && typeof way === 'number'; way = wayOn(way)) {
      if (steps.includes(way)) break
      steps.push(way)
    }
    return steps.at(-1) === goal ? steps : [goal]
  }

  function show() {
    parts.forEach((part, index) => (part.hidden = index !== at()))
    // What the form is about is read once; later pages begin with their questions.
    document.querySelector('[data-first-page]').hidden = at() !== 0
    const last = wayOn(at()) === 'submit'
    step('back').hidden = path.length === 1
    step('next').hidden = last
    submit.hidden = !last
    progress.hidden = parts.length === 1
    progress.querySelector('progress').value = at() + 1
    progress.querySelector('[role=status]').textContent = words.pages[at()]
  }

  function go(to) {
    path = to
    document.querySelector('#draft')?.remove()
    show()
    scrollTo({ top: 0 })
    const heading = parts[at()].querySelector('h2, label, legend')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  }

  function goOn() {
    if (!isComplete(parts[at()], words)) return
    const way = wayOn(at())
    const page = way === 'restart' ? 0 : way
    const before = path.indexOf(page)
    // Whoever is led back goes the way anew from there.
    go(before === -1 ? [...path, page] : path.slice(0, before + 1))
    history.pushState({ path, steps: steps() + 1 }, '')
  }

  /** How many of our own pages lie behind this one in the browser's history: none after the server refused. */
  const steps = () => history.state?.steps ?? 0
  const remember = () => history.replaceState({ path, steps: steps() }, '')

  function goBack() {
    if (steps() > 0) return history.back()
    go(path.slice(0, -1))
    remember()
  }

  step('next').addEventListener('click', goOn)
  step('back').addEventListener('click', goBack)
  remember()
  addEventListener('popstate', ({ state }) => {
    if (state?.path !== undefined) go(state.path)
  })
  form.addEventListener('submit', event => {
    if (!isComplete(parts[at()], words)) event.preventDefault()
    // Sent once, however often it is tapped; whoever comes back to the page can send again.
    else setTimeout(() => (submit.disabled = true))
  })
  addEventListener('pageshow', () => (submit.disabled = false))
  // Enter goes on to the next page as long as there is one.
  form.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.target.tagName !== 'INPUT' || step('next').hidden) return
    event.preventDefault()
    goOn()
  })
  form.addEventListener('input', ({ target }) => {
    const question = target.closest('[data-question]')
    if (question !== null) clearProblem(question)
    show()
  })
  // A link of the summary leads into another section.
  document.querySelector('#problems')?.addEventListener('click', ({ target }) => {
    const goal = document.getElementById(target.hash?.slice(1) ?? '')
    const part = parts.findIndex(other => other.contains(goal))
    if (part === -1 || part === at()) return
    go(pathTo(part))
    remember()
  })
  startClearing(step('clear'))
  show()
  if (wrong !== null) focusOn(wrong)
}

/** An option of a closed list is `:checked` only while it is the chosen one. */
const isChosen = option => option.tagName !== 'OPTION' || option.parentElement.value === option.value

/** Marks what is required and missing on a page or not uploaded yet, and goes to the first of it. */
function isComplete(part, words) {
  const wrong = [...part.querySelectorAll('[data-question]')].filter(question => {
    const problem = problemOf(question, words)
    if (problem !== undefined) showProblem(question, problem)
    return problem !== undefined
  })
  if (wrong[0] !== undefined) focusOn(wrong[0])
  return wrong.length === 0
}

function problemOf(question, { required, files }) {
  if (hasUnsent(question)) return question.querySelector('.files .problem') ? files.unsent : files.wait
  return question.dataset.must === undefined || isAnswered(question) ? undefined : required
}

/** Clearing is asked about: nothing brings back what was typed. */
function startClearing(button) {
  const dialog = document.querySelector('#clear-sure')
  button.hidden = false
  button.addEventListener('click', () => dialog.showModal())
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'clear') return
    forgetDraft(form.dataset.draft)
    location.assign(form.dataset.clean)
  })
}

const sent = document.querySelector('[data-sent]')
if (sent !== null) forgetDraft(sent.dataset.sent)
if (form !== null) start()
