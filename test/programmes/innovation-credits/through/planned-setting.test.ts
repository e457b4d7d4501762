import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settingsTab } from '../../../../sheets-schema/common/settings.ts'
import { whatIfTab } from '../../../../sheets-schema/common/what-if.ts'
import { mailsTo } from '../../../people.ts'
import { addressOf, dean, hua, lan, ming, Round } from './round-office.ts'

const competition = 'application-competition'
const columns = ['To the project course', 'To the quality course', 'Not converted'] as const

describe('a narrower reading of the upper limit, planned while applications are open', () => {
  let round: Round
  beforeAll(async () => {
    round = await Round.open()
    await round.apply(competition, ming, { team: ming })
    await round.reply(dean, 'ICC-0001', 'vice-dean-recognition', 'I agree.')
    await round.confirm('ICC-0001', '2026-10-12T12:00:00+08:00')
    await round.apply(competition, hua, { team: hua })
    await round.apply(competition, lan, { team: lan, prize: 'Third prize' })
    await round.clock('2026-10-14T11:00:00+08:00')
    await round.type(settingsTab, 'cap_scope', { 'Next value': 'all', 'Takes effect on': '2026-10-16' })
  })
  afterAll(() => round.close())

  const posted = async (key: string) => {
    const row = await round.row(key)
    return columns.map(name => row[name])
  }
  const countOf = async (address: string) => (await mailsTo(round.club, address)).length

  test('lists the application whose credits would go elsewhere, and apart from it what stays as recorded', async () => {
    const [first, ...listed] = (await round.club.desk.rows(whatIfTab)).filter(row => row['Id'] !== null)
    expect(first?.['In all']).toBe('1 case would change, 1 stays as recorded; 2 people would be written to')
    expect(listed.map(row => row['Row'])).toEqual(['ICC-0002', 'ICC-0001'])
    expect(listed[0]).toMatchObject({
      From: 'To the quality course: 3; Not converted: 0',
      To: 'To the quality course: 2; Not converted: 1',
    })
    expect(listed[1]?.['From']).toContain('5 credits, excellent')
    expect(listed[1]?.['To']).toMatch(/^stays as recorded; would be: Notes: Correction: .* 1 not converted/)
  })

  test('changes on its day what was listed and nothing else, and tells who was told other numbers', async () => {
    const keys = ['ICC-0001', 'ICC-0002', 'ICC-0003']
    expect(await Promise.all(keys.map(posted))).toEqual([
      [2, 3, 0],
      [2, 3, 0],
      [2, 1, 0],
    ])
    const people = [addressOf(ming), addressOf(hua), addressOf(lan), dean]
    const before = await Promise.all(people.map(countOf))
    await round.clock('2026-10-16T11:00:00+08:00')
    await round.clock('2026-10-16T12:00:00+08:00')
    expect(await Promise.all(keys.map(posted))).toEqual([
      [2, 3, 0],
      [2, 2, 1],
      [2, 1, 0],
    ])
    const after = await Promise.all(people.map(countOf))
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([0, 1, 0, 1])
    expect(await round.newest(dean, 'ICC-0002')).toMatch(/not converted: 1 credit/)
  })

  test('planned back, it lists and tells the same people again', async () => {
    await round.type(settingsTab, 'cap_scope', {
      Value: 'all',
      'Next value': 'remaining',
      'Takes effect on': '2026-10-20',
    })
    const listed = (await round.club.desk.rows(whatIfTab)).map(row => row['Row'])
    expect(listed).toContain('ICC-0002')
    expect(listed).not.toContain('ICC-0003')
    await round.clock('2026-10-20T11:00:00+08:00')
    await round.clock('2026-10-20T12:00:00+08:00')
    expect(await posted('ICC-0002')).toEqual([2, 3, 0])
    expect(await round.newest(dean, 'ICC-0002')).not.toContain('not converted')
  })
})
