import { describe, expect, it } from 'vitest'
import { goodProposal, Term, termUntil } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`

/** A setting that had one value before April and has another since. */
function since(term: Term, name: string, before: string, now: string): Term {
  term.settings[name] = now
  term.settingsBefore = { day: '2026-04-01', values: { [name]: before } }
  return term
}

const low = { ...goodProposal, categories: 'Course or lab assistant 課程或實驗室助理' }

describe('a planned change of a setting, by what it is about', () => {
  it('a proposal that was complete when it was sent stays with its reviewer; one sent afterwards is held to the new rule', () => {
    const term = since(new Term(), 'low_priority', 'flag', 'refuse')
    term.submit('proposal', 'SP-0001', at('03-02'), low)
    term.submit('proposal', 'SP-0002', at('04-02'), { ...low, student: 'B2' })
    term.pass(at('04-02'))
    expect(term.row()['state']).toBe('proposal submitted')
    expect(term.row('SP-0002')['computed']).toBe('blocked: low-priority')
  })

  it('what hindered a proposal by the rule of then hinders it no more', () => {
    const term = since(new Term(), 'low_priority', 'refuse', 'flag')
    term.submit('proposal', 'SP-0001', at('03-02'), low)
    term.pass(at('03-02'))
    expect(term.row()['computed']).toBe('blocked: low-priority')
    term.pass(at('04-01'))
    expect(term.row()['state']).toBe('proposal submitted')
  })

  it('the office’s question stays the office’s where proposals are to need nobody from a day on', () => {
    const term = since(new Term(), 'proposal_reviewer', 'office', 'none')
    term.submit('proposal', 'SP-0001', at('03-02'), goodProposal)
    term.submit('proposal', 'SP-0002', at('04-02'), { ...goodProposal, student: 'B2' })
    term.pass(at('04-02'))
    expect(term.row()).toMatchObject({ state: 'proposal submitted', nextActor: 'office' })
    expect(term.row('SP-0002')['state']).toBe('proposal approved')
  })

  it('a teacher who was asked may agree, though nobody with this post is asked any more', () => {
    const term = since(termUntil('invited'), 'supervisor_posts', 'professor', 'adjunct-professor')
    term.pass(at('04-02'))
    expect(term.told()).toEqual(['supervision no-reply:1'])
    term.answer('supervision-invitation', 'chen@teach.example', at('04-03'), 'agree')
    term.pass(at('04-03'))
    expect(term.row()['state']).toBe('supervision confirmed')
  })

  it('a teacher of that post who is named after the day is not asked', () => {
    const term = since(termUntil('approved'), 'supervisor_posts', 'professor', 'adjunct-professor')
    const request = { case: 'SP-0001', teacher: 'Chen', email: 'chen@teach.example' }
    term.submit('supervisor', 'SPS-0001', at('04-02'), request)
    term.pass(at('04-02'))
    expect(term.row()['computed']).toContain('supervisor-post-not-eligible')
    expect(term.told('chen@teach.example')).toEqual([])
  })

  it('a pass of before waits for its list as it did; it is not recorded by the new rule', () => {
    const term = termUntil('passed')
    term.settings['credit_on'] = 'evaluation'
    term.settingsBefore = { day: '2026-06-01', values: { credit_on: 'signed-list' } }
    term.pass(at('06-02'))
    expect(term.row()['state']).toBe('passed, waiting for the signed list')
  })

  it('who might decide when it was typed has decided', () => {
    const term = since(termUntil('approved'), 'override_roles', 'staff', 'dean')
    term.staff('SP-0001', at('03-10'), { decision: 'close', reason: 'The student left.', decidedBy: 'mei' })
    term.pass(at('04-02'))
    expect(term.row()['state']).toBe('closed')
    term.staff('SP-0001', at('04-02'), { reason: 'The student has left.' })
    term.pass(at('04-02'))
    expect(term.row()['decisionStanding']).toContain('role may not decide')
  })
})
