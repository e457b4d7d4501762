import { describe, expect, it } from 'vitest'
import type { Evaluation } from '../../../../functions/programmes/social-practice/law/result.ts'
import { judgeResult } from '../../../../functions/programmes/social-practice/law/result.ts'
import { reading, result, student } from './situations.ts'

const pass: Evaluation = {
  result: 'pass',
  at: '2026-06-01T09:00:00+08:00',
  by: 'mlchen@example.edu',
  hoursConfirmed: true,
}
const listAt = (receivedAt: string | null): ReturnType<typeof result>['signedList'] => ({
  printed: true,
  signedBy: 'mlchen@example.edu',
  receivedAt,
})

describe('the result of a project (S2.6, S5.4)', () => {
  it('is a credit once the signed list is in', () => {
    expect(judgeResult(result(), reading())).toMatchObject({
      status: 'credit-recorded',
      credits: 1,
      grade: 'pass',
      listSemester: 'spring',
    })
  })

  it('an evaluation or a list from the future is not there yet', () => {
    const early = { asOf: '2026-05-31T09:00:00+08:00' }
    expect(judgeResult(result(early), reading())).toMatchObject({
      status: 'awaiting-evaluation',
      grade: null,
    })
    const between = { asOf: '2026-06-10T09:00:00+08:00' }
    expect(judgeResult(result(between), reading()).status).toBe('passed-awaiting-signed-list')
  })

  it('the semester’s last day is in time for the list, or not where it is excluded', () => {
    const lastDay = result({ signedList: listAt('2026-06-19T23:59:59+08:00') })
    expect(judgeResult(lastDay, reading()).status).toBe('credit-recorded')
    expect(judgeResult(lastDay, reading({ listLastDay: 'excluded' }))).toMatchObject({
      status: 'passed-list-late',
      credits: 0,
      flags: ['list-late'],
    })
  })

  it('the evaluation alone gives the credit where the university reads it so (A-SP-16)', () => {
    const settings = reading({ creditOn: 'evaluation', courseCredits: 2 })
    expect(judgeResult(result({ signedList: null }), settings)).toMatchObject({
      status: 'credit-recorded',
      credits: 2,
      listSemester: 'spring',
    })
    const second = result({ signedList: null, student: student({ creditObtained: true }) })
    expect(judgeResult(second, settings)).toMatchObject({
      status: 'passed-no-credit',
      credits: 0,
      blocked: ['credit-already-obtained'],
    })
  })

  it('a pass after the semester goes to the next list, whose end is not this semester’s', () => {
    const evaluation = { ...pass, at: '2026-06-20T00:00:00+08:00' }
    const facts = result({ evaluation, signedList: listAt('2026-06-25T09:00:00+08:00') })
    expect(judgeResult(facts, reading())).toMatchObject({ status: 'credit-recorded', listSemester: 'autumn' })
  })

  it('a late report waits for the next list, even if it is evaluated in time (A-SP-15)', () => {
    const facts = result({ reportSemester: 'autumn', signedList: null })
    expect(judgeResult(facts, reading()).listSemester).toBe('autumn')
  })

  it('an exempt student’s pass gives the credit, or none under the other reading (A-SP-04)', () => {
    const facts = result({ student: student({ internshipCredit: 'general' }) })
    expect(judgeResult(facts, reading()).credits).toBe(1)
    expect(judgeResult(facts, reading({ exemptParticipation: 'no-credit' }))).toMatchObject({
      status: 'passed-no-credit',
      credits: 0,
      grade: 'pass',
      listSemester: null,
    })
  })

  it('the first thing that contradicts holds it: report, person, then hours', () => {
    const doubtful = { ...pass, by: 'other@example.edu', hoursConfirmed: false, score: 91 }
    const held = judgeResult(result({ evaluation: doubtful, closureStatus: 'none' }), reading())
    expect(held).toMatchObject({ status: 'held', grade: null })
    expect(held.flags).toEqual(['evaluation-without-report', 'numeric-score-ignored'])
    const byOther = judgeResult(result({ evaluation: { ...doubtful, result: 'fail' } }), reading())
    expect(byOther.flags).toContain('evaluation-by-other')
    const unsure = judgeResult(result({ evaluation: { ...pass, hoursConfirmed: false } }), reading())
    expect(unsure).toMatchObject({ status: 'held', flags: ['pass-without-hours'], listSemester: null })
  })
})
