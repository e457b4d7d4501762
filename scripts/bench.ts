import { coldStartFigures } from './bench/cold-start.ts'
import { decideFigures } from './bench/decide.ts'
import { tableOf } from './bench/figure.ts'
import type { Figure } from './bench/figure.ts'
import { nightFigures } from './bench/night.ts'
import { workspaceFigures } from './bench/workspace.ts'
import { atTerminal } from './terminal/at-terminal.ts'
import { argumentsOf, helpOption, misread } from './terminal/command-line.ts'

/** `npm run bench [part …]`: measures each part beside its baseline and prints a table; all of it takes under three minutes. */
const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  workspace: workspaceFigures,
  decide: decideFigures,
  night: nightFigures,
  'cold-start': coldStartFigures,
}

const usage = `npm run bench [-- PART…]

Measures ${Object.keys(parts).join(', ')}, each beside a baseline in the same run, and prints a table of ratios.`
const command = { name: 'bench', usage, untouched: 'Nothing was measured.' }

async function benchCommand(args: readonly string[]): Promise<string> {
  const { values, positionals: asked } = argumentsOf(command, args, {
    allowPositionals: true,
    options: { help: helpOption },
  })
  if (values.help === true) return usage
  const unknown = asked.find(name => parts[name] === undefined)
  if (unknown !== undefined) throw misread(command, `There is no part “${unknown}”.`)
  const began = performance.now()
  const figures: Figure[] = []
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    console.error(`measuring: ${name}`)
    figures.push(...(await measure()))
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  return `${tableOf(figures)}\n\n${seconds} s on Node ${process.versions.node}`
}

await atTerminal(() => benchCommand(process.argv.slice(2)), 2)
// The functions framework keeps servers that nobody closes.
process.exit()
