import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { runCommand } from './run-command.ts'

export interface Failure {
  readonly what: string
  readonly why: string
}

export interface TestResults {
  readonly passed: number
  readonly failures: readonly Failure[]
  readonly skipped: readonly string[]
}

/** What is read of vitest's JSON report. */
const report = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

/** Runs all tests; a file that cannot be loaded is a failure too, and so is a run that ends badly without one. */
export async function runTests(): Promise<TestResults> {
  const folder = mkdtempSync(join(tmpdir(), 'credence-check-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runCommand('vitest', ['run', ...reporters], true)
  try {
    return resultsOf(report.parse(JSON.parse(readFileSync(file, 'utf8'))), code)
  } catch (error) {
    return { passed: 0, skipped: [], failures: [{ what: 'vitest', why: `no report: ${String(error)}` }] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function resultsOf({ success, testResults }: z.infer<typeof report>, code: number): TestResults {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(test => ({ ...test, file: relative(process.cwd(), name) })),
  )
  const failures = tests
    .filter(({ status }) => status === 'failed')
    .map(({ file, fullName, failureMessages }) => ({
      what: `${file} › ${fullName}`,
      why: firstLine(failureMessages?.[0]),
    }))
  const unloaded = testResults
    .filter(file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'))
    .map(({ name, message }) => ({ what: relative(process.cwd(), name), why: firstLine(message) }))
  const all = [...failures, ...unloaded]
  if (all.length === 0 && (!success || code !== 0))
    all.push({ what: 'vitest', why: `ended with ${code}, though no test failed: see above` })
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failures: all,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ file, fullName }) => `${file} › ${fullName}`),
  }
}

const firstLine = (message: string | undefined): string => message?.split('\n')[0]?.trim() || 'see above'
