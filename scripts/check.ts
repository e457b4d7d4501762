import { runChecks } from './check/run-checks.ts'

process.exitCode = await runChecks(line => console.log(line))
