import type { Answer } from '../http.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'

interface Page {
  readonly title: string
  /** Which entry of the navigation this page belongs to. */
  readonly room: 'front' | 'mail' | 'sheet' | 'form'
  readonly main: Html
  /** Modules from the assets folder, such as `mail.js`. */
  readonly scripts?: readonly string[]
  /** Style sheets from the assets folder beside the shared one. */
  readonly styles?: readonly string[]
  readonly language?: string
  readonly status?: number
}

const policy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ')

/** A whole page in the workspace's look: a bar with the way home and to the mail, and one main part. */
export function page({
  title,
  room,
  main,
  scripts = [],
  styles = [],
  language = 'en',
  status = 200,
}: Page): Answer {
  const current = (name: Page['room']) => (name === room ? html` aria-current="page"` : undefined)
  const { markup } = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/screens/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/screens/look.css" />
        ${styles.map(name => html`<link rel="stylesheet" href="/screens/${name}" /> `)}${scripts.map(name => html`<script type="module" src="/screens/${name}"></script> `)}
      </head>
      <body class="${room}">
        <a class="skip" href="#main">Skip to content</a>
        <header class="bar">
          <a class="home" href="/" ${current('front')}>Workspace</a>
          <nav aria-label="Workspace"><a href="/mail" ${current('mail')}>Mail</a></nav>
        </header>
        <main id="main">${main}</main>
      </body>
    </html> `
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    },
    body: markup,
  }
}
