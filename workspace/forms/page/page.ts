import { html } from '../../screens/html.ts'
import type { Html } from '../../screens/html.ts'
import type { Words } from './words/words.ts'

/** One whole page; its script turns sections into steps and keeps a draft, and it works without. */
export function page(title: string, words: Words, body: Html): string {
  return html`<!doctype html>
    <html lang="${words.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${['look.css', 'form.css', 'form-files.css'].map(name => html`<link rel="stylesheet" href="/screens/${name}" /> `)}
        <script type="module" src="/screens/form.js"></script>
      </head>
      <body class="form">
        <main>${body}</main>
      </body>
    </html> `.markup
}

/** A page with one thing to say. */
export function notice(title: string, heading: string, words: Words, body: Html): string {
  return page(
    title,
    words,
    html`<div class="card title">
      <h1>${heading}</h1>
      ${body}
    </div>`,
  )
}
