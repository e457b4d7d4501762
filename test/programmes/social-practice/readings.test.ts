import { describe, expect, it } from 'vitest'
import { goodProposal, goodReport, logHours, students, teachers, Term, termUntil } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`
const chen = 'chen@teach.example'

const said = (term: Term, key = 'SP-0001'): readonly string[] =>
  String(term.row(key)['notes'] ?? '')
    .split('\n')
    .filter(note => note.startsWith('Another reading'))

const report = (term: Term, more: Record<string, string> = {}, day = '05-20'): void => {
  term.submit('closure', 'SPC-0001', at(day), { ...goodReport, ...more })
  term.pass(at(day))
}

describe('where two readings of the text agree for a student, the row is silent', () => {
  it('on the whole ordinary way', () => {
    for (const until of ['approved', 'invited', 'confirmed', 'submitted', 'passed'] as const)
      expect(said(termUntil(until))).toEqual([])
  })
})

describe('where they part, the row says how and asks staff', () => {
  it('hours before the approval, without which 36 are not reached (A-SP-03)', () => {
    const term = termUntil('confirmed')
    logHours(term, 10, '3')
    term.submit('hours', 'SPH-0099', at('04-11'), { date: '2026-02-20', length: '6', kind: 'execution' })
    report(term)
    expect(said(term).join()).toContain(
      'report accepted, list of 113-2; with hours_before_approval = refuse: report blocked (hours-below-minimum). Hours dated before the approval: accept them? (A-SP-03)',
    )
  })

  it('but not where 36 are reached without them', () => {
    const term = termUntil('confirmed')
    logHours(term, 15, '2.4')
    term.submit('hours', 'SPH-0099', at('04-16'), { date: '2026-02-20', length: '6', kind: 'execution' })
    report(term)
    expect(said(term)).toEqual([])
  })

  it('travel that would make up for missing hours (A-SP-10)', () => {
    const term = termUntil('confirmed')
    logHours(term, 10, '3')
    term.submit('hours', 'SPH-0099', at('04-16'), { date: '2026-04-15', length: '6', kind: 'travel' })
    report(term)
    expect(said(term)).toEqual([
      expect.stringContaining('Preparation or travel hours: count them? (A-SP-10)'),
    ])
  })

  it('a fourth photo (A-SP-12)', () => {
    const term = termUntil('confirmed')
    logHours(term, 15, '2.4')
    report(term, {
      photo4: 'https://photos.example/4',
      caption4: 'All of us at the closing party',
      people4: '1',
    })
    expect(said(term)).toEqual([expect.stringContaining('with photos_max = 3')])
  })

  it('a late report (A-SP-15)', () => {
    const term = termUntil('confirmed')
    logHours(term, 15, '2.4')
    report(term, {}, '06-01')
    expect(said(term)).toEqual([expect.stringContaining('with late_action = refuse: report blocked (late)')])
  })

  it('an exempt student who passes (A-SP-04)', () => {
    const term = termUntil('submitted')
    term.students = students.map(each => ({ ...each, internshipCredit: 'overseas' as const }))
    term.answer('closure-evaluation', chen, at('05-22'), 'pass')
    term.pass(at('05-22'))
    expect(said(term)).toEqual([expect.stringContaining('exempt_participation = no-credit')])
  })

  it('a member of a group whose hours would do together, not alone (A-SP-09)', () => {
    const term = new Term()
    const group = { ...goodProposal, as: 'group', participants: 'B1, B2' }
    term.submit('proposal', 'SP-0001', at('03-02'), group)
    term.staff('SP-0001', at('03-02'), { proposalDecision: 'approve' })
    term.pass(at('03-02'))
    term.submit('proposal', 'SP-0002', at('03-03'), { ...goodProposal, group: 'SP-0001' })
    term.submit('proposal', 'SP-0003', at('03-03'), { ...goodProposal, student: 'B2', group: 'SP-0001' })
    for (const key of ['SP-0002', 'SP-0003']) term.staff(key, at('03-04'), { proposalDecision: 'approve' })
    term.submit('supervisor', 'SPS-0001', at('03-04'), { case: 'SP-0002', teacher: 'Chen', email: chen })
    term.pass(at('03-04'))
    term.answer('supervision-invitation', chen, at('03-05'), 'agree', { subject: 'SP-0002' })
    const eighteen = { date: '2026-04-01', length: '18', kind: 'execution' }
    term.submit('hours', 'SPH-0001', at('04-02'), { ...eighteen, case: 'SP-0002' })
    term.submit('hours', 'SPH-0002', at('04-02'), { ...eighteen, student: 'B2', case: 'SP-0003' })
    report(term, { case: 'SP-0002' })
    expect(said(term, 'SP-0002')).toEqual([
      expect.stringContaining('with hours_per = project: report accepted, list of 113-2'),
    ])
  })

  it('a professor who is also staff (A-SP-07)', () => {
    const term = termUntil('approved')
    term.teachers = teachers.map(each => ({ ...each, posts: ['professor', 'staff'] }))
    term.submit('supervisor', 'SPS-0001', at('03-04'), { case: 'SP-0001', teacher: 'Chen', email: chen })
    term.pass(at('03-04'))
    expect(said(term)).toEqual([
      expect.stringContaining('with staff_with_teaching_post = refuse: blocked (supervisor-is-staff)'),
    ])
  })

  it('is answered by the setting: then the other reading is named', () => {
    const term = termUntil('confirmed')
    term.settings['late_action'] = 'refuse'
    logHours(term, 15, '2.4')
    report(term, {}, '06-01')
    expect(said(term)).toEqual([expect.stringContaining('with late_action = next-semester: report accepted')])
  })
})
