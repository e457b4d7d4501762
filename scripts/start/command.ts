import { relative } from 'node:path'
import { cast, seed } from '../seed/seed.ts'
import { open, type Fill } from './open.ts'
import { readOptions, usage } from './options.ts'
import { progress } from './progress.ts'
import { whereToGo } from './where-to-go.ts'

/** `npm start`: opens everything, says where to go, and ends cleanly with Ctrl-C. */
export async function startCommand(args: readonly string[]): Promise<void> {
  const began = performance.now()
  const options = readOptions(args)
  if (options === 'help') {
    console.log(usage)
    return
  }
  const { say, done } = progress(process.stdout, began)
  const end = options.now === undefined ? new Date() : new Date(options.now)
  const fill: Fill = async place => {
    await seed(place, end, say)
    await place.control.connect({ people: cast })
  }
  say('the workspace opens')
  const opened = await open(options, options.seed ? fill : undefined)
  const near = relative(process.cwd(), options.folder)
  const folder = near === '' || near.startsWith('..') ? options.folder : near
  done()
  console.log(whereToGo(opened, folder, (performance.now() - began) / 1000))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      console.log('\nClosing; what was done is kept.')
      void opened.close().then(() => process.exit(0))
    })
}
