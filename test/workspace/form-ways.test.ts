import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entry, openWorld, post, publishedForm, textQuestion } from './forms-world.ts'
import type { Item, World } from './forms-world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.end())

const offered = (page: string): string[] =>
  [...page.matchAll(/>\s*(Day \d\d)\s*</g)].map(([, day]) => day ?? '')

/** Whoever works alone is not asked about the group; whoever does nothing is asked nothing more. */
async function forked() {
  const items: Item[] = [
    {
      title: 'How?',
      questionItem: {
        question: {
          questionId: 'a1',
          required: true,
          choiceQuestion: {
            type: 'RADIO',
            options: [
              { value: 'in a group' },
              { value: 'alone', goToSectionId: 'b2' },
              { value: 'not at all', goToAction: 'SUBMIT_FORM' },
              { value: 'again', goToAction: 'RESTART_FORM' },
            ],
          },
        },
      },
    },
    { title: 'The group', pageBreakItem: {} },
    textQuestion('Members', true),
    { itemId: 'b2', title: 'The work', pageBreakItem: {} },
    textQuestion('Work', true),
  ]
  const { formId, questionIds } = await publishedForm(world, items)
  const [how = '', members = '', work = ''] = questionIds
  const answer = async (given: Readonly<Record<string, string>>) => {
    const sent = await post(
      world,
      formId,
      Object.entries(given).map(([id, value]) => [entry(id), value]),
    )
    return { status: sent.status, page: await sent.text() }
  }
  const last = async () =>
    (await world.forms.forms.responses.list({ formId })).data.responses?.at(-1)?.answers
  return { formId, how, members, work, answer, last }
}

describe('the way through a form', () => {
  test('what lies beside it is neither asked for nor kept', async () => {
    const { how, members, work, answer, last } = await forked()
    const sent = await answer({ [how]: 'alone', [members]: 'typed before going back', [work]: 'a film' })
    expect(sent.status).toBe(200)
    expect(Object.keys((await last()) ?? {})).toEqual([how, work])
    expect((await answer({ [how]: 'not at all' })).status).toBe(200)
    expect(Object.keys((await last()) ?? {})).toEqual([how])
  })

  test('what lies on it is asked for, also where it needs no leap', async () => {
    const { how, members, work, answer } = await forked()
    const { status, page } = await answer({ [how]: 'in a group', [work]: 'a film' })
    expect(status).toBe(400)
    expect(page).toContain(`href="#${entry(members)}"`)
    expect(page).not.toContain(`href="#${entry(work)}"`)
  })

  test('behind a fork that is not answered nothing is missed, and one that leads back is not the end', async () => {
    const { how, members, answer } = await forked()
    const unanswered = await answer({})
    expect(unanswered.page).toContain(`href="#${entry(how)}"`)
    expect(unanswered.page).not.toContain(`href="#${entry(members)}"`)
    const back = await answer({ [how]: 'again' })
    expect([back.status, back.page]).toEqual([400, expect.stringContaining('leads back to an earlier page')])
  })
})

test('options that are shuffled keep their order over a refusal', async () => {
  const options = Array.from({ length: 20 }, (_, day) => ({ value: `Day ${day + 10}` }))
  const { formId, questionIds } = await publishedForm(world, [
    {
      title: 'Day',
      questionItem: { question: { choiceQuestion: { type: 'DROP_DOWN', shuffle: true, options } } },
    },
    textQuestion('Name', true),
  ])
  const page = await (await fetch(`${world.workspace.url}/forms/d/e/${formId}/viewform`)).text()
  const order = offered(page)
  expect(order).not.toEqual(options.map(({ value }) => value))
  expect(order.toSorted()).toEqual(options.map(({ value }) => value))
  const chance = /name="fbzx" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const refused = await post(world, formId, [
    ['fbzx', chance],
    [entry(questionIds[0]), 'Day 11'],
  ])
  expect(offered(await refused.text())).toEqual(order)
})

test('pictures stand in options, and a link in a description can be followed', async () => {
  const { formId } = await publishedForm(world, [
    {
      title: 'Logo',
      description: 'Rules: https://uni.example/rules.',
      questionItem: {
        question: {
          choiceQuestion: {
            type: 'RADIO',
            options: [{ value: 'red', image: { sourceUri: 'https://uni.example/red.png', altText: 'Red' } }],
          },
        },
      },
    },
  ])
  const page = await (await fetch(`${world.workspace.url}/forms/d/e/${formId}/viewform`)).text()
  expect(page).toContain('<img src="https://uni.example/red.png" alt="Red" />')
  expect(page).toContain('<a href="https://uni.example/rules" target="_blank" rel="noopener">')
})
