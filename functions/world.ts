import { createHmac } from 'node:crypto'
import { cloudLogging } from './adapters/cloud-logging.ts'
import { googleForms } from './adapters/google-forms.ts'
import { googleSheets } from './adapters/google-sheets.ts'
import { sendgrid } from './adapters/sendgrid.ts'
import { ConfigError, type Config, type WorkbookConfig } from './config.ts'
import type { Office, World } from './pass/office.ts'
import { programmes } from './programmes/list.ts'
import { createSigner } from './tokens/signature.ts'

/** Joins the adapters to the ports as the configuration says. Nothing is called yet. */
export function createWorld(config: Config): World {
  const { googleRootUrl, accessToken, mail, signingKeys, auditKey, publicUrl } = config
  const google = { googleRootUrl, accessToken }
  return {
    ports: {
      workbooks: googleSheets(google),
      forms: googleForms(google),
      mail: sendgrid(mail),
      log: cloudLogging(),
    },
    offices: config.workbooks.map(officeOf),
    signer: createSigner(signingKeys[0], signingKeys.slice(1)),
    publicUrl: publicUrl.replace(/\/+$/u, ''),
    replyDomain: mail.replyDomain.toLowerCase(),
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
