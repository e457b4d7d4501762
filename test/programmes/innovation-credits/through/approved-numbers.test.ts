import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settingsTab } from '../../../../sheets-schema/common/settings.ts'
import { mailsTo } from '../../../people.ts'
import { dean, hua, instructor, lan, ming, Round } from './round-office.ts'

const at = (time: string): string => `2026-10-13T${time}:00+08:00`

describe('the numbers of an application become others after the vice dean has approved them', () => {
  let round: Round
  beforeAll(async () => {
    round = await Round.open()
    await round.apply('application-competition', hua, { team: hua })
    await round.reply(dean, 'ICC-0001', 'vice-dean-recognition', 'I agree.')
    await round.apply('application-project', ming, { members: ming })
    await round.reply(instructor, 'ICJ-0001', 'instructor-approval', 'I approve.')
    await round.apply('application-competition', lan, { team: lan, prize: 'Third prize' })
    await round.reply(dean, 'ICC-0002', 'vice-dean-recognition', 'I agree.')
  })
  afterAll(() => round.close())

  const told = async (address: string, subject: string) =>
    (await mailsTo(round.office, address)).filter(
      ({ subject: line, text }) => `${line} ${text}`.includes(subject) && text.includes('approved'),
    )

  /** A smaller limit typed over: a correction, which acts on everything that is not recorded. */
  async function limit(credits: number | null, time: string): Promise<void> {
    await round.type(settingsTab, 'quality_cap', { Value: credits })
    await round.clock(at(time))
  }

  test('the vice dean is told what they are now, that the approval stands, and how to take it back', async () => {
    expect(await told(dean, 'ICC-0001')).toHaveLength(0)
    await limit(2, '11:00')
    const [mail, ...more] = await told(dean, 'ICC-0001')
    expect(more).toEqual([])
    expect(mail?.text).toMatch(/that you approved have changed since[^]*not converted: 1 credit/)
    expect(mail?.text).toContain('Your approval stands')
  })

  test('who approved numbers that are what they were hears nothing', async () => {
    expect(await told(dean, 'ICC-0002')).toHaveLength(0)
  })

  test('an instructor is told of what they approved', async () => {
    expect(await told(instructor, 'ICJ-0001')).toHaveLength(0)
    await limit(1, '12:00')
    expect(await told(instructor, 'ICJ-0001')).toHaveLength(1)
  })

  test('and when they are again what was approved, that is told too', async () => {
    await limit(null, '13:00')
    expect((await told(dean, 'ICC-0001')).at(-1)?.text).toContain('are again those that you approved')
    expect((await round.row('ICC-0001'))['State']).toBe('waits for the Academic Affairs Office')
  })
})
