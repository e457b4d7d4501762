import type { World } from '../pass/office.ts'
import type { Turns } from '../pass/turns.ts'
import type { StoredFile } from '../ports.ts'
import type { SharedLooks } from './shared-looks.ts'

/** What a page needs of the house. */
export interface PageDesk {
  readonly world: World
  readonly turns: Turns
  readonly looks: SharedLooks
  readonly newId: () => string
}

/** How a page was called. */
export interface PageCall {
  /** The query with its question mark; it holds the token. */
  readonly search: string
  /** The posted fields; undefined: the page was only opened. */
  readonly posted: URLSearchParams | undefined
  readonly acceptLanguage: string | undefined
}

export interface PageReply {
  readonly status: number
  readonly html: string
}

/** A file to be kept, in the place of a page. */
export interface FileReply {
  readonly status: number
  readonly file: { readonly name: string; readonly text: string }
}

/** A file that is shown in the place of a page. */
export interface ContentReply {
  readonly status: number
  readonly content: StoredFile
}
