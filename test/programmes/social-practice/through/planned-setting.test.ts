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

  test('changes on its day the cases that were listed and no other; a recorded one stays', async () => {
    const lines = (await term.office.desk.rows(whatIfTab)).filter(row => row['Row'] !== null)
    const stays = (to: unknown) => String(to).startsWith('stays as recorded')
    const listed = lines.filter(row => !stays(row['To'])).map(row => row['Row'])
    const before = await shown()
    const countOf = async (student: string) => (await term.mails(addressOf(student))).length
    const told = await Promise.all([lin, wu].map(countOf))
    await term.clock(at('05-25'))
    await term.clock(at('05-26'))
    const after = await shown()
    expect([...after.keys()].filter(key => after.get(key) !== before.get(key))).toEqual(listed)
    expect(listed).toContain('SP-0002')
    expect(lines.filter(row => stays(row['To'])).map(row => row['Row'])).toEqual(['SP-0001'])
    expect(await countOf(lin)).toBe(told[0])
    expect(await countOf(wu)).toBeGreaterThan(told[1] ?? 0)
  })
})
