import { drive } from 'googleapis/build/src/apis/drive/index.js'
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newSpreadsheet, openSheetsWorld, refusal, valuesOf } from './sheets-world.ts'
import type { SheetsWorld } from './sheets-world.ts'

describe('documents as files', () => {
  let world: SheetsWorld
  let files: drive_v3.Resource$Files
  let client: drive_v3.Drive
  beforeAll(async () => {
    world = await openSheetsWorld()
    client = drive({ version: 'v3', rootUrl: `${world.url}/`, auth: 'key', retry: false })
    files = client.files
  })
  afterAll(() => world.close())

  it('a spreadsheet is found by its type and name, and changes when it is written to', async () => {
    const id = await newSpreadsheet(world.client)
    const q = "mimeType = 'application/vnd.google-apps.spreadsheet' and name = 'Workbook' and trashed = false"
    const found = await files.list({ q, fields: 'files(id,version)' })
    expect(found.data.files).toContainEqual({ id, version: '1' })
    await world.client.spreadsheets.values.clear({ spreadsheetId: id, range: 'A1' })
    expect((await files.get({ fileId: id, fields: 'name,version' })).data).toEqual({
      name: 'Workbook',
      version: '2',
    })
  })

  it('a new name given in Drive is the title in Sheets', async () => {
    const id = await newSpreadsheet(world.client)
    await files.update({ fileId: id, requestBody: { name: 'Renamed' } })
    const { data } = await world.client.spreadsheets.get({ spreadsheetId: id, fields: 'properties.title' })
    expect(data.properties?.title).toBe('Renamed')
  })

  it('a copy whose name is null is called the copy of its original', async () => {
    const fileId = await newSpreadsheet(world.client)
    const { data } = await files.copy({ fileId, requestBody: { name: null } })
    expect(data.name).toBe('Copy of Workbook')
  })

  it('what was put nowhere is in the root folder, which has an id beside its name', async () => {
    const fileId = await newSpreadsheet(world.client)
    const folders = async () => (await files.get({ fileId, fields: 'parents' })).data.parents
    const [root = ''] = (await folders()) ?? []
    expect(root).toMatch(/^0A.+PVA$/)
    const inside = await files.list({ q: "'root' in parents", fields: 'files(id)' })
    expect(inside.data.files).toContainEqual({ id: fileId })
    await files.update({ fileId, addParents: 'f9', removeParents: 'root' })
    expect(await folders()).toEqual(['f9'])
  })

  it('labels are written one by one, and null takes one away', async () => {
    const fileId = await newSpreadsheet(world.client)
    const label = (properties: Record<string, string>) =>
      files.update({ fileId, requestBody: { properties }, fields: 'properties' })
    await label({ seat: 'A', state: 'open' })
    const { data } = await label(JSON.parse('{"state":null,"year":"2026"}'))
    expect(data.properties).toEqual({ seat: 'A', year: '2026' })
  })

  it('a detail of another type is refused, and the rest of the call is not done either', async () => {
    const fileId = await newSpreadsheet(world.client)
    const change = (body: string) => files.update({ fileId, requestBody: JSON.parse(body) })
    expect(await refusal(change('{"name":"New","starred":"very"}'))).toBe('400 Invalid Value')
    expect(await refusal(change('{"parents":"f1"}'))).toBe('400 Invalid Value')
    expect((await files.get({ fileId, fields: 'name,starred' })).data).toEqual({
      name: 'Workbook',
      starred: false,
    })
  })

  it('what Drive makes, Sheets opens; what Drive deletes is gone for both', async () => {
    const mimeType = 'application/vnd.google-apps.spreadsheet'
    const { data } = await files.create({ requestBody: { name: 'Made', mimeType } })
    const fileId = data.id ?? ''
    expect(await valuesOf(world.client, fileId, 'Sheet1')).toEqual([])
    await files.delete({ fileId })
    expect(await refusal(files.get({ fileId }))).toBe(`404 File not found: ${fileId}.`)
    expect(await refusal(valuesOf(world.client, fileId, 'Sheet1'))).toBe(
      '404 Requested entity was not found.',
    )
  })

  it('what Drive has and the workspace has not is refused as such', async () => {
    expect(await refusal(client.changes.getStartPageToken())).toBe(
      '501 Operation is not implemented, or supported, or enabled.',
    )
  })

  it('a search is read with brackets, or, not, folders and labels', async () => {
    const file = async (name: string, requestBody: object) =>
      files.create({ requestBody: { name, mimeType: 'text/plain', ...requestBody } })
    await file('one', { parents: ['f1'], properties: { case: 'A' } })
    await file('two', { parents: ['f1'], starred: true })
    await file('three', { parents: ['f2'] })
    const found = async (q: string) =>
      (await files.list({ q, orderBy: 'name', fields: 'files(name)' })).data.files?.map(({ name }) => name)
    expect(await found("'f1' in parents and not starred = true")).toEqual(['one'])
    expect(await found("(name = 'one' or name = 'three') and mimeType = 'text/plain'")).toEqual([
      'one',
      'three',
    ])
    expect(await found("properties has { key='case' and value='A' }")).toEqual(['one'])
  })

  it('a search that Drive cannot read is refused', async () => {
    expect(await refusal(files.list({ q: 'colour = "red"' }))).toBe('400 Invalid Value')
  })

  it('a watch lives until it is stopped; its id is used once', async () => {
    const fileId = await newSpreadsheet(world.client)
    const requestBody = { id: 'channel-1', type: 'web_hook', address: 'http://localhost:1/notices' }
    const { data } = await files.watch({ fileId, requestBody })
    expect(data).toMatchObject({ kind: 'api#channel', id: 'channel-1' })
    expect(await refusal(files.watch({ fileId, requestBody }))).toBe('400 Channel id channel-1 not unique')
    const stop = { requestBody: { id: 'channel-1', resourceId: data.resourceId ?? '' } }
    expect(await refusal(client.channels.stop(stop))).toBe('accepted')
    expect(await refusal(client.channels.stop(stop))).toMatch(/^404 Channel 'channel-1' not found/)
  })

  it('comments are written beside a file, listed newest first, and taken back', async () => {
    const fileId = await newSpreadsheet(world.client)
    const write = (content: string) =>
      client.comments.create({ fileId, fields: 'id,content', requestBody: { content } })
    await write('first')
    const { data } = await write('second')
    const list = () => client.comments.list({ fileId, fields: 'comments(content)' })
    expect((await list()).data).toEqual({ comments: [{ content: 'second' }, { content: 'first' }] })
    await client.comments.delete({ fileId, commentId: data.id ?? '' })
    expect((await list()).data).toEqual({ comments: [{ content: 'first' }] })
    expect(await refusal(client.comments.list({ fileId }))).toBe(
      "400 The 'fields' parameter is required for this method.",
    )
  })

  it('who a file is shared with is kept', async () => {
    const fileId = await newSpreadsheet(world.client)
    await client.permissions.create({
      fileId,
      requestBody: { type: 'user', role: 'writer', emailAddress: 'a@b.example' },
    })
    const { data } = await client.permissions.list({ fileId, fields: 'permissions(type,role,emailAddress)' })
    expect(data.permissions).toEqual([
      { type: 'user', role: 'owner', emailAddress: 'owner@workspace.invalid' },
      { type: 'user', role: 'writer', emailAddress: 'a@b.example' },
    ])
  })
})
