/** Why something was not done, said in the four parts of every message for people; `code` is for programs. */
export interface RefusalWords {
  readonly code: string
  readonly what: string
  readonly why: string
  readonly follows: string
  readonly mend: string
}

/** A call that is answered with an error status. Nothing in it tells of the inside. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly words: RefusalWords
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, words: RefusalWords, headers: Readonly<Record<string, string>> = {}) {
    super(`${words.what} ${words.why}`)
    this.status = status
    this.words = words
    this.headers = headers
  }
}

const nothingDone = 'Nothing was read or written.'

export function malformed(why: string): Refusal {
  return new Refusal(400, {
    code: 'malformed-event',
    what: 'The event could not be read.',
    why,
    follows: nothingDone,
    mend: 'Send the event as its service makes it; README.md, “Connect”, says which service calls which function.',
  })
}

export function wrongToken(what: 'token' | 'secret' | 'signature'): Refusal {
  return new Refusal(403, {
    code: `wrong-${what}`,
    what: 'The caller is not known.',
    why: `The ${what} of the call is missing or is not the one that was set up.`,
    follows: nothingDone,
    mend: 'Run “npm run setup” again; it prints the addresses to be entered and opens the channels anew.',
  })
}

export function unknownPlace(kind: 'workbook' | 'form' | 'case'): Refusal {
  return new Refusal(404, {
    code: `unknown-${kind}`,
    what: `There is no such ${kind} here.`,
    why: `The configuration names no ${kind} of this id.`,
    follows: nothingDone,
    mend: `Add the ${kind} to the configuration, or stop the notifications that name it.`,
  })
}

export function wrongMethod(allowed: readonly string[]): Refusal {
  const methods = allowed.join(', ')
  const words = {
    code: 'wrong-method',
    what: 'The call has the wrong method.',
    why: `This function answers ${methods}.`,
    follows: nothingDone,
    mend: `Call it with ${methods}.`,
  }
  return new Refusal(405, words, { allow: methods })
}

export function tooLarge(size: number, largest: number): Refusal {
  return new Refusal(413, {
    code: 'too-large',
    what: 'The call is too large.',
    why: `It has ${size} bytes; ${largest} are allowed.`,
    follows: nothingDone,
    mend: 'Send less at once.',
  })
}
