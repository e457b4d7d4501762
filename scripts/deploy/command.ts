import { spawnSync } from 'node:child_process'
import { parseConfig } from '../../functions/config.ts'
import { argumentsOf, helpOption, misread } from '../terminal/command-line.ts'
import { readNamed } from '../terminal/files-named.ts'
import { Trouble } from '../terminal/trouble.ts'
import { bundle } from './bundle.ts'
import { publicUrlOf, stepsOf, type DeployPlan } from './plan.ts'

const usage = `npm run deploy -- --project P --region R --service-account ADDR --config FILE [--dry-run]
npm run deploy -- --bundle-only

  --project P             the Google Cloud project
  --region R              for example asia-east1
  --service-account ADDR  the account the functions run as, as in “npm run setup”
  --config FILE           the configuration that “npm run setup” wrote and you filled in
  --dry-run               shows each call of gcloud, and makes none
  --bundle-only           makes dist/functions and stops

It needs the gcloud command, signed in as someone who may deploy. Doing it again brings the next version.`

const options = {
  project: { type: 'string' },
  region: { type: 'string' },
  'service-account': { type: 'string' },
  config: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'bundle-only': { type: 'boolean' },
  help: helpOption,
} as const

const command = { name: 'deploy', usage, untouched: 'Nothing was deployed.' }

const source = 'dist/functions'

/** @throws Trouble in words for whoever deploys. Nothing after a step that failed is tried. */
export async function deployCommand(args: readonly string[], say: (line: string) => void): Promise<void> {
  const { values } = argumentsOf(command, args, { options })
  if (values.help) return say(usage)
  if (values['bundle-only']) {
    await bundle(source)
    return say(`The functions stand in ${source}.`)
  }
  const { project, region, 'service-account': serviceAccount, config } = values
  if (!project || !region || !serviceAccount || !config)
    throw misread(command, '--project, --region, --service-account and --config are all needed.')
  const plan = { project, region, serviceAccount, config, source }
  assureConfig(plan)
  const steps = stepsOf(plan)
  if (values['dry-run']) {
    for (const { what, args } of steps) say(`# ${what}\n${['gcloud', ...args].map(quoted).join(' ')}`)
    return
  }
  await bundle(source)
  for (const { what, args, mayExist } of steps) {
    say(what)
    const { status, error } = spawnSync('gcloud', args, { stdio: ['ignore', 'inherit', 'inherit'] })
    if (error) throw noGcloud()
    if (status !== 0 && !mayExist) throw stopped(what)
  }
  say(`Deployed. “npm run doctor” looks at every office; letters’ links begin with ${publicUrlOf(plan)}.`)
}

/** Links of letters would lead nowhere if the address were another. */
function assureConfig(plan: DeployPlan): void {
  const { publicUrl } = readNamed(command, plan.config, text => parseConfig(text, `the file ${plan.config}`))
  const expected = publicUrlOf(plan)
  if (publicUrl.replace(/\/+$/u, '') !== expected)
    throw new Trouble({
      what: 'The configuration names another address than these functions will have.',
      why: `Its publicUrl is ${publicUrl}, and Google will serve them at ${expected}.`,
      follows: 'Nothing was deployed: links in letters would lead elsewhere.',
      mend: `Set publicUrl to ${expected}, or deploy to the project and region it names.`,
    })
}

const noGcloud = (): Trouble =>
  new Trouble({
    what: 'The gcloud command cannot be run.',
    why: 'It is not installed, or not on the PATH.',
    follows: `Nothing was deployed; the bundle is in ${source}.`,
    mend: 'Install the Google Cloud CLI and sign in with “gcloud auth login”, or run the calls that “--dry-run” shows elsewhere.',
  })

const stopped = (what: string): Trouble =>
  new Trouble({
    what: `The deployment stopped at this step: ${what}.`,
    why: 'gcloud said why, above.',
    follows: 'The steps before it stand, those after it were not tried.',
    mend: 'Mend what it names and run the same command again.',
  })

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
