import type { MailRequest } from './mail-request.ts'
import { problem } from './problems.ts'
import type { Problem } from './problems.ts'

const maxCategories = 10
const maxCategoryLength = 255
const maxArgumentBytes = 10_000
const maxScheduleSeconds = 72 * 3600

/** Headers a caller cannot set (mail send specification, `headers`). */
const reservedHeaders = new Set([
  'x-sg-id',
  'x-sg-eid',
  'received',
  'dkim-signature',
  'content-type',
  'content-transfer-encoding',
  'to',
  'from',
  'subject',
  'reply-to',
  'cc',
  'bcc',
])

const noText = (field: string, anchor: string): Problem =>
  problem(field, `The ${field.split('.').at(-1)} must be a string at least one character in length.`, anchor)

function subjectProblems(mail: MailRequest): Problem[] {
  const blocks = mail.personalizations ?? []
  const empty = blocks.flatMap(({ subject }, n) =>
    subject === '' ? [noText(`personalizations.${n}.subject`, 'message.personalizations.subject')] : [],
  )
  if (empty.length > 0) return empty
  if (mail.subject === '') return [noText('subject', 'message.subject')]
  const everyBlockHasOne = blocks.length > 0 && blocks.every(block => (block.subject ?? '') !== '')
  if ((mail.subject ?? '') !== '' || everyBlockHasOne) return []
  return [
    problem(
      'subject',
      'The subject is required. You can get around this requirement if you use a template with a subject defined or if every personalization has a subject defined.',
    ),
  ]
}

const contentOrder = (type: string | undefined): number =>
  type === 'text/plain' ? 0 : type === 'text/html' ? 1 : 2

function contentProblems({ content = [] }: MailRequest): Problem[] {
  if (content.length === 0)
    return [
      problem(
        'content',
        'Unless a valid template_id is provided, the content parameter is required. There must be at least one defined content block. We typically suggest both text/plain and text/html blocks are included, but only one block is required.',
      ),
    ]
  const order = content.map(block => contentOrder(block.type))
  const twice = [0, 1].some(rank => order.filter(other => other === rank).length > 1)
  return [
    ...content.flatMap(({ type = '', value = '' }, n) => [
      ...(type.includes('/')
        ? []
        : [
            problem(
              `content.${n}.type`,
              'The content type must be a valid MIME type, e.g. text/plain or text/html.',
              'message.content.type',
            ),
          ]),
      ...(value === ''
        ? [
            problem(
              `content.${n}.value`,
              'The content value must be a string at least one character in length.',
              'message.content.value',
            ),
          ]
        : []),
    ]),
    ...(twice ? [problem('content', 'If present, text/plain and text/html may only be provided once.')] : []),
    ...(order.some((rank, n) => rank < (order[n - 1] ?? 0))
      ? [
          problem(
            'content',
            'If present, text/plain must be first, followed by text/html, followed by any other content.',
          ),
        ]
      : []),
  ]
}

/** A workspace has no templates, so any id is one SendGrid does not know. */
function templateProblems({ template_id: id }: MailRequest): Problem[] {
  if (id === undefined || id === '') return []
  return [problem('template_id', `The template_id must be a valid GUID, you provided '${id}'.`)]
}

function headerProblems(headers: Readonly<Record<string, string>> | undefined, field: string): Problem[] {
  return Object.entries(headers ?? {}).flatMap(([name, value]) => {
    const say = (message: string) => [problem(`${field}.${name}`, message, 'message.headers')]
    if (reservedHeaders.has(name.toLowerCase()))
      return say(`The header ${name} is reserved and cannot be overridden.`)
    if (!/^[!-9;-~]+$/.test(name))
      return say('A header name must be printable ASCII without spaces or colons.')
    if (/[\r\n\0]/.test(value)) return say('A header value cannot contain line breaks.')
    return []
  })
}

function attachmentProblems({ attachments = [] }: MailRequest): Problem[] {
  return attachments.flatMap(({ content = '', filename = '', type }, n) => [
    ...(type === '' ? [noText(`attachments.${n}.type`, 'message.attachments.type')] : []),
    ...(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(content) && content !== ''
      ? []
      : [
          problem(
            `attachments.${n}.content`,
            'The attachment content must be base64 encoded.',
            'message.attachments.content',
          ),
        ]),
    ...(filename === '' || /[\r\n]/.test(filename)
      ? [
          problem(
            `attachments.${n}.filename`,
            'The filename of the attachment is a required field.',
            'message.attachments.filename',
          ),
        ]
      : []),
  ])
}

function categoryProblems({ categories = [] }: MailRequest): Problem[] {
  if (categories.length > maxCategories)
    return [problem('categories', 'A maximum of 10 categories can be applied to a single email send.')]
  if (new Set(categories).size < categories.length)
    return [problem('categories', 'Categories must be unique.')]
  return categories.some(category => category.length > maxCategoryLength)
    ? [problem('categories', 'A category name cannot exceed 255 characters.')]
    : []
}

function poolProblems({ ip_pool_name: name }: MailRequest): Problem[] {
  if (name === undefined || (name.length >= 2 && name.length <= 64)) return []
  return [problem('ip_pool_name', 'The ip_pool_name must be between 2 and 64 characters long.')]
}

const tooLarge = (map: Readonly<Record<string, string>>) =>
  Buffer.byteLength(JSON.stringify(map)) > maxArgumentBytes

function argumentProblems(mail: MailRequest): Problem[] {
  return (mail.personalizations ?? [{}]).flatMap((block, n) => [
    ...(tooLarge({ ...mail.custom_args, ...block.custom_args })
      ? [problem('custom_args', 'The custom_args cannot exceed 10,000 bytes.')]
      : []),
    ...(tooLarge(block.substitutions ?? {})
      ? [
          problem(
            `personalizations.${n}.substitutions`,
            'The substitutions cannot exceed 10,000 bytes.',
            'message.personalizations.substitutions',
          ),
        ]
      : []),
  ])
}

function scheduleProblems(mail: MailRequest, now: Date): Problem[] {
  const latest = now.getTime() / 1000 + maxScheduleSeconds
  return [mail, ...(mail.personalizations ?? [])].some(({ send_at: at = 0 }) => at > latest)
    ? [problem('send_at', 'The send_at time must be at most 72 hours in the future.')]
    : []
}

/** What is in the mail and what rides along with it. */
export function contentProblemsOf(mail: MailRequest, now: Date): Problem[] {
  return [
    ...subjectProblems(mail),
    ...contentProblems(mail),
    ...templateProblems(mail),
    ...headerProblems(mail.headers, 'headers'),
    ...(mail.personalizations ?? []).flatMap((block, n) =>
      headerProblems(block.headers, `personalizations.${n}.headers`),
    ),
    ...attachmentProblems(mail),
    ...categoryProblems(mail),
    ...poolProblems(mail),
    ...argumentProblems(mail),
    ...scheduleProblems(mail, now),
  ]
}
