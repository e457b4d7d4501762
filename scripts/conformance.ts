import { readRecording } from './conformance/recording.ts'
import { replay } from './conformance/replay.ts'
import type { Outcome } from './conformance/replay.ts'
import { count, differencesOf, tableOf } from './conformance/report.ts'

/** `npm run conformance -- FILE…`: replays recorded traffic with Google against fresh workspaces, prints what differs. */
const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Usage: npm run conformance -- FILE… (one recorded exchange a line, as NDJSON)')
  process.exit(2)
}

const outcomes: Outcome[] = []
for (const file of files) {
  for (const take of readRecording(file)) outcomes.push(...(await replay(take)))
}
for (const line of [...differencesOf(outcomes), ...tableOf(outcomes)]) console.log(line)
process.exitCode = count(outcomes).failed === 0 ? 0 : 1
