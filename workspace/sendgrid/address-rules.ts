import type { Address, MailRequest, Personalization } from './mail-request.ts'
import { problem } from './problems.ts'
import type { Problem } from './problems.ts'

const maxPersonalizations = 1000
const maxRecipients = 1000
const wellFormed =
  /^[^\s@<>"(),:;\\[\]\u0080-\uffff]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i

const isAddress = (email: string | undefined): email is string =>
  email !== undefined && wellFormed.test(email)

function wrongAddresses(list: readonly Address[] | undefined, field: string, anchor: string): Problem[] {
  return (list ?? []).flatMap(({ email }, n) =>
    isAddress(email) ? [] : [problem(`${field}.${n}.email`, 'Does not contain a valid address.', anchor)],
  )
}

/** Addresses must differ over to, cc and bcc of one personalization, whatever their case. */
function firstDuplicate(block: Personalization, at: string): Problem[] {
  const seen = new Set<string>()
  for (const list of ['to', 'cc', 'bcc'] as const)
    for (const { email = '' } of block[list] ?? []) {
      if (seen.has(email.toLowerCase()))
        return [
          problem(
            at,
            `Each email address in the personalization block should be unique between to, cc, and bcc. We found the first duplicate instance of [${email}] in the ${at}.${list} field.`,
            'message.recipient-errors',
          ),
        ]
      seen.add(email.toLowerCase())
    }
  return []
}

function personalizationProblems(block: Personalization, n: number): Problem[] {
  const at = `personalizations.${n}`
  if ((block.to ?? []).length === 0)
    return [
      problem(
        `${at}.to`,
        'The to array is required for all personalization objects, and must have at least one email object with a valid email address.',
        'message.personalizations.to',
      ),
    ]
  return [
    ...(['to', 'cc', 'bcc'] as const).flatMap(list =>
      wrongAddresses(block[list], `${at}.${list}`, `message.personalizations.${list}`),
    ),
    ...(block.from === undefined ? [] : wrongAddresses([block.from], `${at}.from`, 'message.from')),
    ...firstDuplicate(block, at),
  ]
}

const recipientsOf = (block: Personalization): number =>
  (block.to ?? []).length + (block.cc ?? []).length + (block.bcc ?? []).length

function recipientProblems(blocks: readonly Personalization[]): Problem[] {
  const field = 'personalizations'
  if (blocks.length === 0)
    return [
      problem(
        field,
        'The personalizations field is required and must have at least one personalization.',
        '-Personalizations-Errors',
      ),
    ]
  if (blocks.length > maxPersonalizations)
    return [
      problem(
        field,
        `The personalization block is limited to 1000 personalizations per API request. You have provided ${blocks.length} personalizations. Please consider splitting this into multiple requests and resending your request.`,
      ),
    ]
  if (blocks.reduce((sum, block) => sum + recipientsOf(block), 0) > maxRecipients)
    return [problem(field, 'There is a limit of 1000 total recipients (to + cc + bcc) per request.')]
  return blocks.flatMap(personalizationProblems)
}

function senderProblems(mail: MailRequest): Problem[] {
  if (mail.from?.email === undefined)
    return [
      problem(
        'from.email',
        'The from object must be provided for every email send. It is an object that requires the email parameter, but may also contain a name parameter.  e.g. {"email" : "example@example.com"}  or {"email" : "example@example.com", "name" : "Example Recipient"}.',
        'message.from',
      ),
    ]
  return isAddress(mail.from.email)
    ? []
    : [problem('from.email', 'The from email does not contain a valid address.', 'message.from')]
}

function replyToProblems({ reply_to: one, reply_to_list: list }: MailRequest): Problem[] {
  if (one !== undefined && list !== undefined)
    return [problem('reply_to', 'Either reply_to or reply_to_list can be set, not both.')]
  if (one !== undefined && !isAddress(one.email))
    return [
      problem('reply_to.email', 'The reply_to email does not contain a valid address.', 'message.reply_to'),
    ]
  if ((list ?? []).length > maxRecipients)
    return [problem('reply_to_list', 'There is a limit of 1000 addresses in reply_to_list.')]
  return wrongAddresses(list, 'reply_to_list', 'message.reply_to_list')
}

/** Who gets the mail, from whom, and where answers go. */
export function addressProblems(mail: MailRequest): Problem[] {
  return [
    ...recipientProblems(mail.personalizations ?? []),
    ...senderProblems(mail),
    ...replyToProblems(mail),
  ]
}
