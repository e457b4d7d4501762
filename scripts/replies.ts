import { readFile } from 'node:fs/promises'
import type { Checked } from './replies/check.ts'
import { checkCase } from './replies/check.ts'
import { replyFile } from './replies/formats.ts'

/** `npm run replies -- FILE…`: reads recorded reply data through the real mail reader, prints each difference. */
const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Usage: npm run replies -- FILE… (JSON arrays of reply cases; formats: CONTRIBUTING)')
  process.exit(2)
}

const checked: Checked[] = []
let hasDecisions = false
for (const file of files) {
  const parsed = replyFile.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.success) {
    console.error(`${file}: case ${String(parsed.error.issues[0]?.path[0])} is of no known format.`)
    process.exit(2)
  }
  hasDecisions ||= parsed.data.some(one => 'kind' in one)
  for (const one of parsed.data) checked.push(await checkCase(one))
}

for (const { id, differences } of checked) {
  for (const { what, want, have } of differences) {
    console.log(`${id}: ${what}\n  want ${JSON.stringify(want)}\n  have ${JSON.stringify(have)}`)
  }
}
const failed = checked.filter(({ differences }) => differences.length > 0).length
if (hasDecisions) {
  const count = (mistake: Checked['mistake']) => checked.filter(one => one.mistake === mistake).length
  console.log(`wrong decisions taken: ${count('wrong-decision')}`)
  console.log(`asked again without need: ${count('asked-without-need')}`)
}
console.log(`${checked.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
