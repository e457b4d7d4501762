import { runCommand } from './run-command.ts'
import { runTests, type Failure } from './run-tests.ts'

/** What is looked at before the tests; each counts as one. None of them changes a file. */
const readings = [
  { name: 'format', command: 'oxfmt', args: ['--check'], mend: 'npm run format' },
  { name: 'lint', command: 'oxlint', args: ['--type-aware'], mend: 'npm run lint' },
  { name: 'types', command: 'tsc', args: ['--noEmit'], mend: 'npm run types' },
] as const

/**
 * Everything CI runs: format, lint with the walls between rooms, types, tests and the browser walks. Goes on after a
 * failure, names all of them at the end, and closes with `N passed, N failed`. Answers the exit code.
 */
export async function runChecks(say: (line: string) => void): Promise<number> {
  const failures: Failure[] = []
  let passed = 0
  for (const { name, command, args, mend } of readings) {
    const began = Date.now()
    const { code, output } = await runCommand(command, args)
    say(`${code === 0 ? '✓' : '✗'} ${name} (${seconds(began)})`)
    if (code === 0) passed += 1
    else {
      say(output)
      failures.push({ what: name, why: `see above; “${mend}” shows it again` })
    }
  }
  const began = Date.now()
  const tests = await runTests()
  say(`${tests.failures.length === 0 ? '✓' : '✗'} tests (${seconds(began)})`)
  for (const skipped of tests.skipped) say(`- skipped: ${skipped}`)
  failures.push(...tests.failures)
  if (failures.length > 0) say('\nFailed:')
  for (const { what, why } of failures) say(`✗ ${what}: ${why}`)
  say(`\n${passed + tests.passed} passed, ${failures.length} failed`)
  return failures.length === 0 ? 0 : 1
}

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`
