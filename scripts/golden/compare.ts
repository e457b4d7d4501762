import { isDeepStrictEqual } from 'node:util'

/** One place where an answer is not what a case expects; `path` as in `entries.e1.reason`. */
export interface Difference {
  readonly path: string
  readonly expected: unknown
  readonly actual: unknown
}

interface Fields {
  readonly [key: string]: unknown
}

/** Lists whose order says nothing. */
const unordered = new Set(['blocked', 'overridden', 'notifications', 'held', 'conflicts', 'refs'])

/** Questions whose answers have no flags, so that their absence says nothing. */
const withoutFlags = new Set(['standing', 'reminders', 'pass-list', 'contradictions', 'college'])

/**
 * Compares an answer with what a case expects: only the expected keys, numbers rounded half up to two places,
 * null the same as absent. A case that expects no flags expects that there are none; an alternative does not.
 */
export function compareCase(expect: unknown, actual: unknown, question: string): readonly Difference[] {
  const differences = compareFields(fieldsOf(expect), fieldsOf(actual), '')
  if ('flags' in fieldsOf(expect) || withoutFlags.has(question)) return differences
  return [...differences, ...compareValue('flags', [], fieldsOf(actual)['flags'] ?? [], 'flags')]
}

/** Compares an answer under another reading: only the expected keys, flags too. */
export function compareAlternative(expect: unknown, actual: unknown): readonly Difference[] {
  return compareFields(fieldsOf(expect), fieldsOf(actual), '')
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function compareFields(expect: Fields, actual: Fields, path: string): readonly Difference[] {
  return Object.keys(expect).flatMap(key =>
    compareValue(key, expect[key], actual[key], path === '' ? key : `${path}.${key}`),
  )
}

function compareValue(key: string, expect: unknown, actual: unknown, path: string): readonly Difference[] {
  if (key === 'entries' && Array.isArray(expect) && Array.isArray(actual))
    return compareEntries(expect, actual, path)
  if (key === 'flags') return difference(path, asSet(expect), asSet(actual))
  if (unordered.has(key)) return difference(path, inOrder(expect), inOrder(actual))
  return difference(path, normal(expect), normal(actual))
}

function difference(path: string, expected: unknown, actual: unknown): readonly Difference[] {
  return isDeepStrictEqual(expected, actual) ? [] : [{ path, expected, actual }]
}

/** Of entries the same refs, and of each credits, status and reason; a reason that is not expected must not be there. */
function compareEntries(
  expect: readonly unknown[],
  actual: readonly unknown[],
  path: string,
): readonly Difference[] {
  const byRef = (entries: readonly unknown[]): Map<string, Fields> =>
    new Map(entries.map(fieldsOf).map(entry => [String(entry['ref']), entry]))
  const want = byRef(expect)
  const have = byRef(actual)
  const differences = difference(`${path}.refs`, [...want.keys()].toSorted(), [...have.keys()].toSorted())
  const inside = [...want].flatMap(([ref, entry]) => {
    const answered = have.get(ref) ?? {}
    return ['credits', 'status', 'reason']
      .filter(field => field in entry || field === 'reason')
      .flatMap(field => difference(`${path}.${ref}.${field}`, normal(entry[field]), normal(answered[field])))
  })
  return [...differences, ...inside]
}

/** One spelling for what counts as equal: numbers rounded, null and absent fields left out, `refs` without order. */
function normal(value: unknown): unknown {
  if (typeof value === 'number') return roundedHalfUp(value)
  if (Array.isArray(value)) return value.map(normal)
  if (!isFields(value)) return value ?? null
  const kept = Object.entries(value).filter(([, each]) => each !== null && each !== undefined)
  return Object.fromEntries(
    kept
      .map(([key, each]): [string, unknown] => [key, unordered.has(key) ? inOrder(each) : normal(each)])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function inOrder(value: unknown): unknown {
  const plain = normal(value)
  if (!Array.isArray(plain)) return plain
  return plain.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

function asSet(value: unknown): unknown {
  return Array.isArray(value) ? inOrder([...new Set(value)]) : normal(value)
}

/** By the decimal digits, since 1.005 × 100 is 100.49… in binary. */
function roundedHalfUp(value: number): number {
  if (Number.isInteger(value)) return value
  const shifted = Number(`${value}e2`)
  return (Number.isNaN(shifted) ? Math.round(value * 100) : Math.round(shifted)) / 100
}
