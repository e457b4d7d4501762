import { randomUUID } from 'node:crypto'
import { look } from '../../functions/pass/look.ts'
import type { Office, World } from '../../functions/pass/office.ts'
import { pass } from '../../functions/pass/pass.ts'
import { ofKind } from '../../functions/reconcile/memory.ts'
import {
  digestOf,
  exportDifference,
  exportedIn,
  isNothingNew,
  type ExportDifference,
} from '../../functions/records/exported.ts'
import { changesCsv, registrarCsv } from '../../functions/records/files.ts'
import type { RegistrarLine } from '../../sheets-schema/common/registrar.ts'
import { Trouble } from '../terminal/trouble.ts'
import { fileName, writeFiles } from './files.ts'
import type { ExportOptions } from './options.ts'

/** Says what is new against the last export; without --dry-run makes the export and writes its files. */
export async function exportRegistrar(
  world: World,
  office: Office,
  options: ExportOptions,
): Promise<readonly string[]> {
  const { semester: term, dryRun, out } = options
  const manners = { bom: options.bom }
  const before = await reading(world, office, term)
  const whole = {
    name: `${fileName(office.code, 'registrar', term)}.csv`,
    text: registrarCsv(
      before.lines.filter(line => term === undefined || line.term === term),
      manners,
    ),
  }
  const said = [...inWords(before.difference), ...before.corrections]
  if (dryRun || isNothingNew(before.difference)) return [...said, ...writeFiles(out, [whole], dryRun)]
  const id = randomUUID()
  const act = { id, by: options.by, term, expects: digestOf(before.difference) }
  await pass(world, office, [{ kind: 'export', act }])
  const { exported } = await reading(world, office, term)
  const number = exported.find(each => each.id === id)?.export
  if (number === undefined) throw overtaken()
  const changes = {
    name: `${fileName(office.code, 'export', String(number))}.csv`,
    text: changesCsv(exportedIn(exported, number), manners),
  }
  return [...said, ...writeFiles(out, [whole, changes], false), `export no. ${number} is recorded`]
}

async function reading(world: World, office: Office, term: string | undefined) {
  const { have, want } = await look(world, office)
  const results = office.programme.records(want.reading.tables).registrar()
  const lines = results.map(({ line }) => line)
  const exported = ofKind(have.ledger, 'exported')
  const corrections = results.flatMap(({ line, correction }) =>
    correction === undefined ? [] : [`correction ${line.student_no}: ${correction}`],
  )
  return { lines, exported, corrections, difference: exportDifference(lines, exported, term) }
}

function inWords(difference: ExportDifference): readonly string[] {
  if (isNothingNew(difference)) return ['Nothing has changed since the last export.']
  const shown = (line: RegistrarLine) =>
    [line.student_no, line.name, line.course_name, line.term, line.credits, line.grade].join('  ')
  const { added, changed, withdrawn } = difference
  return [
    `${added.length} new, ${changed.length} changed, ${withdrawn.length} withdrawn since the last export:`,
    ...added.map(line => `  new        ${shown(line)}`),
    ...changed.flatMap(({ before, now }) => [`  was        ${shown(before)}`, `  changed    ${shown(now)}`]),
    ...withdrawn.map(line => `  withdrawn  ${shown(line)}`),
  ]
}

const overtaken = (): Trouble =>
  new Trouble({
    what: 'Nothing was exported.',
    why: 'The workbook changed between the dry run and the export.',
    follows: 'The workbook remembers no export, and no file was written.',
    mend: 'Run the command again; with --dry-run it only says what it would export.',
  })
