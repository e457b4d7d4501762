import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { channelToken } from '../../functions/entry/secret.ts'
import { submit } from '../people.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { openDoors, type Doors } from './doors.ts'

const refusal = z.object({
  error: z.object({
    code: z.string(),
    what: z.string(),
    why: z.string(),
    follows: z.string(),
    mend: z.string(),
  }),
})
const codeOf = async (answer: Response) => [answer.status, refusal.parse(await answer.json()).error.code]

const push = (formId: string, eventType = 'RESPONSES') => ({
  message: {
    attributes: { formId, eventType, watchId: 'w' },
    messageId: '1',
    publishTime: '2024-03-01T02:00:00Z',
  },
  subscription: 'projects/p/subscriptions/s',
})

describe('what wakes the functions', () => {
  let doors: Doors
  const ada = 'ada@university.example'
  const read = (book: string) => submit(doors.club, 'reading', ada, { student: 'B1', book, pages: '120' })
  const books = async () => (await doors.club.desk.rows(stamps)).map(row => row['Book'])
  const formId = () => doors.club.office.forms.get('reading')?.id ?? ''
  const token = () => ({ 'x-goog-channel-token': channelToken(doors.club.world.signer) })

  beforeAll(async () => {
    doors = await openDoors(readingClub, 'RC')
    await doors.club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': ada })
  })
  afterAll(() => doors.close())

  it('a form watch’s push brings the new response into the workbook', async () => {
    await read('Emma')
    const answer = await doors.post('/onFormResponse', push(formId()))
    expect(answer.status).toBe(200)
    expect(await books()).toEqual(['Emma'])
  })

  it('a push about the form’s questions changes nothing', async () => {
    await read('Persuasion')
    expect((await doors.post('/onFormResponse', push(formId(), 'SCHEMA'))).status).toBe(200)
    expect(await books()).toEqual(['Emma'])
  })

  it('the clock finds what no push told of, and reports', async () => {
    const answer = await fetch(`${doors.url}/onTick`, { method: 'POST' })
    expect(await answer.json()).toMatchObject({ offices: [{ workbook: 'RC', report: { commits: 2 } }] })
    expect(await books()).toEqual(['Emma', 'Persuasion'])
  })

  it('the clock may be asked for one workbook, by code or id', async () => {
    expect((await doors.post('/onTick', { workbook: 'RC' })).status).toBe(200)
    expect((await doors.post('/onTick', { workbook: doors.club.office.workbookId })).status).toBe(200)
    expect(await codeOf(await doors.post('/onTick', { workbook: 'XX' }))).toEqual([404, 'unknown-workbook'])
  })

  it('Drive’s notice, a script’s post and a push each make it look', async () => {
    const { workbookId } = doors.club.office
    const uri = `https://www.googleapis.com/drive/v3/files/${workbookId}?alt=json`
    const notice = { ...token(), 'x-goog-resource-uri': uri, 'x-goog-resource-state': 'update' }
    const bodies: [unknown, Record<string, string>][] = [
      [undefined, notice],
      [{ workbookId }, token()],
      [{ message: { attributes: { workbookId } } }, token()],
    ]
    for (const [body, headers] of bodies) {
      const answer = await doors.post('/onWorkbookChange', body, headers)
      expect(answer.status).toBe(200)
      expect(await answer.json()).toMatchObject({ commits: 0 })
    }
  })

  it('the first notice of a channel is only taken note of', async () => {
    const headers = { ...token(), 'x-goog-resource-state': 'sync' }
    expect(await (await doors.post('/onWorkbookChange', undefined, headers)).json()).toEqual({})
  })

  it('a workbook’s notice without the right token is refused', async () => {
    const body = { workbookId: doors.club.office.workbookId }
    for (const headers of [{}, { 'x-goog-channel-token': 'a'.repeat(17) }, { 'x-goog-channel-token': '' }])
      expect(await codeOf(await doors.post('/onWorkbookChange', body, headers))).toEqual([403, 'wrong-token'])
  })

  it.each<[string, string, unknown, number, string]>([
    ['no event', '/onFormResponse', {}, 400, 'malformed-event'],
    ['an event of another kind', '/onFormResponse', [1, 2], 400, 'malformed-event'],
    ['a form nobody knows', '/onFormResponse', push('nobody'), 404, 'unknown-form'],
    ['a body of 5 MB', '/onFormResponse', { blob: 'x'.repeat(5e6) }, 413, 'too-large'],
    ['a number for a workbook', '/onTick', { workbook: 7 }, 400, 'malformed-event'],
  ])('%s is refused in four parts', async (_what, path, body, status, code) => {
    expect(await codeOf(await doors.post(path, body))).toEqual([status, code])
  })

  it('a workbook nobody knows, or none at all, is refused', async () => {
    const post = (body: unknown) => doors.post('/onWorkbookChange', body, token())
    expect(await codeOf(await post({ workbookId: 'nobody' }))).toEqual([404, 'unknown-workbook'])
    expect(await codeOf(await post({}))).toEqual([400, 'malformed-event'])
  })

  it('a body that is no JSON is refused, whatever it is called', async () => {
    const post = (type: string) => doors.post('/onFormResponse', '{"message":', { 'content-type': type })
    expect(await codeOf(await post('application/octet-stream'))).toEqual([400, 'malformed-event'])
    const asJson = await post('application/json')
    expect(asJson.status).toBe(400)
    expect(await asJson.text()).not.toMatch(/SyntaxError|node_modules|at /)
  })

  it('another method is refused with the one that is right', async () => {
    const answer = await fetch(`${doors.url}/onTick`)
    expect(answer.headers.get('allow')).toBe('POST')
    expect(await codeOf(answer)).toEqual([405, 'wrong-method'])
  })
})
