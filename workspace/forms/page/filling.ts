import type { StoredForm } from '../form.ts'
import type { Section } from '../sections.ts'
import type { Problems } from '../submission.ts'
import type { Upload } from '../upload-store.ts'
import type { Words } from './words/words.ts'

/** What a form page shows: the form, what was typed or prefilled, and what was wrong with it. */
export interface Filling {
  readonly form: StoredForm
  readonly typed: URLSearchParams
  readonly problems: Problems
  readonly words: Words
  /** The response that is being edited; undefined: a new one. */
  readonly edits: string | undefined
  /** A file that was uploaded for a question. */
  readonly fileOf: (questionId: string, fileId: string) => Upload | undefined
  /** Decides the order of what is shuffled. */
  readonly chance: string
}

/** Where an item stands: in which section of which. */
export interface Standing {
  readonly sections: readonly Section[]
  readonly at: number
}
