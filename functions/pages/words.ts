import type { Language } from '../../sheets-schema/common/people.ts'
import type { Decision } from '../mail/reading/reply-kinds.ts'
import { en } from './words/en.ts'
import { zhHans } from './words/zh-hans.ts'
import { zhHant } from './words/zh-hant.ts'

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

export const pageWords: Readonly<Record<Language, PageWords>> = {
  en,
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
}

/** The language a browser asks for, where nothing else tells: of the three, the first it names. */
export function askedLanguage(acceptLanguage: string | undefined): Language {
  for (const part of (acceptLanguage ?? '').toLowerCase().split(',')) {
    const tag = part.split(';')[0]?.trim() ?? ''
    if (/^zh\b.*\b(?:hant|tw|hk|mo)\b/u.test(tag)) return 'zh-Hant'
    if (/^zh\b/u.test(tag)) return 'zh-Hans'
    if (/^en\b/u.test(tag)) return 'en'
  }
  return 'en'
}
