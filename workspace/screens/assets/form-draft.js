/** What was filled in is kept on this device until it is sent, uploaded files by their ids. */
import { draftedFile } from './form-upload.js'

const draftOf = id => `workspace.form.${id}`

export const forgetDraft = id => localStorage.removeItem(draftOf(id))

/** `notice`: the words for a draft that was found. What the link filled in stays as it is. */
export function keepDraft(form, notice) {
  const key = draftOf(form.dataset.draft)
  const asked = [...new URLSearchParams(location.search).keys()].some(name => name.startsWith('entry.'))
  const kept = JSON.parse(localStorage.getItem(key) ?? '[]')
  if (kept.length > 0 && !asked && form.querySelector('.wrong') === null) {
    restore(form, kept)
    say(form, notice)
  }
  for (const change of ['input', 'arrived'])
    form.addEventListener(change, () => localStorage.setItem(key, JSON.stringify(fieldsOf(form))))
}

const isAnswer = name => /^(entry\.|emailAddress$|signedInAs$)/.test(name)

/** Name and value of each field; of an uploaded file what its row shows, too. */
function fieldsOf(form) {
  return [...new FormData(form)].flatMap(([name, value]) => {
    if (typeof value !== 'string' || value === '' || !isAnswer(name)) return []
    const file = form.querySelector(`.files input[value="${CSS.escape(value)}"]`)
    return [file === null ? [name, value] : [name, value, draftedFile(file)]]
  })
}

/** The draft is all there was: what the page brought and was cleared since stays cleared. */
function restore(form, fields) {
  for (const row of form.querySelectorAll('.files li')) row.remove()
  for (const input of form.elements)
    if (['checkbox', 'radio'].includes(input.type)) input.checked = false
    else if (isAnswer(input.name)) input.value = ''
  for (const [name, value, file] of fields) {
    if (file !== undefined) {
      const question = form.querySelector(`[data-question="${CSS.escape(name)}"] .upload`)
      question?.dispatchEvent(new CustomEvent('given', { detail: { fileId: value, ...file } }))
      continue
    }
    for (const input of form.elements) {
      if (input.name !== name || input.type === 'file') continue
      if (!['checkbox', 'radio'].includes(input.type)) input.value = value
      else if (input.value === value) input.checked = true
    }
  }
}

function say(form, words) {
  const note = Object.assign(document.createElement('p'), {
    id: 'draft',
    className: 'notice',
    textContent: words,
  })
  note.setAttribute('role', 'status')
  form.before(note)
}
