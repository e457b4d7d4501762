import { deployCommand } from './deploy/command.ts'

try {
  await deployCommand(process.argv.slice(2), line => console.log(line))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
