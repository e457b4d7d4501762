import type { AnswerProblem } from '../../answer.ts'
import type { LimitedKind } from '../../upload-rules.ts'

/** What a form page says of itself, in the language of the reader; the questions are in the language of the form. */
export interface Words {
  readonly lang: 'en' | 'zh-Hant' | 'zh-Hans'
  readonly required: string
  readonly requiredNote: string
  readonly signedInAs: string
  readonly signedInHint: string
  readonly emailAddress: string
  readonly emailHint: string
  readonly choose: string
  readonly other: string
  readonly otherText: string
  readonly dateFormat: string
  readonly dayFormat: string
  readonly dateTimeFormat: string
  readonly durationFormat: string
  readonly submit: string
  readonly page: (at: number, of: number) => string
  readonly next: string
  readonly back: string
  readonly clear: string
  /** Asked before everything is cleared. */
  readonly clearSure: string
  readonly cancel: string
  readonly draftFound: string
  readonly language: string
  readonly recorded: string
  readonly edited: string
  readonly edit: string
  readonly editing: string
  readonly sent: string
  readonly nothingSaid: string
  readonly another: string
  readonly closed: string
  readonly closedWhy: string
  readonly unpublished: string
  readonly unpublishedWhy: string
  readonly unknown: string
  readonly unknownWhy: string
  readonly files: FileWords
  readonly summary: (count: number) => string
  readonly problems: Readonly<Record<AnswerProblem, string>>
}

/** What is said around files; `{name}` and `{size}` stand for those of a file. */
export interface FileWords {
  readonly add: string
  readonly addOne: string
  readonly photo: string
  readonly drop: string
  /** `size` with its unit, `kinds` listed or blank. */
  readonly rules: (files: number, size: string, kinds: string) => string
  readonly kinds: Readonly<Record<LimitedKind, string>>
  readonly keep: string
  readonly remove: string
  readonly uploading: string
  readonly failed: string
  readonly again: string
  readonly wait: string
  readonly unsent: string
  readonly tooLarge: string
  readonly tooMany: string
  readonly notTaken: string
  readonly empty: string
}
