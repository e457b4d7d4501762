import { deployCommand } from './deploy/command.ts'
import { atTerminal } from './terminal/at-terminal.ts'

await atTerminal(() => deployCommand(process.argv.slice(2), line => console.log(line)))
