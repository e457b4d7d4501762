import { createHmac } from 'node:crypto'
import { tokenBucket, unlimited } from './adapters/call-rate.ts'
import { cloudLogging } from './adapters/cloud-logging.ts'
import { googleDriveFiles } from './adapters/google-drive-files.ts'
import { googleForms } from './adapters/google-forms.ts'
import { googleSheets, type SheetsManners } from './adapters/google-sheets.ts'
import { vendorPace, type RetryPace } from './adapters/retry.ts'
import { sendgrid } from './adapters/sendgrid.ts'
import { smtp } from './adapters/smtp.ts'
import { ConfigError, type Config, type WorkbookConfig } from './config.ts'
import type { Office, World } from './pass/office.ts'
import { programmes } from './programmes/list.ts'
import { createSigner } from './tokens/signature.ts'

/** Somebody waits in front of a page: better told soon to come back than shown something late. */
export const pagePace: RetryPace = { ...vendorPace, attempts: 3, firstWait: 300, longestWait: 1000 }

/** Reads, and writes, a minute that Google allows one account where nothing else was agreed. */
const googleQuota = 60

/** The turns of calls to Sheets; one for all that an instance does, since Google counts one account's calls together. */
export type SheetsRate = Pick<SheetsManners, 'reads' | 'writes'>

/** As the configuration says; without a word there, Google's own quota on Google and no limit elsewhere. */
export function sheetsRate({ sheetsPerMinute, googleRootUrl }: Config): SheetsRate {
  if (sheetsPerMinute)
    return { reads: tokenBucket(sheetsPerMinute.reads), writes: tokenBucket(sheetsPerMinute.writes) }
  const usual = () => (googleRootUrl === undefined ? tokenBucket(googleQuota) : unlimited)
  return { reads: usual(), writes: usual() }
}

/** Joins the adapters to the ports as the configuration says. Nothing is called yet. */
export function createWorld(
  config: Config,
  rate: SheetsRate = sheetsRate(config),
  pace: RetryPace = vendorPace,
): World {
  const { googleRootUrl, accessToken, mail, signingKeys, auditKey, publicUrl } = config
  const google = { googleRootUrl, accessToken }
  return {
    ports: {
      workbooks: googleSheets(google, { pace, ...rate }),
      forms: googleForms(google, pace),
      files: googleDriveFiles(google, pace),
      mail: mail.kind === 'smtp' ? smtp(mail) : sendgrid(mail),
      log: cloudLogging(),
    },
    offices: config.workbooks.map(officeOf),
    signer: createSigner(signingKeys[0], signingKeys.slice(1)),
    publicUrl: publicUrl.replace(/\/+$/u, ''),
    replyDomain: mail.replyDomain.toLowerCase(),
    lastCommits: new Map(),
    seal: (before, line) => createHmac('sha256', auditKey).update(`${before}\n${line}`).digest('hex'),
  }
}

/** @throws ConfigError where the programme is unknown or its forms are not all named, and only those. */
function officeOf({ code, programme: name, workbookId, forms }: WorkbookConfig): Office {
  const programme = programmes.find(each => each.name === name)
  if (!programme)
    throw wrong(
      code,
      `There is no programme “${name}”; there are ${programmes.map(each => each.name).join(', ')}.`,
    )
  const wanted = programme.forms.map(form => form.name)
  const missing = wanted.filter(form => !(form in forms))
  if (missing.length > 0) throw wrong(code, `It does not name the forms ${missing.join(', ')} of ${name}.`)
  const unknown = Object.keys(forms).filter(form => !wanted.includes(form))
  if (unknown.length > 0)
    throw wrong(code, `It names forms that ${name} does not have: ${unknown.join(', ')}.`)
  return { code, programme, workbookId, forms: new Map(Object.entries(forms)) }
}

function wrong(code: string, why: string): ConfigError {
  return new ConfigError(
    `The configuration of the workbook ${code} cannot be used. ${why} Nothing is read, written or sent until it is mended. Correct it, or let “npm run setup” write it.`,
  )
}
