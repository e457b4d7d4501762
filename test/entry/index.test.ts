import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createReception, functionNames } from '../../functions/index.ts'
import { parseConfig, type Config } from '../../functions/config.ts'
import { sheetsRate } from '../../functions/world.ts'
import { serveFunctions } from '../../scripts/serve-functions.ts'
import { listening } from './doors.ts'

const config = (workbooks: readonly unknown[]): Config =>
  parseConfig(
    JSON.stringify({
      workbooks,
      googleRootUrl: 'http://127.0.0.1:9',
      accessToken: 'test',
      mail: {
        apiKey: 'SG.key',
        from: { address: 'office@u.example', name: 'Office' },
        replyDomain: 'Reply.u.example',
      },
      publicUrl: 'https://functions.example/',
      signingKeys: [{ id: 'a', secret: '0123456789abcdef' }],
      inboundSecret: '0123456789abcdef',
      auditKey: '0123456789abcdef',
    }),
    'the test',
  )
const workbook = { code: 'XX', programme: 'astronomy', workbookId: 'b', forms: {} }

describe('the deployed functions', () => {
  afterEach(() => vi.restoreAllMocks())

  it('are eight, by the names they are deployed under', () => {
    expect(functionNames).toEqual([
      'onFormResponse',
      'onWorkbookChange',
      'onTick',
      'onReply',
      'onMailEvent',
      'answerPage',
      'statusPage',
      'recordsPage',
    ])
  })

  it('a workbook of a programme that is not there is named', async () => {
    await expect(createReception(config([workbook]))).rejects.toThrow(/XX.*no programme “astronomy”/)
  })

  it('with a wrong configuration every call is refused, and the particulars stay in the log', async () => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const server = createServer(serveFunctions(config([workbook])))
    const url = await listening(server)
    const answer = await fetch(`${url}/onTick`, { method: 'POST' })
    expect(answer.status).toBe(503)
    expect(await answer.text()).not.toContain('astronomy')
    expect(written.mock.calls.flat().join('')).toContain('astronomy')
    expect((await fetch(`${url}/nothing`)).status).toBe(404)
    await new Promise(done => {
      server.close(done)
      server.closeAllConnections()
    })
  })

  it('call Sheets no faster than the configuration allows, reads and writes counted apart', async () => {
    const { reads, writes } = sheetsRate({ ...config([workbook]), sheetsPerMinute: { reads: 1, writes: 2 } })
    const soon = (turn: Promise<void> | undefined) =>
      Promise.race([turn?.then(() => 'goes'), setTimeout(50, 'waits')])
    const turns = [reads, writes, writes, reads].map(rate => soon(rate?.turn()))
    expect(await Promise.all(turns)).toEqual(['goes', 'goes', 'goes', 'waits'])
  })
})
