/** The mail clients whose way of answering the mailbox knows; `plain` sends the words alone, nothing quoted. */
export const replyClients = [
  'gmail',
  'gmail-zh-Hant',
  'outlook',
  'outlook-zh-Hant',
  'apple-mail',
  'iphone-zh-Hans',
  'qq',
  'plain',
] as const

export type ReplyClient = (typeof replyClients)[number]

interface ClientHabits {
  /** What it puts before the subject. */
  readonly prefix: string
  /** The charset it writes in, where it does not use UTF-8 and the text allows it. */
  readonly charset: 'utf-8' | 'big5' | 'gb18030'
  readonly mailer: string | undefined
  readonly messageIdHost: string | undefined
}

/** What differs between clients apart from the body. */
export const habits: Readonly<Record<ReplyClient, ClientHabits>> = {
  gmail: { prefix: 'Re: ', charset: 'utf-8', mailer: undefined, messageIdHost: 'mail.gmail.com' },
  'gmail-zh-Hant': { prefix: 'Re: ', charset: 'utf-8', mailer: undefined, messageIdHost: 'mail.gmail.com' },
  outlook: { prefix: 'Re: ', charset: 'utf-8', mailer: undefined, messageIdHost: 'prod.outlook.com' },
  'outlook-zh-Hant': {
    prefix: '回覆: ',
    charset: 'big5',
    mailer: undefined,
    messageIdHost: 'prod.outlook.com',
  },
  'apple-mail': {
    prefix: 'Re: ',
    charset: 'utf-8',
    mailer: 'Apple Mail (2.3774.600.62)',
    messageIdHost: undefined,
  },
  'iphone-zh-Hans': {
    prefix: '回复：',
    charset: 'utf-8',
    mailer: 'iPhone Mail (21E236)',
    messageIdHost: undefined,
  },
  qq: { prefix: '回复：', charset: 'gb18030', mailer: 'QQMail 2.x', messageIdHost: 'qq.com' },
  plain: { prefix: 'Re: ', charset: 'utf-8', mailer: undefined, messageIdHost: undefined },
}

const answeredAlready = /^\s*(?:re|回[覆复]|答[覆复])\s*[:：]/i

/** The subject of an answer: one prefix, however often a thread goes back and forth. */
export function replySubject(client: ReplyClient, subject: string): string {
  return answeredAlready.test(subject) ? subject : `${habits[client].prefix}${subject}`
}
