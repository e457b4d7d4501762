import { readConfig } from '../functions/config.ts'
import { createWorld } from '../functions/world.ts'
import { examine, type Finding } from './doctor/examine.ts'
import { atTerminal } from './terminal/at-terminal.ts'

const printed = ({ office, about, trouble }: Finding): string =>
  trouble === undefined ? `ok    ${office}  ${about}` : `LOOK  ${office}  ${about}\n      ${trouble}`

await atTerminal(async () => {
  const config = readConfig()
  const findings = await examine(createWorld(config), config)
  if (findings.some(({ trouble }) => trouble !== undefined)) process.exitCode = 1
  return findings.map(printed).join('\n')
})
