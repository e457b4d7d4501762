import { drive } from 'googleapis/build/src/apis/drive/index.js'
import { sheets } from 'googleapis/build/src/apis/sheets/index.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entry, openWorld, post, publishedForm, receiver, textQuestion } from './forms-world.ts'
import type { Received, World } from './forms-world.ts'

const topicName = 'projects/demo/topics/answers'
type Receiver = Awaited<ReturnType<typeof receiver>>
let world: World
const receivers: Receiver[] = []

beforeEach(async () => void (world = await openWorld({ now: '2026-03-09T08:00:00Z' })))
afterEach(async () => {
  await world.end()
  await Promise.all(receivers.splice(0).map(({ close }) => close()))
})

async function listening(statuses: readonly number[] = []): Promise<Receiver> {
  const opened = await receiver(statuses)
  receivers.push(opened)
  return opened
}

/** A published form whose responses are pushed to the receiver. */
async function watchedForm(to: Receiver, connections: object = {}) {
  await world.control('POST', 'connections', { topics: { [topicName]: `${to.url}/push` }, ...connections })
  const { formId, questionIds } = await publishedForm(world, [textQuestion('Name')])
  const { data } = await world.forms.forms.watches.create({
    formId,
    requestBody: { watch: { eventType: 'RESPONSES', target: { topic: { topicName } } } },
  })
  const answer = () => post(world, formId, [[entry(questionIds[0]), 'Ada']])
  return { formId, watchId: data.id, answer }
}

const settle = () => world.control('POST', 'settle')

describe('a response to a watched form', () => {
  test('is pushed as Pub/Sub pushes it, without the answers', async () => {
    const functions = await listening()
    const { formId, watchId, answer } = await watchedForm(functions)
    await answer()
    expect(await settle()).toMatchObject({ idle: true })
    expect(functions.received).toHaveLength(1)
    const body: unknown = JSON.parse(functions.received[0]?.body ?? '')
    expect(body).toEqual({
      message: {
        attributes: { eventType: 'RESPONSES', formId, watchId },
        messageId: expect.stringMatching(/^\d{12}$/),
        message_id: expect.any(String),
        publishTime: expect.stringMatching(/^2026-03-09T08:00/),
        publish_time: expect.any(String),
      },
      subscription: 'projects/demo/subscriptions/answers-push',
    })
    expect(functions.received[0]?.headers['content-type']).toBe('application/json')
  })

  test('is pushed again until the receiver takes it', async () => {
    const functions = await listening([503, 500])
    const { answer } = await watchedForm(functions)
    await answer()
    expect(await settle()).toMatchObject({ idle: true })
    expect(functions.received).toHaveLength(3)
    expect(new Set(functions.received.map(({ body }) => body)).size).toBe(1)
  })

  test('does not hold up settle once it has failed three times', async () => {
    const functions = await listening([503, 503, 503, 503, 503])
    const { answer } = await watchedForm(functions)
    await answer()
    expect(await settle()).toMatchObject({ idle: true })
    expect(functions.received).toHaveLength(3)
    expect((await world.control('GET', 'deliveries'))['waiting']).toEqual([
      expect.objectContaining({ kind: 'form-watch', tries: 3, lastFailure: 'answered 503' }),
    ])
  })

  test('is pushed after a restart when nobody could take it before', async () => {
    const functions = await listening([503, 503, 503])
    const { answer } = await watchedForm(functions)
    await answer()
    await settle()
    await world.reopen()
    await world.control('POST', 'clock', { now: '2026-03-09T09:00:00Z' })
    await settle()
    expect(functions.received).toHaveLength(4)
    expect((await world.control('GET', 'deliveries'))['waiting']).toEqual([])
  })

  test('is told together with others that come within the window', async () => {
    const functions = await listening()
    const { answer } = await watchedForm(functions, { formWatchSeconds: 30 })
    await answer()
    await settle()
    await answer()
    await answer()
    expect(functions.received).toHaveLength(1)
    await world.control('POST', 'clock', { now: '2026-03-09T08:01:00Z' })
    await settle()
    expect(functions.received).toHaveLength(2)
  })

  test('is not pushed to a watch that has expired', async () => {
    const functions = await listening()
    const { answer } = await watchedForm(functions)
    await world.control('POST', 'clock', { now: '2026-03-17T08:00:00Z' })
    await answer()
    await settle()
    expect(functions.received).toHaveLength(0)
  })

  test('can be lost, or told twice, on purpose', async () => {
    const functions = await listening()
    const { answer } = await watchedForm(functions)
    await world.control('POST', 'faults', { deliver: 'form-watch', lose: true })
    await answer()
    await settle()
    expect(functions.received).toHaveLength(0)
    await world.control('POST', 'faults', { deliver: 'form-watch', repeat: 2 })
    await answer()
    await settle()
    expect(functions.received).toHaveLength(2)
    const { deliveries } = await world.control('GET', 'stats')
    expect(deliveries).toEqual([
      { kind: 'form-watch', outcome: 'lost', count: 1 },
      { kind: 'form-watch', outcome: 'delivered', count: 2 },
    ])
  })
})

test('an answer may be told late, and twice then, on purpose', async () => {
  const functions = await listening()
  const { answer } = await watchedForm(functions)
  await world.control('POST', 'faults', { deliver: 'form-watch', repeat: 2, lateSeconds: 600 })
  await answer()
  await new Promise(setImmediate)
  expect(functions.received).toHaveLength(0)
  await world.control('POST', 'clock', { now: '2026-03-09T08:11:00Z' })
  await settle()
  expect(functions.received).toHaveLength(2)
})

test('a change of the questions is pushed to those who watch the schema', async () => {
  const functions = await listening()
  const { formId } = await watchedForm(functions)
  await world.forms.forms.watches.create({
    formId,
    requestBody: { watch: { eventType: 'SCHEMA', target: { topic: { topicName } } } },
  })
  await world.forms.forms.batchUpdate({
    formId,
    requestBody: { requests: [{ updateFormInfo: { info: { title: 'New' }, updateMask: 'title' } }] },
  })
  await settle()
  expect(functions.received).toHaveLength(1)
  expect(functions.received[0]?.body).toContain('"eventType":"SCHEMA"')
})

describe('a change of a spreadsheet', () => {
  test('is told as a Drive channel tells it, once for many at a time', async () => {
    const functions = await listening()
    await world.control('POST', 'connections', { driveNotices: `${functions.url}/changed` })
    const api = sheets({ version: 'v4', rootUrl: `${world.workspace.url}/`, auth: 'any-key', retry: false })
    const { data } = await api.spreadsheets.create({ requestBody: {} })
    const spreadsheetId = data.spreadsheetId ?? ''
    const write = () =>
      api.spreadsheets.values.update({
        spreadsheetId,
        range: 'A1',
        valueInputOption: 'RAW',
        requestBody: { values: [['x']] },
      })
    await settle()
    functions.received.splice(0)
    await write()
    await settle()
    expect(functions.received).toHaveLength(1)
    expect(functions.received[0]).toMatchObject({
      path: '/changed',
      body: '',
      headers: {
        'x-goog-resource-state': 'update',
        'x-goog-resource-uri': `${world.workspace.url}/drive/v3/files/${spreadsheetId}?alt=json`,
      },
    })
    await world.control('POST', 'connections', { driveNoticeSeconds: 30 })
    await write()
    await write()
    await world.control('POST', 'clock', { now: '2026-03-09T08:05:00Z' })
    await settle()
    expect(functions.received).toHaveLength(2)
  })

  test('is told on a channel that was opened on the file, until it runs out', async () => {
    const functions = await listening()
    const rootUrl = `${world.workspace.url}/`
    const api = sheets({ version: 'v4', rootUrl, auth: 'any-key', retry: false })
    const { data } = await api.spreadsheets.create({ requestBody: {} })
    const spreadsheetId = data.spreadsheetId ?? ''
    await drive({ version: 'v3', rootUrl, auth: 'any-key' }).files.watch({
      fileId: spreadsheetId,
      requestBody: { id: 'mine', type: 'web_hook', address: `${functions.url}/hook`, token: 'secret' },
    })
    const clear = () => api.spreadsheets.values.clear({ spreadsheetId, range: 'A1' })
    await clear()
    await settle()
    const notice = { 'x-goog-channel-id': 'mine', 'x-goog-channel-token': 'secret' }
    const heard = (headers: object) =>
      expect.objectContaining({ path: '/hook', headers: expect.objectContaining({ ...notice, ...headers }) })
    expect(functions.received.toSorted(byNumber)).toEqual([
      heard({ 'x-goog-resource-state': 'sync', 'x-goog-message-number': '1' }),
      heard({ 'x-goog-resource-state': 'update', 'x-goog-changed': 'content,properties' }),
    ])
    await world.control('POST', 'clock', { now: '2026-03-09T09:30:00Z' })
    await clear()
    await settle()
    expect(functions.received).toHaveLength(2)
  })

  test('as a file is told on its channels: its name, its sharing, its end', async () => {
    const functions = await listening()
    const rootUrl = `${world.workspace.url}/`
    const { files, permissions } = drive({ version: 'v3', rootUrl, auth: 'any-key', retry: false })
    const created = await files.create({ requestBody: { name: 'scan.pdf', mimeType: 'application/pdf' } })
    const fileId = created.data.id ?? ''
    const address = `${functions.url}/hook`
    await files.watch({ fileId, requestBody: { id: 'own', type: 'web_hook', address } })
    await files.update({ fileId, requestBody: { name: 'scan 2.pdf' } })
    await settle()
    await permissions.create({ fileId, requestBody: { type: 'anyone', role: 'reader' } })
    await settle()
    await files.delete({ fileId })
    await settle()
    expect(
      functions.received
        .toSorted(byNumber)
        .map(({ headers }) => [headers['x-goog-resource-state'], headers['x-goog-changed']]),
    ).toEqual([
      ['sync', undefined],
      ['update', 'properties'],
      ['update', 'permissions'],
      ['remove', undefined],
    ])
  })
})

/** Notices may overtake each other; their numbers say what came first. */
const byNumber = (one: Received, other: Received): number =>
  Number(one.headers['x-goog-message-number']) - Number(other.headers['x-goog-message-number'])

describe('a schedule', () => {
  test('runs at once when the clock is moved past its time', async () => {
    const functions = await listening()
    const schedules = [{ name: 'tick', url: `${functions.url}/tick`, everySeconds: 3600 }]
    await world.control('POST', 'connections', { schedules })
    await settle()
    expect(functions.received).toHaveLength(0)
    await world.control('POST', 'clock', { now: '2026-03-10T08:00:00Z' })
    await settle()
    expect(
      functions.received.map(({ path, headers }) => [path, headers['x-cloudscheduler-jobname']]),
    ).toEqual([['/tick', 'tick']])
  })

  test('runs every so many seconds', async () => {
    const functions = await listening()
    const schedules = [{ name: 'tick', url: `${functions.url}/tick`, everySeconds: 0.3 }]
    await world.control('POST', 'connections', { schedules })
    await expect.poll(() => functions.received.length, { timeout: 5000 }).toBeGreaterThanOrEqual(2)
  })
})

test('settle waits for what a mounted function still does', async () => {
  let done = false
  const slow = await openWorld({
    mounts: {
      functions: (_, response) => {
        setTimeout(() => {
          done = true
          response.end('ok')
        }, 200)
      },
    },
  })
  const call = fetch(`${slow.workspace.url}/functions/on-tick`)
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(await slow.control('POST', 'settle')).toMatchObject({ idle: true })
  expect(done).toBe(true)
  await call
  await slow.end()
})
