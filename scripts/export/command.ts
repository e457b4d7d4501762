import { look } from '../../functions/pass/look.ts'
import type { Office, World } from '../../functions/pass/office.ts'
import { documentsCsv } from '../../functions/records/files.ts'
import { printedPage } from '../../functions/records/printed-page.ts'
import { officeNamed } from '../start/office-named.ts'
import { Trouble } from '../terminal/trouble.ts'
import { fileName, writeFiles } from './files.ts'
import { readOptions, usage, type ExportOptions } from './options.ts'
import { exportRegistrar } from './registrar.ts'

/** `npm run export -- …`: what it prints. @throws Trouble, ConfigError, WorkbookStopped */
export async function exportCommand(args: readonly string[]): Promise<string> {
  const options = readOptions(args)
  if (options === 'help') return usage
  const { world, office } = await officeNamed(options)
  const said =
    options.what === 'registrar'
      ? await exportRegistrar(world, office, options)
      : await printDocuments(world, office, options)
  return said.join('\n')
}

/** All documents of a kind in one page, a sheet or more each, and their tables in one CSV file. */
async function printDocuments(
  world: World,
  office: Office,
  { what: kind, semester, language, out, dryRun, bom }: ExportOptions,
): Promise<readonly string[]> {
  const { programme, code } = office
  const known = programme.documentKinds.find(({ name }) => name === kind)
  if (!known) throw unknownKind(kind, office)
  const { want } = await look(world, office)
  const records = programme.records(want.reading.tables)
  if (semester !== undefined && known.perSemester && !records.semesters.includes(semester))
    throw unknownSemester(semester, records.semesters)
  const documents = records.print({ kind, semester, language })
  if (documents.length === 0) return [`There is nothing to print: ${known.title.en}.`]
  const name = fileName(code, kind, known.perSemester ? (semester ?? records.present) : undefined)
  const files = [
    {
      name: `${name}.html`,
      text: printedPage(`${code} ${known.title[language ?? 'en']}`, language ?? 'en', documents),
    },
    { name: `${name}.csv`, text: documentsCsv(documents, { bom }) },
  ]
  return [
    ...documents.map(document => `${document.footer}: ${document.title}`),
    ...writeFiles(out, files, dryRun),
  ]
}

function unknownKind(kind: string, { programme }: Office): Trouble {
  const names = ['registrar', ...programme.documentKinds.map(({ name }) => name)]
  return new Trouble({
    what: `There is nothing called “${kind}” to print or export.`,
    why: `The programme ${programme.name} has these: ${names.join(', ')}.`,
    follows: 'Nothing was written or exported.',
    mend: 'Name one of them with --what.',
  })
}

function unknownSemester(semester: string, known: readonly string[]): Trouble {
  return new Trouble({
    what: `There is no semester “${semester}” to print.`,
    why: known.length === 0 ? 'The workbook has none that has begun.' : `There are: ${known.join(', ')}.`,
    follows: 'Nothing was written.',
    mend: 'Name one of them with --semester, or leave it out for the present one.',
  })
}
