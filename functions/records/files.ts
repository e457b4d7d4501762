import type { DocumentColumn, PrintedDocument } from '../programmes/document.ts'
import { registrarColumns, type RegistrarLine } from '../../sheets-schema/common/registrar.ts'
import { csvOf, type CsvManners } from './csv.ts'
import type { ExportDifference } from './exported.ts'

const numbers: ReadonlySet<string> = new Set(['credits'])
const ids: ReadonlySet<string> = new Set(['student_no', 'course_code', 'term'])

const registrarKinds = registrarColumns.map((name): Pick<DocumentColumn, 'name' | 'kind'> => ({
  name,
  kind: numbers.has(name) ? 'number' : ids.has(name) ? 'id' : 'text',
}))

const cellsOf = (line: RegistrarLine): readonly string[] => registrarColumns.map(column => line[column])

/** The registrar's file: everything that is recorded, one line a student and course. */
export function registrarCsv(lines: readonly RegistrarLine[], manners: CsvManners): string {
  return csvOf({ columns: registrarKinds, rows: lines.map(cellsOf) }, manners)
}

/** The same lines with what is new about them first: new, changed (as it is now) or withdrawn. */
export function changesCsv({ added, changed, withdrawn }: ExportDifference, manners: CsvManners): string {
  const rows = [
    ...added.map(line => ['new', ...cellsOf(line)]),
    ...changed.map(({ now }) => ['changed', ...cellsOf(now)]),
    ...withdrawn.map(line => ['withdrawn', ...cellsOf(line)]),
  ]
  return csvOf({ columns: [{ name: 'change', kind: 'text' }, ...registrarKinds], rows }, manners)
}

/** The tables of all documents in one file: which document and table a row is from, then every column of any of them. */
export function documentsCsv(documents: readonly PrintedDocument[], manners: CsvManners): string {
  const tables = documents.flatMap(({ name, tables: own }) =>
    own.map(table => ({ document: name, ...table })),
  )
  const all = new Map(tables.flatMap(({ columns }) => columns).map(column => [column.name, column]))
  const rows = tables.flatMap(({ document, caption, columns, rows: own }) =>
    own.map(cells => {
      const byName = new Map(columns.map(({ name }, index) => [name, cells[index] ?? '']))
      return [document, caption, ...[...all.keys()].map(name => byName.get(name) ?? '')]
    }),
  )
  const head = [
    { name: 'document', kind: 'text' as const },
    { name: 'table', kind: 'text' as const },
  ]
  return csvOf({ columns: [...head, ...all.values()], rows }, manners)
}
