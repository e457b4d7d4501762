import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settingsTab } from '../../../../sheets-schema/common/settings.ts'
import { applications } from '../../../../sheets-schema/innovation-credits/applications.ts'
import { windows } from '../../../../sheets-schema/innovation-credits/windows.ts'
import { addressOf, dean, hua, instructor, lan, ming, Round } from './round-office.ts'

describe('the way of an application, from the form to the record', () => {
  let round: Round
  beforeAll(async () => {
    round = await Round.open('2026-09-20T11:00:00+08:00')
  })
  afterAll(() => round.close())

  test('sent before the window it waits, says when that opens, and is taken up by itself on that day', async () => {
    await round.apply('application-paper', ming, { publishedOn: '2026-06-01' })
    expect(await round.row('ICP-0001')).toMatchObject({ State: 'waits for the next round', Next: null })
    expect(await round.newest(addressOf(ming), 'ICP-0001')).toContain('2026-10-01')
    await round.clock('2026-10-01T08:00:00+08:00')
    expect(await round.row('ICP-0001')).toMatchObject({ State: 'waits for the vice dean' })
  })

  test('without evidence, or with several mistakes, all of them are told at once with the questions they belong to', async () => {
    await round.apply('application-competition', hua, {
      team: hua,
      edition: 'last year',
      evidence: 'on my desk',
    })
    const row = await round.row('ICC-0001')
    expect(row).toMatchObject({ State: 'incomplete', Next: 'student' })
    expect(row['Missing']).toContain('Year of the competition')
    expect(row['Missing']).toContain('holds no link')
  })

  test('sent back by the vice dean and sent again after the window it still belongs to the round of its first day', async () => {
    await round.reply(dean, 'ICP-0001', 'vice-dean-recognition', '请退回：缺少检索证明。')
    expect(await round.row('ICP-0001')).toMatchObject({ State: 'returned to the student', Next: 'student' })
    expect((await round.row('ICP-0001'))['Notes']).toContain('缺少检索证明')
    await round.clock('2026-12-03T11:00:00+08:00')
    await round.apply('application-paper', ming, { case: 'ICP-0001' })
    expect(await round.row('ICP-0001')).toMatchObject({ State: 'waits for the vice dean', Version: 2 })
    expect((await round.row('ICP-0001'))['Notes']).toContain('still in the round of 2026-2027-1')
    await round.reply(dean, 'ICP-0001', 'vice-dean-recognition', 'I approve the recognition.', 2)
    await round.confirm('ICP-0001', '2026-12-03T12:00:00+08:00')
    const row = await round.row('ICP-0001')
    expect(row).toMatchObject({ State: 'recorded', Semester: '2026-2027-1' })
    expect(row['Notes']).toContain('after the round closed')
  })

  test('announced windows replace those of every year', async () => {
    await round.office.desk.add(windows, {
      Window: 'winter',
      From: '2026-12-01',
      To: '2026-12-31',
      Semester: '2026-2027-1',
    })
    await round.apply('application-project', lan, { members: lan })
    expect((await round.row('ICJ-0001'))['State']).toBe('waits for the instructor')
  })

  test('a confirmation typed before the vice dean has spoken is held and counts once the missing step is taken', async () => {
    await round.type(applications, 'ICJ-0001', { Decision: 'confirm', 'Decided by': 'zhao' })
    expect(await round.row('ICJ-0001')).toMatchObject({ State: 'held: a step is missing' })
    expect((await round.row('ICJ-0001'))['Decision counts']).toContain('does not count yet')
    await round.reply(instructor, 'ICJ-0001', 'instructor-approval', 'I approve.')
    await round.reply(dean, 'ICJ-0001', 'vice-dean-recognition', 'I approve the recognition.')
    expect((await round.row('ICJ-0001'))['State']).toBe('recorded')
  })

  test('a wish to replace the thesis goes to the college as a question of its own, whose answer changes no credits', async () => {
    await round.apply('application-project', hua, { project: 'Green roof', members: hua, thesis: 'Yes' })
    await round.reply(instructor, 'ICJ-0002', 'instructor-approval', 'I approve.')
    expect(await round.row('ICJ-0002')).toMatchObject({
      State: 'waits for the vice dean',
      'Thesis replacement': 'asked of the college',
    })
    expect(await round.newest(dean, 'ICJ-0002')).toContain('graduation design (thesis)')
    await round.reply(dean, 'ICJ-0002', 'thesis-replacement', 'I do not agree.')
    expect(await round.row('ICJ-0002')).toMatchObject({
      State: 'waits for the vice dean',
      Recognised: 4,
      'Thesis replacement': 'not recognised by the college',
    })
    expect(await round.newest(addressOf(hua), 'ICJ-0002')).toContain('毕业设计')
  })

  test('a delegate nobody named holds the application; named in Settings, the step counts without a reply', async () => {
    await round.type(applications, 'ICJ-0002', {
      'Step for another': 'vice dean recognises',
      'Entered by': 'zhao',
    })
    expect(await round.row('ICJ-0002')).toMatchObject({ State: 'held: a step is missing', Next: 'vice dean' })
    expect((await round.row('ICJ-0002'))['Notes']).toContain('zhao is not named to decide for the vice dean')
    expect((await round.attention('ICJ-0002')).map(each => each['Column'])).toEqual(['Step for another'])
    await round.type(settingsTab, 'delegates', { Value: 'vice_dean: zhao' })
    expect(await round.row('ICJ-0002')).toMatchObject({ State: 'waits for the Academic Affairs Office' })
    expect((await round.row('ICJ-0002'))['Decision counts']).toContain('“vice dean recognises” counts.')
  })

  test('who has seen the original stands on the row; a day to come is named and not taken', async () => {
    await round.type(applications, 'ICJ-0002', {
      'Original seen by': 'zhao',
      'Original seen on': '2026-12-02',
    })
    expect((await round.row('ICJ-0002'))['Notes']).toContain('Original seen by zhao on 2026-12-02')
    await round.type(applications, 'ICJ-0002', { 'Original seen on': '2027-12-02' })
    expect((await round.attention('ICJ-0002')).map(each => each['Column'])).toEqual(['Original seen by'])
  })
})
