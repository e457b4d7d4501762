import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { WorkbookConfig } from '../../functions/config.ts'

/** Only what is needed to put an office in; the rest is kept as it is, whatever it is. */
const file = z.looseObject({ workbooks: z.array(z.looseObject({ code: z.string() })) })
type ConfigFile = z.infer<typeof file>

const newSecret = (): string => randomBytes(24).toString('base64url')

/** A configuration with fresh secrets; the blanks are for a person to fill in. */
function blank(): ConfigFile {
  return {
    workbooks: [],
    mail: { apiKey: '', from: { address: '', name: '' }, replyDomain: '' },
    publicUrl: '',
    signingKeys: [{ id: 'a', secret: newSecret() }],
    inboundSecret: newSecret(),
    auditKey: newSecret(),
    sheetsPerMinute: { reads: 60, writes: 60 },
  }
}

/** Where the functions are reached, as far as the file says it already. */
export function publicUrlIn(path: string): string | undefined {
  if (!existsSync(path)) return undefined
  const { publicUrl } = z
    .looseObject({ publicUrl: z.string().catch('') })
    .parse(JSON.parse(readFileSync(path, 'utf8')))
  return publicUrl === '' ? undefined : publicUrl
}

/** Puts an office into a configuration file, in place of one with the same code; makes the file when it is not there. */
export function putOffice(path: string, office: WorkbookConfig): void {
  const config = existsSync(path) ? file.parse(JSON.parse(readFileSync(path, 'utf8'))) : blank()
  const others = config.workbooks.filter(({ code }) => code !== office.code)
  const text = JSON.stringify({ ...config, workbooks: [...others, office] }, null, 2)
  writeFileSync(path, `${text}\n`, { mode: 0o600 })
}
