import { programmes } from '../functions/programmes/list.ts'
import { setupCommand } from './setup/command.ts'

try {
  await setupCommand(process.argv.slice(2), programmes, line => console.log(line))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
