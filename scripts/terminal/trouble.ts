interface TroubleWords {
  readonly what: string
  readonly why: string
  readonly follows: string
  readonly mend: string
}

/** Something that the person at the terminal can mend; its message has the four parts, one a line. */
export class Trouble extends Error {
  override readonly name = 'Trouble'

  constructor({ what, why, follows, mend }: TroubleWords) {
    super(`${what}\n  Why:     ${why}\n  Follows: ${follows}\n  Mend:    ${mend}`)
  }
}
