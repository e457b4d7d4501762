import { replayCommand } from './replay/command.ts'
import { atTerminal } from './start/at-terminal.ts'

await atTerminal(() => replayCommand(process.argv.slice(2)))
