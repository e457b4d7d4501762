import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settingsTab } from '../../../../sheets-schema/common/settings.ts'
import { projectsTab } from '../../../../sheets-schema/social-practice/projects.ts'
import { socialPractice } from '../../../../functions/programmes/social-practice/programme.ts'
import { addressOf, chen, lin, TermOffice, wu } from './term-office.ts'

const at = (day: string): string => `2026-${day}T11:00:00+08:00`

/** A setting typed in its row, and the five minutes after which the edit has rested. */
async function reads(term: TermOffice, setting: string, value: string | number | null, until: string) {
  await term.set(setting, value)
  await term.clock(until)
}

describe('the Settings tab', () => {
  let term: TermOffice
  beforeAll(async () => {
    term = await TermOffice.open()
    await term.propose(lin)
    await term.propose(wu, {
      participants: `${lin}, ${wu}`,
      categories: ['Course or lab assistant 課程或實驗室助理'],
    })
    await term.approve('SP-0001', at('03-03'))
    await term.send('supervisor', lin, { case: 'SP-0001', teacher: 'Chen', email: chen })
    await term.reply(chen, 'SP-0001', 's', 'I agree.')
    await term.hours(lin, 'SP-0001', '34')
    await term.hours(lin, 'SP-0001', '2', { date: '2026-03-03', until: '', kind: 'Travel 交通' })
    await term.clock(at('05-29'))
    await term.report(lin, 'SP-0001', {
      photo4: 'https://photos.example/4',
      caption4: 'Clearing up together on the last day',
      people4: '1',
    })
  })
  afterAll(() => term.close())

  test('has a row for every setting, with what is allowed, its default, its clause and its meaning', async () => {
    const rows = await term.office.desk.rows(settingsTab)
    for (const { name, allowed, default: standard, clause, meaning } of socialPractice.settings) {
      const row = rows.find(each => each['Setting'] === name)
      expect(row).toMatchObject({ Setting: name, Allowed: allowed, Meaning: meaning })
      expect([row?.['Default'] ?? '', row?.['Clause'] ?? '']).toEqual([standard, clause])
    }
  })

  test('a wrong value is named on its row, and the last good one stays in force', async () => {
    await term.set('min_hours', 34)
    expect((await term.row('SP-0001'))['State']).toContain('closure report submitted')
    await term.set('min_hours', 'plenty')
    expect((await term.row('min_hours', settingsTab))['Problem']).toContain('“34” stays in force')
    expect(await term.attention('min_hours')).toMatchObject([{ Tab: 'Settings', Column: 'Value' }])
    expect((await term.row('SP-0001'))['State']).toContain('closure report submitted')
    await term.set('min_hours', null)
    expect((await term.row('SP-0001'))['Computed result']).toBe('blocked: hours-below-minimum')
  })

  test('counted_hour_kinds, photos_max and closure_deadline_day change what becomes of a report', async () => {
    await term.set('counted_hour_kinds', 'execution, travel')
    expect(await term.row('SP-0001')).toMatchObject({ 'Hours counted': 36, 'List of semester': '113-2' })
    await term.set('photos_max', 3)
    expect((await term.row('SP-0001'))['Missing']).toContain('4 photos; at most 3 are accepted. (A-SP-12)')
    await term.set('photos_max', 'none')
    await term.set('closure_deadline_day', 'excluded')
    expect(await term.row('SP-0001')).toMatchObject({ 'List of semester': '114-1' })
    await term.set('late_action', 'refuse')
    expect((await term.row('SP-0001'))['Missing']).toContain(
      'The last day for closure reports was 2026-05-29.',
    )
    await term.set('late_action', 'next-semester')
    await term.set('closure_deadline_day', 'included')
    expect(await term.row('SP-0001')).toMatchObject({ 'List of semester': '113-2' })
  })

  test('hours_before_approval leaves out what was worked before the approval', async () => {
    await term.set('hours_before_approval', 'refuse')
    expect((await term.row('SP-0001'))['Computed result']).toContain('hours-below-minimum')
    await term.set('hours_before_approval', 'count')
    expect((await term.row('SP-0001'))['Notes']).toContain('hours are dated before the approval')
  })

  test('group_proposal and low_priority change whether a proposal is taken in', async () => {
    expect((await term.row('SP-0002'))['Notes']).toContain('a group proposal is recommended')
    await term.set('group_proposal', 'required')
    await term.set('low_priority', 'refuse')
    expect((await term.row('SP-0002'))['Computed result']).toBe(
      'blocked: group-proposal-required, low-priority',
    )
    await term.set('group_proposal', 'recommended')
    await term.set('low_priority', 'flag')
    expect(await term.row('SP-0002')).toMatchObject({ 'Computed result': 'proposal submitted' })
  })

  test('credit_on gives the credit with the pass, without a list', async () => {
    await reads(term, 'credit_on', 'evaluation', at('05-30'))
    await term.reply(chen, 'SP-0001', 'e', 'Pass.')
    expect(await term.row('SP-0001')).toMatchObject({ 'Result in force': 'pass, 1 credit' })
    expect((await term.mails(addressOf(lin))).at(-1)).toContain('1 credit is recorded')
  })
})

describe('the Settings tab, for groups and for lists', () => {
  let term: TermOffice
  beforeAll(async () => {
    term = await TermOffice.open()
    await term.propose(lin, {
      as: 'Group proposal on behalf of all participants 代表全體成員的團體提案',
      participants: `${lin}, ${wu}`,
    })
    await term.approve('SP-0001', at('03-03'))
    const member = { as: 'My own proposal within a group 團體中的個人提案', group: 'SP-0001' }
    for (const student of [lin, wu]) await term.propose(student, member)
    for (const key of ['SP-0002', 'SP-0003'])
      await term.type(projectsTab, key, { 'Proposal decision': 'approve' })
    await term.clock(at('03-04'))
    await term.send('supervisor', lin, { case: 'SP-0002', teacher: 'Chen', email: chen })
    await term.reply(chen, 'SP-0002', 's', 'I agree.')
    await term.hours(lin, 'SP-0002', '20')
    await term.hours(wu, 'SP-0003', '18')
    await term.clock(at('05-20'))
    await term.report(lin, 'SP-0002')
  })
  afterAll(() => term.close())

  test('hours_per compares the hours of the whole group with the minimum', async () => {
    expect((await term.row('SP-0002'))['Computed result']).toBe('blocked: hours-below-minimum')
    await reads(term, 'hours_per', 'project', at('05-21'))
    expect(await term.row('SP-0002')).toMatchObject({ 'Hours counted': 38, 'List of semester': '113-2' })
    expect((await term.mails(chen)).at(-1)).toContain('38')
  })

  test('list_last_day says whether a list of the semester’s last day is in time', async () => {
    await term.reply(chen, 'SP-0002', 'e', 'Pass.')
    await reads(term, 'list_last_day', 'excluded', at('05-22'))
    await term.decide('SP-0002', at('06-19'), { 'Signed list received on': '2026-06-19' })
    expect((await term.row('SP-0002'))['State']).toContain('late')
    expect(await term.row('SP-0002')).toMatchObject({ 'Result in force': null })
    await reads(term, 'list_last_day', 'included', at('06-20'))
    expect(await term.row('SP-0002')).toMatchObject({ 'Result in force': 'pass, 1 credit' })
  })
})
