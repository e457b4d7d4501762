import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applications } from '../../../../sheets-schema/innovation-credits/applications.ts'
import { prefillField } from '../../../../functions/programmes/question-id.ts'
import { addressOf, hua, instructor, lan, ming, Round } from './round-office.ts'

const everybody = `${ming}, ${hua}, ${lan}`

describe('groups, from the form to the row and the letter', () => {
  let round: Round
  beforeAll(async () => {
    round = await Round.open()
  })
  afterAll(() => round.close())

  test('a share is held until every member has agreed by a reply, and goes on when the last one has', async () => {
    const shares = `${ming}: 2.5\n${hua}: 2\n${lan}: 1.5`
    await round.apply('application-award', ming, { members: everybody, shares })
    expect(await round.row('ICA-0001')).toMatchObject({
      State: 'waits for the other members of the group',
      Next: 'members of the group',
      'Shares confirmed': `waits for ${hua}, ${lan}`,
      Recognised: 2.5,
    })
    expect(await round.newest(addressOf(lan), 'ICA-0001')).toContain(`${lan}: 1.5 學分`)
    await round.reply(addressOf(lan), 'ICA-0001', 'share-confirmation', '同意')
    expect((await round.row('ICA-0001'))['Shares confirmed']).toBe(`waits for ${hua}`)
    await round.reply(addressOf(hua), 'ICA-0001', 'share-confirmation', '同意')
    expect(await round.row('ICA-0001')).toMatchObject({
      State: 'waits for the instructor',
      'Shares confirmed': 'by all members',
      Instructor: instructor,
    })
  })

  test('without a share the row only suggests one, and the letter links to the form with everything filled in', async () => {
    await round.apply('application-award', hua, {
      project: 'Solar roof',
      award: 'SITP prize',
      prize: '二等奖',
      members: everybody,
    })
    expect(await round.row('ICA-0002')).toMatchObject({
      State: 'waits for the group’s shares',
      Recognised: null,
    })
    expect((await round.row('ICA-0002'))['Because']).toContain('1.5 each')
    expect(await round.newest(addressOf(hua), 'ICA-0002')).toContain(
      prefillField('application-award', 'shares').slice(0, 6),
    )
  })

  test('a share above the personal maximum or finer than half a credit is refused for all, with its clause', async () => {
    await round.apply('application-award', lan, {
      project: 'Rain garden',
      award: 'SITP prize',
      prize: 'Second prize',
      members: everybody,
      shares: `${lan}: 2.5`,
    })
    expect(await round.row('ICA-0003')).toMatchObject({
      State: 'shares refused',
      Clauses: expect.stringContaining('II.4.2)(3)'),
    })
    await round.apply('application-award', lan, {
      case: 'ICA-0003',
      project: 'Rain garden',
      award: 'SITP prize',
      prize: 'Second prize',
      members: everybody,
      shares: `${lan}: 1.25`,
    })
    expect((await round.row('ICA-0003'))['Because']).toContain('finer than 0.5')
  })

  test('team mates who state different prizes are held on both sides and each is told, until one corrects', async () => {
    const team = `${ming}, ${hua}`
    await round.apply('application-competition', ming, { team })
    await round.apply('application-competition', hua, { team, prize: '二等奖' })
    for (const key of ['ICC-0001', 'ICC-0002']) {
      expect(await round.row(key)).toMatchObject({ State: 'held: team mates differ', Next: 'student' })
      expect(await round.attention(key)).toHaveLength(1)
    }
    expect((await round.row('ICC-0001'))['Notes']).toContain('compare ICC-0002')
    expect(await round.newest(addressOf(ming), 'ICC-0001')).toContain('What differs: prize')
    await round.apply('application-competition', hua, { team, case: 'ICC-0002' })
    for (const key of ['ICC-0001', 'ICC-0002'])
      expect((await round.row(key))['State']).toBe('waits for the vice dean')
    expect(await round.attention('ICC-0001')).toEqual([])
  })

  test('two students who claim the same place of one paper are held, different places are no contradiction', async () => {
    await round.apply('application-paper', ming, {})
    await round.apply('application-paper', hua, { place: '1' })
    expect((await round.row('ICP-0001'))['State']).toBe('held: team mates differ')
    await round.apply('application-paper', hua, { place: '2', case: 'ICP-0002' })
    expect(await round.row('ICP-0001')).toMatchObject({ State: 'waits for the vice dean', Recognised: 5 })
    expect(await round.row('ICP-0002')).toMatchObject({ State: 'waits for the vice dean', Recognised: 4 })
  })

  test('the office ends a dispute by crediting one side with its reason', async () => {
    await round.apply('application-paper', ming, { title: 'Loess', place: '1' })
    await round.apply('application-paper', lan, { title: 'Loess', place: '1' })
    await round.type(applications, 'ICP-0005', {
      Correction: 'set-credits',
      'New value': '5',
      'Reason of correction': 'The journal prints Lan first.',
      'Corrected by': 'zhao',
    })
    expect(await round.row('ICP-0005')).toMatchObject({ State: 'waits for the vice dean', Recognised: 5 })
    expect((await round.row('ICP-0004'))['State']).toBe('held: team mates differ')
  })
})
