/** The two ends of a range in one dimension; undefined ends are open. */
interface Ends {
  readonly start: number | undefined
  readonly end: number | undefined
}

/** Where the ends of a range are after a change; undefined when nothing of it is left. */
export type Shift = (ends: Ends) => Ends | undefined

export function afterInsert(at: number, count: number): Shift {
  return ({ start, end }) => ({
    start: start !== undefined && start >= at ? start + count : start,
    end: end !== undefined && end > at ? end + count : end,
  })
}

export function afterRemove(from: number, to: number): Shift {
  const shift = (index: number): number => index - Math.max(0, Math.min(index, to) - from)
  return ({ start, end }) => {
    const next = {
      start: start === undefined ? undefined : shift(start),
      end: end === undefined ? undefined : shift(end),
    }
    const gone = end !== undefined && (next.end ?? 0) <= (next.start ?? 0)
    return gone ? undefined : next
  }
}

/** Ranges within the moved lines go along; others close the gap and open for what arrives. */
export function afterMove(from: number, until: number, to: number): Shift {
  const count = until - from
  const by = to > from ? to - until : to - from
  const close = afterRemove(from, until)
  const open = afterInsert(to > from ? to - count : to, count)
  return ends => {
    const { start, end } = ends
    if (start !== undefined && end !== undefined && start >= from && end <= until) {
      return { start: start + by, end: end + by }
    }
    const closed = close(ends)
    return closed && open(closed)
  }
}
