import { officeOptions, type WhichOffice } from '../start/office-named.ts'
import { argumentsOf, helpOption, misread, portIn } from '../terminal/command-line.ts'

export interface ReplayOptions extends WhichOffice {
  /** An exported workbook to be read instead. */
  readonly file: string | undefined
  readonly settings: readonly string[]
  /** Title of a tab → the file with its other version. */
  readonly tabs: readonly { readonly title: string; readonly file: string }[]
  readonly asOf: string | undefined
  readonly json: boolean
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

const command = { name: 'replay', usage, untouched: 'Nothing was read or decided.' }

/** @throws Trouble with the usage. */
export function readOptions(args: readonly string[]): ReplayOptions | 'help' {
  const { values } = argumentsOf(command, args, {
    options: {
      ...officeOptions,
      file: { type: 'string' },
      settings: { type: 'string', multiple: true },
      tab: { type: 'string', multiple: true },
      'as-of': { type: 'string' },
      json: { type: 'boolean', default: false },
      help: helpOption,
    },
  })
  if (values.help === true || args.length === 0) return 'help'
  const { workbook, file, settings = [], tab = [], json, data, 'as-of': asOf } = values
  if (settings.length === 0 && tab.length === 0)
    throw misread(command, 'Nothing is proposed: neither --settings nor --tab is there.')
  if (workbook !== undefined && file !== undefined)
    throw misread(command, '--workbook and --file are both there; one of them says what to decide.')
  if (asOf !== undefined && Number.isNaN(Date.parse(asOf)))
    throw misread(command, `“--as-of ${asOf}” is not a day or moment.`)
  const tabs = tab.map(titleAndFile)
  return { workbook, file, settings, tabs, asOf, json, data, port: portIn(command, values.port) }
}

function titleAndFile(text: string): { title: string; file: string } {
  const at = text.indexOf('=')
  if (at < 1 || at === text.length - 1) throw misread(command, `“--tab ${text}” is not TITLE=FILE.`)
  return { title: text.slice(0, at), file: text.slice(at + 1) }
}
