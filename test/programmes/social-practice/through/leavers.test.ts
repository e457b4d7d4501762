import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { staffTab } from '../../../../sheets-schema/common/people.ts'
import { projectsTab } from '../../../../sheets-schema/social-practice/projects.ts'
import { studentsTab } from '../../../../sheets-schema/social-practice/students.ts'
import { teachersTab } from '../../../../sheets-schema/social-practice/teachers.ts'
import { chen, lin, TermOffice, wu } from './term-office.ts'

let term: TermOffice
beforeEach(async () => {
  term = await TermOffice.open()
  await term.propose(lin)
  await term.propose(wu)
  await close('SP-0001', '2026-03-03T11:00:00+08:00')
})
afterEach(() => term.close())

const close = (key: string, at: string) =>
  term.decide(key, at, { Decision: 'close', Reason: 'The student left.', 'Decided by': 'mei' })

describe('somebody of the office leaves', () => {
  test('with a last day: what was decided until then counts, what is typed in the name afterwards does not', async () => {
    await term.clock('2026-03-20T11:00:00+08:00')
    await term.type(staffTab, 'mei', { 'Works until': '2026-03-10' })
    expect(await term.row('SP-0001')).toMatchObject({ State: 'closed', 'Decision counts': 'close: counts' })
    await close('SP-0002', '2026-03-21T11:00:00+08:00')
    expect((await term.row('SP-0002'))['Decision counts']).toContain('did not work in the office any more')
  })

  test('by a deleted row: nothing that was decided is undone, and Needs attention says how a leaver is entered', async () => {
    await term.office.desk.deleteRow(staffTab, 'mei')
    await term.clock('2026-03-20T11:00:00+08:00')
    await term.clock('2026-03-21T11:00:00+08:00')
    expect(await term.row('SP-0001')).toMatchObject({ State: 'closed', 'Decision counts': 'close: counts' })
    const [told, ...more] = await term.attention('mei')
    expect(more).toEqual([])
    expect(told?.['What happened']).toBe('“mei” is named in SP-0001 and is no longer in Staff.')
    expect(told?.['How to mend it']).toContain('Works until')
    await close('SP-0002', '2026-03-22T11:00:00+08:00')
    expect((await term.row('SP-0002'))['Decision counts']).toContain('not in Staff')
  })

  test('a decision that never counted does not begin to count because its author was deleted', async () => {
    await term.decide('SP-0002', '2026-03-04T11:00:00+08:00', {
      Decision: 'close',
      Reason: 'The student left.',
      'Decided by': 'nobody',
    })
    expect((await term.row('SP-0002', projectsTab))['Decision counts']).toContain('not in Staff')
    await term.office.desk.add(staffTab, {
      Id: 'nobody',
      Name: 'N',
      'E-mail': 'n@cge.example',
      Role: 'helper',
    })
    await term.clock('2026-03-05T11:00:00+08:00')
    await term.office.desk.deleteRow(staffTab, 'nobody')
    await term.clock('2026-03-06T11:00:00+08:00')
    expect((await term.row('SP-0002'))['Decision counts']).toContain('role may not decide')
  })
})

describe('somebody of the office changes role', () => {
  const helper = { Id: 'jun', Name: 'Jun', 'E-mail': 'jun@cge.example', Role: 'helper' }

  test('what was decided in the role of then stays decided; what is typed from then on does not count', async () => {
    await term.clock('2026-03-20T11:00:00+08:00')
    await term.type(staffTab, 'mei', { Role: 'helper' })
    await term.clock('2026-03-20T12:00:00+08:00')
    expect(await term.row('SP-0001')).toMatchObject({ State: 'closed', 'Decision counts': 'close: counts' })
    await close('SP-0002', '2026-03-21T11:00:00+08:00')
    expect((await term.row('SP-0002'))['Decision counts']).toContain('role may not decide')
  })

  test('what did not count when it was typed gets no force from a new role; typed anew it has it', async () => {
    const by = { Decision: 'close', Reason: 'The student left.', 'Decided by': 'jun' }
    await term.office.desk.add(staffTab, helper)
    await term.decide('SP-0002', '2026-03-04T11:00:00+08:00', by)
    await term.clock('2026-03-20T11:00:00+08:00')
    await term.type(staffTab, 'jun', { Role: 'staff' })
    await term.clock('2026-03-20T12:00:00+08:00')
    expect((await term.row('SP-0002'))['Decision counts']).toContain('could not when it was typed')
    await term.decide('SP-0002', '2026-03-21T11:00:00+08:00', { Reason: 'The student has left.' })
    expect(await term.row('SP-0002')).toMatchObject({ State: 'closed', 'Decision counts': 'close: counts' })
  })
})

describe('an internship credit comes on record after a project was passed', () => {
  const passed = 'passed, waiting for the signed list'

  test('with its day it takes nothing from the project; without one it is a correction', async () => {
    await term.set('exempt_participation', 'no-credit')
    await term.approve('SP-0002', '2026-03-03T12:00:00+08:00')
    await term.send('supervisor', wu, { case: 'SP-0002', teacher: 'Chen', email: chen })
    await term.reply(chen, 'SP-0002', 's', 'I agree.')
    await term.hours(wu, 'SP-0002', '40')
    await term.report(wu, 'SP-0002')
    await term.reply(chen, 'SP-0002', 'e', 'Pass.')
    await term.clock('2026-04-01T11:00:00+08:00')
    const internship = { 'Internship credit': 'overseas', 'Internship credit since': '2026-03-20' }
    await term.type(studentsTab, wu, internship)
    await term.clock('2026-04-01T12:00:00+08:00')
    expect((await term.row('SP-0002'))['State']).toBe(passed)
    await term.type(studentsTab, wu, { 'Internship credit since': null })
    await term.clock('2026-04-01T13:00:00+08:00')
    expect((await term.row('SP-0002'))['State']).not.toBe(passed)
  })
})

describe('a teacher is taken out of the register', () => {
  const deleted = async () => {
    await term.approve('SP-0002', '2026-03-03T12:00:00+08:00')
    await term.send('supervisor', wu, { case: 'SP-0002', teacher: 'Chen', email: chen })
    await term.office.desk.deleteRow(teachersTab, chen)
    await term.clock('2026-08-20T11:00:00+08:00')
    return (await term.mails(chen)).length
  }

  test('and answers when it is too late: nothing is written to an address that no register has', async () => {
    const before = await deleted()
    await term.reply(chen, 'SP-0002', 's', 'I agree.')
    expect(await term.mails(chen)).toHaveLength(before)
  })

  test('and comes back: what could not be taken is told then', async () => {
    const before = await deleted()
    await term.reply(chen, 'SP-0002', 's', 'I agree.')
    await term.office.desk.add(teachersTab, {
      'E-mail': chen,
      Name: 'Chen Mei-ling',
      University: 'NTUST',
      Posts: 'professor',
      'Teaches next semester': 'yes',
    })
    await term.clock('2026-08-20T12:00:00+08:00')
    await term.clock('2026-08-20T13:00:00+08:00')
    expect((await term.mails(chen)).slice(before).join()).toContain('could not be taken')
  })
})
