import type { Outcome } from './replay.ts'

const short = (value: unknown): string => {
  const text = value === undefined ? '(nothing)' : JSON.stringify(value)
  return text.length > 160 ? `${text.slice(0, 157)}…` : text
}

/** Differences of one exchange that are printed; the others are only counted. */
const SHOWN = 3

/** Each difference in a few lines, as wanted and as answered. */
export function differencesOf(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap(({ take, exchange, differences }) => {
    if (differences.length === 0) return []
    const { n, method, uri } = exchange
    const lines = differences
      .slice(0, SHOWN)
      .map(({ at, want, have }) => `  ${at || 'body'}: want ${short(want)}, have ${short(have)}`)
    const rest = differences.length > SHOWN ? [`  … and ${differences.length - SHOWN} more`] : []
    return [`${take} ${n} ${method} ${uri.replace(/^https?:\/\/[^/]+/, '')}`, ...lines, ...rest]
  })
}

/** One line a kind of request, the worst first, then the line that counts them all. */
export function tableOf(outcomes: readonly Outcome[]): readonly string[] {
  const rows = [...Map.groupBy(outcomes, ({ kind }) => kind)]
    .map(([kind, of]) => ({ kind, ...count(of) }))
    .toSorted((one, other) => other.failed - one.failed || one.kind.localeCompare(other.kind))
  const head = `${'passed'.padStart(7)}${'failed'.padStart(7)}${'n/c'.padStart(5)}  request`
  const body = rows.map(
    ({ kind, passed, failed, incomparable }) =>
      `${String(passed).padStart(7)}${String(failed).padStart(7)}${String(incomparable).padStart(5)}  ${kind}`,
  )
  const reasons = Map.groupBy(
    outcomes.flatMap(({ incomparable }) => incomparable ?? []),
    reason => reason,
  )
  const { passed, failed } = count(outcomes)
  return [
    head,
    ...body,
    ...[...reasons].map(([reason, of]) => `${of.length} not comparable (n/c): ${reason}`),
    `${passed} passed, ${failed} failed`,
  ]
}

export function count(outcomes: readonly Outcome[]): {
  readonly passed: number
  readonly failed: number
  readonly incomparable: number
} {
  const incomparable = outcomes.filter(one => one.incomparable !== undefined).length
  const failed = outcomes.filter(one => one.differences.length > 0).length
  return { passed: outcomes.length - failed - incomparable, failed, incomparable }
}
