import { userInfo } from 'node:os'
import { languages, type Language } from '../../sheets-schema/common/people.ts'
import { officeOptions, type WhichOffice } from '../start/office-named.ts'
import { argumentsOf, helpOption, misread, portIn } from '../terminal/command-line.ts'

export interface ExportOptions extends WhichOffice {
  /** `registrar`, or a kind of document of the programme. */
  readonly what: string
  readonly semester: string | undefined
  readonly out: string
  readonly dryRun: boolean
  readonly language: Language | undefined
  readonly by: string
  readonly bom: boolean
}

export const usage = `npm run export -- --workbook ID|CODE --what WHAT [options]

Prints the lists of an office into one page for a browser to print and one CSV file, or exports its recorded results
to the registrar. What was exported is remembered in the workbook; exported twice with nothing changed is exported once.

  --workbook ID|CODE  a workbook of the configuration (CREDENCE_CONFIG, or the file CREDENCE_CONFIG_FILE names; without
                      either, a running “npm start”)
  --what WHAT         registrar: recorded results, new, changed and withdrawn against the last export
                      pass-lists, supervisors, office: papers of social-practice
                      applications, summary, publication: papers of innovation-credits
  --semester S        of that semester; without it papers are of the present one, an export of all
  --out DIR           where the files go (the folder it is run in)
  --dry-run           says what it would write or export, and does neither
  --language L        en, zh-Hant or zh-Hans; without it each paper is in its reader’s own
  --by NAME           who exports, for the workbook to remember (the name of your account)
  --no-bom            CSV without a byte order mark, which Excel needs and some systems do not read
  --data DIR          the data folder of a running “npm start” (.data)
  --port N            and its port (8080)`

const command = { name: 'export', usage, untouched: 'Nothing was read, written or exported.' }

/** @throws Trouble with the usage. */
export function readOptions(args: readonly string[]): ExportOptions | 'help' {
  const { values } = argumentsOf(command, args, {
    options: {
      ...officeOptions,
      what: { type: 'string' },
      semester: { type: 'string' },
      out: { type: 'string', default: '.' },
      'dry-run': { type: 'boolean', default: false },
      language: { type: 'string' },
      by: { type: 'string', default: userInfo().username },
      bom: { type: 'boolean', default: true },
      help: helpOption,
    },
  })
  if (values.help === true || args.length === 0) return 'help'
  const { workbook, what, semester, out, 'dry-run': dryRun, language: asked, data, by, bom } = values
  if (what === undefined) throw misread(command, '--what is missing: what is to be printed or exported?')
  const language = languages.find(each => each.toLowerCase() === asked?.toLowerCase())
  if (asked !== undefined && !language)
    throw misread(command, `“--language ${asked}” is none of ${languages.join(', ')}.`)
  const port = portIn(command, values.port)
  return { workbook, what, semester, out, dryRun, language, by, bom, data, port }
}
