/** Something measured beside its baseline, in the same run: on another machine both change, their ratio hardly. */
export interface Figure {
  readonly what: string
  readonly base: string
  readonly measured: string
  /** Measured over base. */
  readonly ratio: number
  /** What the ratio ought to be near, or below. */
  readonly expected: string
}

/** A figure whose two sides are numbers of one unit. */
export function figure(
  what: string,
  unit: string,
  base: readonly [string, number],
  measured: readonly [string, number],
  expected: string,
): Figure {
  const side = ([name, value]: readonly [string, number]): string => `${rounded(value)} ${unit} ${name}`
  return { what, base: side(base), measured: side(measured), ratio: measured[1] / base[1], expected }
}

const rounded = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

/** Milliseconds of the middle one of several runs; the first run, which warms up, does not count. */
export async function median(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  const sorted = times.slice(1).toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The figures as a table of text. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    ['', 'baseline', 'measured', 'ratio', 'expected'],
    ...figures.map(({ what, base, measured, ratio, expected }) => [
      what,
      base,
      measured,
      `×${rounded(ratio)}`,
      expected,
    ]),
  ]
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
