import { describe, expect, it } from 'vitest'
import { goodReport, logHours, termUntil, type Term } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`
const chen = 'chen@teach.example'

const received = (term: Term, listReceived: string, now = '06-10'): void => {
  term.staff('SP-0001', at(now), { listReceived })
  term.pass(at(now))
}

describe('a signed list that cannot be right is asked about, and records nothing', () => {
  it('entered as received before the supervisor’s pass', () => {
    const term = termUntil('passed')
    received(term, '2026-05-21')
    expect(term.row()).toMatchObject({ state: 'passed, waiting for the signed list', effective: null })
    expect(term.row()['nextActor']).toBe('staff')
    expect(term.records.has('SP-0001')).toBe(false)
    expect(term.attention()).toMatchObject([
      {
        row: 'SP-0001',
        what: expect.stringContaining('before the supervisor passed the report on 2026-05-22'),
      },
    ])
    expect(term.told()).toEqual(['result list-question:1'])
    expect(term.words()).toContain('passed your closure report')
  })

  it('entered before there is a pass at all, and still there when the pass comes', () => {
    const term = termUntil('submitted')
    received(term, '2026-02-20', '05-21')
    expect(term.row()['notes']).toContain('there is no pass')
    term.answer('closure-evaluation', chen, at('05-22'), 'pass')
    term.pass(at('05-22'))
    expect(term.records.has('SP-0001')).toBe(false)
    expect(term.attention().map(({ mend }) => mend)).toEqual([
      'Correct “Signed list received on”; clear it if the list with this student is not there yet.',
    ])
  })

  it('entered for the spring’s list, where a late report stands on the autumn’s', () => {
    const term = termUntil('confirmed')
    logHours(term, 15, '2.4')
    term.submit('closure', 'SPC-0001', at('06-01'), goodReport)
    term.pass(at('06-01'))
    term.answer('closure-evaluation', chen, at('06-03'), 'pass')
    term.pass(at('06-03'))
    received(term, '2026-06-18', '06-18')
    expect(term.row()).toMatchObject({ listSemester: '114-1', effective: null })
    expect(term.attention()[0]?.what).toContain('cannot be older than 2026-09-07')
  })

  it('corrected to a day after the pass, it gives the credit', () => {
    const term = termUntil('passed')
    received(term, '2026-05-21')
    received(term, '2026-05-22', '06-11')
    expect(term.row()['effective']).toBe('pass, 1 credit')
    expect(term.attention()).toEqual([])
    expect(term.told()).toEqual(['result credit-recorded:1'])
  })
})
