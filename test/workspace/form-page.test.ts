import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entry, openWorld, post, publishedForm, textQuestion } from './forms-world.ts'
import type { Item, World } from './forms-world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.end())

const choice = (title: string, type: string, values: string[], required = false): Item => ({
  title,
  questionItem: {
    question: { required, choiceQuestion: { type, options: values.map(value => ({ value })) } },
  },
})

const view = (formId: string, query = '', headers: Record<string, string> = {}) =>
  fetch(`${world.workspace.url}/forms/d/e/${formId}/viewform${query}`, { headers })

async function answersOf(formId: string) {
  const { data } = await world.forms.forms.responses.list({ formId })
  return (data.responses ?? []).map(({ answers, respondentEmail }) => ({
    email: respondentEmail,
    answers: Object.fromEntries(
      Object.entries(answers ?? {}).map(([id, { textAnswers }]) => [
        id,
        textAnswers?.answers?.map(({ value }) => value),
      ]),
    ),
  }))
}

describe('a student who fills in a form', () => {
  test('sees each kind of question with a label, and a confirmation once all is well', async () => {
    const items: Item[] = [
      textQuestion('Student number', true),
      { title: 'Why?', questionItem: { question: { textQuestion: { paragraph: true } } } },
      choice('Semester', 'RADIO', ['112-1', '112-2']),
      choice('Days', 'CHECKBOX', ['Monday', 'Tuesday']),
      { title: 'Part two', description: 'About you', pageBreakItem: {} },
      choice('College', 'DROP_DOWN', ['Design', 'Law']),
      { title: 'Ready?', questionItem: { question: { scaleQuestion: { low: 1, high: 5 } } } },
      { title: 'First day', questionItem: { question: { dateQuestion: { includeYear: true } } } },
      { title: 'Hour', questionItem: { question: { timeQuestion: {} } } },
      {
        title: 'Worked where?',
        questionGroupItem: {
          questions: [{ rowQuestion: { title: 'School' } }, { rowQuestion: { title: 'Hospital' } }],
          grid: { columns: { type: 'RADIO', options: [{ value: 'never' }, { value: 'often' }] } },
        },
      },
    ]
    const { formId, questionIds } = await publishedForm(world, items)
    const [number, why, semester, days, college, ready, first, hour, school] = questionIds
    const page = await (await view(formId)).text()
    for (const { title } of items) expect(page).toContain(title)
    expect(page).toContain(`<label class="question" for="${entry(number)}">`)
    expect(page).toContain('Page 2 of 2')
    const confirmed = await post(world, formId, [
      [entry(number), '007'],
      [entry(why), 'two\r\nlines'],
      [entry(semester), '112-2'],
      [entry(days), 'Monday'],
      [entry(days), 'Tuesday'],
      [entry(college), 'Law'],
      [entry(ready), '4'],
      [entry(first), '2024-02-29'],
      [`${entry(hour)}_hour`, '9'],
      [`${entry(hour)}_minute`, '05'],
      [entry(school), 'often'],
    ])
    expect(confirmed.status).toBe(200)
    const said = await confirmed.text()
    expect(said).toContain('Your response has been recorded.')
    expect(said).toMatch(/<a href="viewform[^"]*">Submit another response<\/a>/)
    const [given] = await answersOf(formId)
    expect(Object.values(given?.answers ?? {})).toHaveLength(9)
    expect(given?.answers).toMatchObject({
      [number ?? '']: ['007'],
      [why ?? '']: ['two\nlines'],
      [days ?? '']: ['Monday', 'Tuesday'],
      [first ?? '']: ['2024-02-29'],
      [hour ?? '']: ['09:05'],
      [school ?? '']: ['often'],
    })
  })

  test('is told everything that is wrong at once, at the question, with what was typed kept', async () => {
    const { formId, questionIds } = await publishedForm(
      world,
      [
        textQuestion('Student number', true),
        textQuestion('Name'),
        choice('Semester', 'RADIO', ['112-1']),
        { title: 'First day', questionItem: { question: { dateQuestion: { includeYear: true } } } },
      ],
      { emailCollectionType: 'RESPONDER_INPUT' },
    )
    const [number, name, semester, day] = questionIds
    const answer = await post(world, formId, [
      [entry(number), '   '],
      [entry(name), 'Ada "the" <b>Countess</b>'],
      [entry(semester), '999-9'],
      [entry(day), '2023-02-29'],
      ['emailAddress', 'ada@nowhere'],
    ])
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain('4 answers need your attention:')
    expect(page).toContain(
      `<p class="problem" id="${entry(number)}-problem">Please answer this question.</p>`,
    )
    expect(page).toContain('Please choose from the list.')
    expect(page).toContain('Please give a day that is on the calendar')
    expect(page).toContain('Please give one email address')
    expect(page).toContain('value="Ada &quot;the&quot; &lt;b&gt;Countess&lt;/b&gt;"')
    expect(page).not.toContain('<b>Countess')
    expect(page).toMatch(/value="ada@nowhere"/)
    expect(await answersOf(formId)).toEqual([])
  })

  test('finds it prefilled by the link in a letter', async () => {
    const { formId, questionIds } = await publishedForm(world, [
      textQuestion('Case'),
      choice('Semester', 'DROP_DOWN', ['112-1', '112-2']),
    ])
    const [case_, semester] = questionIds
    const page = await (
      await view(formId, `?usp=pp_url&${entry(case_)}=SP-7+%26+more&${entry(semester)}=112-2`)
    ).text()
    expect(page).toContain('value="SP-7 &amp; more"')
    expect(page).toMatch(/<option\s+value="112-2"[^>]*\sselected/)
  })

  test('may choose "other" and say what', async () => {
    const { formId, questionIds } = await publishedForm(world, [
      {
        title: 'Kind',
        questionItem: {
          question: { choiceQuestion: { type: 'RADIO', options: [{ value: 'Paper' }, { isOther: true }] } },
        },
      },
    ])
    const field = entry(questionIds[0])
    expect((await post(world, formId, [[field, '__other_option__']])).status).toBe(400)
    const other = [`${field}.other_option_response`, 'A film'] as const
    expect((await post(world, formId, [[field, '__other_option__'], other])).status).toBe(200)
    expect((await answersOf(formId))[0]?.answers).toEqual({ [questionIds[0] ?? '']: ['A film'] })
  })

  test('reads the page in her own language', async () => {
    const { formId } = await publishedForm(world, [textQuestion('學號', true)])
    const traditional = await (
      await view(formId, '', { 'accept-language': 'zh-TW,zh;q=0.9,en;q=0.8' })
    ).text()
    expect(traditional).toContain('<html lang="zh-Hant">')
    expect(traditional).toContain('提交')
    expect(await (await view(formId, '?hl=zh-CN')).text()).toContain('<html lang="zh-Hans">')
    expect(await (await view(formId, '', { 'accept-language': 'fr' })).text()).toContain('<html lang="en">')
  })
})

describe('who answers', () => {
  test('is the person signed in, named in the page or by the calling program', async () => {
    const { formId, questionIds } = await publishedForm(world, [textQuestion('Name')], {
      emailCollectionType: 'VERIFIED',
    })
    expect(await (await view(formId)).text()).toContain('You are signed in as')
    const name = [entry(questionIds[0]), 'Ada'] as const
    expect((await post(world, formId, [name])).status).toBe(400)
    await post(world, formId, [name, ['signedInAs', ' ada@uni.example ']])
    await post(world, formId, [name], { 'x-workspace-user': 'grace@uni.example' })
    expect((await answersOf(formId)).map(({ email }) => email)).toEqual([
      'ada@uni.example',
      'grace@uni.example',
    ])
  })

  test('is not asked or kept where the form does not collect addresses', async () => {
    const { formId } = await publishedForm(world, [textQuestion('Name')])
    await post(world, formId, [['emailAddress', 'ada@uni.example']])
    expect(await answersOf(formId)).toEqual([{ email: undefined, answers: {} }])
  })
})

describe('a form that is not open', () => {
  const publish = (formId: string, isPublished: boolean) =>
    world.forms.forms.setPublishSettings({
      formId,
      requestBody: { publishSettings: { publishState: { isPublished, isAcceptingResponses: false } } },
    })

  test('says so, and takes no answer', async () => {
    const { formId } = await publishedForm(world, [textQuestion('Name')])
    await publish(formId, true)
    expect(await (await view(formId)).text()).toContain('This form is no longer accepting responses.')
    await publish(formId, false)
    expect(await (await view(formId)).text()).toContain('This form is not published.')
    expect((await post(world, formId, [])).status).toBe(403)
    expect(await answersOf(formId)).toEqual([])
  })

  test('is told apart from one that does not exist', async () => {
    expect((await view('none')).status).toBe(404)
  })
})

describe('a response that was sent', () => {
  test('is shown as it was recorded, and can be edited: the same response, submitted later', async () => {
    const { formId, questionIds } = await publishedForm(
      world,
      [
        textQuestion('Student number', true),
        {
          title: 'Days',
          questionItem: {
            question: {
              choiceQuestion: { type: 'CHECKBOX', options: [{ value: 'Monday' }, { isOther: true }] },
            },
          },
        },
        textQuestion('Remarks'),
      ],
      { emailCollectionType: 'VERIFIED' },
    )
    const [number, days] = questionIds
    const answer = await post(world, formId, [
      ['signedInAs', 'ada@uni.example'],
      [entry(number), '007'],
      [entry(days), 'Monday'],
      [entry(days), '__other_option__'],
      [`${entry(days)}.other_option_response`, 'Feast days'],
    ])
    const confirmation = await answer.text()
    expect(confirmation).toContain('Monday, Feast days')
    expect(confirmation).toContain('not answered')
    const link = /href="(?<link>viewform\?edit2=[^"]+)"/.exec(confirmation)?.groups?.['link'] ?? ''
    const again = await (await view(formId, link.slice('viewform'.length).replaceAll('&amp;', '&'))).text()
    expect(again).toContain('You are editing a response that was sent already.')
    expect(again).toMatch(/value="ada@uni.example"[\s\S]*value="007"[\s\S]*checked[\s\S]*value="Feast days"/)
    const action = /action="(?<action>formResponse[^"]+)"/.exec(again)?.groups?.['action'] ?? ''
    const { data: before } = await world.forms.forms.responses.list({ formId })
    await fetch(`${world.workspace.url}/forms/d/e/${formId}/${action.replaceAll('&amp;', '&')}`, {
      method: 'POST',
      body: new URLSearchParams({ signedInAs: 'ada@uni.example', [entry(number)]: '008' }),
    })
    const { data: after } = await world.forms.forms.responses.list({ formId })
    const [first, edited] = [before.responses?.[0], after.responses?.[0]]
    expect(after.responses).toHaveLength(1)
    expect(edited).toMatchObject({ responseId: first?.responseId, createTime: first?.createTime })
    expect(Date.parse(edited?.lastSubmittedTime ?? '')).toBeGreaterThan(Date.parse(first?.createTime ?? ''))
    expect(edited?.answers?.[number ?? '']?.textAnswers?.answers?.[0]?.value).toBe('008')
    expect(edited?.answers?.[days ?? '']).toBeUndefined()
  })
})

test('the page speaks three languages and leads from one to the other with what was filled in', async () => {
  const { formId, questionIds } = await publishedForm(world, [textQuestion('Student number')])
  const page = await (await view(formId, `?hl=zh-TW&${entry(questionIds[0])}=007`)).text()
  expect(page).toContain('<html lang="zh-Hant">')
  expect(page).toMatch(
    new RegExp(`<a lang="zh-Hans" href="viewform\\?hl=zh-Hans&amp;${entry(questionIds[0])}=007"`),
  )
})

test('what a form says of itself is shown as text', async () => {
  const { formId } = await publishedForm(world, [
    { title: '<script>alert(1)</script>', description: '"quoted" & <i>plain</i>', textItem: {} },
  ])
  const answer = await view(formId)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  const page = await answer.text()
  expect(page).not.toContain('<script>')
  expect(page).toContain('&lt;script&gt;')
  expect(page).toContain('&quot;quoted&quot; &amp; &lt;i&gt;plain&lt;/i&gt;')
})
