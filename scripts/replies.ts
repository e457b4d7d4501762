import type { Checked } from './replies/check.ts'
import { checkCase } from './replies/check.ts'
import { replyFile } from './replies/formats.ts'
import { atTerminal } from './terminal/at-terminal.ts'
import { filesNamed, readNamed } from './terminal/files-named.ts'

const usage = `npm run replies -- FILE…

Reads recorded reply data (JSON arrays of reply cases; formats: CONTRIBUTING) through the real mail reader and prints
every difference. Ends with 0 where all cases pass, with 1 where one fails, with 2 where a file cannot be used.`
const command = { name: 'replies', usage, untouched: 'Nothing was run.' }

async function repliesCommand(args: readonly string[]): Promise<string> {
  const files = filesNamed(command, args)
  if (files === 'help') return usage
  const casesIn = (text: string) => replyFile.parse(JSON.parse(text))
  const cases = files.flatMap(file => readNamed(command, file, casesIn))
  const checked: Checked[] = []
  for (const one of cases) checked.push(await checkCase(one))
  const failed = checked.filter(({ differences }) => differences.length > 0).length
  if (failed > 0) process.exitCode = 1
  const count = `${checked.length - failed} passed, ${failed} failed`
  const decisions = cases.some(one => 'kind' in one) ? mistakesIn(checked) : []
  return [...checked.flatMap(printed), ...decisions, count].join('\n')
}

const printed = ({ id, differences }: Checked): readonly string[] =>
  differences.map(
    ({ what, want, have }) =>
      `${id}: ${what}\n  want ${JSON.stringify(want)}\n  have ${JSON.stringify(have)}`,
  )

function mistakesIn(checked: readonly Checked[]): readonly string[] {
  const count = (mistake: Checked['mistake']) => checked.filter(one => one.mistake === mistake).length
  return [
    `wrong decisions taken: ${count('wrong-decision')}`,
    `asked again without need: ${count('asked-without-need')}`,
  ]
}

await atTerminal(() => repliesCommand(process.argv.slice(2)), 2)
