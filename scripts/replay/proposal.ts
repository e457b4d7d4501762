import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Cell } from '../../sheets-schema/cell.ts'
import { reasonOf } from '../terminal/files-named.ts'
import { Trouble } from '../terminal/trouble.ts'
import { readCsv } from './csv.ts'
import type { ReplayOptions } from './options.ts'

/** A row of a proposed tab, by header. */
export type ProposedRow = Readonly<Record<string, Cell>>

/** What is to be tried on the workbook. */
export interface Proposal {
  readonly settings: ReadonlyMap<string, string>
  /** By title; a tab that is named is replaced whole. */
  readonly tabs: ReadonlyMap<string, readonly ProposedRow[]>
}

const value = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const values = z.record(z.string(), value)
const rows = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])))
const whole = z.strictObject({
  settings: values.default({}),
  tabs: z.record(z.string(), rows).default({}),
})

/** Reads every file that the options name; later ones win. @throws Trouble naming the file. */
export function readProposal({ settings, tabs }: Pick<ReplayOptions, 'settings' | 'tabs'>): Proposal {
  const found = settings.map(file => reading(file, () => settingsIn(file)))
  return {
    settings: new Map(found.flatMap(each => Object.entries(each.settings))),
    tabs: new Map([
      ...found.flatMap(each => Object.entries(each.tabs)),
      ...tabs.map(({ title, file }) => [title, reading(file, () => rowsIn(file))] as const),
    ]),
  }
}

function settingsIn(file: string): z.infer<typeof whole> {
  if (!isJson(file)) return { settings: settingLines(readCsv(contentOf(file))), tabs: {} }
  const parsed: unknown = JSON.parse(contentOf(file))
  const isWhole = z.union([z.object({ settings: z.looseObject({}) }), z.object({ tabs: z.looseObject({}) })])
  return isWhole.safeParse(parsed).success
    ? whole.parse(parsed)
    : { settings: values.parse(parsed), tabs: {} }
}

/** A first line of headers, as in an exported Settings tab, says where the value stands. */
function settingLines(lines: readonly (readonly string[])[]): Record<string, string> {
  const headers = lines[0]?.map(each => each.trim().toLowerCase()) ?? []
  const isHeaded = headers[0] === 'setting' || headers[0] === 'name'
  const at = isHeaded ? Math.max(headers.indexOf('value'), 1) : 1
  const entries = lines.slice(isHeaded ? 1 : 0).map(line => [line[0]?.trim() ?? '', line[at] ?? ''] as const)
  return Object.fromEntries(entries)
}

function rowsIn(file: string): readonly ProposedRow[] {
  if (isJson(file)) return rows.parse(JSON.parse(contentOf(file)))
  const [headers = [], ...lines] = readCsv(contentOf(file))
  return lines.map(line =>
    Object.fromEntries(headers.map((header, index) => [header.trim(), line[index] || null])),
  )
}

const isJson = (file: string): boolean => file.toLowerCase().endsWith('.json')
const contentOf = (file: string): string => readFileSync(file, 'utf8')

function reading<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new Trouble({
      what: `The file ${file} cannot be used.`,
      why: reasonOf(error),
      follows: 'Nothing was decided.',
      mend: 'Correct the file; what it may hold is told by npm run replay -- --help',
    })
  }
}
