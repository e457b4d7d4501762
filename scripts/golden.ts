import { z } from 'zod'
import { outcomesOf, policyCase, type Outcome } from './golden/policy-case.ts'
import { atTerminal } from './terminal/at-terminal.ts'
import { filesNamed, readNamed, reasonOf } from './terminal/files-named.ts'

const usage = `npm run golden -- FILE…

Runs policy cases (JSON arrays in the words of the policy’s vocabulary) through the real law and prints every difference.
Ends with 0 where all cases pass, with 1 where one fails, with 2 where a file cannot be used.`
const command = { name: 'golden', usage, untouched: 'Nothing was run.' }

const printed = ({ name, title, differences }: Outcome): readonly string[] => [
  `✗ ${name}: ${title}`,
  ...differences.flatMap(({ path, expected, actual }) => [
    `    ${path}`,
    `      expected ${JSON.stringify(expected)}`,
    `      answered ${JSON.stringify(actual)}`,
  ]),
]

/** A case that is not one counts as failed and does not keep the others from being run. */
function outcomesIn(file: string, cases: readonly unknown[]): readonly Outcome[] {
  return cases.flatMap((each, at) => {
    const parsed = policyCase.safeParse(each)
    if (parsed.success) return outcomesOf(parsed.data)
    const actual = reasonOf(parsed.error)
    const differences = [{ path: '(not a case)', expected: 'a case of the vocabulary', actual }]
    return [{ name: `${file}[${at}]`, title: 'not readable', differences }]
  })
}

async function goldenCommand(args: readonly string[]): Promise<string> {
  const files = filesNamed(command, args)
  if (files === 'help') return usage
  const casesIn = (text: string) => z.array(z.unknown()).parse(JSON.parse(text))
  const read = files.map(file => ({ file, cases: readNamed(command, file, casesIn) }))
  const outcomes = read.flatMap(({ file, cases }) => outcomesIn(file, cases))
  const failed = outcomes.filter(outcome => outcome.differences.length > 0)
  if (failed.length > 0) process.exitCode = 1
  const count = `${outcomes.length - failed.length} passed, ${failed.length} failed`
  return [...failed.flatMap(printed), count].join('\n')
}

await atTerminal(() => goldenCommand(process.argv.slice(2)), 2)
