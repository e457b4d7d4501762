import { Readable } from 'node:stream'
import { drive } from 'googleapis/build/src/apis/drive/index.js'
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js'
import readExcelFile from 'read-excel-file/node'
import { z } from 'zod'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { batch, newSpreadsheet, openSheetsWorld, refusal, valuesOf } from './sheets-world.ts'
import type { SheetsWorld } from './sheets-world.ts'

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const bytesOf = (data: unknown): Buffer => Buffer.from(z.instanceof(ArrayBuffer).parse(data))

describe('what is in a file', () => {
  let world: SheetsWorld
  let client: drive_v3.Drive
  let id: string
  beforeAll(async () => {
    world = await openSheetsWorld()
    client = drive({ version: 'v3', rootUrl: `${world.url}/`, auth: 'key', retry: false })
  })
  beforeEach(async () => {
    id = await newSpreadsheet(world.client, { sheetId: 0, title: 'Log' }, { sheetId: 7, title: 'Other' })
    await world.client.spreadsheets.values.batchUpdate({
      spreadsheetId: id,
      requestBody: {
        valueInputOption: 'USER_ENTERED',
        data: [
          { range: 'Log!A1', values: [['name', 'on'], ['Lin, "A"', '2026-03-09'], ['=1/4']] },
          { range: 'Other!A1', values: [['second\ttab']] },
        ],
      },
    })
  })
  afterAll(() => world.close())

  /** The media calls of the client ignore its own root. */
  const here = () => ({ rootUrl: `${world.url}/` })
  const upload = (requestBody: object, mimeType: string, body: string | Buffer) =>
    client.files.create(
      {
        requestBody,
        media: { mimeType, body: Readable.from([body]) },
        fields: 'id,name,mimeType,size,md5Checksum',
      },
      here(),
    )

  it('evidence is uploaded with its name and comes back byte for byte', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0x0d, 0x0a, 0x2d, 0x2d, 0x00, 0xd9])
    const { data } = await upload({ name: 'photo.jpg', parents: ['folder-1'] }, 'image/jpeg', bytes)
    expect(data).toMatchObject({ name: 'photo.jpg', mimeType: 'image/jpeg', size: '8' })
    const got = await client.files.get(
      { fileId: data.id ?? '', alt: 'media' },
      { responseType: 'arraybuffer' },
    )
    expect(bytesOf(got.data)).toEqual(bytes)
    const found = await client.files.list({
      q: "'folder-1' in parents and not trashed = true",
      fields: 'files(id)',
    })
    expect(found.data.files).toEqual([{ id: data.id }])
  })

  it('a page that somebody uploaded is kept, never opened, by whoever follows its links', async () => {
    const script = '<script>alert(1)</script>'
    const { data } = await upload({ name: '\ud800 “a”.html', mimeType: 'text/html' }, 'text/html', script)
    for (const path of [`/drive/v3/files/${data.id}?alt=media`, `/file/d/${data.id}/view`]) {
      const { status, headers } = await fetch(`${world.url}${path}`)
      expect(status).toBe(200)
      expect(headers.get('content-disposition')).toMatch(/^attachment;/)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it.each(['text/\nhtml', '文'])('a file of the type %j is no more than bytes', async mimeType => {
    const { data } = await upload({ name: 'odd', mimeType }, 'text/plain', 'hi')
    for (const path of [`/drive/v3/files/${data.id}?alt=media`, `/file/d/${data.id}/view`]) {
      const { status, headers } = await fetch(`${world.url}${path}`)
      expect([status, headers.get('content-type')]).toEqual([200, 'application/octet-stream'])
    }
  })

  it('a body or a search nested without end is refused, and breaks nothing', async () => {
    const deep = (bracket: string): string => bracket.repeat(50_000)
    const post = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const statuses = [
      await fetch(`${world.url}/v1/forms`, { ...post, body: `{"info":${deep('[')}${deep(']')}}` }),
      await fetch(`${world.url}/drive/v3/files?q=${encodeURIComponent('('.repeat(5000))}`),
      await fetch(`${world.url}/drive/v3/files`),
    ].map(({ status }) => status)
    expect(statuses).toEqual([400, 400, 200])
  })

  it('new content takes the place of the old; a spreadsheet has none to download', async () => {
    const { data } = await upload({ name: 'note.txt' }, 'text/plain', 'first')
    const fileId = data.id ?? ''
    await client.files.update({ fileId, media: { mimeType: 'text/plain', body: 'second' } }, here())
    const got = await client.files.get({ fileId, alt: 'media' }, { responseType: 'text' })
    expect(got.data).toBe('second')
    expect(await refusal(client.files.get({ fileId: id, alt: 'media' }))).toBe(
      '403 Only files with binary content can be downloaded. Use Export with Docs Editors files.',
    )
  })

  it('text becomes a spreadsheet when that is asked for, and over one by the older call', async () => {
    const { data } = await upload({ name: 'Marks', mimeType: SPREADSHEET }, 'text/csv', 'a,1\n"b,c",2\n')
    const made = data.id ?? ''
    expect(await valuesOf(world.client, made, 'Marks')).toEqual([
      ['a', '1'],
      ['b,c', '2'],
    ])
    const over = `${world.url}/upload/drive/v2/files/${made}?uploadType=media&convert=True`
    const answer = await fetch(over, {
      method: 'PUT',
      headers: { 'content-type': 'text/csv' },
      body: 'only,3',
    })
    expect(answer.status).toBe(200)
    expect(await valuesOf(world.client, made, 'Marks')).toEqual([['only', '3']])
  })

  it('text laid over a spreadsheet takes the place of all its tabs, and the older call answers in its own words', async () => {
    const over = `${world.url}/upload/drive/v2/files/${id}?uploadType=media&convert=True`
    const answer = await fetch(over, {
      method: 'PUT',
      headers: { 'content-type': 'text/csv' },
      body: 'only,3',
    })
    expect(await answer.json()).toMatchObject({
      kind: 'drive#file',
      id,
      title: 'Workbook',
      mimeType: SPREADSHEET,
      labels: { trashed: false },
      parents: [{ kind: 'drive#parentReference', isRoot: true }],
      userPermission: { id: 'me', role: 'owner' },
    })
    const { data } = await world.client.spreadsheets.get({ spreadsheetId: id })
    expect(data.properties?.timeZone).toBe('America/Los_Angeles')
    expect(data.sheets?.map(({ properties }) => [properties?.title, properties?.gridProperties])).toEqual([
      ['Workbook', { rowCount: 1000, columnCount: 26 }],
    ])
  })

  it('a spreadsheet is exported as CSV, as text with tabs, and as an Excel workbook', async () => {
    const exported = async (mimeType: string) =>
      (await client.files.export({ fileId: id, mimeType }, { responseType: 'arraybuffer' })).data
    expect(bytesOf(await exported('text/csv')).toString()).toBe('name,on\r\n"Lin, ""A""",2026-03-09\r\n0.25,')
    expect(bytesOf(await exported('text/tab-separated-values')).toString()).toBe(
      'name\ton\r\nLin, "A"\t2026-03-09\r\n0.25\t',
    )
    const sheets = await readExcelFile(bytesOf(await exported(XLSX)))
    expect(sheets.map(({ sheet, data }) => [sheet, data])).toEqual([
      [
        'Log',
        [
          ['name', 'on'],
          ['Lin, "A"', new Date('2026-03-09T00:00:00Z')],
          [0.25, null],
        ],
      ],
      ['Other', [['second\ttab']]],
    ])
    expect(await refusal(client.files.export({ fileId: id, mimeType: 'application/pdf' }))).toBe(
      '400 The requested conversion is not supported.',
    )
  })

  it('one tab is downloaded from the address that the menu offers', async () => {
    const answer = await fetch(`${world.url}/spreadsheets/d/${id}/export?format=tsv&gid=7`)
    expect(await answer.text()).toBe('second tab')
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''Workbook.tsv")
  })

  it('with a file goes all that hangs on it, and nothing of another', async () => {
    const other = await newSpreadsheet(world.client)
    await batch(world.client, other, { addSheet: { properties: { title: 'More' } } })
    await client.permissions.create({
      fileId: id,
      requestBody: { type: 'user', role: 'reader', emailAddress: 'a@b.example' },
    })
    await client.files.delete({ fileId: id })
    expect(await refusal(client.permissions.list({ fileId: id }))).toBe(`404 File not found: ${id}.`)
    expect(await valuesOf(world.client, other, 'More')).toEqual([])
  })

  it('who may do what is changed and taken back; ownership stays', async () => {
    const share = (role: string) =>
      client.permissions.create({
        fileId: id,
        requestBody: { type: 'user', role, emailAddress: 'a@b.example' },
      })
    const permissionId = (await share('reader')).data.id ?? ''
    await client.permissions.update({ fileId: id, permissionId, requestBody: { role: 'writer' } })
    const { data } = await client.permissions.get({ fileId: id, permissionId, fields: 'role' })
    expect(data).toEqual({ role: 'writer' })
    expect(await refusal(share('owner'))).toMatch(/^403 The transferOwnership parameter must be enabled/)
    expect(await refusal(client.permissions.delete({ fileId: id, permissionId }))).toBe('accepted')
  })

  it('names that Drive does not know are passed over in a body, and refused in the fields', async () => {
    const requestBody = { type: 'anyone', role: 'reader', ...JSON.parse('{"withLink":false}') }
    const shared = await client.permissions.create({ fileId: id, requestBody })
    expect(shared.data.id).toBe('anyoneWithLink')
    expect(await refusal(client.files.list({ fields: 'files(id,colour)' }))).toBe(
      '400 Invalid field selection colour',
    )
  })
})
