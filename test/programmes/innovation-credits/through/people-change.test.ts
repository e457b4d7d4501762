import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staffTab } from '../../../../sheets-schema/common/people.ts'
import { applications } from '../../../../sheets-schema/innovation-credits/applications.ts'
import {
  colleges,
  students,
  teachers,
  viceDeans,
} from '../../../../sheets-schema/innovation-credits/people.ts'
import { addressOf, dean, hua, instructor, lan, ming, Round } from './round-office.ts'

describe('people change while applications are open', () => {
  let round: Round
  beforeAll(async () => {
    round = await Round.open()
  })
  afterAll(() => round.close())

  test('a withdrawn application counts for nothing, and everybody who was asked is told', async () => {
    await round.apply('application-paper', ming, {})
    expect(await round.newest(dean, 'ICP-0001')).not.toBe('')
    await round.apply('application-withdrawal', ming, { case: 'ICP-0001', reason: 'Submitted twice.' })
    expect(await round.row('ICP-0001')).toMatchObject({
      State: 'withdrawn by the student',
      Next: null,
      'Result in force': 'withdrawn by the student',
    })
    expect((await round.row('ICP-0001'))['Notes']).toContain('Withdrawn: Submitted twice.')
    expect(await round.newest(dean, 'ICP-0001')).toContain('the student has withdrawn the application')
    expect(await round.newest(addressOf(ming), 'ICP-0001')).toContain('You have withdrawn')
  })

  test('a correction takes a withdrawn application up again', async () => {
    await round.clock('2026-10-12T11:30:00+08:00')
    await round.apply('application-paper', ming, { case: 'ICP-0001' })
    expect(await round.row('ICP-0001')).toMatchObject({ State: 'waits for the vice dean', Version: 2 })
  })

  test('nobody can withdraw what is another student’s', async () => {
    await round.apply('application-withdrawal', hua, { case: 'ICP-0001' })
    expect((await round.row('ICP-0001'))['State']).toBe('waits for the vice dean')
    expect(await round.newest(addressOf(hua), 'ICW-0002')).toContain('ICP-0001')
    expect(await round.attention('ICW-0002')).toHaveLength(1)
  })

  test('an open question goes to the vice dean’s successor on the successor’s first day; the one before is told', async () => {
    await round.office.desk.add(viceDeans, {
      Row: 'Sun',
      College: 'Civil Engineering',
      'Vice dean': 'Dean Sun',
      'Vice dean’s e-mail': 'sun@tongji.example',
      From: '2026-10-15',
    })
    await round.clock('2026-10-14T11:00:00+08:00')
    expect((await round.row('ICP-0001'))['Vice dean']).toBe(dean)
    await round.clock('2026-10-15T11:00:00+08:00')
    expect((await round.row('ICP-0001'))['Vice dean']).toBe('sun@tongji.example')
    expect(await round.newest('sun@tongji.example', 'ICP-0001')).toContain('Ming')
    expect(await round.newest(dean, 'ICP-0001')).toContain('the question has gone to Dean Sun')
  })

  test('a late answer of the one before decides nothing, the successor’s does', async () => {
    await round.clock('2026-10-15T12:00:00+08:00')
    await round.reply(dean, 'ICP-0001', 'vice-dean-recognition', 'I do not agree.', 2)
    expect((await round.row('ICP-0001'))['State']).toBe('waits for the vice dean')
    await round.reply(
      'sun@tongji.example',
      'ICP-0001',
      'vice-dean-recognition',
      'I approve the recognition.',
      2,
    )
    expect((await round.row('ICP-0001'))['State']).toBe('waits for the Academic Affairs Office')
  })

  test('an instructor who is gone from the register holds nothing up in silence: staff and student are told, another can be named', async () => {
    await round.apply('application-project', hua, { members: hua })
    expect((await round.row('ICJ-0001'))['State']).toBe('waits for the instructor')
    await round.office.desk.deleteRow(teachers, instructor)
    await round.clock('2026-10-15T13:00:00+08:00')
    expect(await round.row('ICJ-0001')).toMatchObject({
      State: 'held: instructor not in the register',
      Next: 'Academic Affairs Office',
    })
    expect((await round.attention('ICJ-0001')).map(each => each['How to mend it'])).toEqual([
      expect.stringContaining('Teachers'),
    ])
    await round.office.desk.add(teachers, { 'E-mail': 'zhou@tongji.example', Name: 'Prof. Zhou' })
    await round.apply('application-project', hua, {
      members: hua,
      instructor: 'zhou@tongji.example',
      case: 'ICJ-0001',
    })
    expect(await round.row('ICJ-0001')).toMatchObject({
      State: 'waits for the instructor',
      Instructor: 'zhou@tongji.example',
    })
  })

  test('a student’s new address, name and college hold from the day they are entered; what was decided before stays', async () => {
    await round.apply('application-paper', lan, { title: 'Loess' })
    await round.reply('sun@tongji.example', 'ICP-0003', 'vice-dean-recognition', '同意认定')
    await round.confirm('ICP-0003', '2026-10-15T14:00:00+08:00')
    await round.office.desk.add(colleges, {
      College: 'Architecture',
      'Vice dean': 'Dean Bao',
      'Vice dean’s e-mail': 'bao@tongji.example',
    })
    await round.type(students, lan, {
      Name: 'Lan Yu',
      'E-mail': 'lanyu@tongji.example',
      Department: 'Architecture',
    })
    await round.clock('2026-10-16T11:00:00+08:00')
    const row = await round.row('ICP-0003')
    expect(row).toMatchObject({
      State: 'recorded',
      Name: 'Lan Yu',
      'Result in force': '5 credits, excellent, 2026-2027-1',
    })
    expect(row['Notes']).toContain('Recorded for Lan of Civil Engineering')
    expect(await round.newest('lanyu@tongji.example', 'ICP-0003')).toContain('excellent')
  })

  test('a student who changes college takes the open question along to the other vice dean', async () => {
    await round.apply('application-paper', hua, { title: 'Clay' })
    expect((await round.row('ICP-0004'))['Vice dean']).toBe('sun@tongji.example')
    await round.type(students, hua, { Department: 'Architecture' })
    await round.clock('2026-10-16T12:00:00+08:00')
    expect((await round.row('ICP-0004'))['Vice dean']).toBe('bao@tongji.example')
    expect(await round.newest('sun@tongji.example', 'ICP-0004')).toContain('has gone to Dean Bao')
  })

  test('a silent vice dean is reminded once after the days of the setting, then staff are told; silence decides nothing', async () => {
    await round.clock('2026-10-31T12:00:00+08:00')
    expect(await round.newest('bao@tongji.example', 'ICP-0004')).toContain('once more')
    expect((await round.row('ICP-0004'))['State']).toBe('waits for the vice dean')
    await round.clock('2026-11-14T12:00:00+08:00')
    const silent = (await round.attention('ICP-0004')).map(each => each['What happened'])
    expect(silent).toEqual([expect.stringContaining('Dean Bao')])
    expect((await round.row('ICP-0004'))['State']).toBe('waits for the vice dean')
  })

  test('what somebody of the office decided stands whatever their role is later; what they type in it does not count', async () => {
    const rejects = { Decision: 'reject', Reason: 'No certificate.', 'Decided by': 'zhao' }
    await round.type(applications, 'ICP-0004', rejects)
    await round.clock('2026-11-14T13:00:00+08:00')
    await round.type(staffTab, 'zhao', { Role: 'reader' })
    await round.clock('2026-11-14T14:00:00+08:00')
    expect((await round.row('ICP-0004'))['State']).toBe('rejected')
    await round.type(applications, 'ICP-0004', { Reason: 'No certificate at all.' })
    expect((await round.row('ICP-0004'))['Decision counts']).toContain('role may not decide')
  })
})

describe('a member leaves the group of a project', () => {
  let round: Round
  beforeAll(async () => {
    round = await Round.open()
  })
  afterAll(() => round.close())

  test('the shares wait for those who are members now: the corrected list is asked about anew, and the one who left is not', async () => {
    const before = `${ming}, ${hua}, ${lan}`
    const shares = { members: before, shares: `${ming}: 2, ${hua}: 2, ${lan}: 2` }
    await round.apply('application-award', ming, shares)
    expect((await round.row('ICA-0001'))['Shares confirmed']).toBe(`waits for ${hua}, ${lan}`)
    await round.apply('application-award', ming, {
      members: `${ming}, ${hua}`,
      shares: `${ming}: 3, ${hua}: 3`,
      case: 'ICA-0001',
    })
    expect((await round.row('ICA-0001'))['Shares confirmed']).toBe(`waits for ${hua}`)
    await round.reply(addressOf(hua), 'ICA-0001', 'share-confirmation', '同意', 2)
    expect(await round.row('ICA-0001')).toMatchObject({ State: 'waits for the instructor', Recognised: 3 })
  })
})
