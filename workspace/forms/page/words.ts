import { en } from './words/en.ts'
import type { Words } from './words/words.ts'
import { zhHans } from './words/zh-hans.ts'
import { zhHant } from './words/zh-hant.ts'

/** The languages the pages speak, each by its own name, for the switch. */
export const languages: readonly (readonly [Words['lang'], string])[] = [
  ['en', 'English'],
  ['zh-Hant', '繁體中文'],
  ['zh-Hans', '简体中文'],
]

/** The first language of the list (an `hl` parameter, or an Accept-Language header) that the pages speak; else English. */
export function wordsFor(languages: string): Words {
  for (const tag of languages.split(',').map(entry => entry.split(';')[0]?.trim().toLowerCase() ?? '')) {
    if (/^zh-(?:hant|tw|hk|mo)/.test(tag)) return zhHant
    if (tag.startsWith('zh')) return zhHans
    if (tag.startsWith('en')) return en
  }
  return en
}
