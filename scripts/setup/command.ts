import { planSchema } from '../../functions/adapters/google-workbook-setup.ts'
import type { Programme } from '../../functions/programmes/programme.ts'
import { argumentsOf, helpOption, misread } from '../terminal/command-line.ts'
import { readNamed } from '../terminal/files-named.ts'
import { publicUrlIn, putOffice } from './config-file.ts'
import { changeInWords, dryRun } from './dry-run.ts'
import { createOffice, furnishWorkbook, type OfficePlan } from './office.ts'

const usage = `npm run setup -- --programme NAME --code CODE --config FILE [options]

  --programme NAME         social-practice, innovation-credits, …
  --code CODE              begins the keys of its entries, one to six capital letters
  --config FILE            the configuration to put the office into; made when it is not there
  --dry-run                says what would be done, and does nothing
  --workbook ID            brings this workbook up to date instead of making a new office; with --config its “Read me”
                           says where lists and exports are
  --token-file FILE        holds an access token of the person who is to own the files
                           (gcloud auth print-access-token); without it the environment's account is used
  --service-account ADDR   the account the functions run as: may change the workbook and read the forms
  --responders WHO         who may open the forms: anyone, or a Google Workspace domain
  --root-url URL           another Google, such as the workspace

Letters leave through SendGrid, or through any mail server: README.md, “Mail of your own”.`

const options = {
  programme: { type: 'string' },
  code: { type: 'string' },
  config: { type: 'string' },
  'dry-run': { type: 'boolean' },
  workbook: { type: 'string' },
  'token-file': { type: 'string' },
  'service-account': { type: 'string' },
  responders: { type: 'string' },
  'root-url': { type: 'string' },
  help: helpOption,
} as const

const command = { name: 'setup', usage, untouched: 'Nothing was made or changed.' }

/** Runs the set-up command. @throws Trouble with the usage where the arguments do not say enough. */
export async function setupCommand(
  args: readonly string[],
  programmes: readonly Programme[],
  say: (line: string) => void,
): Promise<void> {
  const { values } = argumentsOf(command, args, { options })
  if (values.help) return say(usage)
  const { code = '', workbook, config } = values
  const programme = programmes.find(({ name }) => name === values.programme)
  if (!programme || !/^[A-Z]{1,6}$/.test(code))
    throw misread(
      command,
      `--programme and --code are needed. Programmes: ${programmes.map(({ name }) => name).join(', ')}.`,
    )
  const plan = officePlan(values, code, programme, say)
  if (values['dry-run']) for (const line of await planned(plan, workbook)) say(line)
  else if (workbook !== undefined) await furnishWorkbook(plan, workbook)
  else if (config === undefined) throw misread(command, '--config is missing: where is the office to stand?')
  else {
    putOffice(config, await createOffice(plan))
    say(`The office ${code} stands in ${config}. Fill in what is blank there, then run “npm run doctor”.`)
  }
}

type Values = Partial<
  Record<'config' | 'token-file' | 'service-account' | 'responders' | 'root-url', string | undefined>
>

function officePlan(
  values: Values,
  code: string,
  programme: Programme,
  say: (line: string) => void,
): OfficePlan {
  const publicUrl = values.config === undefined ? undefined : publicUrlIn(values.config)
  const {
    'token-file': tokenFile,
    'service-account': serviceAccount,
    responders,
    'root-url': rootUrl,
  } = values
  return {
    code,
    programme,
    say,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(rootUrl === undefined ? {} : { rootUrl }),
    ...(tokenFile === undefined ? {} : { accessToken: readNamed(command, tokenFile, text => text.trim()) }),
    ...(serviceAccount === undefined ? {} : { serviceAccount }),
    ...(responders === undefined
      ? {}
      : { responders: responders === 'anyone' ? responders : { domain: responders } }),
  }
}

async function planned(plan: OfficePlan, workbook: string | undefined): Promise<readonly string[]> {
  if (workbook === undefined) return dryRun(plan.programme)
  const access = { googleRootUrl: plan.rootUrl, accessToken: plan.accessToken }
  const changes = await planSchema(access, workbook, plan.programme.schema)
  return changes.length === 0 ? ['Nothing to change.'] : changes.map(changeInWords)
}
