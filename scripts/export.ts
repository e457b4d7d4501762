import { exportCommand } from './export/command.ts'
import { atTerminal } from './terminal/at-terminal.ts'

await atTerminal(() => exportCommand(process.argv.slice(2)))
