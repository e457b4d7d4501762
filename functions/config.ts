import { readFileSync } from 'node:fs'
import { z } from 'zod'

const url = z.url({ protocol: /^https?$/ })
const secret = z.string().min(16, 'needs at least 16 characters')
const form = z.object({ id: z.string().min(1), url })

const workbook = z.object({
  /** Begins the keys of its entries, e.g. `SP`. */
  code: z.string().regex(/^[A-Z]{1,6}$/, 'is one to six capital letters'),
  programme: z.string().min(1),
  workbookId: z.string().min(1),
  /** By the name of the form definition. */
  forms: z.record(z.string(), form),
})

const everyTransport = {
  from: z.object({ address: z.email(), name: z.string() }),
  /** The domain whose mail is posted to on-reply. */
  replyDomain: z.string().min(1),
  /** Whose `Authentication-Results` are believed in mail posted raw: the name the own mail server writes there. */
  trustedServer: z.string().min(1).optional(),
}

const mail = z.discriminatedUnion('kind', [
  z.object({
    /** May be left out: there was no other transport once. */
    kind: z.literal('sendgrid').optional(),
    /** Instead of SendGrid's own origin. */
    baseUrl: url.optional(),
    apiKey: z.string().min(1),
    /** How far SendGrid's Email Activity may be behind, in minutes; the usual 15 without it. */
    activityLagMinutes: z.number().nonnegative().optional(),
    ...everyTransport,
  }),
  z
    .object({
      kind: z.literal('smtp'),
      host: z.string().min(1),
      port: z.int().min(1).max(65_535),
      /** `tls` from the first byte (usual on port 465), `starttls` (587, 25), or `none`. */
      security: z.enum(['tls', 'starttls', 'none']),
      login: z.object({ user: z.string().min(1), password: z.string().min(1) }).optional(),
      /** The certificate (PEM) of the authority that signed the server's, where it is no public one. */
      authority: z.string().startsWith('-----BEGIN CERTIFICATE-----').optional(),
      /** Connections kept open at once; 4 without it. */
      connections: z.int().positive().max(100).optional(),
      ...everyTransport,
    })
    .refine(({ security, login }) => security !== 'none' || login === undefined, {
      path: ['security'],
      message: 'must be tls or starttls where there is a login: a password never goes unencrypted',
    }),
])

const config = z.object({
  workbooks: z
    .array(workbook)
    .min(1, 'needs at least one workbook')
    .refine(books => new Set(books.map(book => book.code)).size === books.length, 'has a code twice'),
  /** Instead of Google's own origins: where the workspace is. */
  googleRootUrl: url.optional(),
  /** Instead of the service account the environment gives. */
  accessToken: z.string().min(1).optional(),
  /** Calls to Sheets that Google allows one service account, over all its workbooks; without it 60 and 60 on Google, no limit elsewhere. */
  sheetsPerMinute: z.object({ reads: z.int().positive(), writes: z.int().positive() }).optional(),
  mail,
  /** Where people reach the functions; links in letters begin with it. */
  publicUrl: url,
  /** The first signs; all verify, so that a secret can be renewed without closing open links. */
  signingKeys: z
    .tuple([z.object({ id: z.string(), secret })], z.object({ id: z.string(), secret }))
    .readonly(),
  /** Part of the address that inbound mail is posted to. */
  inboundSecret: secret,
  /** SendGrid's key for delivery events, base64; without it events are taken unsigned. */
  eventPublicKey: z.string().min(1).optional(),
  /** Chains the lines of the audit. */
  auditKey: secret,
})

export type Config = Readonly<z.infer<typeof config>>
export type WorkbookConfig = Config['workbooks'][number]

/** The configuration is missing or wrong; the message has the four parts of every message for people. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** One JSON from CREDENCE_CONFIG, or from the file that CREDENCE_CONFIG_FILE names. The only reader of the environment. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const { CREDENCE_CONFIG: text, CREDENCE_CONFIG_FILE: file } = environment
  if (text) return parseConfig(text, 'the environment variable CREDENCE_CONFIG')
  if (file) return parseConfig(contentOf(file), `the file ${file}`)
  throw failure(
    'There is no configuration.',
    'Neither CREDENCE_CONFIG nor CREDENCE_CONFIG_FILE is set in the environment.',
    'Run “npm run setup”, which writes one, or set CREDENCE_CONFIG_FILE to the file you have.',
  )
}

/** @throws ConfigError naming every wrong part at once. */
export function parseConfig(text: string, source: string): Config {
  const found = config.safeParse(parsedJson(text, source))
  if (found.success) return found.data
  throw failure(
    `The configuration in ${source} cannot be used.`,
    found.error.issues.map(issue => `${issue.path.join('.') || 'it'}: ${issue.message}`).join('; '),
    'Correct the parts named above; the secrets themselves are not shown here.',
  )
}

function parsedJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own words quote the text, and with it a secret.
    throw failure(
      `The configuration in ${source} cannot be read.`,
      'It is not JSON.',
      'Check quotes, commas and braces, for example with “npx jsonlint”.',
    )
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw failure(
      `The configuration file ${file} cannot be opened.`,
      error instanceof Error ? error.message : String(error),
      'Set CREDENCE_CONFIG_FILE to a file that is there and may be read.',
    )
  }
}

function failure(what: string, why: string, mend: string): ConfigError {
  return new ConfigError(`${what} ${why} Nothing is read, written or sent until it is there. ${mend}`)
}
