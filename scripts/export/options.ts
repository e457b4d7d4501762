import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { languages, type Language } from '../../sheets-schema/common/people.ts'
import type { WhichOffice } from '../start/office-named.ts'
import { Trouble } from '../start/trouble.ts'

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

/** @throws Trouble with the usage. */
export function readOptions(args: readonly string[]): ExportOptions | 'help' {
  const { values, help } = given(args)
  if (help) return 'help'
  const { workbook, what, semester, out, language: asked, data, port, by, bom } = values
  if (what === undefined) throw misread('--what is missing: what is to be printed or exported?')
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) throw misread(`“--port ${port}” is not a port.`)
  const language = languages.find(each => each.toLowerCase() === asked?.toLowerCase())
  if (asked !== undefined && !language)
    throw misread(`“--language ${asked}” is none of ${languages.join(', ')}.`)
  const dryRun = values['dry-run'] === true
  return { workbook, what, semester, out, dryRun, language, by, bom, data, port: Number(port) }
}

function given(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        workbook: { type: 'string' },
        what: { type: 'string' },
        semester: { type: 'string' },
        out: { type: 'string', default: '.' },
        'dry-run': { type: 'boolean' },
        language: { type: 'string' },
        by: { type: 'string', default: userInfo().username },
        bom: { type: 'boolean', default: true },
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
    what: 'The export command was not understood.',
    why,
    follows: 'Nothing was read, written or exported.',
    mend: `Options go behind “--”:\n\n${usage}`,
  })
}
