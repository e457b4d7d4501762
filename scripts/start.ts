import { startCommand } from './start/command.ts'
import { Trouble } from './terminal/trouble.ts'

try {
  await startCommand(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  console.error(`\n${error.message}`)
  process.exit(1)
}
