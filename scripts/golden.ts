import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Difference } from './golden/compare.ts'
import { compareAlternative, compareCase } from './golden/compare.ts'
import { answer as answerInnovationCredits } from './golden/innovation-credits.ts'
import { answer as answerSocialPractice } from './golden/social-practice.ts'

/** `npm run golden -- FILE…`: runs policy cases through the real law and shows every difference. */
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

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error)
  return error instanceof Error ? error.message : String(error)
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

function print({ name, title, differences }: Outcome): void {
  console.log(`✗ ${name}: ${title}`)
  for (const { path, expected, actual } of differences) {
    console.log(`    ${path}`)
    console.log(`      expected ${JSON.stringify(expected)}`)
    console.log(`      answered ${JSON.stringify(actual)}`)
  }
}

/** A case that is not one counts as failed and does not keep the others from being run. */
function outcomesIn(file: string, read: unknown): readonly Outcome[] {
  return z
    .array(z.unknown())
    .parse(read)
    .flatMap((each, at) => {
      const parsed = policyCase.safeParse(each)
      if (parsed.success) return outcomesOf(parsed.data)
      const actual = reasonOf(parsed.error)
      const differences = [{ path: '(not a case)', expected: 'a case of the vocabulary', actual }]
      return [{ name: `${file}[${at}]`, title: 'not readable', differences }]
    })
}

async function main(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new Error('Which cases? npm run golden -- FILE…')
  const outcomes: Outcome[] = []
  for (const file of files) outcomes.push(...outcomesIn(file, JSON.parse(await readFile(file, 'utf8'))))
  const failed = outcomes.filter(outcome => outcome.differences.length > 0)
  failed.forEach(print)
  console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`)
  if (failed.length > 0) process.exitCode = 1
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(reasonOf(error))
  process.exitCode = 1
}
