import type { DigestItem } from '../../sheets-schema/common/ledger.ts'
import type { Language } from '../../sheets-schema/common/people.ts'
import type { Day } from '../law/calendar.ts'

/** Who a letter goes to; the address is always one from the registers. */
export interface Recipient {
  readonly role: 'student' | 'supervisor' | 'instructor' | 'vice-dean' | 'staff'
  readonly address: string
  readonly name: string
  readonly language: Language
}

/** A link that becomes the reader's own only when the letter leaves; it is never stored. */
export type LetterLink =
  | { readonly kind: 'status'; readonly subject: string }
  | { readonly kind: 'answer' }
  /** The answer page of another letter's question, where one letter puts several. */
  | {
      readonly kind: 'answer-to'
      readonly subject: string
      readonly question: string
      readonly version: number
    }
  | { readonly kind: 'form'; readonly form: string; readonly prefill: Readonly<Record<string, string>> }
  | { readonly kind: 'url'; readonly url: string }
  /** An office’s lists and exports, or the reader’s own papers among them. */
  | { readonly kind: 'records'; readonly of: 'office' | 'reader' }

/** The parts of a letter or page, from which both text and HTML are made. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A way through something, in order. */
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  | {
      readonly kind: 'link'
      readonly label: string
      readonly link: LetterLink
      /** What it leads to is a picture: a page that may show it does. */
      readonly isPicture?: true
    }

export interface Step {
  readonly label: string
  readonly standing: 'done' | 'now' | 'ahead'
}

export interface LetterContent {
  /** The subject line after the case number, e.g. `Invitation to supervise`. Stable within a topic, for threading. */
  readonly heading: string
  readonly blocks: readonly Block[]
}

/** What a letter asks; answered by a reply or on the answer page. */
export interface Question {
  /** A kind of the programme's `questions`. */
  readonly kind: string
  /** Counts up when the same question is asked anew about something else; an answer to an older version is closed. */
  readonly version: number
  /** What can be chosen on the page, in the reader's language. */
  readonly choices: readonly { readonly decision: string; readonly label: string }[]
  /** The local day by which the answer is wanted, where one is set; nothing is decided by its passing. */
  readonly answerBy?: Day
}

/**
 * A letter that ought to have been told: wanted as long as it is true.
 * It is sent when `told` differs from what this person was last told on this topic of this case.
 */
export interface WantedLetter {
  readonly subject: string
  readonly topic: string
  readonly to: Recipient
  /** What it says, as codes: compared, never shown. No prose, no clock. */
  readonly told: string
  readonly content: LetterContent
  readonly question?: Question
  /** Of a letter of the kernel's that stands for several: what it puts, in the order of its numbers. */
  readonly items?: readonly DigestItem[]
  /** True of what time alone brings about, reminders say: it leaves by day, since nobody waits for it. */
  readonly byClock?: boolean
}
