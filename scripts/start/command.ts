import { relative } from 'node:path'
import { seed } from '../seed/seed.ts'
import { open, type Story } from './open.ts'
import { readOptions } from './options.ts'
import { whereToGo } from './where-to-go.ts'

/** `npm start`: opens everything, says where to go, and ends cleanly with Ctrl-C. */
export async function startCommand(args: readonly string[]): Promise<void> {
  const began = performance.now()
  const options = readOptions(args)
  const say = (step: string) => console.log(`  ${((performance.now() - began) / 1000).toFixed(1)} s  ${step}`)
  const end = options.now === undefined ? new Date() : new Date(options.now)
  const story: Story | undefined = options.seed ? place => seed(place, end, say) : undefined
  const opened = await open(options, story)
  const folder = relative(process.cwd(), options.folder) || options.folder
  console.log(whereToGo(opened, folder, (performance.now() - began) / 1000))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      console.log('\nClosing; what was done is kept.')
      void opened.close().then(() => process.exit(0))
    })
}
