import { ConfigError } from '../../functions/config.ts'
import { VendorFailure } from '../../functions/ports.ts'
import { WorkbookStopped } from '../../functions/reconcile/stopped.ts'
import { Trouble } from './trouble.ts'

const forPeople = [Trouble, ConfigError, WorkbookStopped, VendorFailure]

/** Runs a command and prints what it says; what the person there can mend is told without a trace of the program. */
export async function atTerminal(
  command: () => Promise<string | void>,
  exitCodeOfTrouble = 1,
): Promise<void> {
  try {
    const said = await command()
    if (said !== undefined) console.log(said)
  } catch (error) {
    const isForPeople = forPeople.some(kind => error instanceof kind)
    console.error(isForPeople && error instanceof Error ? error.message : error)
    process.exitCode = exitCodeOfTrouble
  }
}
