import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settingsTab } from '../../../../sheets-schema/common/settings.ts'
import { whatIfTab } from '../../../../sheets-schema/common/what-if.ts'
import { mailsTo } from '../../../people.ts'
import { addressOf, dean, hua, lan, ming, Round } from './round-office.ts'

const competition = 'application-competition'
const columns = ['To the project course', 'To the quality course', 'Not converted'] as const
const at = (day: string): string => `2026-10-${day}T11:00:00+08:00`

describe('a narrower reading of the upper limit, planned while applications are open', () => {
  let round: Round
  beforeAll(async () => {
    round = await Round.open()
    await round.apply(competition, ming, { team: ming })
    await round.reply(dean, 'ICC-0001', 'vice-dean-recognition', 'I agree.')
    await round.confirm('ICC-0001', at('12'))
    await round.apply(competition, hua, { team: hua })
    await round.reply(dean, 'ICC-0002', 'vice-dean-recognition', 'I agree.')
    await round.clock(at('14'))
    await round.type(settingsTab, 'cap_scope', { 'Next value': 'all', 'Takes effect on': '2026-10-16' })
  })
  afterAll(() => round.close())

  const posted = async (key: string) => {
    const row = await round.row(key)
    return columns.map(name => row[name])
  }
  const countOf = async (address: string) => (await mailsTo(round.office, address)).length

  test('touches nothing that was sent before its day: nobody is listed, moved or written to', async () => {
    const [first, ...listed] = (await round.office.desk.rows(whatIfTab)).filter(row => row['Id'] !== null)
    expect(first?.['In all']).toBe('0 cases would change; 0 people would be written to')
    expect(listed).toEqual([])
    const before = await Promise.all([addressOf(ming), addressOf(hua), dean].map(countOf))
    await round.clock(at('16'))
    expect(await Promise.all(['ICC-0001', 'ICC-0002'].map(posted))).toEqual([
      [2, 3, 0],
      [2, 3, 0],
    ])
    expect(await Promise.all([addressOf(ming), addressOf(hua), dean].map(countOf))).toEqual(before)
  })

  test('holds for what is sent from its day on, and the vice dean is told so', async () => {
    await round.apply(competition, lan, { team: lan })
    expect(await posted('ICC-0003')).toEqual([2, 2, 1])
    expect(await round.newest(dean, 'ICC-0003')).toMatch(/not converted: 1 credit/)
  })

  test('tidied up, “Next value” moved to “Value”, it divides as before', async () => {
    await round.type(settingsTab, 'cap_scope', { Value: 'all' })
    await round.type(settingsTab, 'cap_scope', { 'Next value': null, 'Takes effect on': null })
    await round.clock(at('17'))
    expect(await posted('ICC-0002')).toEqual([2, 3, 0])
    expect(await posted('ICC-0003')).toEqual([2, 2, 1])
  })

  test('what was approved before is recorded as it was approved', async () => {
    await round.confirm('ICC-0002', at('18'))
    expect(await posted('ICC-0002')).toEqual([2, 3, 0])
    expect((await round.row('ICC-0002'))['Result in force']).toContain('5 credits')
    expect((await round.row('ICC-0002'))['Notes'] ?? '').not.toContain('Correction')
  })

  test('a value typed over corrects the present limit for what came under it', async () => {
    await round.type(settingsTab, 'cap_scope', { Value: 'remaining' })
    await round.clock(at('19'))
    expect(await posted('ICC-0003')).toEqual([2, 3, 0])
  })
})

describe('one contest on both sides of a day from which something else changes', () => {
  let round: Round
  beforeAll(async () => {
    round = await Round.open()
    await round.type(settingsTab, 'quality_cap', { 'Next value': 6, 'Takes effect on': '2026-10-16' })
    await round.apply(competition, hua, { team: hua, edition: '2025', prize: 'Third prize' })
    await round.clock(at('16'))
    await round.apply(competition, hua, { team: hua })
  })
  afterAll(() => round.close())

  test('its awards are weighed together as ever: the higher one counts, the other does not', async () => {
    expect((await round.row('ICC-0001'))['Because']).toContain('ICC-0002')
    expect(await round.row('ICC-0002')).toMatchObject({ Recognised: 5 })
  })
})

describe('one contest on both sides of the day from which its editions count as one', () => {
  let round: Round
  beforeAll(async () => {
    round = await Round.open()
    await round.type(settingsTab, 'same_competition', {
      Value: 'edition',
      'Next value': 'series',
      'Takes effect on': '2026-10-16',
    })
    await round.apply(competition, hua, { team: hua })
    await round.clock(at('16'))
    await round.apply(competition, hua, { team: hua, edition: '2025', awardDate: '2025-09-20' })
  })
  afterAll(() => round.close())

  test('the one sent before keeps its credits, and is subtracted from the one sent after', async () => {
    const results = await Promise.all(
      ['ICC-0001', 'ICC-0002'].map(async key => (await round.row(key))['Computed result']),
    )
    expect(results[0]).toContain('5 credits')
    expect(results[1]).not.toContain('5 credits')
    expect((await round.row('ICC-0002'))['Because']).toContain(
      'were recognised for “Structure Design Contest” before',
    )
  })
})
