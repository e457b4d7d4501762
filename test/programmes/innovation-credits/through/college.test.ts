import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collegeRecognitions, totals } from '../../../../sheets-schema/innovation-credits/applications.ts'
import { colleges } from '../../../../sheets-schema/innovation-credits/people.ts'
import { addressOf, dean, hua, lan, ming, relevantTeacher, Round } from './round-office.ts'

describe('recognition by the college, from the form to the term', () => {
  let round: Round
  beforeAll(async () => {
    round = await Round.open()
  })
  afterAll(() => round.close())
  const row = (key: string) => round.row(key, collegeRecognitions)

  test('the relevant teachers are asked first, then the vice dean, and it is recorded in the term selected', async () => {
    await round.apply('application-college', ming, {})
    expect(await row('ICL-0001')).toMatchObject({
      State: 'waits for the teachers of the college',
      Next: 'teachers of the college',
      'Recognising teachers': relevantTeacher,
      'Term selected': 6,
      Clauses: 'III.2',
    })
    expect(await round.newest(relevantTeacher, 'ICL-0001')).toContain('Debates of the college, 2025')
    await round.reply(relevantTeacher, 'ICL-0001', 'college-recognition', 'I approve.')
    expect(await row('ICL-0001')).toMatchObject({ State: 'waits for the vice dean', 'Vice dean': dean })
    await round.reply(dean, 'ICL-0001', 'college-confirmation', 'Approved.')
    expect(await row('ICL-0001')).toMatchObject({
      State: 'recorded',
      Credits: 2,
      'Recorded in term': 6,
      'Result in force': '2 credits, term 6',
      Clauses: 'IV.2',
    })
    expect(await round.row(ming, totals)).toMatchObject({ 'By the college': 2, Recognised: 0 })
    expect(await round.newest(addressOf(ming), 'ICL-0001')).toContain('Recorded in term: 6')
  })

  test('what the college has given, neither the college nor the University gives again', async () => {
    await round.apply('application-college', ming, { activities: 'Chorus' })
    expect(await row('ICL-0002')).toMatchObject({
      State: 'gives no credits: the course was given already',
      Clauses: 'IV.2.1)',
    })
    await round.apply('application-paper', ming, {})
    expect(await round.row('ICP-0001')).toMatchObject({
      'To the project course': 0,
      'To the quality course': 4,
      'Not converted': 1,
    })
    expect((await round.row('ICP-0001'))['Because']).toContain('was already given by the college')
  })

  test('after the University has given the course the college no longer can', async () => {
    await round.apply('application-paper', hua, { title: 'Steel' })
    await round.reply(dean, 'ICP-0002', 'vice-dean-recognition', '同意认定')
    await round.confirm('ICP-0002', '2026-10-12T12:00:00+08:00')
    await round.apply('application-college', hua, {})
    expect(await row('ICL-0003')).toMatchObject({
      State: 'gives no credits: the course was given already',
      Clauses: 'I.4',
    })
    expect(await round.newest(addressOf(hua), 'ICL-0003')).toContain('I.4')
  })

  test('a term that is none of 4, 6, 8 is sent back to the student', async () => {
    await round.apply('application-college', lan, { term: '3' })
    for (const [person, kind] of [
      [relevantTeacher, 'college-recognition'],
      [dean, 'college-confirmation'],
    ] as const)
      await round.reply(person, 'ICL-0004', kind, 'I approve.')
    expect(await row('ICL-0004')).toMatchObject({ State: 'the term is not possible', Next: 'student' })
    expect(await round.newest(addressOf(lan), 'ICL-0004')).toContain('IV.2.3)')
  })

  test('a college without rules on record waits for the office; what its teachers recognised before stays', async () => {
    await round.clock('2026-10-12T12:30:00+08:00')
    await round.type(colleges, 'Civil Engineering', { 'Rules filed': 'no' })
    expect(await row('ICL-0004')).toMatchObject({ State: 'the term is not possible' })
    await round.apply('application-college', lan, { activities: 'Chorus' })
    expect(await row('ICL-0005')).toMatchObject({
      State: 'held: the college has filed no rules',
      Next: 'Academic Affairs Office',
    })
    expect((await round.attention('ICL-0005')).map(each => each['What happened'])).toEqual([
      '“Civil Engineering” has no rules on record with the Academic Affairs Office.',
    ])
    await round.apply('application-withdrawal', lan, { case: 'ICL-0005' })
    await round.type(colleges, 'Civil Engineering', { 'Rules filed': 'yes' })
  })

  test('recognised after its term began it is recorded in the next one, by itself on that term’s first day', async () => {
    await round.clock('2027-03-01T12:00:00+08:00')
    await round.apply('application-college', lan, { case: 'ICL-0004' })
    await round.reply(relevantTeacher, 'ICL-0004', 'college-recognition', 'I approve.', 2)
    await round.reply(dean, 'ICL-0004', 'college-confirmation', 'I approve.', 2)
    expect(await row('ICL-0004')).toMatchObject({
      State: 'recognised, recorded in a later term',
      'Recorded in term': 8,
      Credits: null,
      Clauses: 'IV.2.3)',
    })
    await round.clock('2028-02-21T08:00:00+08:00')
    expect(await row('ICL-0004')).toMatchObject({ State: 'recorded', Credits: 2, 'Recorded in term': 8 })
  })
})
