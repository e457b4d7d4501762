import { describe, expect, it } from 'vitest'
import { goodReport as report, termUntil, type Term } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`
const chen = 'chen@teach.example'
const huang = 'huang@teach.example'
const mei = { reason: 'asked by telephone', decidedBy: 'mei' }
const toHuang = { case: 'SP-0001', teacher: 'Huang Da-wei', email: huang }

/** Professor Chen has said yes and no. */
function contradicted(): Term {
  const term = termUntil('invited')
  term.answer('supervision-invitation', chen, at('03-05'), 'agree')
  term.answer('supervision-invitation', chen, at('03-06'), 'decline')
  term.pass(at('03-06'))
  return term
}

describe('an answer that staff settled', () => {
  it('is about the teacher who was asked when it was typed, and about none who is asked later', () => {
    const term = contradicted()
    term.staff('SP-0001', at('03-07'), { decision: 'settle-answer', value: 'decline', ...mei })
    term.pass(at('03-07'))
    expect(term.row()['decisionStanding']).toContain('settle-answer decline: counts, for SPS-0001')
    term.submit('supervisor', 'SPS-0002', at('03-08'), toHuang)
    term.pass(at('03-08'))
    expect(term.row()).toMatchObject({ state: 'supervisor invited' })
    term.answer('supervision-invitation', huang, at('03-09'), 'agree', { version: 2 })
    term.pass(at('03-09'))
    expect(term.row()).toMatchObject({ state: 'supervision confirmed' })
    expect(term.row()['decisionStanding']).toContain('settle-answer decline: counts, for SPS-0001')
  })

  it('stays with its teacher when another cell of the row is typed later', () => {
    const term = contradicted()
    term.staff('SP-0001', at('03-07'), { decision: 'settle-answer', value: 'decline', ...mei })
    term.pass(at('03-07'))
    term.submit('supervisor', 'SPS-0002', at('03-08'), toHuang)
    term.pass(at('03-08'))
    term.staff('SP-0001', at('03-10'), { listReceived: '2026-03-10' })
    term.pass(at('03-10'))
    expect(term.row()).toMatchObject({ state: 'supervisor invited' })
  })

  it('is not undone by a request that the student sends afterwards', () => {
    const term = contradicted()
    term.staff('SP-0001', at('03-07'), { decision: 'settle-answer agree', ...mei })
    term.pass(at('03-07'))
    term.submit('supervisor', 'SPS-0002', at('03-08'), toHuang)
    term.pass(at('03-08'))
    expect(term.row()).toMatchObject({ state: 'supervision confirmed' })
    expect(term.outcome('Supervisor requests', 'SPS-0002')).toContain('not used')
  })

  it('can name the request it is about; one of another case is refused', () => {
    const term = contradicted()
    term.staff('SP-0001', at('03-07'), { decision: 'settle-answer', value: 'agree sps-0001', ...mei })
    term.pass(at('03-07'))
    expect(term.row()).toMatchObject({ state: 'supervision confirmed' })
    term.staff('SP-0001', at('03-08'), { value: 'agree SPS-0777' })
    term.pass(at('03-08'))
    expect(term.row()).toMatchObject({ state: 'supervisor invited' })
    expect(term.row()['decisionStanding']).toContain(
      'names an entry that is no request or report of this case',
    )
  })
})

describe('a decision that counted', () => {
  it('vouches for the teacher named then, and for nobody named later', () => {
    const term = termUntil('approved')
    const stranger = { case: 'SP-0001', teacher: 'Ann', email: 'ann@else.example' }
    term.submit('supervisor', 'SPS-0001', at('03-04'), stranger)
    term.pass(at('03-04'))
    term.staff('SP-0001', at('03-05'), { decision: 'verify-supervisor', ...mei })
    term.pass(at('03-05'))
    term.answer('supervision-invitation', 'ann@else.example', at('03-06'), 'decline')
    term.pass(at('03-06'))
    term.submit('supervisor', 'SPS-0002', at('03-07'), {
      ...stranger,
      teacher: 'Bob',
      email: 'bob@else.example',
    })
    term.staff('SP-0001', at('03-08'), { listReceived: '2026-03-08' })
    term.pass(at('03-08'))
    expect(term.row()).toMatchObject({ state: 'supervisor to be verified' })
    expect(term.sent.some(({ to }) => to.address === 'bob@else.example')).toBe(false)
  })

  it('on the hours is not undone by an entry that comes after the result', () => {
    const term = termUntil('confirmed')
    term.submit('hours', 'SPH-0001', at('04-01'), { date: '2026-04-01', length: '20', kind: 'execution' })
    term.submit('closure', 'SPC-0001', at('05-20'), report)
    term.pass(at('05-20'))
    term.staff('SP-0001', at('05-21'), { decision: 'set-hours', value: '36', ...mei })
    term.pass(at('05-21'))
    term.answer('closure-evaluation', chen, at('05-22'), 'pass')
    term.pass(at('05-22'))
    term.submit('hours', 'SPH-0002', at('05-23'), { date: '2026-05-22', length: '1', kind: 'execution' })
    term.pass(at('05-23'))
    expect(term.row()).toMatchObject({ state: 'passed, waiting for the signed list', hours: 36 })
    expect(term.row()['decisionStanding']).toContain('set-hours 36: counts')
  })
})
