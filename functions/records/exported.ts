import type { LedgerEntryOf, Remembered } from '../../sheets-schema/common/ledger.ts'
import { sha256 } from '../law/text.ts'
import { registrarColumns, type RegistrarLine } from '../../sheets-schema/common/registrar.ts'
import { registrarKey } from '../programmes/registrar-line.ts'

export type ExportedLine = LedgerEntryOf<'exported'>

/** What the registrar has been given and is to be given now, compared line by line. */
export interface ExportDifference {
  readonly added: readonly RegistrarLine[]
  readonly changed: readonly { readonly before: RegistrarLine; readonly now: RegistrarLine }[]
  /** Exported once, and not recorded any more. */
  readonly withdrawn: readonly RegistrarLine[]
}

/** All that was exported and not withdrawn, by key, as it was exported last: frozen, whatever is recorded now. */
export function exportedSoFar(ledger: readonly ExportedLine[]): ReadonlyMap<string, RegistrarLine> {
  const lines = new Map<string, RegistrarLine>()
  for (const { rows, withdrawn } of ledger) {
    for (const line of rows) lines.set(registrarKey(line), line)
    for (const key of withdrawn) lines.delete(key)
  }
  return lines
}

/** The dry run: what an export of these lines would tell the registrar that is new. `term`: of this one alone. */
export function exportDifference(
  now: readonly RegistrarLine[],
  ledger: readonly ExportedLine[],
  term: string | undefined,
): ExportDifference {
  const isMeant = (line: RegistrarLine): boolean => term === undefined || line.term === term
  const before = exportedSoFar(ledger)
  const wanted = new Map(now.map(line => [registrarKey(line), line]))
  const meant = [...wanted].filter(([key, line]) => {
    const was = before.get(key)
    return isMeant(line) || (was !== undefined && isMeant(was))
  })
  return {
    added: meant.flatMap(([key, line]) => (before.has(key) ? [] : [line])),
    changed: meant.flatMap(([key, line]) => {
      const was = before.get(key)
      return was && !sameLine(was, line) ? [{ before: was, now: line }] : []
    }),
    withdrawn: [...before].flatMap(([key, line]) => (wanted.has(key) || !isMeant(line) ? [] : [line])),
  }
}

const sameLine = (a: RegistrarLine, b: RegistrarLine): boolean =>
  registrarColumns.every(column => a[column] === b[column])

export function isNothingNew({ added, changed, withdrawn }: ExportDifference): boolean {
  return added.length + changed.length + withdrawn.length === 0
}

/** Tells a dry run from every other: an export is only made of what was shown. */
export function digestOf({ added, changed, withdrawn }: ExportDifference): string {
  return sha256(JSON.stringify([added, changed, withdrawn])).slice(0, 32)
}

export interface ExportAct {
  /** Made when the dry run was shown: the same export asked for twice is one. */
  readonly id: string
  readonly by: string
  readonly term: string | undefined
}

/** Most characters of rows in one line of the ledger; a cell takes 50,000. */
const lineLimit = 40_000

/** The lines that remember an export; a long one takes several. Only what is new stands in them. */
export function exportLines(
  act: ExportAct,
  { added, changed, withdrawn }: ExportDifference,
  ledger: readonly ExportedLine[],
): readonly ExportedLine[] {
  const number = 1 + Math.max(0, ...ledger.map(each => each.export))
  const of = { kind: 'exported' as const, export: number, id: act.id, by: act.by, term: act.term ?? null }
  const rows = parts([...added, ...changed.map(({ now }) => now)])
  const keys = parts(withdrawn.map(registrarKey))
  return [
    ...rows.map(part => ({ ...of, rows: part, withdrawn: [] })),
    ...keys.map(part => ({ ...of, rows: [], withdrawn: part })),
  ]
}

function parts<T>(all: readonly T[]): T[][] {
  const made: T[][] = []
  let room = 0
  for (const each of all) {
    const size = JSON.stringify(each).length + 1
    const last = made.at(-1)
    if (last && size <= room) last.push(each)
    else made.push([each])
    room = (last && size <= room ? room : lineLimit) - size
  }
  return made
}

/** What one export told the registrar, against those before it. */
export function exportedIn(ledger: readonly ExportedLine[], number: number): ExportDifference {
  const own = ledger.filter(each => each.export === number)
  const earlier = ledger.filter(each => each.export < number)
  const before = exportedSoFar(earlier)
  const rows = own.flatMap(each => each.rows)
  return {
    added: rows.filter(line => !before.has(registrarKey(line))),
    changed: rows.flatMap(now => {
      const was = before.get(registrarKey(now))
      return was ? [{ before: was, now }] : []
    }),
    withdrawn: own.flatMap(each => each.withdrawn).flatMap(key => before.get(key) ?? []),
  }
}

/** One export as it was made. */
export interface PastExport {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly term: string | null
  readonly rows: number
  readonly withdrawn: number
}

/** Every export ever made, the newest first. */
export function pastExports(ledger: readonly Remembered<ExportedLine>[]): readonly PastExport[] {
  const byNumber = Map.groupBy(ledger, each => each.export)
  return [...byNumber].toReversed().flatMap(([number, lines]) => {
    const [first] = lines
    if (!first) return []
    const count = (of: 'rows' | 'withdrawn') => lines.reduce((total, line) => total + line[of].length, 0)
    const { at, by, term } = first
    return [{ number, at, by, term, rows: count('rows'), withdrawn: count('withdrawn') }]
  })
}
