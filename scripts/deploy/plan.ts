import { functionNames } from '../../functions/index.ts'

export interface DeployPlan {
  readonly project: string
  readonly region: string
  /** The account the functions run as; it needs access to the workbook and the forms. */
  readonly serviceAccount: string
  /** The configuration that becomes a secret of the project. */
  readonly config: string
  /** Where the bundle lies. */
  readonly source: string
}

/** A call of gcloud, and what it is for. */
export interface Step {
  readonly what: string
  readonly args: readonly string[]
  /** It fails when the thing is there already, which is just as well. */
  readonly mayExist: boolean
}

const secret = 'credence-config'

const services = [
  'cloudfunctions',
  'run',
  'cloudbuild',
  'artifactregistry',
  'cloudscheduler',
  'secretmanager',
  'sheets',
  'forms',
  'drive',
].map(name => `${name}.googleapis.com`)

/** The function that only Google's own scheduler may call; people, Drive and the mail service call the others. */
const clock = 'onTick'

/** Everything that has to be done in a Google project, in order; doing it again changes nothing but the version. */
export function stepsOf(plan: DeployPlan): readonly Step[] {
  const { project, region, serviceAccount, config } = plan
  const member = `--member=serviceAccount:${serviceAccount}`
  const step = (what: string, args: readonly string[], mayExist = false): Step => {
    return { what, args: [...args, `--project=${project}`, '--quiet'], mayExist }
  }
  return [
    step('the services of Google it uses', ['services', 'enable', ...services]),
    step(
      'a secret for the configuration',
      ['secrets', 'create', secret, '--replication-policy=automatic'],
      true,
    ),
    step('the configuration, as its newest version', [
      'secrets',
      'versions',
      'add',
      secret,
      `--data-file=${config}`,
    ]),
    step('the functions’ account may read it', [
      'secrets',
      'add-iam-policy-binding',
      secret,
      member,
      '--role=roles/secretmanager.secretAccessor',
    ]),
    ...functionNames.map(name => step(`the function ${name}`, functionArgs(name, plan))),
    step('the scheduler may call the clock', [
      'functions',
      'add-invoker-policy-binding',
      clock,
      `--region=${region}`,
      member,
    ]),
    step('the clock, once a minute', scheduleArgs('create', plan), true),
    step('the clock, as it is to be now', scheduleArgs('update', plan)),
  ]
}

function functionArgs(name: string, { region, serviceAccount, source }: DeployPlan): readonly string[] {
  return [
    'functions',
    'deploy',
    name,
    '--gen2',
    '--runtime=nodejs24',
    `--region=${region}`,
    `--source=${source}`,
    `--entry-point=${name}`,
    '--trigger-http',
    name === clock ? '--no-allow-unauthenticated' : '--allow-unauthenticated',
    `--service-account=${serviceAccount}`,
    `--set-secrets=CREDENCE_CONFIG=${secret}:latest`,
    // Half of it is Node's heap, and it brings a whole processor: CONTRIBUTING, “How much a workbook holds”.
    '--memory=2Gi',
    // A pass over a large workbook is long; more instances would only wait for the guard.
    '--timeout=540s',
    '--concurrency=8',
    '--max-instances=5',
  ]
}

function scheduleArgs(
  act: 'create' | 'update',
  { region, serviceAccount, ...plan }: DeployPlan,
): readonly string[] {
  const uri = `${publicUrlOf({ region, ...plan })}/${clock}`
  return [
    'scheduler',
    'jobs',
    act,
    'http',
    'credence-clock',
    `--location=${region}`,
    '--schedule=* * * * *',
    `--uri=${uri}`,
    '--http-method=POST',
    `--oidc-service-account-email=${serviceAccount}`,
    `--oidc-token-audience=${uri}`,
    '--attempt-deadline=540s',
  ]
}

/** Where the functions will be; the configuration's `publicUrl` has to say the same, for links in letters begin with it. */
export const publicUrlOf = ({ region, project }: Pick<DeployPlan, 'region' | 'project'>): string =>
  `https://${region}-${project}.cloudfunctions.net`
