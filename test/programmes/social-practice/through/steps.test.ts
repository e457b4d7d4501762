import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changesTab } from '../../../../sheets-schema/social-practice/changes.ts'
import { hoursTab } from '../../../../sheets-schema/social-practice/hours.ts'
import { passListsTab } from '../../../../sheets-schema/social-practice/pass-lists.ts'
import { supervisorRequestsTab } from '../../../../sheets-schema/social-practice/supervisor-requests.ts'
import { changeOptions } from '../../../../functions/programmes/social-practice/forms/options.ts'
import { printReplyAddress, signReplyAddress } from '../../../../functions/tokens/reply-address.ts'
import { replyFrom } from '../../../pass/reply-from.ts'
import { addressOf, chen, clerk, exempt, holder, huang, lin, TermOffice, wu } from './term-office.ts'

const at = (day: string, time = '11:00'): string => `2026-${day}T${time}:00+08:00`

describe('from the form to the row and the letters', () => {
  let term: TermOffice
  beforeAll(async () => {
    term = await TermOffice.open()
  })
  afterAll(() => term.close())

  test('a proposal: priority, what blocks, what is noted', async () => {
    await term.propose(lin, { topic: '\u3000', plan: '' })
    expect(await term.row('SP-0001')).toMatchObject({
      'Computed result': 'blocked: topic-missing, implementation-plan-missing',
      Next: 'student',
    })
    expect((await term.mails(addressOf(lin))).at(-1)).toContain('The topic is missing. (ACT.0)')
    await term.propose(lin, {
      case: 'SP-0001',
      categories: ['Volunteers 志工', 'Course or lab assistant 課程或實驗室助理'],
    })
    const row = await term.row('SP-0001')
    expect(row).toMatchObject({ State: 'proposal submitted', Priority: 'conflict', Next: 'office' })
    expect(row['Notes']).toContain('Both lists match')
    expect(row['Notes']).toContain('Low priority: Course or lab assistant')
  })

  test('a proposal of who has the credit, and of who is exempt: taken in, and told', async () => {
    await term.propose(holder)
    expect((await term.row('SP-0003'))['Notes']).toContain('no further credit')
    await term.propose(exempt)
    expect(await term.row('SP-0004')).toMatchObject({ State: 'proposal submitted' })
    expect((await term.row('SP-0004'))['Notes']).toContain('Standing: exempt.')
    expect((await term.mails(addressOf(exempt))).at(-1)).toContain('免修')
  })

  test('an invitation: staff are refused, a lecturer is noted, the answer comes by mail', async () => {
    await term.approve('SP-0001', at('03-03'))
    await term.send('supervisor', lin, { case: 'SP-0001', teacher: 'Clerk', email: clerk })
    expect(await term.row('SP-0001')).toMatchObject({ State: 'proposal approved' })
    expect((await term.row('SP-0001'))['Missing']).toContain('Staff cannot supervise. (S2.2)')
    expect(await term.mails(clerk)).toEqual([])
    await term.send('supervisor', lin, { case: 'SP-0001', teacher: 'Huang', email: huang })
    expect((await term.row('SP-0001'))['Notes']).toContain('not named in the rule and accepted with a note')
    expect((await term.mails(huang)).join()).toContain('Invitation to supervise')
    await term.reply(huang, 'SP-0001', 's', 'I am sorry, I decline.', 2)
    expect(await term.row('SP-0001')).toMatchObject({ State: 'supervisor declined', Next: 'student' })
    await term.send('supervisor', lin, { case: 'SP-0001', teacher: 'Chen', email: chen })
    await term.reply(chen, 'SP-0001', 's', 'I agree, with pleasure.', 3)
    expect(await term.row('SP-0001')).toMatchObject({ State: 'supervision confirmed' })
    expect((await term.row('SPS-0001', supervisorRequestsTab))['Outcome']).toContain('earlier')
  })

  test('a closure report: hours by kind and day, photos, captions, all that is missing at once', async () => {
    await term.hours(lin, 'SP-0001', '35.9')
    await term.hours(lin, 'SP-0001', '4', { kind: 'Reflection 反思', until: '' })
    await term.report(lin, 'SP-0001', { caption1: ' ', people2: '5', place2: '', photo3: '' })
    const row = await term.row('SP-0001')
    expect(row['Computed result']).toBe(
      'blocked: hours-below-minimum, photos-missing, own-position-not-indicated, caption-missing',
    )
    expect(row['Missing']).toContain('35.9 hours count; 36 are needed, so 0.1 are missing. (S3.1)')
    expect(row['Notes']).toContain('4 hours of Reflection 反思 do not count. (S3.2)')
    expect((await term.row('SPH-0001', hoursTab))['Outcome']).toContain('counts 35.9 h')
    expect((await term.mails(addressOf(lin))).at(-1)).toContain('Several people are in the picture')
    await term.hours(lin, 'SP-0001', '6 min', { until: '' })
    await term.report(lin, 'SP-0001')
    expect(await term.row('SP-0001')).toMatchObject({
      State: 'closure report submitted, waiting for the evaluation',
      'Hours counted': 36,
      'List of semester': '113-2',
    })
    expect((await term.mails(chen)).join()).toContain('Please evaluate a closure report')
  })

  test('a result: pass by mail, the list, one credit; the standing with it', async () => {
    await term.reply(chen, 'SP-0001', 'e', 'Pass, 87 points.', 2)
    const passed = await term.row('SP-0001')
    expect(passed).toMatchObject({ State: 'passed, waiting for the signed list', Next: 'supervisor' })
    expect(passed['Notes']).toContain('A score was given and is not used. (S2.7)')
    expect(passed['Notes']).toContain('Standing: passed, credit not recorded yet.')
    const [list] = await term.office.desk.rows(passListsTab)
    expect(list).toMatchObject({ Semester: '113-2', 'E-mail': chen, Students: 1 })
    expect(list?.['On the list']).toContain('Lin Yi-chen')
    await term.decide('SP-0001', at('03-03', '12:00'), { 'Signed list received on': '2026-03-03' })
    expect(await term.row('SP-0001')).toMatchObject({ 'Result in force': 'pass, 1 credit' })
    expect((await term.row('SP-0001'))['Notes']).toContain('Standing: credit on record.')
    expect((await term.mails(addressOf(lin))).at(-1)).toContain('1 credit is recorded')
  })

  test('reminders: silence of a teacher, the examination week', async () => {
    await term.approve('SP-0004', at('03-04'))
    await term.send('supervisor', exempt, { case: 'SP-0004', teacher: 'Chen', email: chen })
    await term.clock(at('03-19'))
    expect(await term.row('SP-0004')).toMatchObject({ State: 'no reply from the supervisor' })
    expect((await term.mails(addressOf(exempt))).at(-1)).toContain('14')
    await term.clock(at('06-15'))
    expect((await term.mails(chen)).at(-1)).toContain('List of passing students')
    expect((await term.mails(huang)).join()).not.toContain('List of passing students')
  })

  test('an answer of somebody else is held and named, until the teacher’s own', async () => {
    await term.propose(wu)
    await term.approve('SP-0005', at('06-16'))
    await term.send('supervisor', wu, { case: 'SP-0005', teacher: 'Chen', email: chen })
    const { signer, replyDomain } = term.office.world
    const asked = signReplyAddress({ case: 'SP-0005', kind: 's', version: 1 }, chen, signer)
    await term.office.pass(
      replyFrom('secretary@teach.example', printReplyAddress(asked, replyDomain), 'I agree'),
    )
    expect(await term.row('SP-0005')).toMatchObject({ State: 'supervisor invited', Next: 'staff' })
    expect((await term.row('SP-0005'))['Notes']).toContain('secretary@teach.example')
    await term.reply(chen, 'SP-0005', 's', 'I agree.')
    expect(await term.row('SP-0005')).toMatchObject({ State: 'supervision confirmed' })
  })

  test('a supervision taken back and a project withdrawn: the forms, the row, the letters', async () => {
    await term.send('change', wu, { case: 'SP-0005', what: changeOptions.project, reason: 'exchange year' })
    expect(await term.row('SP-0005')).toMatchObject({ State: 'withdrawn by the student', Next: null })
    expect((await term.row('SPW-0001', changesTab))['Outcome']).toBe('SP-0005: withdrawn')
    expect((await term.mails(chen)).at(-1)).toContain('does not go on')
    expect((await term.mails(addressOf(wu))).at(-1)).toContain('撤回')
  })
})
