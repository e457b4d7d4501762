import { coldStartFigures } from './bench/cold-start.ts'
import { decideFigures } from './bench/decide.ts'
import { tableOf } from './bench/figure.ts'
import type { Figure } from './bench/figure.ts'
import { nightFigures } from './bench/night.ts'
import { workspaceFigures } from './bench/workspace.ts'

/** `npm run bench [part …]`: measures each part beside its baseline and prints a table; all of it takes under three minutes. */
const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  workspace: workspaceFigures,
  decide: decideFigures,
  night: nightFigures,
  'cold-start': coldStartFigures,
}

const asked = process.argv.slice(2)
const unknown = asked.find(name => parts[name] === undefined)
if (unknown !== undefined) {
  console.error(`There is no part “${unknown}”; there are ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}

const began = performance.now()
const figures: Figure[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.error(`measuring: ${name}`)
  figures.push(...(await measure()))
}
console.log(tableOf(figures))
console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s on Node ${process.versions.node}`)
// The functions framework keeps servers that nobody closes.
process.exit(0)
