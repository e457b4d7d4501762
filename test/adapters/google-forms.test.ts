import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createForm, watchResponses } from '../../functions/adapters/google-forms-setup.ts'
import { googleDriveFiles } from '../../functions/adapters/google-drive-files.ts'
import { googleForms } from '../../functions/adapters/google-forms.ts'
import { openWorkspace, type Workspace } from '../../workspace/workspace.ts'
import { googleRefusal, paperPace, vendorStub } from './vendor-stub.ts'

let workspace: Workspace
const folder = mkdtempSync(join(tmpdir(), 'workspace-'))
beforeAll(async () => void (workspace = await openWorkspace({ folder, now: '2024-03-01T00:00:00Z' })))
afterAll(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})
const access = () => ({ googleRootUrl: workspace.url, accessToken: 'test' })

const proposal = {
  title: 'Proposal',
  description: 'Social practice',
  questions: [
    { id: '0a1b2c3d', title: 'Student number', kind: 'text', required: true },
    {
      id: 'ff00ff00',
      title: 'Kind of service',
      kind: 'checkbox',
      options: ['teaching', 'care'],
      required: false,
      section: 'The service',
    },
  ],
} as const

const answerAs = (form: string, address: string, fields: readonly (readonly [string, string])[]) =>
  fetch(form.replace('/viewform', '/formResponse'), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'x-workspace-user': address },
    body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
  })
const entry = (id: string) => `entry.${Number.parseInt(id, 16)}`

describe('a form made from a plan', () => {
  it('takes answers that come back by the ids its questions were given', async () => {
    const { id, url } = await createForm(access(), proposal, paperPace())
    const forms = googleForms(access(), paperPace())
    expect(await forms.responses(id, undefined)).toEqual([])

    const answered = await answerAs(url, 'lin@example.edu', [
      [entry('0a1b2c3d'), '=007'],
      [entry('ff00ff00'), 'teaching'],
      [entry('ff00ff00'), 'care'],
    ])
    expect(answered.status).toBeLessThan(400)
    const found = await forms.responses(id, '2024-03-01T00:00:00+08:00')
    expect(found).toMatchObject([
      {
        address: 'lin@example.edu',
        verified: true,
        answers: { '0a1b2c3d': ['=007'], ff00ff00: ['teaching', 'care'] },
      },
    ])
    expect(await forms.responses(id, '2024-03-02T00:00:00Z')).toEqual([])
  })

  it('gives an uploaded file as its link in Drive, and names the questions that ask for files', async () => {
    const { id, url } = await createForm(access(), proposal, paperPace())
    const forms = googleForms(access(), paperPace())
    expect(await forms.uploadQuestions(id)).toEqual([])
    const made = await fetch(`${workspace.url}/workspace/forms/${id}/fileUpload`, {
      method: 'POST',
      body: JSON.stringify({ questionId: '0a1b2c3d', title: 'Photo', maxFiles: 2 }),
    })
    const { folderId } = z.object({ folderId: z.string() }).parse(await made.json())
    expect(await forms.uploadQuestions(id)).toEqual([{ id: '0a1b2c3d', title: 'Photo', folderId }])

    const body = new FormData()
    for (const name of ['a.jpg', 'b.jpg'])
      body.append(entry('0a1b2c3d'), new File([name], name, { type: 'image/jpeg' }))
    const headers = { 'x-workspace-user': 'lin@example.edu' }
    await fetch(url.replace('/viewform', '/formResponse'), { method: 'POST', headers, body })
    const [response] = await forms.responses(id, undefined)
    const files = googleDriveFiles(access(), paperPace())
    const links = response?.answers['0a1b2c3d'] ?? []
    const contents = await Promise.all(links.map(link => files.read(files.fileIn(link) ?? '')))
    expect(contents.map(each => Buffer.from(each?.bytes ?? []).toString())).toEqual(['a.jpg', 'b.jpg'])
  })

  it('is watched once, for seven days from the last time it was asked for', async () => {
    const { id } = await createForm(access(), proposal, paperPace())
    const first = await watchResponses(access(), id, 'projects/p/topics/responses', paperPace())
    const again = await watchResponses(access(), id, 'projects/p/topics/responses', paperPace())
    expect(Date.parse(again)).toBeGreaterThanOrEqual(Date.parse(first))
    const moved = await watchResponses(access(), id, 'projects/p/topics/others', paperPace())
    expect(Date.parse(moved) - Date.parse('2024-03-01T00:00:00Z')).toBeGreaterThan(6.9 * 86_400_000)
  })
})

describe('responses of a form', () => {
  const page = (responseId: string, createTime: string, nextPageToken?: string) => ({
    status: 200,
    body: {
      responses: [
        { responseId, createTime, lastSubmittedTime: createTime, respondentEmail: 'a@example.edu' },
      ],
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    },
  })

  it('are read to the last page and put in the order of arrival', async () => {
    await using stub = await vendorStub([
      page('b', '2024-03-02T00:00:00.5Z', 'more'),
      page('a', '2024-03-02T00:00:00.45Z'),
      { status: 200, body: { settings: { emailCollectionType: 'RESPONDER_INPUT' } } },
    ])
    const forms = googleForms({ googleRootUrl: stub.url, accessToken: 'test' }, paperPace())
    const found = await forms.responses('form', '2024-03-01T08:00:00+08:00')
    expect(found.map(response => response.responseId)).toEqual(['a', 'b'])
    expect(found.every(response => !response.verified)).toBe(true)
    expect(stub.received[0]?.query.get('filter')).toBe('timestamp >= 2024-03-01T00:00:00.000Z')
    expect(stub.received[1]?.query.get('pageToken')).toBe('more')
  })

  it('of a form that was deleted are a failure with its reason', async () => {
    await using stub = await vendorStub([googleRefusal(404, 'NOT_FOUND', 'Requested entity was not found.')])
    const forms = googleForms({ googleRootUrl: stub.url, accessToken: 'test' }, paperPace())
    await expect(forms.responses('form', undefined)).rejects.toMatchObject({ reason: 'not-found' })
  })
})

describe('the file that a link leads to', () => {
  const id = '1aBcDeFgHiJkLmNoPqRsTuVw'
  it.each([
    [`https://drive.google.com/file/d/${id}/view?usp=sharing`, id],
    [`https://drive.google.com/file/u/0/d/${id}/edit`, id],
    [`https://drive.google.com/open?usp=drive_copy&id=${id}`, id],
    [`https://photos.example/file/d/${id}/view`, undefined],
    [`http://drive.google.com.example/file/d/${id}/view`, undefined],
    ['the folder on my desk', undefined],
  ])('%s', (link, file) => {
    expect(googleDriveFiles({}).fileIn(link)).toBe(file)
  })

  it('is found in a workspace that has moved to another port', () => {
    const files = googleDriveFiles({ googleRootUrl: 'http://localhost:8081' })
    expect(files.fileIn(`http://localhost:8080/file/d/${id}/view`)).toBe(id)
  })

  it.each([
    ['is too large for a page to wait for', { name: 'term.mp4', mimeType: 'video/mp4', size: '20971521' }],
    ['is a folder', { name: 'Photos', mimeType: 'application/vnd.google-apps.folder' }],
  ])('is not loaded where it %s', async (_what, about) => {
    await using stub = await vendorStub([{ status: 200, body: about }])
    const files = googleDriveFiles({ googleRootUrl: stub.url, accessToken: 'test' }, paperPace())
    expect(await files.read(id)).toBeUndefined()
    expect(stub.received).toHaveLength(1)
  })
})
