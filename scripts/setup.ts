import { programmes } from '../functions/programmes/list.ts'
import { setupCommand } from './setup/command.ts'
import { atTerminal } from './terminal/at-terminal.ts'

await atTerminal(() => setupCommand(process.argv.slice(2), programmes, line => console.log(line)))
