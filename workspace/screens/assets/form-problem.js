/** Messages at the questions of a form page. */

export const inputsOf = question => [...question.querySelectorAll('input, select, textarea')]

export function isAnswered(question) {
  return inputsOf(question).some(input =>
    ['checkbox', 'radio'].includes(input.type)
      ? input.checked && input.name !== ''
      : input.value.trim() !== '',
  )
}

export function focusOn(question) {
  question.scrollIntoView({ block: 'center' })
  const control = question.querySelector('.adders button') ?? inputsOf(question)[0]
  control?.focus({ preventScroll: true })
}

export function showProblem(question, words) {
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

export function clearProblem(question) {
  question.classList.remove('wrong')
  for (const problem of question.querySelectorAll('.problem:not(.files *)')) problem.remove()
  for (const input of inputsOf(question)) {
    input.removeAttribute('aria-invalid')
    if (input.getAttribute('aria-describedby')?.endsWith('-problem'))
      input.removeAttribute('aria-describedby')
  }
}
