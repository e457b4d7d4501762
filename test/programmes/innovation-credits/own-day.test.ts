import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../functions/programmes/innovation-credits/law/settings.ts'
import { ownDay } from '../../../functions/programmes/innovation-credits/reading/own-day.ts'

const sent = (day: string, more: { form?: string; version?: number; firstAt?: string } = {}) => ({
  form: 'application-competition',
  sentAt: `${day}T10:00:00+08:00`,
  firstAt: more.firstAt ?? `${day}T10:00:00+08:00`,
  version: more.version ?? 1,
  ...(more.form === undefined ? {} : { form: more.form }),
})

describe('the day by whose settings a case is judged', () => {
  test('sent within a window it is the day it was sent, whatever the day is now (A-IC-25)', () => {
    expect(ownDay(sent('2026-10-12'), defaultSettings, '2026-11-20')).toBe('2026-10-12')
  })

  test('while it waits for its window it is today; then the first day of the window (A-IC-26)', () => {
    expect(ownDay(sent('2026-09-20'), defaultSettings, '2026-09-25')).toBe('2026-09-25')
    expect(ownDay(sent('2026-09-20'), defaultSettings, '2026-10-12')).toBe('2026-10-01')
  })

  test('returned and sent again after the window it is the day it was sent again', () => {
    const again = sent('2026-12-03', { version: 2, firstAt: '2026-11-20T10:00:00+08:00' })
    expect(ownDay(again, defaultSettings, '2027-01-10')).toBe('2026-12-03')
  })

  test('the college knows no windows, nor do they bind the submission where they bind the confirmation', () => {
    const byCollege = sent('2026-09-20', { form: 'application-college' })
    expect(ownDay(byCollege, defaultSettings, '2026-09-25')).toBe('2026-09-20')
    const confirmation = { ...defaultSettings, windowBinds: 'confirmation' } as const
    expect(ownDay(sent('2026-09-20'), confirmation, '2026-09-25')).toBe('2026-09-20')
  })
})
