import type { Service } from '../http.ts'
import { openLetters } from '../mailbox/letters.ts'
import type { Letters } from '../mailbox/letters.ts'
import { openReplies } from '../mailbox/replies.ts'
import type { Replies } from '../mailbox/replies.ts'
import { mailboxService } from '../mailbox/service.ts'
import { sendgridService } from './service.ts'
import type { SendgridNeeds } from './service.ts'

export interface Mail {
  readonly services: readonly Service[]
  readonly letters: Letters
  readonly replies: Replies
}

/** SendGrid joined to the mailboxes it delivers to, and from which letters are answered or sent back. */
export function mailServices(needs: Omit<SendgridNeeds, 'letters'>): Mail {
  const replies = openReplies(needs.database)
  const letters = openLetters(needs.database)
  const { service, postOffice, bounces } = sendgridService({ ...needs, letters })
  const mailbox = mailboxService({
    ...needs,
    letters,
    replies,
    bounces: {
      bounce: (letterId, reason) => postOffice.bounce(letterId, reason),
      setRefusing: (address, refusing) => bounces.setRefusing(address, refusing),
      refusing: () => bounces.refusing(),
    },
  })
  return { services: [service, mailbox], letters, replies }
}
