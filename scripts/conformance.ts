import { readRecording } from './conformance/recording.ts'
import { replay } from './conformance/replay.ts'
import type { Outcome } from './conformance/replay.ts'
import { count, differencesOf, tableOf } from './conformance/report.ts'
import { atTerminal } from './terminal/at-terminal.ts'
import { filesNamed, readNamed } from './terminal/files-named.ts'

const usage = `npm run conformance -- FILE…

Replays recorded traffic with Google (one exchange a line, as NDJSON) against fresh workspaces and prints what differs.
Ends with 0 where nothing does, with 1 where something does, with 2 where a file cannot be used.`
const command = { name: 'conformance', usage, untouched: 'Nothing was run.' }

async function conformanceCommand(args: readonly string[]): Promise<string> {
  const files = filesNamed(command, args)
  if (files === 'help') return usage
  const takes = files.flatMap(file => readNamed(command, file, readRecording))
  const outcomes: Outcome[] = []
  for (const take of takes) outcomes.push(...(await replay(take)))
  if (count(outcomes).failed > 0) process.exitCode = 1
  return [...differencesOf(outcomes), ...tableOf(outcomes)].join('\n')
}

await atTerminal(() => conformanceCommand(process.argv.slice(2)), 2)
