import { randomUUID } from 'node:crypto'
import { http, type HttpFunction } from '@google-cloud/functions-framework'
import { cloudLogging } from './adapters/cloud-logging.ts'
import { lazily } from './adapters/lazily.ts'
import type { Config } from './config.ts'
import { refuse } from './entry/guarded.ts'
import type { Reception } from './entry/reception.ts'

type Entry = (reception: Reception) => HttpFunction

/** Every deployed function, loaded with its first call. */
const entries = {
  onFormResponse: async () => (await import('./entry/on-form-response.ts')).onFormResponse,
  onWorkbookChange: async () => (await import('./entry/on-workbook-change.ts')).onWorkbookChange,
  onTick: async () => (await import('./entry/on-tick.ts')).onTick,
  onReply: async () => (await import('./entry/on-reply.ts')).onReply,
  onMailEvent: async () => (await import('./entry/on-mail-event.ts')).onMailEvent,
  answerPage: async () => (await import('./entry/answer-page.ts')).answerPage,
  statusPage: async () => (await import('./entry/status-page.ts')).statusPage,
  recordsPage: async () => (await import('./entry/records-page.ts')).recordsPage,
} as const satisfies Readonly<Record<string, () => Promise<Entry>>>

export const functionNames: readonly string[] = Object.keys(entries)

/** What stands behind the functions of one configuration. */
export async function createReception(config: Config): Promise<Reception> {
  const [{ createWorld, pagePace, sheetsRate }, { Turns }, { SharedLooks }] = await Promise.all([
    import('./world.ts'),
    import('./pass/turns.ts'),
    import('./pages/shared-looks.ts'),
  ])
  const rate = sheetsRate(config)
  const world = createWorld(config, rate)
  const { inboundSecret, eventPublicKey, mail } = config
  const { trustedServer } = mail
  const looks = new SharedLooks(createWorld(config, rate, pagePace))
  return {
    world,
    turns: new Turns(world),
    looks,
    newId: randomUUID,
    inboundSecret,
    trustedServer,
    eventPublicKey,
  }
}

/** Registers every function with the framework; what stands behind them opens with the first call. A later call replaces what an earlier one registered. */
export function registerFunctions(open: () => Promise<Reception>): void {
  const opened = lazily(open)
  for (const [name, load] of Object.entries(entries))
    http(name, async (request, response) => {
      try {
        const [entry, reception] = await Promise.all([load(), opened()])
        await entry(reception)(request, response)
      } catch (error) {
        refuse(response, { name, log: cloudLogging() }, error)
      }
    })
}

registerFunctions(async () => createReception((await import('./config.ts')).readConfig()))
