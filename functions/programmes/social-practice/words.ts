import type { Language } from '../../../sheets-schema/common/people.ts'
import type { ReasonCode } from './law/reasons.ts'
import { en } from './words/en.ts'
import type { Mendable, ParamsByCode, Words } from './words/words.ts'
import { zhHans } from './words/zh-hans.ts'
import { zhHant } from './words/zh-hant.ts'

type ReasonOf<Code extends ReasonCode> = {
  [Each in Code]: { readonly code: Each; readonly params: ParamsByCode[Each] }
}[Code]

export const wordsOf: Readonly<Record<Language, Words>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans }

/** The sentence of a reason. */
export function sentence<Code extends ReasonCode>(words: Words, reason: ReasonOf<Code>): string {
  return words.reasons[reason.code](reason.params)
}

export function isMendable(code: ReasonCode): code is Mendable {
  return code in en.mends
}
