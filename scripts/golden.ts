import { z } from 'zod'
import type { Difference } from './golden/compare.ts'
import { compareAlternative, compareCase } from './golden/compare.ts'
import { answer as answerInnovationCredits } from './golden/innovation-credits.ts'
import { answer as answerSocialPractice } from './golden/social-practice.ts'
import { atTerminal } from './terminal/at-terminal.ts'
import { filesNamed, readNamed, reasonOf } from './terminal/files-named.ts'

const usage = `npm run golden -- FILE…

Runs policy cases (JSON arrays in the words of the policy’s vocabulary) through the real law and prints every difference.
Ends with 0 where all cases pass, with 1 where one fails, with 2 where a file cannot be used.`
const command = { name: 'golden', usage, untouched: 'Nothing was run.' }

const answers = {
  'social-practice': answerSocialPractice,
  'innovation-credits': answerInnovationCredits,
}

const given = z.looseObject({ question: z.string(), settings: z.looseObject({}).optional() })
const expect = z.looseObject({})
const policyCase = z.object({
  id: z.string(),
  title: z.string(),
  policy: z.enum(['social-practice', 'innovation-credits']),
  given,
  expect,
  alternatives: z.array(z.object({ reading: z.string(), settings: z.looseObject({}), expect })).default([]),
})
type PolicyCase = z.infer<typeof policyCase>

interface Outcome {
  readonly name: string
  readonly title: string
  readonly differences: readonly Difference[]
}

function run(name: string, title: string, compare: () => readonly Difference[]): Outcome {
  try {
    return { name, title, differences: compare() }
  } catch (error) {
    const actual = reasonOf(error)
    return { name, title, differences: [{ path: '(not answered)', expected: 'an answer', actual }] }
  }
}

/** The case itself, and each of its alternatives as a case of its own. */
function outcomesOf(each: PolicyCase): readonly Outcome[] {
  const answer = answers[each.policy]
  return [
    run(each.id, each.title, () => compareCase(each.expect, answer(each.given), each.given.question)),
    ...each.alternatives.map(({ reading, settings, expect }) =>
      run(`${each.id} (${reading})`, each.title, () => {
        const other = { ...each.given, settings: { ...each.given.settings, ...settings } }
        return compareAlternative(expect, answer(other))
      }),
    ),
  ]
}

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
