import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Config } from '../../functions/config.ts'
import { openWorkspace } from '../../workspace/workspace.ts'
import { serveFunctions, type Handler } from '../serve-functions.ts'
import { Trouble } from '../terminal/trouble.ts'
import { askForFiles } from './by-hand.ts'
import { claim } from './claim.ts'
import { liveConnections, storyConnections } from './connections.ts'
import { workspaceControl, type WorkspaceControl } from './control.ts'
import { forget, newlyKept, readKept, writeKept } from './kept.ts'
import { configOf, createOffices, showRecordsPages, watchForms } from './offices.ts'
import type { StartOptions } from './options.ts'

export interface Opened {
  readonly url: string
  readonly config: Config
  /** Whether the folder was filled by this start. */
  readonly isNew: boolean
  close(): Promise<void>
}

export interface Place {
  readonly url: string
  readonly config: Config
  readonly control: WorkspaceControl
}

/** What fills new offices: the seed, or nothing. It leaves the clock where it wants it. */
export type Fill = (place: Place) => Promise<void>

/** Opens workspace and functions on one port, on a data folder; makes and fills the offices where there are none. */
export async function open(options: StartOptions, fill: Fill | undefined): Promise<Opened> {
  await assurePort(options.port)
  const claimed = claim(options.folder)
  try {
    const opened = await openClaimed(options, fill)
    return { ...opened, close: () => opened.close().finally(() => claimed.release()) }
  } catch (error) {
    claimed.release()
    throw error
  }
}

async function openClaimed(options: StartOptions, fill: Fill | undefined): Promise<Opened> {
  if (options.fresh) forget(options.folder)
  const before = readKept(options.folder)
  if (before === undefined) forget(options.folder)
  const begun = before ?? newlyKept()
  writeKept(options.folder, begun)
  const functions = lateHandler()
  const workspace = await openWorkspace({
    folder: options.folder,
    port: options.port,
    mounts: { functions: functions.handler },
    ...(options.now === undefined ? {} : { now: options.now }),
  })
  const { url } = workspace
  try {
    const control = workspaceControl(url)
    const kept = before ?? { ...begun, workbooks: [...(await createOffices(url))] }
    if (before === undefined) await askForFiles(control, kept.workbooks)
    const config = configOf(kept, url, await control.eventPublicKey())
    functions.become(serveFunctions(config))
    if (before === undefined && fill !== undefined) {
      await control.connect(storyConnections(config))
      await fill({ url, config, control })
    }
    if (before !== undefined) await showRecordsPages(url, config.workbooks)
    await watchForms(url, config.workbooks)
    await control.connect(liveConnections(config))
    writeKept(options.folder, { ...kept, state: 'ready' })
    return { url, config, isNew: before === undefined, close: () => workspace.close() }
  } catch (error) {
    await workspace.close()
    throw error
  }
}

/** The functions need the workspace's address before they can be served, and the workspace needs them to open. */
function lateHandler() {
  let served: Handler | undefined
  const handler: Handler = (request, response) => {
    request.url = (request.url ?? '/').slice('/functions'.length)
    if (served !== undefined) return served(request, response)
    response.writeHead(503).end('The functions are not open yet.\n')
  }
  return { handler, become: (handler: Handler) => void (served = handler) }
}

/** Asked before the data folder is touched. @throws Trouble where the port is another's. */
async function assurePort(port: number): Promise<void> {
  const probe = createServer()
  try {
    await once(probe.listen(port, '127.0.0.1'), 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    throw new Trouble({
      what: `Port ${port} cannot be had.`,
      why:
        code === 'EADDRINUSE'
          ? 'Another program listens there, perhaps an earlier start.'
          : `This account may not listen there (${String(code)}).`,
      follows: 'Nothing was started; the data folder is as it was.',
      mend: 'Close that program, or choose another port: npm start -- --port 8081',
    })
  } finally {
    probe.close()
  }
}
