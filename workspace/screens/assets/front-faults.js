const waiting = document.querySelector('#faults-waiting')
const clear = document.querySelector('#faults-clear')

function show(faults) {
  const times = faults.reduce((sum, fault) => sum + fault.times, 0)
  clear.hidden = times === 0
  waiting.textContent =
    times === 0
      ? 'Nothing is set to go wrong.'
      : `${times === 1 ? 'One thing is' : `${times} things are`} still to go wrong.`
}

async function call(method, body) {
  const response = await fetch('/workspace/faults', { method, ...(body === undefined ? {} : { body }) })
  if (!response.ok) throw new Error(`The faults answered ${response.status}.`)
  if (method !== 'GET') return look()
  const { faults } = await response.json()
  show(faults)
}

const look = () => call('GET')

document.addEventListener('click', ({ target }) => {
  const { fault } = target.closest('button')?.dataset ?? {}
  if (fault !== undefined) call('POST', fault)
})
clear.addEventListener('click', () => call('DELETE'))
new EventSource('/workspace/events').addEventListener('message', look)
look()
