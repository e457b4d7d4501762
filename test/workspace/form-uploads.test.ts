import { drive } from 'googleapis/build/src/apis/drive/index.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { entry, openWorld, post, publishedForm, textQuestion } from './forms-world.ts'
import type { World } from './forms-world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.end())

const photo = (name = 'me.jpg', type = 'image/jpeg', content = 'a photo') =>
  new File([content], name, { type })
const uploaded = z.object({ fileId: z.string(), fileName: z.string(), size: z.number() })

/** A form with a caption, and a question that its owner had ask for files by hand. */
async function withUpload(rules: Readonly<Record<string, unknown>> = {}) {
  const { formId, questionIds } = await publishedForm(world, [
    textQuestion('Photo'),
    textQuestion('Caption', true),
  ])
  const [questionId = '', caption = ''] = questionIds
  const made = await world.control('POST', `forms/${formId}/fileUpload`, { questionId, ...rules })
  return { formId, questionId, caption, folderId: String(made['folderId']) }
}

const upload = (formId: string, questionId: string, file: File) =>
  fetch(
    `${world.workspace.url}/forms/d/e/${formId}/upload?question=${questionId}&name=${encodeURIComponent(file.name)}`,
    { method: 'POST', headers: { 'content-type': file.type }, body: file },
  )

async function uploadedId(formId: string, questionId: string, file = photo()): Promise<string> {
  return uploaded.parse(await (await upload(formId, questionId, file)).json()).fileId
}

async function filesIn(formId: string, questionId: string) {
  const { data } = await world.forms.forms.responses.list({ formId })
  return data.responses?.map(({ answers }) => answers?.[questionId]?.fileUploadAnswers?.answers)
}

const send = (formId: string, fields: readonly (readonly [string, string | File])[], query = '') => {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return fetch(`${world.workspace.url}/forms/d/e/${formId}/formResponse${query}`, { method: 'POST', body })
}

describe('a question that asks for files', () => {
  test('is added by hand only, and the API shows it with its folder and limits', async () => {
    const { formId, questionId, folderId } = await withUpload({ types: ['IMAGE'], maxFiles: 3 })
    const { data } = await world.forms.forms.get({ formId })
    expect(data.items?.[0]).toMatchObject({
      title: 'Photo',
      questionItem: {
        question: { questionId, fileUploadQuestion: { folderId, types: ['IMAGE'], maxFiles: 3 } },
      },
    })
    const api = drive({ version: 'v3', rootUrl: `${world.workspace.url}/`, auth: 'any-key' })
    const { data: folder } = await api.files.get({ fileId: folderId, fields: 'name,mimeType,parents' })
    expect(folder).toMatchObject({
      name: 'Photo (File responses)',
      mimeType: 'application/vnd.google-apps.folder',
    })
    const { data: above } = await api.files.get({ fileId: folder.parents?.[0] ?? '' })
    expect(above.name).toBe('Proposal (File responses)')
  })

  test('may be renamed through the API, and asked for anew it is refused', async () => {
    const { formId, questionId, folderId } = await withUpload()
    const change = (item: object, updateMask: string) =>
      world.forms.forms.batchUpdate({
        formId,
        requestBody: { requests: [{ updateItem: { item, location: { index: 0 }, updateMask } }] },
      })
    await change({ title: 'Your photo' }, 'title')
    const question = { questionId, fileUploadQuestion: { folderId, maxFiles: 9 } }
    await expect(change({ questionItem: { question } }, 'questionItem.question')).rejects.toThrow(
      'The API currently does not support creating file upload questions.',
    )
  })

  test('can be put behind another question', async () => {
    const { formId, questionIds } = await publishedForm(world, [textQuestion('One'), textQuestion('Two')])
    const made = await world.control('POST', `forms/${formId}/fileUpload`, {
      title: 'Files',
      after: questionIds[0],
    })
    expect(made).toMatchObject({ status: 200 })
    const { data } = await world.forms.forms.get({ formId })
    expect(data.items?.map(({ title }) => title)).toEqual(['One', 'Files', 'Two'])
    for (const wrong of [
      { title: 'Files', after: 'none' },
      { questionId: 'none' },
      { maxFiles: 2 },
      { title: 'Files', maxFiles: 0 },
      { title: 'Files', maxFileSize: '10 MB' },
      { title: 'Files', types: ['PICTURE'] },
    ])
      expect(await world.control('POST', `forms/${formId}/fileUpload`, wrong)).toMatchObject({ status: 400 })
    expect(await world.control('POST', 'forms/none/fileUpload', { title: 'Files' })).toMatchObject({
      status: 404,
    })
  })
})

test('the page of its owner lists what is in a form, and refuses a question without a title', async () => {
  const { formId } = await withUpload({ maxFiles: 4 })
  const address = `${world.workspace.url}/forms/d/${formId}/edit`
  expect(await (await fetch(address)).text()).toMatch(/Photo[\s\S]*files, up to 4[\s\S]*Caption[\s\S]*text/)
  const body = new URLSearchParams({ title: ' ', types: 'ANY', maxFiles: '1' })
  const refused = await fetch(address, { method: 'POST', body })
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining('A title and a number of files from 1 up are needed.'),
  ])
  expect((await fetch(`${world.workspace.url}/forms/d/none/edit`)).status).toBe(404)
})

describe('somebody who uploads', () => {
  test('finds the file in the folder of the question once the form is sent, and not before', async () => {
    const { formId, questionId, caption, folderId } = await withUpload({ types: ['IMAGE'] })
    const fileId = await uploadedId(formId, questionId)
    const api = drive({ version: 'v3', rootUrl: `${world.workspace.url}/`, auth: 'any-key' })
    await expect(api.files.get({ fileId })).rejects.toThrow('not found')
    const sent = await post(world, formId, [
      [entry(questionId), fileId],
      [entry(caption), 'At work'],
    ])
    expect(await sent.text()).toContain('me.jpg')
    expect(await filesIn(formId, questionId)).toEqual([
      [{ fileId, fileName: 'me.jpg', mimeType: 'image/jpeg' }],
    ])
    const { data } = await api.files.get({ fileId, fields: 'name,parents,size' })
    expect(data).toMatchObject({ name: 'me.jpg', parents: [folderId], size: '7' })
    const shown = await fetch(`${world.workspace.url}/file/d/${fileId}/view`)
    expect([shown.headers.get('content-type'), await shown.text()]).toEqual(['image/jpeg', 'a photo'])
  })

  test('loses nothing when the form is refused, or the workspace ends before it is sent', async () => {
    const { formId, questionId, caption } = await withUpload()
    const refused = await send(formId, [[entry(questionId), photo('kept.png', 'image/png')]])
    expect(refused.status).toBe(400)
    const page = await refused.text()
    const fileId = new RegExp(`name="${entry(questionId)}"\\s+value="(?<id>[^"]+)"\\s+checked`).exec(page)
      ?.groups?.['id']
    expect(page).toContain('kept.png')
    await world.reopen()
    const fields = [
      [entry(questionId), fileId ?? ''],
      [entry(caption), 'Now with a caption'],
    ] as const
    expect((await send(formId, fields)).status).toBe(200)
    expect((await filesIn(formId, questionId))?.[0]).toMatchObject([{ fileName: 'kept.png' }])
  })

  test('edits the response: what was uploaded is shown, stays, and can be taken away', async () => {
    const { formId, questionId, caption } = await withUpload({ maxFiles: 2 })
    const confirmation = await send(formId, [
      [entry(questionId), photo('one.jpg')],
      [entry(questionId), photo('two.jpg')],
      [entry(caption), 'x'],
    ])
    const query = /viewform(?<query>\?edit2=[^"]+)/.exec(await confirmation.text())?.groups?.['query'] ?? ''
    const address = query.replaceAll('&amp;', '&')
    const page = await (await fetch(`${world.workspace.url}/forms/d/e/${formId}/viewform${address}`)).text()
    expect(page).toMatch(/one\.jpg[\s\S]*two\.jpg/)
    const [, two] = (await filesIn(formId, questionId))?.[0] ?? []
    await send(
      formId,
      [
        [entry(questionId), two?.fileId ?? ''],
        [entry(caption), 'x'],
      ],
      address,
    )
    expect(await filesIn(formId, questionId)).toEqual([[two]])
  })

  test.each([
    ['of another kind', photo('notes.txt', 'text/plain'), 'not of a kind that is asked for here'],
    ['too large', photo('big.jpg', 'image/jpeg', 'x'.repeat(101)), 'too large'],
    ['empty', photo('none.jpg', 'image/jpeg', ''), 'empty'],
  ])('is told of a file that is %s, at once and with the page', async (_, file, words) => {
    const { formId, questionId, caption } = await withUpload({ types: ['IMAGE'], maxFileSize: '100' })
    const answer = await upload(formId, questionId, file)
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(words)])
    const page = await send(formId, [
      [entry(questionId), file],
      [entry(caption), 'x'],
    ])
    expect([page.status, await page.text()]).toEqual([400, expect.stringContaining(words)])
    expect(await filesIn(formId, questionId)).toBeUndefined()
  })

  test('can send no more files than asked for, and none of somebody else’s form', async () => {
    const { formId, questionId, caption } = await withUpload({ maxFiles: 1, required: true })
    const other = await withUpload()
    const words = [entry(caption), 'x'] as const
    const field = entry(questionId)
    const own = await uploadedId(formId, questionId)
    const foreign = await uploadedId(other.formId, other.questionId)
    const textOf = async (...ids: readonly string[]) =>
      (await send(formId, [words, ...ids.map(id => [field, id] as const)])).text()
    expect(await textOf()).toContain('Please answer this question.')
    expect(await textOf(foreign)).toContain('A file is not there any more')
    expect(await textOf(own, await uploadedId(formId, questionId))).toContain('There are too many files')
    expect(await textOf(own)).toContain('Your response has been recorded.')
  })
})
