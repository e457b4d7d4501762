import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entry, openWorld, post, publishedForm, textQuestion } from './forms-world.ts'
import type { World } from './forms-world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.end())

const create = async (title = 'Proposal') =>
  (await world.forms.forms.create({ requestBody: { info: { title } } })).data

const refusal = (message: string, code = 400) => expect.objectContaining({ code, message })

describe('a new form', () => {
  test('has a title, a responder address and a revision, and starts unpublished', async () => {
    const form = await create()
    expect(form).toMatchObject({
      info: { title: 'Proposal', documentTitle: 'Untitled form' },
      responderUri: `${world.workspace.url}/forms/d/e/${form.formId}/viewform`,
      settings: { emailCollectionType: 'DO_NOT_COLLECT' },
      revisionId: '00000001',
    })
    expect(form.publishSettings?.publishState?.isPublished ?? false).toBe(false)
    expect((await world.forms.forms.get({ formId: form.formId ?? '' })).data).toEqual(form)
  })

  test('takes nothing but its titles', async () => {
    const wrong = world.forms.forms.create({ requestBody: { info: { title: 'A', description: 'B' } } })
    await expect(wrong).rejects.toThrow(
      'Only info.title can be set when creating a form. To add items and change settings, use batchUpdate.',
    )
    await expect(world.forms.forms.create({ requestBody: {} })).rejects.toThrow('info.title was not provided')
  })

  test('that does not exist is not found', async () => {
    await expect(world.forms.forms.get({ formId: 'none' })).rejects.toEqual(
      refusal('Requested entity was not found.', 404),
    )
  })

  test('cannot accept responses without being published', async () => {
    const { formId = '' } = await create()
    const publish = (isPublished: boolean, isAcceptingResponses: boolean) =>
      world.forms.forms.setPublishSettings({
        formId: formId ?? '',
        requestBody: { publishSettings: { publishState: { isPublished, isAcceptingResponses } } },
      })
    await expect(publish(false, true)).rejects.toMatchObject({ code: 400 })
    expect((await publish(true, true)).data).toEqual({
      formId,
      publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } },
    })
  })
})

describe('a batch of updates', () => {
  const batch = (formId: string | null | undefined, requests: object[], writeControl?: object) =>
    world.forms.forms.batchUpdate({
      formId: formId ?? '',
      requestBody: { requests, includeFormInResponse: true, ...(writeControl && { writeControl }) },
    })
  const at = (index: number) => ({ location: { index } })

  test('takes names in either of the two ways in which the protocol writes them', async () => {
    const { formId } = await create()
    const request = { create_item: { item: { title: 'x', text_item: {} }, location: { index: 0 } } }
    await batch(formId, [request])
    const { data } = await world.forms.forms.get({ formId: formId ?? '' })
    expect(data.items?.[0]).toMatchObject({ title: 'x', textItem: {} })
  })

  test('creates, moves, updates and deletes items in order', async () => {
    const { formId } = await create()
    const { data } = await batch(formId, [
      { createItem: { item: textQuestion('first'), ...at(0) } },
      { createItem: { item: { title: 'section', pageBreakItem: {} }, ...at(1) } },
      { createItem: { item: textQuestion('third', true), ...at(2) } },
      { moveItem: { originalLocation: { index: 2 }, newLocation: { index: 0 } } },
      { updateItem: { item: { title: 'renamed' }, ...at(1), updateMask: 'title' } },
      { deleteItem: at(2) },
      { updateFormInfo: { info: { description: 'Please answer.' }, updateMask: 'description' } },
      {
        updateSettings: { settings: { emailCollectionType: 'VERIFIED' }, updateMask: 'emailCollectionType' },
      },
    ])
    expect(data.form?.items?.map(({ title }) => title)).toEqual(['third', 'renamed'])
    expect(data.form?.items?.[1]?.questionItem?.question?.questionId).toBe(
      data.replies?.[0]?.createItem?.questionId?.[0],
    )
    expect(data.form?.info).toMatchObject({ title: 'Proposal', description: 'Please answer.' })
    expect(data.form?.settings).toEqual({ emailCollectionType: 'VERIFIED' })
    expect(data.replies?.[0]?.createItem?.itemId).toMatch(/^[0-9a-f]{8}$/)
    expect(data.replies?.slice(3)).toEqual([{}, {}, {}, {}, {}])
    expect(data.writeControl?.requiredRevisionId).toBe(data.form?.revisionId)
  })

  test('is refused whole when one of its requests is', async () => {
    const { formId } = await create()
    const refused = batch(formId, [
      { createItem: { item: textQuestion('kept?'), ...at(0) } },
      {
        createItem: { item: { questionItem: { question: { choiceQuestion: { type: 'RADIO' } } } }, ...at(1) },
      },
    ])
    await expect(refused).rejects.toEqual(
      refusal('Invalid requests[1].createItem: ChoiceQuestion.options is required'),
    )
    expect((await world.forms.forms.get({ formId: formId ?? '' })).data.items).toBeUndefined()
  })

  test('is refused when it was made for an older revision', async () => {
    const { formId, revisionId } = await create()
    const request = { createItem: { item: textQuestion('x'), ...at(0) } }
    await batch(formId, [request], { requiredRevisionId: revisionId })
    await expect(batch(formId, [request], { requiredRevisionId: revisionId })).rejects.toMatchObject({
      code: 400,
    })
  })

  test.each([
    [{}, 'Invalid requests[0]: No request set.'],
    [
      { createItem: { item: textQuestion('x'), location: { index: 5 } } },
      'Invalid requests[0].createItem: location.index must be in the range [0..1)',
    ],
    [
      { createItem: { item: textQuestion('two\nlines'), ...at(0) } },
      'Invalid requests[0].createItem: Displayed text cannot contain newlines',
    ],
    [
      { createItem: { item: { questionItem: { question: { fileUploadQuestion: {} } } }, ...at(0) } },
      'Invalid requests[0].createItem: The API currently does not support creating file upload questions.',
    ],
    [
      { createItem: { item: { titel: 'x' }, ...at(0) } },
      `Invalid JSON payload received. Unknown name "titel" at 'requests[0].create_item.item': Cannot find field.`,
    ],
    [
      { createItem: { item: { title: 5 }, ...at(0) } },
      `Invalid value at 'requests[0].create_item.item.title' (TYPE_STRING), 5`,
    ],
    [
      { renameItem: {} },
      `Invalid JSON payload received. Unknown name "renameItem" at 'requests[0]': Cannot find field.`,
    ],
  ])('%j is refused in words', async (request, message) => {
    const { formId } = await create()
    await expect(batch(formId, [request])).rejects.toEqual(refusal(message))
  })

  test('without requests is refused', async () => {
    const { formId } = await create()
    await expect(batch(formId, [])).rejects.toEqual(refusal('Must specify at least one request.'))
  })
})

describe('responses', () => {
  const list = (formId: string, query: { filter?: string; pageSize?: number; pageToken?: string } = {}) =>
    world.forms.forms.responses.list({ formId, ...query }).then(({ data }) => data)

  test('are listed in order, page by page, without the form id that get has', async () => {
    const { formId, questionIds } = await publishedForm(world, [textQuestion('Name')])
    for (const name of ['Ada', 'Grace', '陳小華']) await post(world, formId, [[entry(questionIds[0]), name]])
    const first = await list(formId, { pageSize: 2 })
    const second = await list(formId, { pageSize: 2, pageToken: first.nextPageToken ?? '' })
    expect(first.responses).toHaveLength(2)
    expect(second.nextPageToken).toBeUndefined()
    const last = second.responses?.[0]
    expect(last?.answers?.[questionIds[0] ?? '']).toEqual({
      questionId: questionIds[0],
      textAnswers: { answers: [{ value: '陳小華' }] },
    })
    expect(last?.formId).toBeUndefined()
    const { data: one } = await world.forms.forms.responses.get({
      formId,
      responseId: last?.responseId ?? '',
    })
    expect(one).toEqual({ formId, ...last })
  })

  test('are filtered by the time of submission', async () => {
    const { formId, questionIds } = await publishedForm(world, [textQuestion('Name')])
    await post(world, formId, [[entry(questionIds[0]), 'Ada']])
    const time = (await list(formId)).responses?.[0]?.lastSubmittedTime ?? ''
    expect((await list(formId, { filter: `timestamp >= ${time}` })).responses).toHaveLength(1)
    expect(await list(formId, { filter: `timestamp > ${time}` })).toEqual({})
    await expect(list(formId, { filter: 'email = "a"' })).rejects.toMatchObject({ code: 400 })
    await expect(list(formId, { filter: 'timestamp > 2026-01-01' })).rejects.toMatchObject({ code: 400 })
  })
})

describe('watches', () => {
  const topicName = 'projects/demo/topics/answers'
  const watch = (formId: string, eventType = 'RESPONSES', watchId?: string) =>
    world.forms.forms.watches.create({
      formId,
      requestBody: {
        ...(watchId === undefined ? {} : { watchId }),
        watch: { eventType, target: { topic: { topicName } } },
      },
    })

  test('live seven days, are renewed for seven more, and then are gone', async () => {
    const { formId } = await publishedForm(world, [textQuestion('Name')])
    const { data } = await watch(formId, 'RESPONSES', 'my-watch')
    expect(data).toMatchObject({ id: 'my-watch', state: 'ACTIVE', eventType: 'RESPONSES' })
    const days = (Date.parse(data.expireTime ?? '') - Date.parse(data.createTime ?? '')) / 86_400_000
    expect(days).toBe(7)
    const renewed = await world.forms.forms.watches.renew({ formId, watchId: 'my-watch' })
    expect(Date.parse(renewed.data.expireTime ?? '')).toBeGreaterThanOrEqual(
      Date.parse(data.expireTime ?? ''),
    )
    await world.control('POST', 'clock', { now: new Date(Date.now() + 8 * 86_400_000).toISOString() })
    expect((await world.forms.forms.watches.list({ formId })).data).toEqual({})
    await expect(world.forms.forms.watches.renew({ formId, watchId: 'my-watch' })).rejects.toMatchObject({
      code: 404,
    })
  })

  test('are one for each kind of event', async () => {
    const { formId } = await publishedForm(world, [textQuestion('Name')])
    await watch(formId)
    await watch(formId, 'SCHEMA')
    await expect(watch(formId)).rejects.toEqual(
      refusal('A watch for the given end user, project, form, and event type already exists.'),
    )
    const { data } = await world.forms.forms.watches.list({ formId })
    expect(data.watches).toHaveLength(2)
    const watchId = data.watches?.[0]?.id ?? ''
    await world.forms.forms.watches.delete({ formId, watchId })
    await expect(world.forms.forms.watches.delete({ formId, watchId })).rejects.toMatchObject({ code: 404 })
  })
})

test('a form, its answers and its watches survive a restart', async () => {
  const { formId, questionIds } = await publishedForm(world, [textQuestion('Name')])
  await post(world, formId, [[entry(questionIds[0]), 'Ada']])
  const before = (await world.forms.forms.responses.list({ formId })).data
  await world.reopen()
  expect((await world.forms.forms.responses.list({ formId })).data).toEqual(before)
})

test('the fields parameter leaves what it names', async () => {
  const { formId } = await create('Only the title')
  const { data } = await world.forms.forms.get({ formId: formId ?? '', fields: 'formId,info(title)' })
  expect(data).toEqual({ formId, info: { title: 'Only the title' } })
})

test('fields and parameters that do not exist are refused before anything is done', async () => {
  const { formId } = await create('Untouched')
  const wrong = world.forms.forms.batchUpdate({
    formId: formId ?? '',
    fields: 'form.joe',
    requestBody: {
      requests: [{ updateFormInfo: { info: { title: 'Changed' }, updateMask: 'title' } }],
    },
  })
  await expect(wrong).rejects.toEqual(refusal('Request contains an invalid argument.'))
  const get = await fetch(`${world.workspace.url}/v1/forms/${formId}?page=2`)
  expect(await get.json()).toMatchObject({
    error: {
      message: `Invalid JSON payload received. Unknown name "page": Cannot bind query parameter. Field 'page' could not be found in request message.`,
    },
  })
  const { data } = await world.forms.forms.get({ formId: formId ?? '', fields: 'info/title,settings(*)' })
  expect(data).toEqual({
    info: { title: 'Untouched' },
    settings: { emailCollectionType: 'DO_NOT_COLLECT' },
  })
})
