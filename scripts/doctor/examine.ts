import { planSchema } from '../../functions/adapters/google-workbook-setup.ts'
import type { Config } from '../../functions/config.ts'
import { look } from '../../functions/pass/look.ts'
import { formOf, type Office, type World } from '../../functions/pass/office.ts'
import { VendorFailure } from '../../functions/ports.ts'
import { WorkbookStopped } from '../../functions/reconcile/stopped.ts'
import { changeInWords } from '../setup/dry-run.ts'
import { examineUploads } from './uploads.ts'

export interface Finding {
  /** The office's code. */
  readonly office: string
  readonly about: string
  /** What is wrong and how to mend it; undefined: all is well. */
  readonly trouble: string | undefined
}

/** Looks at every office as the functions would see it. Nothing is written or sent. */
export async function examine(world: World, config: Config): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const transport = config.mail.kind === 'smtp' ? `the mail server ${config.mail.host}` : 'SendGrid'
  findings.push({
    office: 'all',
    about: transport,
    trouble: await tried(() => world.ports.mail.check(), mailWords),
  })
  for (const office of world.offices) {
    const found = (about: string, trouble?: string): number =>
      findings.push({ office: office.code, about, trouble })
    found('its tabs and columns', await tried(() => schemaTrouble(config, office)))
    found('its memory and guard, its rows', await tried(() => workbookTrouble(world, office)))
    for (const [name, { id }] of office.forms) {
      const trouble = await tried(async () => void (await world.ports.forms.responses(id, undefined)))
      found(`its form “${name}”`, trouble)
      const form = formOf(office, name)
      if (trouble !== undefined || !form) continue
      const uploads = await examineUploads(world, config, form, id).catch((error: unknown) => ({
        about: `the files of its form “${name}”`,
        trouble: inWords(error, vendorWords),
      }))
      if (uploads) found(uploads.about, uploads.trouble)
    }
  }
  return findings
}

type VendorWords = Readonly<Record<VendorFailure['reason'], string>>

/** The same errors mean something else of a mail service than of a workbook. */
const mailWords: VendorWords = {
  'no-access': 'It refuses the key or login in the configuration: make a new one and put it there.',
  'not-found': 'It is not there: its address in the configuration is wrong.',
  quota: 'It takes no more calls for now: letters wait and leave by themselves.',
  unavailable: 'It cannot be reached, or not over a connection that can be trusted: letters wait.',
  refused: 'It does not take letters from this sender: have the address or its domain verified there.',
}

async function schemaTrouble(config: Config, { workbookId, programme }: Office): Promise<string | undefined> {
  const changes = await planSchema(config, workbookId, programme.schema)
  return changes.length === 0
    ? undefined
    : `It is behind its schema; “npm run setup -- --workbook ${workbookId} …” brings it up:\n${changes.map(change => `        ${changeInWords(change)}`).join('\n')}`
}

async function workbookTrouble(world: World, office: Office): Promise<string | undefined> {
  const { have, want } = await look(world, office)
  const guard = have.guard === undefined ? ['There is no guard; the next commit makes one.'] : []
  const waiting = want.attention.map(({ tab, row, what, mend }) => `${tab} ${row}: ${what} ${mend}`)
  const all = [...guard, ...waiting]
  return all.length === 0
    ? undefined
    : `${all.length} things wait for a person:\n${all.map(each => `        ${each}`).join('\n')}`
}

/** What a look came to, in words for whoever runs the functions. */
async function tried(
  work: () => Promise<string | undefined | void>,
  words = vendorWords,
): Promise<string | undefined> {
  try {
    return (await work()) ?? undefined
  } catch (error) {
    return inWords(error, words)
  }
}

/** @throws what is no failure of a service, but ours */
function inWords(error: unknown, words: VendorWords): string {
  if (error instanceof WorkbookStopped) return error.message
  if (error instanceof VendorFailure) return `${words[error.reason]} (${error.message})`
  throw error
}

const vendorWords: VendorWords = {
  'no-access': 'The functions’ account may not open it: share it with that account as an editor.',
  'not-found': 'It is not there: its id in the configuration is wrong, or it was deleted.',
  quota: 'Google’s quota of calls a minute is spent: ask again in a minute.',
  unavailable: 'The service does not answer: ask again later.',
  refused: 'The service refuses the call.',
}
