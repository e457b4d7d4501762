/** The cells whose change is on its way to the API: what was read before it arrived must not overwrite them. */
export function unsettledPlaces() {
  /** By place: when the API had answered; Infinity while it has not. */
  const places = new Map()
  const settle = names => {
    for (const place of names) places.set(place, performance.now())
  }
  return {
    settle,
    /** Marks what calls write and gives the places back. */
    begin(calls) {
      const names = calls.flatMap(placesOf)
      for (const place of names) places.set(place, Infinity)
      return names
    },
    clear: () => places.clear(),
    any: () => places.size > 0,
    /** For a reading that began at this time: `false` leave alone, `true` write in any case. */
    at(time) {
      const states = new Map()
      for (const [place, since] of places) {
        states.set(place, since < time)
        if (since < time) places.delete(place)
      }
      return states
    },
  }
}

function placesOf({ blocks = [], area, request }) {
  const areas = [...blocks.map(block => block.area), ...(isOfCells(request) ? [area] : [])]
  return areas.flatMap(({ top, bottom, left, right }) => {
    const places = []
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) places.push(`${row},${column}`)
    return places
  })
}

/** Whether a request changes cells alone, which are drawn anew when it is refused. */
export const isOfCells = request => request?.updateCells !== undefined || request?.repeatCell !== undefined
