import { languages, type Language } from '../../sheets-schema/common/people.ts'
import { html, type Markup } from '../mail/markup.ts'
import { inLanguage } from './language.ts'
import type { PageReply } from './page-call.ts'
import type { Notice } from './words/words.ts'

interface PageParts {
  readonly language: Language
  readonly title: string
  /** The office's name, where the page is one office's. */
  readonly office?: string | undefined
  /** The page's own query: with it the page can be had in another language. */
  readonly search?: string | undefined
  readonly content: Markup | readonly Markup[]
}

/** Styles of letters stand in their tags, and a question's photos come from here, hence the two permissions; scripts and everything from outside have none. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
}

const style = {
  markup: `
  :root { color-scheme: light }
  * { box-sizing: border-box }
  body { margin: 0; padding: 16px; background: #f4f6f5; color: #1d2522; font: 16px/1.55 system-ui, -apple-system, 'Segoe UI', 'Noto Sans TC', 'Noto Sans SC', sans-serif; overflow-wrap: anywhere }
  nav, main, footer { max-width: 640px; margin: 0 auto }
  nav { display: flex; flex-wrap: wrap; gap: 4px 16px }
  nav a { padding: 8px 4px }
  nav a[aria-current] { color: inherit; font-weight: 600; text-decoration: none }
  section { background: #fff; border-radius: 12px; padding: 20px; margin: 0 0 16px }
  section > :first-child { margin-top: 0 }
  section > :last-child { margin-bottom: 0 }
  td { vertical-align: top }
  .wide { overflow-x: auto; margin: 0 0 16px }
  .wide th, .wide td { text-align: left; padding: 4px 16px 4px 0 }
  h1 { font-size: 24px; line-height: 1.3; margin: 16px 4px; color: #2f5d50 }
  h2 { font-size: 18px; margin: 0 0 12px }
  h3 { font-size: 16px; margin: 0 0 8px }
  a, summary { color: #2f5d50 }
  fieldset { border: 0; margin: 0 0 20px; padding: 0 }
  legend, .field > label { font-weight: 600; padding: 0; margin: 0 0 8px; display: block }
  .choice { cursor: pointer; display: flex; gap: 12px; align-items: center; border: 1px solid #7d8b85; border-radius: 8px; padding: 12px; margin: 0 0 8px }
  .choice input { width: 20px; height: 20px; accent-color: #2f5d50; flex: none; margin: 0 }
  .field { margin: 0 0 20px }
  input[type='text'], input[type='email'], select, textarea { width: 100%; font: inherit; padding: 10px; border: 1px solid #7d8b85; border-radius: 8px; background: #fff; color: inherit }
  textarea { min-height: 120px }
  button { font: inherit; font-weight: 600; color: #fff; background: #2f5d50; border: 0; border-radius: 8px; padding: 14px 24px; min-height: 48px; width: 100% }
  button.quiet { color: #2f5d50; background: #fff; border: 1px solid #2f5d50 }
  :focus-visible { outline: 3px solid #1d2522; outline-offset: 2px }
  summary { cursor: pointer; padding: 8px 0 }
  .hint, footer { color: #55635d; font-size: 14px }
  .hint { margin: 4px 0 0 }
  .steps { list-style: none; display: flex; flex-wrap: wrap; gap: 6px; margin: 16px 0; padding: 0 }
  .steps li { padding: 4px 12px; border-radius: 16px; background: #eef1ef; color: #55635d }
  .steps .done { background: #e3f0e6; color: #23512f }
  .steps .now { background: #2f5d50; color: #fff; font-weight: 600 }
  figure { margin: 0 0 16px }
  figure img { display: block; max-width: 100%; max-height: 320px; border-radius: 8px; margin: 0 0 4px }
  .problem { border-left: 4px solid #8c2f2b; color: #8c2f2b }
  [aria-invalid='true'] { border-color: #8c2f2b }
  @media (min-width: 480px) { button { width: auto } }
  @media (max-width: 479px) { .facts, .facts :is(tbody, tr, th, td) { display: block } .facts tr { margin: 0 0 8px } }`,
}

/** A whole page in the house's one look. */
export function page(status: number, { language, title, office, search, content }: PageParts): PageReply {
  const { markup } = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${style}
        </style>
      </head>
      <body>
        ${search === undefined ? undefined : languageSwitch(search, language)}
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
        ${office === undefined || office === '' ? undefined : html`<footer><p>${office}</p></footer>`}
      </body>
    </html>`
  return { status, html: markup }
}

/** Each language by its own name, whatever the page speaks. */
export const ownNames: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
}

function languageSwitch(search: string, current: Language): Markup {
  const links = languages.map(language => {
    const here = language === current ? html` aria-current="true"` : undefined
    return html`<a href="${inLanguage(search, language)}" lang="${language}" hreflang="${language}" ${here}
      >${ownNames[language]}</a
    >`
  })
  return html`<nav aria-label="Language 語言 语言">${links}</nav>`
}

/** A page that only tells something. */
export function noticePage(
  status: number,
  language: Language,
  { title, text }: Notice,
  { office, search, after }: Pick<PageParts, 'office' | 'search'> & { readonly after?: Markup } = {},
): PageReply {
  const content = html`<section>
    <p>${text}</p>
    ${after}
  </section>`
  return page(status, { language, title, office, search, content })
}
