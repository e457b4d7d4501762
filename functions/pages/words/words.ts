import type { Decision } from '../../mail/reading/reply-kinds.ts'

/** A page that only tells something: its heading and what can be done. */
export interface Notice {
  readonly title: string
  readonly text: string
}

/** Every sentence of the pages, whatever the programme. `when` is a wall clock with its zone. */
export interface PageWords {
  readonly takenFor: (name: string, maskedAddress: string) => string
  readonly viewedAs: (name: string, maskedAddress: string) => string
  readonly notMe: Notice & { readonly send: string; readonly told: Notice }
  readonly yourAnswer: string
  readonly hours: string
  readonly hoursHint: string
  readonly comment: string
  readonly commentHint: (longest: number) => string
  readonly send: string
  readonly answeredBefore: (answer: string, when: string) => string
  readonly problems: {
    readonly title: string
    readonly decision: string
    readonly hours: string
    readonly comment: (longest: number) => string
    readonly shownTooLongAgo: string
  }
  readonly recorded: {
    readonly title: string
    readonly answer: string
    readonly comment: string
    readonly when: string
    readonly next: string
    /** Said in its place where the case waits for the office. */
    readonly held: string
  }
  readonly answered: { readonly title: string; readonly text: (answer: string, when: string) => string }
  readonly askedAnew: Notice & { readonly link: string }
  readonly closed: Notice
  readonly decisions: Readonly<Record<Decision, string>>
  readonly links: Readonly<Record<'malformed' | 'forged' | 'expired', Notice>>
  readonly status: {
    readonly shownAt: (when: string) => string
    readonly waits: Notice
    readonly nothing: Notice
  }
  /** A file that the functions may not read. */
  readonly notShared: Notice & { readonly link: string }
  readonly unavailable: Notice
  readonly fault: Notice
  readonly notTaken: Notice
}
