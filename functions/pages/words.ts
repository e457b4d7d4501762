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

/** The language a browser asks for, where nothing else tells: of the three, the first it names. */
export function askedLanguage(acceptLanguage: string | undefined): Language {
  for (const part of (acceptLanguage ?? '').toLowerCase().split(',')) {
    const tag = part.split(';')[0]?.trim() ?? ''
    if (/^zh\b.*\b(?:hant|tw|hk|mo)\b/u.test(tag)) return 'zh-Hant'
    if (/^zh\b/u.test(tag)) return 'zh-Hans'
    if (/^en\b/u.test(tag)) return 'en'
  }
  return 'en'
}
