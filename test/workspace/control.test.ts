import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, publishedForm, textQuestion } from './forms-world.ts'
import type { World } from './forms-world.ts'

let world: World
beforeEach(async () => void (world = await openWorld()))
afterEach(() => world.end())

const create = (title = 'A') => world.forms.forms.create({ requestBody: { info: { title } } })
const call = (path: string, init: RequestInit = {}) => fetch(`${world.workspace.url}${path}`, init)

describe('health and directory', () => {
  test('health answers once the workspace is ready', async () => {
    expect(await world.control('GET', 'health')).toEqual({ status: 200, ok: true })
  })

  test('the directory lists what is connected, with titles and addresses', async () => {
    const { formId } = await publishedForm(world, [textQuestion('Name')])
    await world.control('POST', 'connections', {
      forms: [{ id: formId, programme: 'social-practice' }],
      functions: { answerPage: '/functions/answer-page' },
    })
    await world.control('POST', 'connections', { workbooks: [{ id: 'none', programme: 'social-practice' }] })
    const { url } = world.workspace
    expect(await world.control('GET', 'directory')).toMatchObject({
      forms: [
        {
          id: formId,
          title: 'Proposal',
          programme: 'social-practice',
          viewUrl: `${url}/forms/d/e/${formId}/viewform`,
        },
      ],
      functions: { answerPage: `${url}/functions/answer-page` },
      workbooks: [{ id: 'none', url: `${url}/spreadsheets/d/none/edit` }],
    })
  })

  test('connections with a misspelt key are refused', async () => {
    expect(await world.control('POST', 'connections', { topic: {} })).toMatchObject({
      status: 400,
      error: { message: expect.stringContaining('topic') },
    })
  })
})

describe('the clock', () => {
  test('is in the Date header of every answer, runs on, and survives a restart', async () => {
    await world.control('POST', 'clock', { now: '2031-05-06T07:08:09Z' })
    await world.reopen()
    const answer = await call('/v1/forms/none')
    expect(answer.headers.get('date')).toMatch(/^Tue, 06 May 2031 07:08:\d\d GMT$/)
    const { now } = await world.control('GET', 'clock')
    expect(String(now)).toMatch(/^2031-05-06T07:08:/)
  })

  test('refuses what is no instant', async () => {
    expect(await world.control('POST', 'clock', { now: 'tomorrow' })).toMatchObject({ status: 400 })
  })
})

describe('faults', () => {
  test('answer so many calls in the words of the vendor, and then no more', async () => {
    await world.control('POST', 'faults', { path: '/v1/forms', times: 2, status: 503 })
    await expect(create()).rejects.toMatchObject({
      code: 503,
      message: 'The service is currently unavailable.',
    })
    await expect(create()).rejects.toMatchObject({ code: 503 })
    expect((await create()).status).toBe(200)
  })

  test('hit one HTTP method only when one is named', async () => {
    const { data } = await create()
    await world.control('POST', 'faults', { method: 'POST', path: '/v1/forms', status: 500 })
    expect((await world.forms.forms.get({ formId: data.formId ?? '' })).status).toBe(200)
    await expect(create()).rejects.toMatchObject({ code: 500, message: 'Internal error encountered.' })
  })

  test('can lose the answer of a call that was carried out', async () => {
    const { formId } = await publishedForm(world, [textQuestion('Name')])
    await world.control('POST', 'faults', { path: ':batchUpdate', status: 500, afterApply: true })
    const requests = [{ updateFormInfo: { info: { title: 'Changed' }, updateMask: 'title' } }]
    await expect(world.forms.forms.batchUpdate({ formId, requestBody: { requests } })).rejects.toMatchObject({
      code: 500,
    })
    expect((await world.forms.forms.get({ formId })).data.info?.title).toBe('Changed')
  })

  test('can delay, cut the connection, and be cleared', async () => {
    await world.control('POST', 'faults', { path: '/v1/forms/slow', delayMs: 150 })
    const before = performance.now()
    expect((await call('/v1/forms/slow')).status).toBe(404)
    expect(performance.now() - before).toBeGreaterThan(140)
    await world.control('POST', 'faults', { path: '/v1/forms', status: 0, times: 9 })
    await expect(call('/v1/forms/x')).rejects.toThrow('fetch failed')
    expect(await world.control('DELETE', 'faults')).toEqual({ status: 200, faults: [] })
    expect((await call('/v1/forms/x')).status).toBe(404)
  })

  test('reach mounted functions too', async () => {
    const mounted = await openWorld({ mounts: { functions: (_, response) => response.end('ok') } })
    await mounted.control('POST', 'faults', { path: '/functions/on-tick', status: 503 })
    const tick = () => fetch(`${mounted.workspace.url}/functions/on-tick`)
    expect((await tick()).status).toBe(503)
    expect((await tick()).status).toBe(200)
    await mounted.end()
  })

  test('that make no sense are refused', async () => {
    expect(await world.control('POST', 'faults', { path: '/v1', status: 200 })).toMatchObject({ status: 400 })
    expect(await world.control('POST', 'faults', { deliver: 'pigeon' })).toMatchObject({ status: 400 })
  })
})

describe('quotas', () => {
  const read = (headers = {}) => call('/v4/spreadsheets/none', { headers })

  test('refuse the call after the last as Google does, and are full again the next minute', async () => {
    await world.control('POST', 'clock', { now: '2026-03-09T08:00:01Z' })
    await world.control('POST', 'quotas', { readsPerMinute: 2 })
    await read()
    await read()
    const refused = await read()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBeNull()
    expect(await refused.json()).toMatchObject({
      error: {
        code: 429,
        status: 'RESOURCE_EXHAUSTED',
        message:
          "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:123456789012'.",
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'RATE_LIMIT_EXCEEDED',
            metadata: { quota_limit: 'ReadRequestsPerMinutePerUser', quota_limit_value: '2' },
          },
          { '@type': 'type.googleapis.com/google.rpc.Help' },
        ],
      },
    })
    await world.control('POST', 'clock', { now: '2026-03-09T08:01:01Z' })
    expect((await read()).status).not.toBe(429)
  })

  test('leave writes, people at a screen and other services alone', async () => {
    await world.control('POST', 'quotas', { readsPerMinute: 1 })
    await read()
    expect((await read({ 'x-workspace-user': 'staff@uni.example' })).status).not.toBe(429)
    expect((await call('/v4/spreadsheets/none:batchUpdate', { method: 'POST' })).status).not.toBe(429)
    expect((await create()).status).toBe(200)
    expect((await read()).status).toBe(429)
    await world.control('POST', 'quotas', { readsPerMinute: 0 })
    expect((await read()).status).not.toBe(429)
  })
})

test('stats count calls by API, method and status, until they are reset', async () => {
  await create()
  await create()
  await call('/v1/forms/none/responses')
  await call('/v4/spreadsheets/none/values/%27A%27%21A1:append', { method: 'POST' })
  const { calls } = await world.control('GET', 'stats')
  expect(calls).toEqual([
    { api: 'forms', method: 'forms.create', status: 200, count: 2 },
    { api: 'forms', method: 'forms.responses.list', status: 404, count: 1 },
    { api: 'sheets', method: 'spreadsheets.values.append', status: expect.any(Number), count: 1 },
  ])
  expect(await world.control('DELETE', 'stats')).toMatchObject({ calls: [], deliveries: [] })
})

test('what happens is told as server-sent events', async () => {
  const stop = new AbortController()
  const stream = await call('/workspace/events', { signal: stop.signal })
  const { formId } = await publishedForm(world, [textQuestion('Name')])
  await call(`/forms/d/e/${formId}/formResponse`, { method: 'POST' })
  let heard = ''
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  while (!heard.includes('data:')) heard += (await reader?.read())?.value ?? ''
  expect(heard).toContain(`data: {"kind":"response-submitted","formId":"${formId}"}`)
  stop.abort()
})
