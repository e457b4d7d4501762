import { readConfig } from '../functions/config.ts'
import { createWorld } from '../functions/world.ts'
import { examine } from './doctor/examine.ts'

try {
  const config = readConfig()
  const findings = await examine(createWorld(config), config)
  for (const { office, about, trouble } of findings)
    console.log(
      trouble === undefined ? `ok    ${office}  ${about}` : `LOOK  ${office}  ${about}\n      ${trouble}`,
    )
  if (findings.some(({ trouble }) => trouble !== undefined)) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
