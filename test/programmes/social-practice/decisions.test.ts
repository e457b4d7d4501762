import { describe, expect, it } from 'vitest'
import { languages } from '../../../sheets-schema/common/people.ts'
import type { ProjectRow } from '../../../sheets-schema/social-practice/projects.ts'
import { goodProposal, goodReport, logHours, Term, termUntil } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`
const chen = 'chen@teach.example'
const decided = { reason: 'paper log seen', decidedBy: 'mei' }

describe('decisions about the proposal', () => {
  it('sending back needs words, and the next version needs a new decision', () => {
    const term = new Term()
    term.submit('proposal', 'SP-0001', at('03-02'), goodProposal)
    term.staff('SP-0001', at('03-03'), { proposalDecision: 'return' })
    term.pass(at('03-03'))
    expect(term.row()).toMatchObject({
      state: 'proposal submitted',
      decisionStanding: 'return: does not count, it needs a reason',
    })
    term.staff('SP-0001', at('03-04'), { reason: 'Where exactly?', decidedBy: 'mei' })
    term.pass(at('03-04'))
    expect(term.row()['state']).toBe('draft, to be mended by the student')
    expect(term.words()).toContain('Where exactly?')
    term.submit('proposal', 'SP-0002', at('03-05'), { ...goodProposal, case: 'SP-0001', topic: 'In Hamasen' })
    term.pass(at('03-05'))
    expect(term.row()).toMatchObject({ state: 'proposal submitted', topic: 'In Hamasen' })
    expect(term.row()['decisionStanding']).toContain('older than the student’s last change')
  })

  it('a proposal that is not complete is not approved by a word in the column', () => {
    const term = new Term()
    term.submit('proposal', 'SP-0001', at('03-02'), { ...goodProposal, plan: '' })
    term.staff('SP-0001', at('03-03'), { proposalDecision: 'approve' })
    term.pass(at('03-03'))
    expect(term.row()['decisionStanding']).toContain('does not count while the proposal is not complete')
  })

  it('an approved proposal that the student edits waits for confirmation again', () => {
    const term = termUntil('approved')
    const [first] = term.entries
    if (first) term.entries[0] = { ...first, changedAt: at('03-10') }
    term.pass(at('03-10'))
    expect(term.row()['state']).toBe('proposal submitted')
    term.staff('SP-0001', at('03-11'), { reason: 'seen again' })
    term.pass(at('03-11'))
    expect(term.row()['state']).toBe('proposal approved')
  })

  it('with nobody named as reviewer a complete proposal is approved by itself', () => {
    const term = new Term()
    term.settings['proposal_reviewer'] = 'none'
    term.submit('proposal', 'SP-0001', at('03-02'), goodProposal)
    term.pass(at('03-02'))
    expect(term.row()['state']).toBe('proposal approved')
  })
})

describe('who decided about the proposal', () => {
  const proposed = (cells: Partial<ProjectRow>): Term => {
    const term = new Term()
    term.submit('proposal', 'SP-0001', at('03-02'), goodProposal)
    term.staff('SP-0001', at('03-03'), cells)
    term.pass(at('03-03'))
    return term
  }

  it('a plain approval counts without a name, and the row and Needs attention say that nobody is named', () => {
    const term = proposed({ proposalDecision: 'approve' })
    expect(term.row()).toMatchObject({
      state: 'proposal approved',
      decisionStanding: 'approve: counts; nobody is named in “Decided by”',
    })
    expect(term.attention()).toMatchObject([
      { row: 'SP-0001', column: 'Decided by', follows: 'It counts.', mend: 'Enter your id in “Decided by”.' },
    ])
    term.staff('SP-0001', at('03-04'), { decidedBy: 'mei' })
    term.pass(at('03-04'))
    expect(term.row()['decisionStanding']).toBe('approve: counts')
    expect(term.attention()).toEqual([])
    expect(term.sent).toEqual([])
  })

  it.each(['return', 'reject'])('%s goes against the student: nameless it does not count', word => {
    const term = proposed({ proposalDecision: word, reason: 'Where exactly?' })
    expect(term.row()).toMatchObject({
      state: 'proposal submitted',
      decisionStanding: `${word}: does not count, it needs your id in “Decided by”`,
    })
    expect(term.words()).not.toContain('Where exactly?')
    expect(term.attention()[0]?.what).toBe(`The decision “${word}” does not count.`)
    term.staff('SP-0001', at('03-04'), { decidedBy: 'mei' })
    term.pass(at('03-04'))
    expect(term.words()).toContain('Where exactly?')
  })
})

describe('decisions against a rule', () => {
  const short = (): Term => {
    const term = termUntil('confirmed')
    logHours(term, 10, '3')
    const { photo3: _photo, ...report } = goodReport
    term.submit('closure', 'SPC-0001', at('05-20'), report)
    term.pass(at('05-20'))
    return term
  }

  it('counted hours are set from a proof and missing photos waived, side by side with what the rules say', () => {
    const term = short()
    const both = { decision: 'set-hours; waive', value: '38; photos-missing' }
    term.staff('SP-0001', at('05-21'), { ...both, ...decided })
    term.pass(at('05-21'))
    expect(term.row()).toMatchObject({
      hours: 38,
      computed: 'blocked: hours-below-minimum, photos-missing',
      state: 'closure report submitted, waiting for the evaluation',
    })
    expect(term.row()['notes']).toContain('Overridden by staff: photos-missing, counted-hours')
    expect(term.told(chen)).toEqual(['evaluation asked:1:38'])
    expect(term.words(chen)).toContain('The office (mei) has set the hours that count to 38')
    expect(term.words()).toContain('The office (mei) has set the hours that count to 38')
  })

  it.each([
    [
      'the 36 hours themselves',
      { decision: 'waive', value: 'hours-below-minimum', ...decided },
      'nobody can waive',
    ],
    ['no reason', { decision: 'set-hours', value: '38', decidedBy: 'mei', reason: ' ' }, 'needs a reason'],
    ['nobody’s name', { decision: 'set-hours', value: '38', reason: 'x', decidedBy: '' }, 'needs your id'],
    [
      'an unknown name',
      { decision: 'set-hours', value: '38', reason: 'x', decidedBy: 'eve' },
      'not in Staff',
    ],
    [
      'a role that may not',
      { decision: 'set-hours', value: '38', reason: 'x', decidedBy: 'pt' },
      'role may not',
    ],
    ['no value', { decision: 'set-hours', ...decided }, 'needs a value'],
    ['a word nobody knows', { decision: 'promote', ...decided }, 'not one of the words'],
  ])('%s: the decision does not count and changes nothing else', (_name, cells, why) => {
    const term = short()
    const before = term.row()
    term.staff('SP-0001', at('05-21'), cells)
    term.pass(at('05-21'))
    expect(term.row()['decisionStanding']).toContain(why)
    expect({ ...term.row(), decisionStanding: before['decisionStanding'] }).toEqual(before)
    expect(term.sent).toEqual([])
  })

  it('a photo without a caption, which staff waived, is shown by its number alone', () => {
    const term = termUntil('confirmed')
    logHours(term, 15, '2.4')
    const { caption2: _caption, ...report } = goodReport
    term.submit('closure', 'SPC-0001', at('05-20'), report)
    term.staff('SP-0001', at('05-21'), { decision: 'waive', value: 'caption-missing', ...decided })
    term.pass(at('05-21'))
    expect(term.told(chen)).toEqual(['evaluation asked:1:36'])
    expect(term.words(chen)).toContain('"label":"Photo 2"')
  })

  it('hours that change after staff set them make the decision stale', () => {
    const term = short()
    term.staff('SP-0001', at('05-21'), { decision: 'set-hours', value: '38', ...decided })
    term.submit('hours', 'SPH-0500', at('05-22'), { date: '2026-05-01', length: '1', kind: 'execution' })
    term.pass(at('05-22'))
    expect(term.row()['decisionStanding']).toContain('older than the student’s last change')
    expect(term.row()['state']).toBe('supervision confirmed')
  })

  it('on hold nobody is asked; closed, the project is over until the word is taken back', () => {
    const term = termUntil('approved')
    term.staff('SP-0001', at('03-04'), { decision: 'hold', ...decided })
    term.submit('supervisor', 'SPS-0001', at('03-05'), { teacher: 'Chen', email: chen })
    term.pass(at('03-05'))
    expect(term.told(chen)).toEqual([])
    expect(term.told()).toContain('office on-hold')
    term.staff('SP-0001', at('03-06'), { decision: 'close' })
    term.pass(at('03-06'))
    expect(term.row()).toMatchObject({ state: 'closed', effective: 'closed', nextActor: null })
    term.staff('SP-0001', at('03-07'), { decision: '' })
    term.pass(at('03-07'))
    expect(term.told(chen)).toEqual(['invitation asked:1'])
    expect(term.told()).toContain('office released')
  })
})

describe('the closure report and its evaluation', () => {
  it('a returned report is sent again, and the supervisor is asked anew about the new version', () => {
    const term = termUntil('submitted')
    term.answer('closure-evaluation', chen, at('05-21'), 'return', { comment: 'More reflection.' })
    term.pass(at('05-21'))
    expect(term.row()['state']).toBe('supervision confirmed')
    expect(term.words()).toContain('More reflection.')
    expect(term.row()['notes']).toBe('SPC-0001 was returned by the supervisor: More reflection.')
    term.submit('closure', 'SPC-0002', at('05-22'), { ...goodReport, summary: 'Longer.' })
    term.pass(at('05-22'))
    expect(term.told(chen)).toEqual(['evaluation asked:2:36'])
    term.answer('closure-evaluation', chen, at('05-23'), 'pass', { version: 2 })
    term.pass(at('05-23'))
    expect(term.row()['state']).toBe('passed, waiting for the signed list')
  })

  it('a version after the result is kept and not used', () => {
    const term = termUntil('passed')
    term.submit('closure', 'SPC-0002', at('05-25'), {})
    term.pass(at('05-25'))
    expect(term.row()['state']).toBe('passed, waiting for the signed list')
    expect(term.outcome('Closure reports', 'SPC-0002')).toContain('kept, not used')
    expect(term.told()).toEqual(['closure-refused refused:SPC-0002'])
  })

  it('a pass that names fewer hours than needed waits for a person', () => {
    const term = termUntil('submitted')
    term.answer('closure-evaluation', chen, at('05-21'), 'pass', { hours: 30 })
    term.pass(at('05-21'))
    expect(term.row()['nextActor']).toBe('staff')
    expect(term.attention()[0]?.what).toContain('names fewer hours')
  })

  it('pass and then fail are held until staff settle it', () => {
    const term = termUntil('passed')
    term.answer('closure-evaluation', chen, at('05-23'), 'fail')
    term.pass(at('05-23'))
    expect(term.row()).toMatchObject({ nextActor: 'staff', effective: null })
    term.staff('SP-0001', at('05-24'), { decision: 'settle-answer fail', ...decided })
    term.pass(at('05-24'))
    expect(term.row()).toMatchObject({ state: 'failed', effective: 'fail' })
    expect(term.told()).toEqual(['result failed:1'])
  })

  it.each(languages)(
    'pass and then fail: the letter in %s says what happened and ends no sentence open',
    language => {
      const term = termUntil('passed')
      term.students = term.students.map(each => ({ ...each, language }))
      term.answer('closure-evaluation', chen, at('05-23'), 'fail')
      term.pass(at('05-23'))
      expect(term.told()).toEqual(['result held:contradictory'])
      const letter = term.sent.find(({ topic }) => topic === 'result')
      const first = letter?.content.blocks[0]
      expect(first?.kind === 'paragraph' && first.text).toMatch(/Chen Mei-ling.*[.。]$/u)
    },
  )

  it('fail after the credit was recorded is said to staff, and unsettles the student with nothing', () => {
    const term = termUntil('passed')
    term.staff('SP-0001', at('06-10'), { listReceived: '2026-06-10' })
    term.pass(at('06-10'))
    term.answer('closure-evaluation', chen, at('06-11'), 'fail')
    term.pass(at('06-11'))
    expect(term.told()).toEqual([])
    expect(term.row()['effective']).toBe('pass, 1 credit')
    expect(term.attention()).toMatchObject([
      {
        what: expect.stringContaining('the supervisor has since answered differently: pass, then fail'),
        mend: expect.stringContaining('Ask the supervisor.'),
      },
    ])
    term.staff('SP-0001', at('06-12'), { decision: 'settle-answer pass', ...decided })
    term.pass(at('06-12'))
    expect(term.attention()).toEqual([])
  })

  it('hours are corrected by a later entry, taken back by one with 0, and club hours need their office', () => {
    const term = termUntil('approved')
    const club = { kind: 'execution', source: 'campus-club', date: '2026-04-01', length: '5' }
    term.submit('hours', 'SPH-0001', at('04-02'), club)
    term.submit('hours', 'SPH-0002', at('04-02'), { kind: 'execution', date: '2026-04-02', length: '4' })
    term.pass(at('04-02'))
    expect(term.told()).toEqual(['hours SPH-0001:unverified'])
    const verified = { ...club, verifiedBy: 'Office of Student Affairs 學生事務處' }
    term.submit('hours', 'SPH-0003', at('04-03'), { ...verified, replaces: 'SPH-0001' })
    term.submit('hours', 'SPH-0004', at('04-03'), { length: '0', replaces: 'SPH-0002' })
    term.pass(at('04-03'))
    expect(term.row()['hours']).toBe(5)
    expect(term.outcome('Hours', 'SPH-0001')).toBe('SP-0001: replaced by SPH-0003')
  })
})

describe('the signed list', () => {
  it('entered for a day to come counts on that day, and until then the row and Needs attention say so', () => {
    const term = termUntil('passed')
    term.staff('SP-0001', at('06-10'), { listReceived: '2026-06-12' })
    term.pass(at('06-10'))
    expect(term.row()).toMatchObject({ state: 'passed, waiting for the signed list', effective: null })
    expect(term.row()['notes']).toContain('entered for 2026-06-12, a day still to come')
    expect(term.attention()).toMatchObject([{ row: 'SP-0001', column: 'Signed list received on' }])
    expect(term.cases()[0]?.wake).toBe('2026-06-12T00:00:00Z')
    term.pass('2026-06-12T00:00:00Z')
    expect(term.row()['effective']).toBe('pass, 1 credit')
    expect(term.attention()).toEqual([])
  })
})

describe('one credit', () => {
  it('whoever has the credit is warned with the first proposal', () => {
    const term = new Term()
    term.submit('proposal', 'SP-0001', at('03-02'), { ...goodProposal, student: 'B3' })
    term.pass(at('03-02'))
    expect(term.words('b3@mail.example')).toContain('a second project gives no further credit')
  })

  it.each(['office', 'none'])(
    'whoever got the credit in this workbook is warned with the next proposal, also reviewed by %s',
    reviewer => {
      const term = termUntil('passed')
      term.settings['proposal_reviewer'] = reviewer
      term.staff('SP-0001', at('06-10'), { listReceived: '2026-06-10' })
      term.pass(at('06-10'))
      expect(term.records.has('SP-0001')).toBe(true)
      term.submit('proposal', 'SP-0002', at('06-11'), goodProposal)
      const as = 'Group proposal on behalf of all participants 代表全體成員的團體提案'
      term.submit('proposal', 'SP-0003', at('06-11'), { ...goodProposal, as, participants: 'B2' })
      term.pass(at('06-11'))
      for (const key of ['SP-0002', 'SP-0003']) {
        expect(String(term.row(key)['notes'])).toContain('a second project gives no further credit')
        const letter = term.sent.find(({ subject }) => subject === key)
        expect(JSON.stringify(letter?.content)).toContain('a second project gives no further credit')
      }
      expect(String(term.row('SP-0001')['notes'])).not.toContain('no further credit')
    },
  )

  it('a second project passes without a second credit', () => {
    const term = termUntil('passed')
    term.staff('SP-0001', at('05-25'), { listReceived: '2026-05-25' })
    term.submit('proposal', 'SP-0002', at('05-26'), goodProposal)
    term.staff('SP-0002', at('05-27'), { proposalDecision: 'approve', listReceived: '2026-06-01' })
    term.submit('supervisor', 'SPS-0002', at('05-27'), { case: 'SP-0002', teacher: 'Chen', email: chen })
    term.submit('hours', 'SPH-0900', at('05-27'), {
      case: 'SP-0002',
      date: '2026-05-26',
      length: '24',
      kind: 'execution',
    })
    term.submit('hours', 'SPH-0901', at('05-27'), {
      case: 'SP-0002',
      date: '2026-05-25',
      length: '24',
      kind: 'execution',
    })
    term.pass(at('05-27'))
    term.answer('supervision-invitation', chen, at('05-28'), 'agree', { subject: 'SP-0002' })
    term.submit('closure', 'SPC-0002', at('05-28'), { ...goodReport, case: 'SP-0002' })
    term.pass(at('05-28'))
    term.answer('closure-evaluation', chen, at('06-01'), 'pass', { subject: 'SP-0002' })
    term.pass(at('06-01'))
    expect(term.row('SP-0001')['effective']).toBe('pass, 1 credit')
    expect(term.row('SP-0002')).toMatchObject({
      state: 'passed, no further credit',
      effective: 'pass, 0 credits',
    })
    expect([...term.records.keys()].filter(key => key.startsWith('SP-'))).toEqual(['SP-0001'])
  })
})
