import { generateKeyPairSync, sign } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outboxTab } from '../../sheets-schema/common/outbox.ts'
import { repliesTab } from '../../sheets-schema/common/replies.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { fault, mailsTo, setClock, submit } from '../people.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { inboundSecret, openDoors, type Doors } from './doors.ts'

const ada = 'ada@university.example'
const teacher = 'teacher@university.example'
const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const eventPublicKey = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

describe('mail that comes back', () => {
  let doors: Doors
  beforeAll(async () => {
    doors = await openDoors(readingClub, 'RC', { eventPublicKey })
    const { club } = doors
    await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': ada })
    await club.desk.type(settingsTab, 'teacher', 'Value', teacher)
    await submit(club, 'reading', ada, { student: 'B1', book: 'Emma', pages: '120' })
    await doors.post('/onTick')
    await setClock(club, '2024-03-01T11:00:00+08:00')
    await doors.post('/onTick')
  })
  afterAll(() => doors.close())

  const asked = async () => (await mailsTo(doors.club, teacher)).at(-1)
  const postReply = async (
    text: string,
    path = `/onReply/${encodeURIComponent(inboundSecret)}`,
    to?: string,
  ) => {
    const replyTo = to ?? (await asked())?.replyTo ?? ''
    const form = new FormData()
    form.set('headers', `Message-ID: <${text.length}@university.example>\nFrom: ${teacher}`)
    form.set('from', teacher)
    form.set('to', replyTo)
    form.set('subject', 'Re: A book to approve')
    form.set('text', text)
    form.set('envelope', JSON.stringify({ to: [replyTo], from: teacher }))
    form.set('SPF', 'pass')
    form.set('dkim', '{@university.example : pass}')
    form.set('charsets', '{"text":"utf-8"}')
    return fetch(`${doors.url}${path}`, { method: 'POST', body: form })
  }

  it('without the secret nothing is read', async () => {
    for (const path of ['/onReply', '/onReply/guess', '/onReply?secret=guess', '/onReply?secret='])
      expect((await postReply('Agree', path)).status).toBe(403)
    expect(await doors.club.desk.rows(repliesTab)).toEqual([])
  })

  it('a mail to no reply address of ours is taken and dropped, and the log says so', async () => {
    const answer = await postReply('Agree', undefined, 'stranger@reply.university.example')
    expect(await answer.json()).toEqual({ dropped: 'not-addressed-to-us' })
    expect(doors.logged.at(-1)).toMatchObject({ severity: 'WARNING' })
  })

  it('an address with a line break in it is no address of ours', async () => {
    const replyTo = (await asked())?.replyTo ?? ''
    const answer = await postReply('Agree', undefined, `${replyTo}\nBcc: eve@elsewhere.example`)
    expect(await answer.json()).toEqual({ dropped: 'not-addressed-to-us' })
    expect(await doors.club.desk.rows(repliesTab)).toEqual([])
  })

  it('what is no mail is taken and dropped: no other try could change it', async () => {
    const answer = await doors.post(`/onReply?secret=${encodeURIComponent(inboundSecret)}`, { text: 'Agree' })
    expect([answer.status, await answer.json()]).toEqual([200, { dropped: 'not-multipart' }])
  })

  it('while the workbook cannot be written the sender is asked to try again; then the reply counts once', async () => {
    await fault(doors.club, { path: ':batchUpdate', method: 'POST', times: 60, status: 403 })
    const refused = await postReply('Agree')
    expect(refused.status).toBe(503)
    expect(await refused.text()).not.toMatch(/403|Error|googleapis/)
    await fetch(`${doors.club.url}/workspace/faults`, { method: 'DELETE' })
    for (let delivery = 0; delivery < 2; delivery++) expect((await postReply('Agree')).status).toBe(200)
    expect(await doors.club.desk.rows(repliesTab)).toHaveLength(1)
    expect(await doors.club.desk.row(stamps, 'RC-0001')).toMatchObject({ State: 'agree' })
  })

  const postEvents = (events: unknown, key = keys.privateKey) => {
    const body = JSON.stringify(events)
    const timestamp = '1709258400'
    return doors.post('/onMailEvent', body, {
      'x-twilio-email-event-webhook-signature': sign('sha256', Buffer.from(timestamp + body), key).toString(
        'base64',
      ),
      'x-twilio-email-event-webhook-timestamp': timestamp,
    })
  }

  it('delivery events reach the Outbox, however often they come; openings are not asked for', async () => {
    const letters = await doors.club.desk.rows(outboxTab)
    const letter = String(letters.find(row => row['To'] === teacher)?.['Letter'])
    const event = (event: string) => ({
      event,
      email: teacher,
      sg_event_id: `${event}-1`,
      outbox_id: letter,
      workbook: doors.club.office.workbookId,
      timestamp: 1,
    })
    const ofOthers = { event: 'delivered', email: 'x@y.example', sg_event_id: 'other', timestamp: 1 }
    for (let delivery = 0; delivery < 2; delivery++) {
      const answer = await postEvents([event('open'), event('delivered'), ofOthers])
      expect(answer.status).toBe(200)
    }
    expect(await doors.club.desk.row(outboxTab, letter)).toMatchObject({ State: 'delivered' })
  })

  it('unsigned or wrongly signed events are refused, and so is what is no list', async () => {
    const stranger = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
    expect((await doors.post('/onMailEvent', [])).status).toBe(403)
    expect((await postEvents([], stranger)).status).toBe(403)
    expect((await postEvents({ event: 'delivered' })).status).toBe(400)
    expect((await postEvents([{ event: 'delivered' }])).status).toBe(400)
  })

  it('events of a workbook that is not ours are taken and named in the log', async () => {
    const event = { event: 'delivered', sg_event_id: 'e', outbox_id: 'L1', workbook: 'elsewhere' }
    expect((await postEvents([event])).status).toBe(200)
    expect(doors.logged.at(-1)?.fields).toEqual({ unknown: ['elsewhere'] })
  })
})
