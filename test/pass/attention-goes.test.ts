import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { ledgerTab } from '../../sheets-schema/common/ledger.ts'
import { outboxTab } from '../../sheets-schema/common/outbox.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import type { FormResponse } from '../../functions/ports.ts'
import { pass } from '../../functions/pass/pass.ts'
import { questionId } from '../../functions/programmes/question-id.ts'
import { mailsTo, setClock } from '../people.ts'
import { readingClub, readings, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { replyFrom } from './reply-from.ts'

const teacher = 'teacher@university.example'
const ada = 'ada@university.example'

let club: TestOffice
let responses: FormResponse[]
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': ada })
  await club.desk.type(settingsTab, 'teacher', 'Value', teacher)
  responses = [response('r1', '2024-02-01T01:00:00Z', { student: 'B1', book: 'x', pages: '120' })]
})
afterEach(() => club.close())

function response(
  responseId: string,
  lastSubmittedAt: string,
  given: Readonly<Record<string, string>>,
  more: Readonly<Record<string, readonly string[]>> = {},
): FormResponse {
  const answers = Object.entries(given).map(
    ([name, value]) => [questionId('reading', name), [value]] as const,
  )
  return {
    responseId,
    submittedAt: '2024-02-01T01:00:00Z',
    lastSubmittedAt,
    address: ada,
    verified: true,
    answers: { ...Object.fromEntries(answers), ...more },
  }
}

async function look(): Promise<void> {
  const forms = { ...club.world.ports.forms, responses: () => Promise.resolve(responses) }
  const world = { ...club.world, ports: { ...club.world.ports, forms } }
  await pass(world, club.office, [{ kind: 'responses' }])
}
const attention = async () => (await club.desk.rows(attentionTab)).map(row => String(row['What happened']))

describe('a line in Needs attention goes when nothing is left to do', () => {
  test('a letter that bounced, once the address is corrected', async () => {
    await club.desk.type(settingsTab, 'teacher', 'Value', 'wrong@university.example')
    await look()
    const [letter] = (await club.desk.rows(outboxTab)).filter(row => row['To'] === 'wrong@university.example')
    const bounce = { id: 'e1', letter: String(letter?.['Letter']), event: 'bounce', note: 'no such user' }
    await club.pass({ kind: 'mail-events', events: [bounce] })
    expect(await attention()).toEqual([expect.stringContaining('has not reached wrong@university.example')])
    await club.desk.type(settingsTab, 'teacher', 'Value', teacher)
    await club.pass()
    await setClock(club, '2024-03-01T12:30:00+08:00')
    await club.pass()
    expect(await mailsTo(club, teacher)).toHaveLength(1)
    expect(await attention()).toEqual([])
  })

  test('an answer from elsewhere, once the right person has answered', async () => {
    await look()
    const replyTo = (await mailsTo(club, teacher))[0]?.replyTo ?? ''
    await club.pass(replyFrom(ada, replyTo, 'I agree'))
    expect(await attention()).toEqual([expect.stringContaining(`came from ${ada}`)])
    await club.pass(replyFrom(teacher, replyTo, 'I agree'))
    expect(await attention()).toEqual([])
  })

  test('a text that was cut, once the student has shortened it', async () => {
    const book = 'long '.repeat(12_000)
    responses = [response('r1', '2024-02-01T01:00:00Z', { student: 'B1', book, pages: '120' })]
    await look()
    expect(await attention()).toEqual(['A text was too long for a cell and was cut.'])
    responses = [response('r1', '2024-02-02T01:00:00Z', { student: 'B1', book: 'short', pages: '120' })]
    await look()
    expect(await attention()).toEqual([])
    expect((await club.desk.row(readings, 'RC-0001'))?.['Book']).toBe('short')
  })

  test('a question that was deleted in the form and made again: its answers are kept, and the form is named', async () => {
    const remade = { '0a1b2c3d': ['The odyssey'] }
    responses = [response('r1', '2024-02-01T01:00:00Z', { student: 'B1', pages: '120' }, remade)]
    await look()
    expect(await attention()).toEqual([
      'The form “A book I read” asks something that it was not set up to ask (question 0a1b2c3d).',
    ])
    const [line] = (await club.desk.rows(ledgerTab)).filter(row => row['Kind'] === 'response')
    expect(JSON.parse(String(line?.['Data']))).toMatchObject({ answers: { '0a1b2c3d': ['The odyssey'] } })
    expect((await club.desk.row(readings, 'RC-0001'))?.['Book']).toBeNull()
    responses.push(response('r2', '2024-02-02T01:00:00Z', { student: 'B1', book: 'x', pages: '120' }))
    await look()
    expect(await attention()).toEqual([])
  })
})
