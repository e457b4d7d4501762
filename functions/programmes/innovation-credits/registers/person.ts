import type { Language } from '../../../../sheets-schema/common/people.ts'

/** Somebody a letter can go to. */
export interface Person {
  readonly name: string
  readonly address: string
  readonly language: Language
}
