import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settingsTab } from '../../../../sheets-schema/common/settings.ts'
import { whatIfTab } from '../../../../sheets-schema/common/what-if.ts'
import { projectsTab } from '../../../../sheets-schema/social-practice/projects.ts'
import { addressOf, chen, exempt, holder, lin, TermOffice, wu } from './term-office.ts'

const at = (day: string): string => `2026-${day}T11:00:00+08:00`
const columns = ['State', 'Hours counted', 'List of semester', 'Missing', 'Result in force'] as const

describe('a higher minimum of hours, planned in the middle of a semester', () => {
  let term: TermOffice
  beforeAll(async () => {
    term = await TermOffice.open()
    const worked = [
      [lin, 'SP-0001', '36'],
      [wu, 'SP-0002', '36'],
      [holder, 'SP-0003', '45'],
      [exempt, 'SP-0004', '20'],
    ] as const
    for (const [student] of worked) await term.propose(student)
    for (const [, key] of worked) await term.type(projectsTab, key, { 'Proposal decision': 'approve' })
    await term.clock(at('03-03'))
    for (const [student, key, hours] of worked) {
      await term.send('supervisor', student, { case: key, teacher: 'Chen', email: chen })
      await term.reply(chen, key, 's', 'I agree.')
      await term.hours(student, key, hours)
    }
    await term.clock(at('05-20'))
    for (const [student, key] of worked) await term.report(student, key)
    await term.reply(chen, 'SP-0001', 'e', 'Pass.')
    await term.decide('SP-0001', at('05-21'), { 'Signed list received on': '2026-05-21' })
    await term.type(settingsTab, 'min_hours', { 'Next value': 40, 'Takes effect on': '2026-05-25' })
  })
  afterAll(() => term.close())

  const shown = async () =>
    new Map(
      (await term.office.desk.rows(projectsTab)).map(row => [
        row['Case'],
        JSON.stringify(columns.map(name => row[name])),
      ]),
    )

  test('changes on its day the cases that were listed and no other: what a supervisor was asked about stays', async () => {
    const listed = (await term.office.desk.rows(whatIfTab)).flatMap(row => row['Row'] ?? [])
    expect(listed).toEqual(['SP-0004'])
    const before = await shown()
    const countOf = async (student: string) => (await term.mails(addressOf(student))).length
    const told = await Promise.all([lin, wu].map(countOf))
    await term.clock(at('05-25'))
    await term.clock(at('05-26'))
    const after = await shown()
    expect([...after.keys()].filter(key => after.get(key) !== before.get(key))).toEqual(listed)
    expect(await Promise.all([lin, wu].map(countOf))).toEqual(told)
    expect((await term.row('SP-0002'))['State']).toContain('closure report submitted')
  })

  test('a report of before is evaluated by the minimum it was held against', async () => {
    await term.reply(chen, 'SP-0002', 'e', 'Pass, 37 hours.')
    expect(await term.row('SP-0002')).toMatchObject({ Next: 'supervisor', 'List of semester': '113-2' })
  })

  test('a report sent again after the day needs the new minimum', async () => {
    await term.hours(exempt, 'SP-0004', '19', { date: '2026-05-04', until: '2026-05-05' })
    await term.report(exempt, 'SP-0004')
    expect(await term.row('SP-0004')).toMatchObject({ 'Computed result': 'blocked: hours-below-minimum' })
    expect((await term.row('SP-0004'))['Missing']).toContain('40')
  })

  test('tidied up, “Next value” moved to “Value”, it divides as before', async () => {
    const before = await shown()
    await term.type(settingsTab, 'min_hours', { Value: 40 })
    await term.type(settingsTab, 'min_hours', { 'Next value': null, 'Takes effect on': null })
    await term.clock(at('05-27'))
    expect(await shown()).toEqual(before)
  })

  test('a value typed over corrects the present minimum for all that is still open', async () => {
    await term.set('min_hours', 39)
    await term.clock(at('05-28'))
    expect((await term.row('SP-0004'))['State']).toContain('closure report submitted')
    expect((await term.row('SP-0002'))['State']).toContain('passed')
  })
})
