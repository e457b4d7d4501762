import type { Language } from '../../sheets-schema/common/people.ts'
import { en } from './words/en.ts'
import type { PageWords } from './words/words.ts'
import { zhHans } from './words/zh-hans.ts'
import { zhHant } from './words/zh-hant.ts'

export const pageWords: Readonly<Record<Language, PageWords>> = {
  en,
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
}
