import { describe, expect, it } from 'vitest'
import { goodProposal, goodReport, logHours, Term, termUntil } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`
const request = { case: 'SP-0001', reflection: 'Two talks' }
const chen = 'chen@teach.example'
const huang = { ...request, teacher: 'Huang Da-wei', email: 'huang@teach.example' }

describe('who can be asked', () => {
  it('an address nobody knows is held until staff verify it, and then the invitation leaves', () => {
    const term = termUntil('approved')
    term.submit('supervisor', 'SPS-0001', at('03-04'), {
      ...request,
      teacher: 'New',
      email: 'new@teach.example',
    })
    term.pass(at('03-04'))
    expect(term.row()).toMatchObject({ state: 'supervisor to be verified', nextActor: 'staff' })
    expect(term.told()).toEqual(['supervision held:1'])
    expect(term.attention()[0]?.mend).toContain('verify-supervisor')
    term.staff('SP-0001', at('03-05'), { decision: 'verify-supervisor', reason: 'called', decidedBy: 'mei' })
    term.pass(at('03-05'))
    expect(term.row()).toMatchObject({
      decisionStanding: 'approve: counts\nverify-supervisor: counts, for new@teach.example',
    })
    expect(term.told('new@teach.example')).toEqual(['invitation asked:1'])
    term.staff('SP-0001', at('03-06'), { decision: '', reason: '' })
    term.pass(at('03-06'))
    expect(term.row()['state']).toBe('supervisor invited')
  })

  it.each(['hold', 'send'])('what is no address is said at once, and nothing is sent to it: %s', setting => {
    for (const email of ['not an address', 'chen.mail.ntust.example', 'chen@mail']) {
      const term = termUntil('approved')
      term.settings['unknown_teacher'] = setting
      term.submit('supervisor', 'SPS-0001', at('03-04'), { ...request, teacher: 'Chen', email })
      term.pass(at('03-04'))
      expect(term.row()).toMatchObject({ state: 'proposal approved', nextActor: 'student' })
      expect(term.told()).toEqual(['supervision blocked:SPS-0001:supervisor-email-invalid'])
      expect(term.words()).toContain(`“${email}” is not an e-mail address. (S2.9)`)
      expect(term.words()).toContain('Send the form again with the teacher’s full e-mail address')
      expect(term.told(email)).toEqual([])
      term.submit('supervisor', 'SPS-0002', at('03-05'), { ...request, teacher: 'Chen', email: chen })
      term.pass(at('03-05'))
      expect(term.told(chen)).toEqual(['invitation asked:2'])
    }
  })

  it('staff cannot be asked, and no decision changes that', () => {
    const term = termUntil('approved')
    term.submit('supervisor', 'SPS-0001', at('03-04'), {
      ...request,
      teacher: 'Office',
      email: 'office@teach.example',
    })
    term.staff('SP-0001', at('03-05'), { decision: 'verify-supervisor', reason: 'kind', decidedBy: 'mei' })
    term.pass(at('03-05'))
    expect(term.row()).toMatchObject({
      state: 'proposal approved',
      missing: 'Staff cannot supervise. (S2.2)',
    })
    expect(term.told('office@teach.example')).toEqual([])
    expect(term.told()).toContain('supervision blocked:SPS-0001:supervisor-is-staff')
  })

  it('a teacher named before the approval is invited with it', () => {
    const term = new Term()
    term.submit('proposal', 'SP-0001', at('03-02'), { ...goodProposal, topic: '' })
    term.submit('supervisor', 'SPS-0001', at('03-02'), { ...huang, email: chen })
    term.pass(at('03-02'))
    expect(term.told()).toContain('supervision waits:1')
    expect(term.told(chen)).toEqual([])
    term.submit('proposal', 'SP-0002', at('03-03'), { ...goodProposal, case: 'SP-0001' })
    term.staff('SP-0001', at('03-04'), { proposalDecision: 'approve' })
    term.pass(at('03-04'))
    expect(term.told(chen)).toEqual(['invitation asked:1'])
  })
})

describe('answers, and none', () => {
  it('after fourteen days of silence the student may ask another teacher, not before', () => {
    const term = termUntil('invited')
    term.submit('supervisor', 'SPS-0002', at('03-10'), huang)
    term.pass(at('03-10'))
    expect(term.told()).toEqual(['request refused:SPS-0002'])
    expect(term.outcome('Supervisor requests', 'SPS-0002')).toContain('another teacher was being asked')
    term.pass(at('03-18'))
    expect(term.row()).toMatchObject({ state: 'no reply from the supervisor', nextActor: 'student' })
    expect(term.told()).toEqual(['supervision no-reply:1'])
    term.submit('supervisor', 'SPS-0003', at('03-19'), huang)
    term.pass(at('03-19'))
    expect(term.told('huang@teach.example')).toEqual(['invitation asked:2'])
    term.answer('supervision-invitation', 'huang@teach.example', at('03-20'), 'agree', { version: 2 })
    term.pass(at('03-20'))
    expect(term.row()).toMatchObject({
      state: 'supervision confirmed',
      supervisor: 'Huang Da-wei <huang@teach.example>',
    })
  })

  it('a refusal opens the way to another teacher; words are passed on', () => {
    const term = termUntil('invited')
    term.answer('supervision-invitation', chen, at('03-05'), 'decline', { comment: 'On leave.' })
    term.pass(at('03-05'))
    expect(term.row()['state']).toBe('supervisor declined')
    expect(term.words()).toContain('On leave.')
  })

  it('an answer that was not understood is no answer', () => {
    const term = termUntil('invited')
    term.answer('supervision-invitation', chen, at('03-05'), 'unclear')
    term.pass(at('03-05'))
    expect(term.row()['state']).toBe('supervisor invited')
  })

  it('two different answers of one teacher are held until staff settle which holds', () => {
    const term = termUntil('confirmed')
    term.answer('supervision-invitation', chen, at('03-06'), 'decline')
    term.pass(at('03-06'))
    expect(term.row()['nextActor']).toBe('staff')
    expect(term.told()).toEqual(['supervision contradictory:1'])
    term.staff('SP-0001', at('03-07'), {
      decision: 'settle-answer',
      value: 'agree',
      reason: 'phoned',
      decidedBy: 'mei',
    })
    term.pass(at('03-07'))
    expect(term.row()['state']).toBe('supervision confirmed')
  })

  it('an invitation that comes back undelivered is named to both sides', () => {
    const term = termUntil('invited')
    const bounced = term.letters.findIndex(({ topic }) => topic === 'invitation')
    const letter = term.letters[bounced]
    if (letter) term.letters[bounced] = { ...letter, bounced: true }
    term.pass(at('03-05'))
    expect(term.told()).toEqual(['supervision bounced:1'])
    expect(term.attention().map(({ tab }) => tab)).toEqual(['Supervisor requests'])
  })

  it('a letter that asks for the evaluation and comes back is named in the row', () => {
    const term = termUntil('submitted')
    const asked = term.letters.findIndex(({ question }) => question?.kind === 'closure-evaluation')
    const letter = term.letters[asked]
    expect(String(term.row()['notes'])).not.toContain('came back')
    if (letter) term.letters[asked] = { ...letter, bounced: true }
    term.pass(at('05-28'))
    expect(term.row()['notes']).toContain(`The letter to ${letter?.to} came back.`)
  })
})

describe('groups', () => {
  const group = {
    ...goodProposal,
    as: 'Group proposal on behalf of all participants 代表全體成員的團體提案',
    participants: 'b1, B2；B9',
  }
  const member = {
    ...goodProposal,
    student: 'B2',
    as: 'My own proposal within a group 團體中的個人提案',
    group: 'sp-0001',
  }

  it('a member’s own proposal waits for the approval of the group’s, then goes on by itself', () => {
    const term = new Term()
    term.submit('proposal', 'SP-0001', at('03-02'), group)
    term.submit('proposal', 'SP-0002', at('03-02'), member)
    term.pass(at('03-02'))
    expect(term.row('SP-0002')['missing']).toBe('The group proposal SP-0001 is not approved yet. (S1.4)')
    expect(term.row()['notes']).toContain('B9 is not in Students')
    term.staff('SP-0001', at('03-03'), { proposalDecision: 'approve' })
    term.pass(at('03-03'))
    expect(term.row()['state']).toBe('group proposal approved')
    expect(term.row('SP-0002')['state']).toBe('proposal submitted')
    expect(term.told('b2@mail.example')).toEqual(['group-member B2 approved', 'proposal received'])
  })

  it('whoever is not named in the group is told so', () => {
    const term = new Term()
    term.submit('proposal', 'SP-0001', at('03-02'), { ...group, participants: 'B1' })
    term.submit('proposal', 'SP-0002', at('03-02'), member)
    term.staff('SP-0001', at('03-03'), { proposalDecision: 'approve' })
    term.pass(at('03-03'))
    expect(term.row('SP-0002')['computed']).toBe('blocked: not-a-group-participant')
  })

  it('read per project, the hours of all members are compared', () => {
    const term = new Term()
    term.settings['hours_per'] = 'project'
    term.submit('proposal', 'SP-0001', at('03-02'), group)
    term.submit('proposal', 'SP-0002', at('03-02'), { ...member, student: 'B1' })
    term.submit('proposal', 'SP-0003', at('03-02'), member)
    for (const key of ['SP-0001', 'SP-0002', 'SP-0003'])
      term.staff(key, at('03-03'), { proposalDecision: 'approve' })
    term.submit('hours', 'SPH-0900', at('04-02'), {
      student: 'B2',
      date: '2026-04-01',
      length: '20',
      kind: 'execution',
    })
    logHours(term, 4, '4')
    term.submit('supervisor', 'SPS-0001', at('03-04'), { ...huang, case: 'SP-0002', email: chen })
    term.pass(at('03-04'))
    term.answer('supervision-invitation', chen, at('03-05'), 'agree', { subject: 'SP-0002' })
    term.submit('closure', 'SPC-0001', at('05-20'), { ...goodReport, case: 'SP-0002' })
    term.pass(at('05-20'))
    expect(term.row('SP-0002')).toMatchObject({
      hours: 36,
      state: 'closure report submitted, waiting for the evaluation',
    })
  })
})

describe('in what order', () => {
  it('no teacher is written to before the office has approved the proposal', () => {
    const term = new Term()
    term.submit('proposal', 'SP-0001', at('03-02'), goodProposal)
    term.submit('supervisor', 'SPS-0001', at('03-02'), { ...huang, email: chen })
    term.pass(at('03-02'))
    expect(term.row()['state']).toBe('proposal submitted')
    expect(term.told(chen)).toEqual([])
  })

  it('where the teacher approves, the agreement approves the proposal', () => {
    const term = new Term()
    term.settings['proposal_reviewer'] = 'supervisor'
    term.submit('proposal', 'SP-0001', at('03-02'), goodProposal)
    term.submit('supervisor', 'SPS-0001', at('03-02'), { ...huang, email: chen })
    term.pass(at('03-02'))
    expect(term.told(chen)).toEqual(['invitation asked:1'])
    term.answer('supervision-invitation', chen, at('03-03'), 'agree')
    term.pass(at('03-03'))
    expect(term.row()['state']).toBe('supervision confirmed')
  })

  it('a report before the teacher has agreed is told that, and all else it misses', () => {
    const term = termUntil('invited')
    term.submit('closure', 'SPC-0001', at('03-05'), {})
    term.pass(at('03-05'))
    expect(term.row()['computed']).toBe(
      'blocked: supervisor-not-confirmed, hours-below-minimum, photos-missing, feedback-record-missing',
    )
  })

  it('time alone wakes the office when an answer is overdue', () => {
    const term = termUntil('invited')
    term.pass(at('03-05'))
    expect(term.cases().flatMap(({ wake }) => wake ?? [])).toEqual(['2026-03-18T02:00:00.000Z'])
  })
})
