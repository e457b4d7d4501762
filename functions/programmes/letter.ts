import type { Language } from '../../sheets-schema/common/people.ts'

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
  | { readonly kind: 'form'; readonly form: string; readonly prefill: Readonly<Record<string, string>> }
  | { readonly kind: 'url'; readonly url: string }
  /** The page with an office’s lists and exports. */
  | { readonly kind: 'records'; readonly office: string }

/** The parts of a letter or page, from which both text and HTML are made. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly label: string; readonly link: LetterLink }

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
}
