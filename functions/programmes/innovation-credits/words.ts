import type { Language } from '../../../sheets-schema/common/people.ts'
import type { ReasonCode, ReasonParams } from './law/reasons.ts'
import { en } from './words/en.ts'
import type { Words } from './words/words.ts'
import { zhHans } from './words/zh-hans.ts'
import { zhHant } from './words/zh-hant.ts'

export const words: Readonly<Record<Language, Words>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans }

/** A reason in words. */
export function said<Code extends ReasonCode>(
  { reasons }: Words,
  because: { readonly code: Code; readonly params: ReasonParams[Code] },
): string {
  return reasons[because.code](because.params)
}

/** The law's word for a level, venue or right, in a language. */
export const termIn = ({ terms }: Words, word: string): string => terms[word] ?? word
