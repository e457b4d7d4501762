import type { Tab } from './tab.ts'

/** A column that no physical column, or more than one, answers to. */
export interface HeaderProblem {
  /** The column's name in the tab. */
  readonly column: string
  readonly kind: 'missing' | 'doubled'
  /** The header to look for, as the tab writes it. */
  readonly header: string
}

export interface ResolvedHeaders {
  /** Column name → physical column, from 0. Columns with a problem are absent. */
  readonly at: ReadonlyMap<string, number>
  readonly problems: readonly HeaderProblem[]
}

const exactly = (header: string): string => header.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
const loosely = (header: string): string => exactly(header).toLowerCase()

/**
 * Finds every column of a tab by its header, then by an alias, then by the name kept in the column's metadata;
 * a physical column is taken once, by the strongest claim. Metadata also settles which of two equal headers is meant.
 */
export function resolveHeaders(
  tab: Tab,
  headers: readonly string[],
  columnNames: ReadonlyMap<number, string>,
): ResolvedHeaders {
  const at = new Map<string, number>()
  const doubled = new Set<string>()
  const taken = new Set<number>()

  const claim = (name: string, candidates: readonly number[]): void => {
    const marked = candidates.filter(index => columnNames.get(index) === name)
    const [index, ...others] = marked.length === 1 ? marked : candidates
    if (index === undefined) return
    for (const candidate of candidates) taken.add(candidate)
    if (others.length > 0) doubled.add(name)
    else at.set(name, index)
  }

  const findIn = (matches: (name: string, header: string, index: number) => boolean): void => {
    for (const name of Object.keys(tab.columns)) {
      if (at.has(name) || doubled.has(name)) continue
      claim(
        name,
        indexesWhere(headers, (header, index) => !taken.has(index) && matches(name, header, index)),
      )
    }
  }

  const words = new Map(
    Object.entries(tab.columns).map(([name, { header, aliases }]) => [
      name,
      new Set([header, ...aliases].map(loosely)),
    ]),
  )
  findIn((name, header) => exactly(header) === exactly(tab.columns[name]?.header ?? ''))
  findIn((name, header) => words.get(name)?.has(loosely(header)) ?? false)
  findIn((name, _header, index) => columnNames.get(index) === name)

  const problems = Object.entries(tab.columns)
    .filter(([name]) => !at.has(name))
    .map(([column, { header }]): HeaderProblem => {
      return { column, kind: doubled.has(column) ? 'doubled' : 'missing', header }
    })
  return { at, problems }
}

function indexesWhere(
  headers: readonly string[],
  holds: (header: string, index: number) => boolean,
): readonly number[] {
  return headers.flatMap((header, index) => (holds(header, index) ? [index] : []))
}
