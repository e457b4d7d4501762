import { describe, expect, test } from 'vitest'
import { settingPeriods, type SettingStand } from '../../functions/reconcile/setting-periods.ts'

const check = (value: string): string | undefined => (/^\d+$/.test(value) ? undefined : 'is not a number')
const always = '0000-01-01'

/** What stood in the row since a day: “Value”, and “Next value” with its day. */
const row = (since: string, value: string, next?: string, day?: string): SettingStand => ({
  since,
  value,
  plan: next === undefined || day === undefined ? undefined : { next, day },
})

const periods = (today: string, ...stands: readonly SettingStand[]) =>
  settingPeriods({ default: '36', check }, stands, today).map(({ from, value }) => [from, value])

describe('what was in force when', () => {
  test('the default, for ever, where nothing was typed', () => {
    expect(periods('2026-06-01')).toEqual([[always, '36']])
  })

  test('a value typed over is a correction of all that was', () => {
    expect(periods('2026-06-01', row('2026-03-01', ''), row('2026-05-01', '38'))).toEqual([[always, '38']])
  })

  test('a plan divides nothing before its day, and time from its day on', () => {
    const planned = row('2026-05-01', '', '40', '2026-05-25')
    expect(periods('2026-05-24', planned)).toEqual([[always, '36']])
    expect(periods('2026-05-25', planned)).toEqual([
      [always, '36'],
      ['2026-05-25', '40'],
    ])
  })

  test.each([
    ['value first', row('2026-06-02', '40', '40', '2026-05-25')],
    ['plan first', row('2026-06-02', '')],
    ['both at once', row('2026-06-02', '40')],
  ])('tidied up, %s, the division stays', (_how, between) => {
    const stands = [row('2026-05-01', '', '40', '2026-05-25'), between, row('2026-06-02', '40')]
    expect(periods('2026-06-03', ...stands)).toEqual([
      [always, '36'],
      ['2026-05-25', '40'],
    ])
  })

  test('tidied up before anybody looked after the day, the day has come all the same', () => {
    expect(periods('2026-06-03', row('2026-05-01', '', '40', '2026-05-25'), row('2026-06-03', '40'))).toEqual(
      [
        [always, '36'],
        ['2026-05-25', '40'],
      ],
    )
  })

  test.each([
    ['at once', [row('2026-06-02', '38', '40', '2026-05-25')]],
    ['one after the other', [row('2026-06-02', '38'), row('2026-06-02', '38', '40', '2026-05-25')]],
  ])('a plan for a day gone by, typed with the value of before it, %s: each has its time', (_how, stands) => {
    expect(periods('2026-06-03', row('2026-05-01', ''), ...stands)).toEqual([
      [always, '38'],
      ['2026-05-25', '40'],
    ])
  })

  test('a correction after a plan has taken effect corrects what came with it, and nothing before', () => {
    const stands = [row('2026-05-01', '', '40', '2026-05-25'), row('2026-06-02', '38')]
    expect(periods('2026-06-03', ...stands)).toEqual([
      [always, '36'],
      ['2026-05-25', '38'],
    ])
  })

  test('one plan after another: each divides', () => {
    const stands = [row('2026-05-01', '', '40', '2026-05-25'), row('2026-06-02', '40', '42', '2026-09-01')]
    expect(periods('2026-09-01', ...stands)).toEqual([
      [always, '36'],
      ['2026-05-25', '40'],
      ['2026-09-01', '42'],
    ])
  })

  test('a plan whose day is put off takes effect on its new day alone', () => {
    const stands = [row('2026-05-01', '', '40', '2026-05-25'), row('2026-05-26', '', '40', '2026-06-05')]
    const values = settingPeriods({ default: '36', check }, stands, '2026-06-10')
    const on = (day: string) => values.findLast(({ from }) => from <= day)?.value
    expect([on('2026-05-24'), on('2026-06-04'), on('2026-06-05')]).toEqual(['36', '36', '40'])
  })

  test('what cannot be used changes nothing', () => {
    const stands = [row('2026-05-01', '38', 'many', '2026-05-25'), row('2026-06-01', 'plenty')]
    expect(periods('2026-06-10', ...stands)).toEqual([[always, '38']])
  })
})
