import type { Cell } from '../../sheets-schema/cell.ts'
import type { Tab } from '../../sheets-schema/tab.ts'

/** A case as people speak of it: whose it is and, where somebody has several, a word of it. */
export interface CaseOf {
  readonly student: string
  readonly with?: string
}

/** A student sends a form, signed in under this address. */
export interface Submission {
  readonly kind: 'submit'
  readonly form: string
  readonly signedInAs: string
  readonly answers: Readonly<Record<string, string | readonly string[]>>
  /** Questions answered by pictures of these names, which are drawn for it. */
  readonly pictures?: Readonly<Record<string, readonly string[]>>
  /** A question whose answer is the number of a case, which nobody knows before it is opened. */
  readonly names?: { readonly question: string; readonly of: CaseOf }
}

/** Somebody answers the newest letter that asks about a case, with a mail client of the workspace's. */
export interface Reply {
  readonly kind: 'reply'
  readonly by: string
  readonly about: CaseOf
  readonly text: string
  readonly client?: string
}

/** What a person does, on the surface where people do it. */
export type Act =
  /** Staff fill a register, by column header. */
  | { readonly kind: 'register'; readonly tab: Tab; readonly rows: readonly Readonly<Record<string, Cell>>[] }
  /** Staff choose the value of a setting. */
  | { readonly kind: 'setting'; readonly name: string; readonly value: string }
  | Submission
  | Reply
  /** Staff type into the row of a case, by column header. */
  | { readonly kind: 'decide'; readonly about: CaseOf; readonly cells: Readonly<Record<string, Cell>> }

/** What happens in one sitting; the functions are woken when it is over. */
export interface Chapter {
  readonly title: string
  /** Days before the story's end. */
  readonly daysBefore: number
  readonly acts: readonly Act[]
}

/** Whom a newcomer may be. */
export interface CastMember {
  readonly role: 'student' | 'supervisor' | 'staff'
  readonly name: string
  readonly address: string
  /** What they need to know. */
  readonly note: string
}

/** What happened in an office up to a day (`2026-11-22`), which is “today” where the story ends. */
export interface Story {
  readonly programme: string
  readonly cast: readonly CastMember[]
  readonly chapters: (today: string) => readonly Chapter[]
}

export function decide(about: CaseOf, cells: Readonly<Record<string, Cell>>): Act {
  return { kind: 'decide', about, cells }
}
