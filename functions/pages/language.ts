import { languages, type Language } from '../../sheets-schema/common/people.ts'
import type { PageCall } from './page-call.ts'

const parameter = 'lang'

/** The language that the reader chose on the page itself. */
export function chosenLanguage({ search }: Pick<PageCall, 'search'>): Language | undefined {
  const asked = new URLSearchParams(search).get(parameter)
  return languages.find(language => language === asked)
}

/** The language of a page: chosen on it, else the reader's own, else what the browser asks for. */
export function languageFor(call: PageCall, readers?: Language): Language {
  return chosenLanguage(call) ?? readers ?? askedLanguage(call.acceptLanguage)
}

/** The address of the same page in another language. */
export function inLanguage(search: string, language: Language): string {
  const parameters = new URLSearchParams(search)
  parameters.set(parameter, language)
  return `?${parameters.toString()}`
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
