import type { Html } from '../../screens/html.ts'
import type { Option, Question } from '../form.ts'
import type { Way } from '../sections.ts'
import type { Upload } from '../upload-store.ts'
import type { Words } from './words/words.ts'

/** What a control needs to know: its field, what was typed before, and how its problem is tied to it. */
export interface Control {
  readonly entry: string
  readonly question: Question
  readonly typed: URLSearchParams
  readonly words: Words
  /** The attributes that tie a problem's sentence to the input. */
  readonly described: Html
  /** Decides the order of options that are shuffled. */
  readonly chance: string
  readonly fileOf: (fileId: string) => Upload | undefined
  /** Where an option leads; undefined: it does not say. */
  readonly wayOf: (option: Option) => Way | undefined
}
