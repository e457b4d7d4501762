import type { Language } from '../../sheets-schema/common/people.ts'

/** A column of a printed table; in a file its header is `name`, whatever the language. */
export interface DocumentColumn {
  readonly name: string
  readonly label: string
  /** `id`: digits that are no number, such as a student number. */
  readonly kind: 'text' | 'id' | 'number' | 'day'
}

export interface DocumentTable {
  readonly caption: string
  readonly columns: readonly DocumentColumn[]
  /** As many cells as columns; amounts as exact decimals. */
  readonly rows: readonly (readonly string[])[]
  /** Said in the place of the rows where there are none. */
  readonly empty: string
}

/** A document on paper, from which a page to print and a file are made. */
export interface PrintedDocument {
  /** Its own among all documents of a workbook, fit for a file: `pass-list-113-2-03`. */
  readonly name: string
  readonly language: Language
  /** The address of whom it is for; undefined where it is the office’s own. */
  readonly reader: string | undefined
  readonly orientation: 'portrait' | 'landscape'
  /** Who issues it; stands above the title. */
  readonly issuer: string
  readonly title: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly tables: readonly DocumentTable[]
  readonly remarks: readonly string[]
  /** Places to be filled by hand, a row each. */
  readonly signatures: readonly (readonly string[])[]
  /** Stands on each of its pages: number, version, day. */
  readonly footer: string
}

/** One of the documents a programme can print. */
export interface DocumentKind {
  /** As commands and links name it: `pass-lists`. */
  readonly name: string
  readonly title: Readonly<Record<Language, string>>
  /** What is on it, in a sentence. */
  readonly about: Readonly<Record<Language, string>>
  /** Whether it speaks of one semester, and of which is to be chosen. */
  readonly perSemester: boolean
}

export interface PrintOrder {
  /** A name of the programme's `documentKinds`. */
  readonly kind: string
  /** The present one without a word. */
  readonly semester: string | undefined
  /** Each reader's own without a word. */
  readonly language: Language | undefined
}
