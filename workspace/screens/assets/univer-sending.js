import { isOfCells } from './univer-unsettled.js'

/**
 * Sends what a person did to the Sheets API, in its order and as few calls. `prepare` may add to what is about to
 * leave; `refused` is told when something else than cells
 * has changed here and not at the API.
 */
export function sender({ page, unsettled, prepare, refused }) {
  let queue = []
  let opened
  let sending = Promise.resolve()

  function flush() {
    const calls = prepare(queue)
    const tab = opened
    queue = []
    const places = unsettled.begin(calls)
    sending = sending.then(() => send(tab, calls, places)).catch(error => console.error(error))
  }

  async function send(tab, calls, places) {
    const areas = calls.flatMap(({ area, blocks = [] }) => [area, ...blocks.map(block => block.area)])
    const giveUp = () => {
      if (calls.some(({ request }) => request !== undefined && !isOfCells(request))) refused()
      unsettled.settle(places)
    }
    if (!(await page.mayEdit(areas.filter(Boolean), tab))) {
      giveUp()
      return page.reload()
    }
    const work = async () => {
      try {
        for (const call of packed(calls)) await carryOut(tab, call)
        unsettled.settle(places)
      } catch (error) {
        giveUp()
        throw error
      }
    }
    await (calls.every(({ kind }) => kind === 'nothing') ? page.reload() : page.change('Saved', work))
  }

  const carryOut = (tab, call) =>
    call.kind === 'enter'
      ? page.book.enter(tab.properties.title, call.blocks)
      : page.book.change(call.requests)

  return {
    /** What belongs together is done in one go of Univer, and leaves together after it; `tab` is where it was done. */
    add(calls, tab) {
      if (queue.length === 0) setTimeout(flush)
      opened = tab
      queue.push(...calls)
    },
  }
}

/** Neighbouring calls of a kind go as one. */
function packed(calls) {
  const batches = []
  for (const { kind, blocks, request } of calls) {
    const last = batches.at(-1)
    const joins = last?.kind === kind
    if (kind === 'enter' && joins) last.blocks.push(...blocks)
    else if (kind === 'enter') batches.push({ kind, blocks: [...blocks] })
    else if (kind === 'change' && joins) last.requests.push(request)
    else if (kind === 'change') batches.push({ kind, requests: [request] })
  }
  return batches
}
