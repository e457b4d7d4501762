import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import { parseMail, type ParsedMail } from '../../functions/mail/inbound/mime.ts'

/** What a mail server does with a letter: refuses it somewhere on its way, breaks off, or (without a word here) takes it. */
export interface MailTrouble {
  readonly at: 'login' | 'MAIL FROM' | 'RCPT TO' | 'DATA' | 'amid DATA' | 'after DATA'
  /** The answer; without it the connection is cut. */
  readonly code?: number
  readonly message?: string
}

export interface TakenMail {
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  readonly raw: string
  readonly mail: ParsedMail
}

export interface SmtpStub extends AsyncDisposable {
  readonly port: number
  readonly taken: readonly TakenMail[]
  /** How often a letter was begun, taken or not. */
  readonly begun: () => number
  /** Breaks all connections. */
  readonly cut: () => void
  trouble: MailTrouble | undefined
}

/** A real mail server on this machine. */
export async function smtpStub(options: SMTPServerOptions = {}): Promise<SmtpStub> {
  const taken: TakenMail[] = []
  const sockets = new Set<Socket>()
  let begun = 0
  const cut = () => sockets.forEach(socket => socket.destroy())
  /** Answers or cuts where trouble is made at this point; true where it does. */
  const troubled = (at: MailTrouble['at'], answer: (error: Error) => void): boolean => {
    const { trouble } = stub
    if (trouble?.at !== at) return false
    if (trouble.code === undefined) cut()
    else answer(Object.assign(new Error(trouble.message ?? 'no'), { responseCode: trouble.code }))
    return true
  }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    hideDSN: false,
    closeTimeout: 20,
    onAuth: ({ username }, _session, done) => {
      if (!troubled('login', done)) done(null, { user: username })
    },
    onMailFrom: (_address, _session, done) => {
      begun++
      if (!troubled('MAIL FROM', done)) done()
    },
    onRcptTo: (_address, _session, done) => {
      if (!troubled('RCPT TO', done)) done()
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        if (stub.trouble?.at === 'amid DATA') cut()
      })
      stream.on('end', () => {
        if (troubled('DATA', done)) return
        void takenMail(Buffer.concat(chunks), session).then(mail => {
          taken.push(mail)
          if (!troubled('after DATA', done)) done()
        })
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  server.server.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const stub: SmtpStub = {
    port,
    taken,
    begun: () => begun,
    trouble: undefined,
    cut,
    async [Symbol.asyncDispose]() {
      await new Promise<void>(resolve => server.close(resolve))
    },
  }
  return stub
}

async function takenMail(raw: Buffer, { envelope }: SMTPServerSession): Promise<TakenMail> {
  return {
    envelope: {
      from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
      to: envelope.rcptTo.map(({ address }) => address),
    },
    raw: raw.toString('latin1'),
    mail: await parseMail(raw),
  }
}
