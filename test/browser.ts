import { existsSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** Walks need a browser: without one they are skipped, and the report says so; in CI they fail instead. */
export const noBrowser = !existsSync(executablePath) && process.env['CI'] === undefined

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags.split(' ') })
}

/** Collects everything a page complains of; what does not come within ten seconds does not come. */
export function listen(page: Page, complaints: string[]): Page {
  page.setDefaultTimeout(10_000)
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  return page
}
