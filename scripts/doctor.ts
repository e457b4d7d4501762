import { readConfig } from '../functions/config.ts'
import { createWorld } from '../functions/world.ts'
import { examine, type Finding } from './doctor/examine.ts'
import { atTerminal } from './terminal/at-terminal.ts'
import { argumentsOf, helpOption } from './terminal/command-line.ts'

const usage = `npm run doctor

Reads the configuration as the functions do, looks at each office's workbook, forms, mail and folders, and says what is
wrong and how to mend it. Changes nothing. Ends with 1 where there is something to look at.`
const command = { name: 'doctor', usage, untouched: 'Nothing was looked at.' }

const printed = ({ office, about, trouble }: Finding): string =>
  trouble === undefined ? `ok    ${office}  ${about}` : `LOOK  ${office}  ${about}\n      ${trouble}`

await atTerminal(async () => {
  const { values } = argumentsOf(command, process.argv.slice(2), { options: { help: helpOption } })
  if (values.help === true) return usage
  const config = readConfig()
  const findings = await examine(createWorld(config), config)
  if (findings.some(({ trouble }) => trouble !== undefined)) process.exitCode = 1
  return findings.map(printed).join('\n')
})
