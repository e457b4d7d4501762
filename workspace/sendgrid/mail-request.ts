import { z } from 'zod'
import { badRequest, problem } from './problems.ts'
import type { Problem } from './problems.ts'

const text = z.string().optional()
const address = z.strictObject({ email: text, name: text })
const addresses = z.array(address).optional()
const stringMap = z.record(z.string(), z.string()).optional()
const sendAt = z.int().optional()
const toggle = z.strictObject({ enable: z.boolean().optional() }).optional()

const personalization = z.strictObject({
  from: address.optional(),
  to: addresses,
  cc: addresses,
  bcc: addresses,
  subject: text,
  headers: stringMap,
  substitutions: stringMap,
  dynamic_template_data: z.record(z.string(), z.unknown()).optional(),
  custom_args: stringMap,
  send_at: sendAt,
})

const attachment = z.strictObject({
  content: text,
  filename: text,
  type: text,
  disposition: z.enum(['inline', 'attachment']).optional(),
  content_id: text,
})

const mailSettings = z.strictObject({
  bypass_list_management: toggle,
  bypass_spam_management: toggle,
  bypass_bounce_management: toggle,
  bypass_unsubscribe_management: toggle,
  footer: z.strictObject({ enable: z.boolean().optional(), text, html: text }).optional(),
  sandbox_mode: toggle,
})

const tracking = { enable: z.boolean().optional() }
const trackingSettings = z.strictObject({
  click_tracking: z.strictObject({ ...tracking, enable_text: z.boolean().optional() }).optional(),
  open_tracking: z.strictObject({ ...tracking, substitution_tag: text }).optional(),
  subscription_tracking: z.strictObject({ ...tracking, text, html: text, substitution_tag: text }).optional(),
  ganalytics: z
    .strictObject({
      ...tracking,
      utm_source: text,
      utm_medium: text,
      utm_term: text,
      utm_content: text,
      utm_campaign: text,
    })
    .optional(),
})

/** Types only: what must be present and within limits is said by the rules, in SendGrid's words. */
const mailRequest = z.strictObject({
  personalizations: z.array(personalization).optional(),
  from: address.optional(),
  reply_to: address.optional(),
  reply_to_list: addresses,
  subject: text,
  content: z.array(z.strictObject({ type: text, value: text })).optional(),
  attachments: z.array(attachment).optional(),
  template_id: text,
  headers: stringMap,
  categories: z.array(z.string()).optional(),
  custom_args: stringMap,
  send_at: sendAt,
  batch_id: text,
  asm: z
    .strictObject({ group_id: z.int(), groups_to_display: z.array(z.int()).max(25).optional() })
    .optional(),
  ip_pool_name: text,
  mail_settings: mailSettings.optional(),
  tracking_settings: trackingSettings.optional(),
})

export type MailRequest = z.infer<typeof mailRequest>
export type Personalization = z.infer<typeof personalization>
export type Address = z.infer<typeof address>

const jsonType = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined
    return Object.entries(value).find(([name]) => name === String(key))?.[1]
  }, body)
}

/** Maps of strings are read before the schema is looked at: a number in them makes the whole body unreadable. */
const unreadable = new Set(['custom_args', 'headers', 'substitutions'])

function toProblems(issue: z.core.$ZodIssue, body: unknown): Problem[] {
  const path = issue.path.map(String)
  const anchor = ['message', ...path.filter(part => !/^\d+$/.test(part))].join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => problem(path.join('.'), `Additional property ${key} is not allowed`, anchor))
  const last = path.at(-2)
  if (last !== undefined && unreadable.has(last)) return [badRequest]
  if (issue.code === 'invalid_type') {
    const expected =
      issue.expected === 'record' ? 'object' : issue.expected === 'int' ? 'integer' : issue.expected
    const given = jsonType(valueAt(body, issue.path))
    return [problem(path.join('.'), `Invalid type. Expected: ${expected}, given: ${given}.`, anchor)]
  }
  return [problem(path.join('.'), issue.message, anchor)]
}

export type Parsed =
  | { readonly kind: 'mail'; readonly mail: MailRequest }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

/** Reads the JSON body of `POST /v3/mail/send`: wrong types and unknown fields become SendGrid's problems. */
export function parseMailRequest(body: Buffer): Parsed {
  let json: unknown
  try {
    json = JSON.parse(body.toString('utf8'))
  } catch {
    return { kind: 'problems', problems: [badRequest] }
  }
  const read = mailRequest.safeParse(json)
  if (read.success) return { kind: 'mail', mail: read.data }
  return { kind: 'problems', problems: read.error.issues.flatMap(issue => toProblems(issue, json)) }
}
