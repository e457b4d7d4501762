import { parseArgs } from 'node:util'
import { Trouble } from '../start/trouble.ts'

export interface ReplayOptions {
  /** An id or code of the configuration; undefined: the only one there is. */
  readonly workbook: string | undefined
  /** An exported workbook to be read instead. */
  readonly file: string | undefined
  readonly settings: readonly string[]
  /** Title of a tab → the file with its other version. */
  readonly tabs: readonly { readonly title: string; readonly file: string }[]
  readonly asOf: string | undefined
  readonly json: boolean
  /** Where an `npm start` runs that has no configuration of its own. */
  readonly data: string | undefined
  readonly port: number
}

export const usage = `npm run replay -- --workbook ID|CODE --settings FILE [options]

Decides a whole workbook once as it is and once under what FILE proposes, and prints who would change, from what to
what, and by which clause. Nothing is written and nobody is written to.

  --workbook ID|CODE  a workbook of the configuration (CREDENCE_CONFIG, or the file CREDENCE_CONFIG_FILE names; without
                      either, a running “npm start”)
  --file FILE         an exported workbook instead: .xlsx as Google downloads it, hidden sheets included, or JSON:
                      {"sheet title": [[cells of row 1], [cells of row 2], …]}, or what values:batchGet answers
  --settings FILE     proposed values. CSV: one line a setting, name then value. JSON: {"min_hours": "40"}, or
                      {"settings": {"min_hours": "40"}, "tabs": {"Credit table": [{"Row": "1", "From": "2027-02-01", …}]}}
  --tab TITLE=FILE    another version of a whole register, e.g. --tab "Credit table=table.csv". CSV: the first line is
                      the headers, as in the workbook. JSON: a list of {"header": "cell"}. May be given several times
  --as-of DATE        decides as of that day (its first minute) or moment instead of now, both times
  --json              prints one JSON object instead of text
  --data DIR          the data folder of a running “npm start” (.data)
  --port N            and its port (8080)

Ends with 0 where all could be decided, whether or not anything would change; with 1 where something is wrong.`

/** @throws Trouble with the usage. */
export function readOptions(args: readonly string[]): ReplayOptions | 'help' {
  const { values, help } = given(args)
  if (help) return 'help'
  const { workbook, file, settings = [], tab = [], json = false, data, port, 'as-of': asOf } = values
  if (settings.length === 0 && tab.length === 0)
    throw misread('Nothing is proposed: neither --settings nor --tab is there.')
  if (workbook !== undefined && file !== undefined)
    throw misread('--workbook and --file are both there; one of them says what to decide.')
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) throw misread(`“--port ${port}” is not a port.`)
  if (asOf !== undefined && Number.isNaN(Date.parse(asOf)))
    throw misread(`“--as-of ${asOf}” is not a day or moment.`)
  return { workbook, file, settings, tabs: tab.map(titleAndFile), asOf, json, data, port: Number(port) }
}

function titleAndFile(text: string): { title: string; file: string } {
  const at = text.indexOf('=')
  if (at < 1 || at === text.length - 1) throw misread(`“--tab ${text}” is not TITLE=FILE.`)
  return { title: text.slice(0, at), file: text.slice(at + 1) }
}

function given(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        workbook: { type: 'string' },
        file: { type: 'string' },
        settings: { type: 'string', multiple: true },
        tab: { type: 'string', multiple: true },
        'as-of': { type: 'string' },
        json: { type: 'boolean' },
        data: { type: 'string' },
        port: { type: 'string', default: process.env['PORT'] ?? '8080' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return { values, help: values.help === true || args.length === 0 }
  } catch (error) {
    throw misread(error instanceof Error ? error.message : String(error))
  }
}

function misread(why: string): Trouble {
  return new Trouble({
    what: 'The replay command was not understood.',
    why,
    follows: 'Nothing was read or decided.',
    mend: `Options go behind “--”:\n\n${usage}`,
  })
}
