import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settingsTab } from '../../../../sheets-schema/common/settings.ts'
import { applications } from '../../../../sheets-schema/innovation-credits/applications.ts'
import { creditTable } from '../../../../sheets-schema/innovation-credits/credit-table.ts'
import {
  prizeMappings,
  recognisedCompetitions,
} from '../../../../sheets-schema/innovation-credits/recognised-lists.ts'
import { settings } from '../../../../functions/programmes/innovation-credits/settings.ts'
import { hua, instructor, lan, ming, Round } from './round-office.ts'

describe('readings of the text, changed in the Settings tab', () => {
  let round: Round
  beforeAll(async () => {
    round = await Round.open()
  })
  afterAll(() => round.close())
  const set = (name: string, value: string) => round.type(settingsTab, name, { Value: value })
  /** The application’s row while a setting holds another value; then the default is put back. */
  const under = async (name: string, value: string, key: string) => {
    await set(name, value)
    const row = await round.row(key)
    await set(name, '')
    return row
  }

  test('every setting is a row with its allowed values, default, clause and meaning', async () => {
    const rows = new Map((await round.office.desk.rows(settingsTab)).map(row => [row['Setting'], row]))
    for (const { name, allowed, default: usual, meaning } of settings)
      expect(rows.get(name)).toMatchObject({ Allowed: allowed, Default: usual, Meaning: meaning })
  })

  test('a wrong value is named on its row, and the last good one stays in force', async () => {
    await round.apply('application-competition', ming, {
      level: 'National',
      prize: 'Third prize',
      team: ming,
    })
    expect((await round.row('ICC-0001'))['Recognised']).toBe(4)
    await set('level_map', 'national = provincial')
    expect((await round.row('ICC-0001'))['Recognised']).toBe(3)
    await set('level_map', 'national →')
    expect((await round.row('ICC-0001'))['Recognised']).toBe(3)
    expect((await round.row('level_map', settingsTab))['Problem']).toContain('which is no pair')
    expect((await round.attention('level_map')).map(each => each['Tab'])).toEqual(['Settings'])
    await set('level_map', '')
  })

  test('highest_by: provincial first (5) and national third (4) of one series, and the row says that the reading matters', async () => {
    await round.apply('application-competition', ming, {
      edition: '2025',
      awardDate: '2025-09-20',
      level: 'Provincial',
      team: ming,
    })
    expect(await round.row('ICC-0001')).toMatchObject({ 'By the table': 'does not count' })
    expect((await round.row('ICC-0001'))['Notes']).toContain('highest_by = credits')
    expect((await round.row('ICC-0002'))['Recognised']).toBe(5)
    expect((await under('highest_by', 'level', 'ICC-0001'))['Recognised']).toBe(4)
    expect((await under('same_competition', 'edition', 'ICC-0001'))['Recognised']).toBe(4)
  })

  test('author_order, equal_first_authors and newspaper_share change an author’s credits, and are said where they would', async () => {
    await round.apply('application-paper', hua, { place: '2', teacherFirst: 'Yes', equalFirst: 'Yes' })
    expect((await round.row('ICP-0001'))['Recognised']).toBe(4)
    const notes = String((await round.row('ICP-0001'))['Notes'])
    expect(notes).toContain('author_order = printed')
    expect(notes).toContain('equal_first_authors = printed')
    expect(notes).not.toContain('newspaper_share')
    expect((await under('author_order', 'students-only', 'ICP-0001'))['Recognised']).toBe(5)
    expect((await under('equal_first_authors', 'first', 'ICP-0001'))['Recognised']).toBe(5)
    await round.apply('application-paper', lan, {
      title: 'A letter to the city',
      index: 'Authoritative newspaper',
      venue: 'Wen Hui Bao',
    })
    expect((await round.row('ICP-0002'))['Recognised']).toBe(2)
    expect((await under('newspaper_share', 'divided', 'ICP-0002'))['Recognised']).toBe(1)
  })

  test('award_share and awards_need_instructor change what an award gives and who is asked', async () => {
    const members = `${ming}, ${hua}, ${lan}`
    await round.apply('application-award', lan, { members })
    expect((await round.row('ICA-0001'))['State']).toBe('waits for the group’s shares')
    expect((await round.row('ICA-0001'))['Notes']).toContain('award_share = declared')
    expect(await under('award_share', 'equal', 'ICA-0001')).toMatchObject({
      Recognised: 2,
      Instructor: instructor,
    })
    expect((await under('award_share', 'personal-maximum', 'ICA-0001'))['Recognised']).toBe(3)
    await set('award_share', 'equal')
    expect((await under('awards_need_instructor', 'no', 'ICA-0001'))['State']).toBe('waits for the vice dean')
    await set('award_share', '')
  })

  test('paper_counts_from, patent_states, same_project, thesis_and_credits and cap_scope do as they say', async () => {
    await round.apply('application-paper', lan, { title: 'Rain', state: 'Accepted, not yet published' })
    expect((await round.row('ICP-0003'))['State']).toBe('needs review by the office')
    expect((await under('paper_counts_from', 'acceptance', 'ICP-0003'))['Recognised']).toBe(5)
    await round.apply('application-project', hua, { project: 'Kiosk', members: hua, thesis: 'Yes' })
    expect((await round.row('ICJ-0001'))['Recognised']).toBe(4)
    expect((await under('thesis_and_credits', 'thesis-only', 'ICJ-0001'))['State']).toBe('gives no credits')
    await round.apply('application-project', hua, {
      project: 'Kiosk',
      members: hua,
      level: 'Municipal (Shanghai)',
    })
    expect((await round.row('ICJ-0002'))['State']).toBe('gives no credits')
    expect((await under('same_project', 'each', 'ICJ-0002'))['Recognised']).toBe(3)
    expect((await round.row('ICC-0002'))['To the quality course']).toBe(3)
    expect((await under('cap_scope', 'all', 'ICC-0002'))['To the quality course']).toBe(2)
  })
})

describe('tables and lists with days', () => {
  let round: Round
  beforeAll(async () => {
    round = await Round.open()
  })
  afterAll(() => round.close())

  test('the credit table of the day of the award holds', async () => {
    await round.office.desk.addAll(creditTable, [
      {
        Row: 'old',
        To: '2026-08-31',
        Category: 'competition',
        'Level or venue': 'provincial',
        Place: 1,
        Credits: 5,
        Clause: 'II.1.2)',
      },
      {
        Row: 'new',
        From: '2026-09-01',
        Category: 'competition',
        'Level or venue': 'provincial',
        Place: 1,
        Credits: 4,
        Clause: 'II.1.2)',
      },
    ])
    await round.apply('application-competition', ming, { team: ming, awardDate: '2026-08-31' })
    await round.apply('application-competition', hua, { team: hua, awardDate: '2026-09-01' })
    expect((await round.row('ICC-0001'))['Recognised']).toBe(5)
    expect((await round.row('ICC-0002'))['Recognised']).toBe(4)
  })

  test('a competition that leaves the list keeps what was won before, and waits for the office from then on', async () => {
    await round.office.desk.add(recognisedCompetitions, { Competition: 'Bridge Cup', To: '2026-06-30' })
    const cup = { competition: 'Bridge Cup', team: lan }
    await round.apply('application-competition', lan, { ...cup, awardDate: '2026-06-30' })
    await round.apply('application-competition', lan, { ...cup, edition: '2025', awardDate: '2026-07-01' })
    expect((await round.row('ICC-0003'))['By the table']).toBe('counts')
    expect((await round.row('ICC-0004'))['State']).toBe('needs review by the office')
  })

  test('a prize mapping with days serves the awards of its days', async () => {
    await round.office.desk.add(prizeMappings, {
      Mapping: 'gold',
      'Prize as printed': 'Gold',
      'Counts as': 'first',
      To: '2025-12-31',
    })
    const gold = { competition: 'Bridge Cup', prize: 'Gold', team: hua }
    await round.apply('application-competition', hua, { ...gold, edition: '2024', awardDate: '2025-12-31' })
    await round.apply('application-competition', hua, { ...gold, awardDate: '2026-01-01' })
    expect((await round.row('ICC-0005'))['By the table']).toBe('counts')
    expect((await round.row('ICC-0006'))['State']).toBe('needs review by the office')
    await round.type(applications, 'ICC-0006', {
      Decision: 'return',
      Reason: 'Which gold?',
      'Decided by': 'zhao',
    })
    expect((await round.row('ICC-0006'))['State']).toBe('returned to the student')
  })
})
