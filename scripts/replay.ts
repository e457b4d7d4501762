import { replayCommand } from './replay/command.ts'
import { atTerminal } from './terminal/at-terminal.ts'

await atTerminal(() => replayCommand(process.argv.slice(2)))
