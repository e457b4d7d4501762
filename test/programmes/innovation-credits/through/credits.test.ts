import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applications, totals } from '../../../../sheets-schema/innovation-credits/applications.ts'
import { addressOf, contest, dean, hua, instructor, lan, ming, Round } from './round-office.ts'

describe('a round of recognition, from the forms to the grade table', () => {
  let round: Round
  beforeAll(async () => {
    round = await Round.open()
  })
  afterAll(() => round.close())

  test('a team prize gives each member the full credits by the row of its level, and the row and the letter say why', async () => {
    await round.apply('application-competition', ming, { team: `${ming}, ${hua}` })
    await round.apply('application-competition', hua, { team: `${ming}, ${hua}` })
    for (const key of ['ICC-0001', 'ICC-0002'])
      expect(await round.row(key)).toMatchObject({
        State: 'waits for the vice dean',
        Next: 'vice dean',
        Recognised: 5,
        'To the project course': 2,
        'To the quality course': 3,
        'By the table': 'counts',
      })
    const row = await round.row('ICC-0001')
    expect(row['Clauses']).toContain('II.1.2)')
    expect(row['Because']).toContain('gives 5 credits')
    const letter = await round.newest(addressOf(hua), 'ICC-0002')
    expect(letter).toContain('II.1.2)')
    expect(letter).toContain('副院长')
  })

  test('where the readings of the upper limit part for this student, row, totals and letter say so', async () => {
    expect((await round.row('ICC-0001'))['Notes']).toContain('If the upper limit covers the remaining')
    expect((await round.row(ming, totals))['Notes']).toContain('If the upper limit covers the remaining')
    expect(await round.newest(addressOf(ming), 'ICC-0001')).toContain('If the upper limit covers')
  })

  test('a vice dean’s reply and the office’s word record it “excellent” in the semester of the window', async () => {
    await round.reply(dean, 'ICC-0001', 'vice-dean-recognition', 'I approve the recognition.')
    expect(await round.row('ICC-0001')).toMatchObject({ State: 'waits for the Academic Affairs Office' })
    await round.confirm('ICC-0001', '2026-10-12T12:00:00+08:00')
    expect(await round.row('ICC-0001')).toMatchObject({
      State: 'recorded',
      Grade: 'excellent',
      Semester: '2026-2027-1',
      'Result in force': '5 credits, excellent, 2026-2027-1',
    })
    expect(await round.row(ming, totals)).toMatchObject({
      Recognised: 5,
      'Project course': 2,
      'Quality course': 3,
    })
    expect(await round.newest(addressOf(ming), 'ICC-0001')).toContain('excellent')
  })

  test('a completed project asks its instructor first; the next credits find the project course given and the limit nearly used', async () => {
    await round.apply('application-project', ming, { members: ming })
    expect(await round.row('ICJ-0001')).toMatchObject({ State: 'waits for the instructor', Recognised: 4 })
    await round.reply(instructor, 'ICJ-0001', 'instructor-approval', 'I approve.')
    expect(await round.row('ICJ-0001')).toMatchObject({
      State: 'waits for the vice dean',
      'To the project course': 0,
      'To the quality course': 1,
      'Not converted': 3,
    })
    expect((await round.row('ICJ-0001'))['Because']).toContain('was already given by the university')
  })

  test('a wish to use credits for an art elective is refused on the row and in the letter, the rest is posted as usual', async () => {
    await round.apply('application-paper', lan, { artElective: 'Yes' })
    expect(await round.row('ICP-0001')).toMatchObject({ Recognised: 5, 'To the project course': 2 })
    expect((await round.row('ICP-0001'))['Notes']).toContain('Art electives are outside the scope')
    expect(await round.newest(addressOf(lan), 'ICP-0001')).toContain('IV.I.2)')
  })

  test('a prize that the table does not know waits; the office’s mapping serves the next student by itself', async () => {
    await round.apply('application-competition', hua, {
      competition: contest,
      edition: '2025',
      prize: 'Gold',
      awardDate: '2025-09-20',
      team: hua,
    })
    expect(await round.row('ICC-0003')).toMatchObject({ State: 'needs review by the office' })
    expect((await round.attention('ICC-0003')).map(each => each['How to mend it'])).toEqual([
      expect.stringContaining('Prize mappings'),
    ])
    await round.type(applications, 'ICC-0003', {
      Correction: 'map-prize',
      'New value': 'first',
      'Reason of correction': 'The rules of the contest say so.',
      'Corrected by': 'zhao',
    })
    expect((await round.row('ICC-0003'))['By the table']).toBe('does not count')
    await round.apply('application-competition', lan, {
      edition: '2025',
      prize: 'Gold',
      awardDate: '2025-09-20',
      team: lan,
    })
    expect(await round.row('ICC-0004')).toMatchObject({ 'By the table': 'counts', Recognised: 5 })
  })
})
