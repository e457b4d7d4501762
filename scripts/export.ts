import { ConfigError } from '../functions/config.ts'
import { VendorFailure } from '../functions/ports.ts'
import { WorkbookStopped } from '../functions/reconcile/stopped.ts'
import { exportCommand } from './export/command.ts'
import { Trouble } from './start/trouble.ts'

try {
  console.log(await exportCommand(process.argv.slice(2)))
} catch (error) {
  const isForPeople = [Trouble, ConfigError, WorkbookStopped, VendorFailure].some(
    kind => error instanceof kind,
  )
  console.error(isForPeople && error instanceof Error ? error.message : error)
  process.exitCode = 1
}
