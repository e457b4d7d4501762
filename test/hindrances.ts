import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const found = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullish(),
    nodes: z.array(z.object({ html: z.string() })),
  }),
)

/** What hinders somebody on this page who cannot see, use a mouse, or read on so narrow a screen. */
export async function hindrances(page: Page): Promise<readonly string[]> {
  // As code and not as a script tag, which the pages' own policy would refuse.
  await page.evaluate(axeScript)
  const violations = found.parse(
    await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(each => each.violations)`),
  )
  const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ...(wide === true ? ['wider than the screen'] : []),
  ]
}
