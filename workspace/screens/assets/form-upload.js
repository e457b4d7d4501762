/** File questions: what is chosen, dropped or photographed is uploaded at once, so that it cannot be lost with the page. */
import { clearProblem, showProblem } from './form-problem.js'

const make = (tag, properties) => Object.assign(document.createElement(tag), properties)

function shownSize(bytes) {
  const unit = bytes < 1024 ? 'byte' : bytes < 1024 ** 2 ? 'kilobyte' : 'megabyte'
  const size = { byte: 1, kilobyte: 1024, megabyte: 1024 ** 2 }[unit]
  return new Intl.NumberFormat('en', { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / size)
}

/** What a draft remembers of the row of an uploaded file. */
export function draftedFile(box) {
  const { size, type } = box.closest('li').dataset
  return {
    fileName: box.closest('li').querySelector('.name').textContent,
    size: Number(size),
    mimeType: type,
  }
}

/** Whether a question has a file that is not uploaded yet, or could not be. */
export const hasUnsent = question =>
  [...question.querySelectorAll('.files li input')].some(box => box.name === '')

export function startUploads(form, words) {
  for (const place of form.querySelectorAll('.upload')) startUpload(place, words)
}

function startUpload(place, words) {
  const question = place.closest('[data-question]')
  const input = place.querySelector('input[type=file]')
  const list = place.querySelector('.files')
  const { maxFiles, maxBytes, upload: id, add } = place.dataset
  const entry = input.name
  const filled = (text, file) => text.replace('{name}', file.name).replace('{size}', shownSize(file.size))
  // Whatever changes is a change of the form: the draft is kept, the problem goes.
  const changed = () => {
    showRoom()
    list.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const row = adders()
  const showRoom = () => (row.hidden = list.children.length >= Number(maxFiles))

  for (const given of list.children) dress(given)
  place.append(row)
  // The files themselves do not travel with the page any more.
  input.removeAttribute('name')
  input.hidden = true
  input.addEventListener('change', () => take(input))
  place.addEventListener('given', ({ detail }) => {
    list.append(dress(rowOf(detail)))
    showRoom()
  })
  listenForDrops()
  showRoom()

  function adders() {
    const row = make('div', { className: 'adders' })
    const button = (text, chooser) => {
      const control = make('button', { type: 'button', textContent: text })
      const title = question.querySelector('.question')
      title.id ||= `${entry}-title`
      control.setAttribute('aria-label', `${text}: ${title.textContent.trim().replace(/\s+/g, ' ')}`)
      control.addEventListener('click', () => chooser.click())
      row.append(control)
    }
    button(add, input)
    const takesPhotos = input.accept === '' || input.accept.includes('image/')
    const isTouched = matchMedia('(pointer: coarse)').matches
    if (takesPhotos && isTouched) {
      const camera = make('input', { type: 'file', accept: 'image/*', hidden: true })
      camera.setAttribute('capture', 'environment')
      camera.setAttribute('aria-label', words.photo)
      camera.addEventListener('change', () => take(camera))
      row.append(camera)
      button(words.photo, camera)
    }
    if (!isTouched) row.append(make('span', { className: 'quiet', textContent: words.drop }))
    return row
  }

  function listenForDrops() {
    const over = is => event => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      place.classList.toggle('over', is)
    }
    question.addEventListener('dragover', over(true))
    question.addEventListener('dragleave', over(false))
    question.addEventListener('drop', event => {
      over(false)(event)
      addAll(event.dataTransfer?.files ?? [])
    })
  }

  function take(chooser) {
    const files = [...chooser.files]
    chooser.value = ''
    addAll(files)
  }

  function addAll(files) {
    clearProblem(question)
    for (const file of files) {
      const hindrance = whyNot(file)
      if (hindrance === undefined) send(file)
      else showProblem(question, filled(hindrance, file))
    }
  }

  function whyNot(file) {
    if (file.size === 0) return words.empty
    if (file.size > Number(maxBytes)) return words.tooLarge
    if (list.children.length >= Number(maxFiles)) return words.tooMany
    return fits(file.type) ? undefined : words.notTaken
  }

  function fits(type) {
    const kinds = input.accept === '' ? ['*'] : input.accept.split(',')
    return kinds.some(kind => type.startsWith(kind.replace('*', '')))
  }

  function send(file) {
    const row = dress(rowOf({ fileName: file.name, size: file.size, mimeType: file.type }, file))
    list.append(row)
    showRoom()
    transmit(file, row)
  }

  function transmit(file, row) {
    const progress = make('progress', { max: 1, value: 0 })
    progress.setAttribute('aria-label', `${words.uploading} ${file.name}`)
    row.append(progress)
    const request = new XMLHttpRequest()
    const query = new URLSearchParams({ question: id, name: file.name, hl: document.documentElement.lang })
    request.open('POST', `upload?${query}`)
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => (progress.value = loaded / total))
    request.addEventListener('loadend', () => {
      progress.remove()
      if (request.status === 200) arrived(row, JSON.parse(request.responseText))
      else failed(file, row, refusalIn(request))
    })
    row.addEventListener('removed', () => request.abort())
    request.send(file)
  }

  function arrived(row, { fileId }) {
    if (!row.isConnected) return
    const box = row.querySelector('input')
    Object.assign(box, { name: entry, value: fileId, checked: true })
    if (question.querySelector('.problem')?.textContent === words.wait) clearProblem(question)
    // What was said of another file stays: nobody has answered it.
    list.dispatchEvent(new Event('arrived', { bubbles: true }))
  }

  function failed(file, row, words_) {
    if (!row.isConnected) return
    const problem = make('p', { className: 'problem', textContent: words_ ?? words.failed })
    problem.setAttribute('role', 'alert')
    const again = make('button', { type: 'button', className: 'plain', textContent: words.again })
    again.addEventListener('click', () => {
      problem.remove()
      again.remove()
      transmit(file, row)
    })
    row.append(problem, ...(words_ === undefined ? [again] : []))
  }

  /** The row of a file; its box, which is not seen, carries its id once it is there. */
  function rowOf({ fileId, fileName, size, mimeType }, file) {
    const row = make('li', {})
    Object.assign(row.dataset, { size, type: mimeType })
    const label = make('label', {})
    const box = make('input', { type: 'checkbox', checked: true })
    if (fileId !== undefined) Object.assign(box, { name: entry, value: fileId })
    const text = make('span', {})
    text.append(
      make('span', { className: 'name', textContent: fileName }),
      make('span', { className: 'quiet', textContent: shownSize(size) }),
    )
    label.append(box, preview(fileId, fileName, mimeType, file), text)
    row.append(label)
    return row
  }

  /** With a button to take it away, instead of the box that does without scripts. */
  function dress(row) {
    const box = row.querySelector('input')
    box.hidden = true
    const name = row.querySelector('.name').textContent
    const remove = make('button', { type: 'button', className: 'plain remove', textContent: words.remove })
    remove.setAttribute('aria-label', `${words.remove}: ${name}`)
    remove.addEventListener('click', () => {
      row.dispatchEvent(new Event('removed'))
      row.remove()
      changed()
      place.querySelector('.adders button').focus()
    })
    row.append(remove)
    return row
  }
}

function preview(fileId, name, type, file) {
  const isShown = /^image\/(png|jpeg|gif|webp|avif|bmp)$/.test(type)
  if (!isShown)
    return make('span', {
      className: 'kind',
      textContent: (/\.(\w{1,4})$/.exec(name)?.[1] ?? '…').toUpperCase(),
    })
  return make('img', { alt: '', src: file === undefined ? `upload/${fileId}` : URL.createObjectURL(file) })
}

/** What the server said against the file; undefined: nothing was heard of it, so that it may be tried again. */
function refusalIn({ status, responseText }) {
  return status === 400 ? JSON.parse(responseText).error.message : undefined
}
