import { describe, expect, it } from 'vitest'
import { goodProposal, logHours, teachers, Term, termUntil } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`
const chen = 'chen@teach.example'
const huang = 'huang@teach.example'
const mei = { reason: 'agreed by all', decidedBy: 'mei' }
const toHuang = { case: 'SP-0001', teacher: 'Huang Da-wei', email: huang, reflection: 'Talks' }

const change = (
  term: Term,
  key: string,
  day: string,
  what: string,
  more: Record<string, string> = {},
): void => {
  term.submit('change', key, at(day), { case: 'SP-0001', what, ...more })
  term.pass(at(day))
}

describe('an invitation taken back by the student', () => {
  it('closes the question, tells the teacher, and opens the way to another at once', () => {
    const term = termUntil('invited')
    change(term, 'SPW-0001', '03-06', 'supervisor', { reason: 'wrong person' })
    expect(term.row()).toMatchObject({ state: 'proposal approved', nextActor: 'student', supervisor: null })
    expect(term.told(chen)).toEqual(['invitation taken-back:1'])
    expect(term.told()).toEqual(['supervision taken-back:1'])
    expect(term.outcome('Changes', 'SPW-0001')).toBe('SP-0001: the invitation is taken back')
    expect(term.outcome('Supervisor requests', 'SPS-0001')).toBe('SP-0001: taken back by the student')
    term.submit('supervisor', 'SPS-0002', at('03-07'), toHuang)
    term.pass(at('03-07'))
    expect(term.told(huang)).toEqual(['invitation asked:2'])
    expect(term.told(chen)).toEqual([])
  })

  it('can go to the same teacher again', () => {
    const term = termUntil('invited')
    change(term, 'SPW-0001', '03-06', 'supervisor')
    term.submit('supervisor', 'SPS-0002', at('03-07'), { ...toHuang, teacher: 'Chen', email: chen })
    term.pass(at('03-07'))
    expect(term.told(chen)).toEqual(['invitation asked:2'])
    term.answer('supervision-invitation', chen, at('03-08'), 'agree', { version: 2 })
    term.pass(at('03-08'))
    expect(term.row()['state']).toBe('supervision confirmed')
    expect(term.row()['notes']).not.toContain('agreed late')
  })
})

describe('a confirmed supervisor', () => {
  it('is not dropped by the student alone: staff are asked, and the student knows', () => {
    const term = termUntil('confirmed')
    change(term, 'SPW-0001', '03-20', 'supervisor', { reason: 'we never meet' })
    expect(term.row()['state']).toBe('supervision confirmed')
    expect(term.told()).toEqual(['request asks:SPW-0001'])
    expect(term.attention()).toMatchObject([
      { row: 'SP-0001', column: 'Decision', what: expect.stringContaining('we never meet') },
    ])
  })

  it('is replaced after hours were logged: the hours stay, both teachers and the student are told', () => {
    const term = termUntil('confirmed')
    logHours(term, 10, '2')
    term.pass(at('04-20'))
    term.staff('SP-0001', at('04-21'), { decision: 'release-supervisor', ...mei })
    term.pass(at('04-21'))
    expect(term.row()).toMatchObject({ state: 'proposal approved', hours: 20 })
    expect(term.row()['decisionStanding']).toContain('release-supervisor: counts, for SPS-0001')
    expect(term.told(chen)).toEqual(['invitation released:1'])
    expect(term.told()).toEqual(['supervision released-from:1'])
    term.submit('supervisor', 'SPS-0002', at('04-22'), toHuang)
    term.pass(at('04-22'))
    term.answer('supervision-invitation', huang, at('04-23'), 'agree', { version: 2 })
    term.pass(at('04-23'))
    expect(term.row()).toMatchObject({ state: 'supervision confirmed', hours: 20 })
    expect(term.row()['supervisor']).toContain(huang)
  })

  it('is replaced while the report lies with them: it waits, then goes to the new one by itself', () => {
    const term = termUntil('submitted')
    term.staff('SP-0001', at('05-21'), { decision: 'release-supervisor', ...mei })
    term.pass(at('05-21'))
    expect(term.row()).toMatchObject({ state: 'proposal approved', nextActor: 'student', hours: 36 })
    term.submit('supervisor', 'SPS-0002', at('05-22'), toHuang)
    term.pass(at('05-22'))
    term.answer('supervision-invitation', huang, at('05-23'), 'agree', { version: 2 })
    term.pass(at('05-23'))
    expect(term.told(huang)).toEqual(['evaluation asked:1:36'])
    term.answer('closure-evaluation', huang, at('05-24'), 'pass')
    term.pass(at('05-24'))
    expect(term.row()['state']).toBe('passed, waiting for the signed list')
  })

  it('stays replaced when the word in the cell gives way to another decision', () => {
    const term = termUntil('confirmed')
    term.staff('SP-0001', at('04-21'), { decision: 'release-supervisor', ...mei })
    term.pass(at('04-21'))
    term.submit('supervisor', 'SPS-0002', at('04-22'), toHuang)
    term.pass(at('04-22'))
    term.staff('SP-0001', at('04-23'), { decision: 'set-hours', value: '36' })
    term.pass(at('04-23'))
    expect(term.row()['supervisor']).toContain(huang)
    expect(term.told(chen)).toEqual([])
  })

  it('is not released any more once there is a result', () => {
    const term = termUntil('passed')
    term.staff('SP-0001', at('05-25'), { decision: 'release-supervisor', ...mei })
    term.pass(at('05-25'))
    expect(term.row()['state']).toBe('passed, waiting for the signed list')
    expect(term.told(chen)).toEqual([])
  })

  it('who has left the university is waited for by nobody: the student can name another', () => {
    const term = termUntil('submitted')
    term.teachers = teachers.map(each =>
      each.address === chen ? { ...each, teachesUntil: '2026-05-31' } : each,
    )
    term.pass(at('05-31'))
    expect(term.row()['nextActor']).toBe('supervisor')
    term.pass(at('06-01'))
    expect(term.row()['nextActor']).toBe('staff')
    expect(term.told()).toEqual(['supervision gone:1'])
    expect(term.attention()[0]?.what).toContain('does not teach at the university any more')
    term.submit('supervisor', 'SPS-0002', at('06-02'), toHuang)
    term.pass(at('06-02'))
    expect(term.told(huang)).toEqual(['invitation asked:2'])
    expect(term.row()['hours']).toBe(36)
  })
})

describe('a project withdrawn by its student', () => {
  it('ends it, tells the supervisor, keeps the hours, and comes back with a new version of the proposal', () => {
    const term = termUntil('confirmed')
    logHours(term, 5, '2')
    change(term, 'SPW-0001', '04-20', 'project', { reason: 'exchange year' })
    expect(term.row()).toMatchObject({
      state: 'withdrawn by the student',
      nextActor: null,
      effective: 'withdrawn',
    })
    expect(term.row()['notes']).toContain('Withdrawn by the student in SPW-0001: exchange year')
    expect(term.told(chen)).toEqual(['invitation over:1'])
    expect(term.told()).toEqual(['office withdrawn:SPW-0001'])
    term.submit('proposal', 'SP-0002', at('04-25'), { ...goodProposal, case: 'SP-0001' })
    term.pass(at('04-25'))
    expect(term.row()).toMatchObject({ hours: 10 })
    expect(term.row()['state']).not.toBe('withdrawn by the student')
  })

  it('is too late after the result, and changes nothing', () => {
    const term = termUntil('passed')
    change(term, 'SPW-0001', '05-25', 'project')
    expect(term.row()['state']).toBe('passed, waiting for the signed list')
    expect(term.told()).toEqual(['change too-late:SPW-0001'])
  })

  it.each(['project', 'supervisor'])(
    '%s: too late once the credit is recorded, each time, and the student is told',
    what => {
      const term = termUntil('passed')
      term.staff('SP-0001', at('06-10'), { listReceived: '2026-06-10' })
      term.pass(at('06-10'))
      for (const [key, day] of [
        ['SPW-0001', '06-11'],
        ['SPW-0002', '06-12'],
      ] as const) {
        change(term, key, day, what)
        expect(term.told()).toEqual([`change too-late:${key}`])
      }
      expect(term.outcome('Changes', 'SPW-0001')).toBe(
        'SP-0001: changes nothing: the report has been evaluated. The student has been told.',
      )
      expect(term.row()['effective']).toBe('pass, 1 credit')
    },
  )

  it('closed by staff, it tells the supervisor too', () => {
    const term = termUntil('confirmed')
    term.staff('SP-0001', at('04-21'), { decision: 'close', ...mei })
    term.pass(at('04-21'))
    expect(term.told(chen)).toEqual(['invitation over:1'])
  })

  it('an entry that does not say what is asked to', () => {
    const term = termUntil('invited')
    change(term, 'SPW-0001', '03-06', '')
    expect(term.told()).toEqual(['change unclear:SPW-0001'])
    expect(term.row()['state']).toBe('supervisor invited')
  })
})

describe('a member who leaves a group', () => {
  const group = { ...goodProposal, as: 'Group proposal on behalf of all participants 代表全體成員的團體提案' }
  const approved = (): Term => {
    const term = new Term()
    term.submit('proposal', 'SP-0001', at('03-02'), { ...group, participants: 'B1, B2' })
    term.pass(at('03-02'))
    term.staff('SP-0001', at('03-03'), { proposalDecision: 'approve' })
    term.pass(at('03-03'))
    term.submit('proposal', 'SP-0002', at('03-04'), { ...goodProposal, student: 'B2', group: 'SP-0001' })
    term.pass(at('03-04'))
    return term
  }

  it('goes on alone with the own project and hours; everybody in the group is told', () => {
    const term = approved()
    term.submit('hours', 'SPH-0001', at('03-05'), {
      student: 'B2',
      case: 'SP-0002',
      date: '2026-03-05',
      length: '3',
      kind: 'execution',
    })
    term.pass(at('03-05'))
    change(term, 'SPW-0001', '03-06', 'group', { student: 'B2' })
    expect(term.row('SP-0001')['notes']).toContain('Wu Jia-hao (B2) has left the group.')
    expect(term.told('b2@mail.example')).toEqual(['group-member B2 left'])
    expect(term.told('b1@mail.example')).toEqual(['group-left B1 left:Wu Jia-hao (B2)'])
    expect(term.row('SP-0002')).toMatchObject({ state: 'proposal submitted', hours: 3 })
    expect(term.outcome('Changes', 'SPW-0001')).toBe('SP-0001: has left the group')
  })

  it('cannot join again by naming the group in a later version', () => {
    const term = approved()
    change(term, 'SPW-0001', '03-06', 'group', { student: 'B2' })
    const again = { ...goodProposal, student: 'B2', case: 'SP-0002', group: 'SP-0001' }
    term.submit('proposal', 'SP-0003', at('03-07'), again)
    term.pass(at('03-07'))
    expect(term.row('SP-0002')['missing']).toContain('not among the participants')
  })

  it('a group proposal withdrawn by its sender is told to the participants', () => {
    const term = approved()
    change(term, 'SPW-0001', '03-06', 'project')
    expect(term.row('SP-0001')).toMatchObject({ state: 'withdrawn by the student', effective: 'withdrawn' })
    expect(term.told('b1@mail.example')).toEqual(['proposal withdrawn'])
    expect(term.told('b2@mail.example')).toContain('group-member B2 withdrawn')
  })
})

describe('registers that change', () => {
  it('a teacher’s new address gets what is open; what was answered from the old one stays', () => {
    const term = termUntil('submitted')
    const moved = 'm.chen@new.example'
    term.teachers = teachers.map(each =>
      each.address === chen ? { ...each, address: moved, earlierAddresses: [chen] } : each,
    )
    term.pass(at('05-21'))
    expect(term.row()['state']).toBe('closure report submitted, waiting for the evaluation')
    expect(term.row()['supervisor']).toContain(moved)
    term.answer('closure-evaluation', moved, at('05-22'), 'pass')
    term.pass(at('05-22'))
    expect(term.row()['state']).toBe('passed, waiting for the signed list')
  })

  it('a student’s new name and address hold from then on; hours and report stay', () => {
    const term = termUntil('submitted')
    term.students = term.students.map(each =>
      each.number === 'B1' ? { ...each, name: 'Lin Yi-jun', address: 'lin@new.example' } : each,
    )
    term.answer('closure-evaluation', chen, at('05-22'), 'pass')
    term.pass(at('05-22'))
    expect(term.row()).toMatchObject({ name: 'Lin Yi-jun', hours: 36 })
    expect(term.told('lin@new.example')).toContain('result passed-awaiting-signed-list:1')
    expect(term.told('b1@mail.example')).toEqual([])
  })

  it('the posts of the day of agreement count, whatever they are later', () => {
    const term = termUntil('invited')
    term.teacherPosts = [
      { row: '1', address: chen, university: 'NTUST', posts: ['professor'], to: '2026-03-31' },
      { row: '2', address: chen, university: 'NTUST', posts: ['staff'], from: '2026-04-01' },
    ]
    term.answer('supervision-invitation', chen, at('03-05'), 'agree')
    term.pass(at('04-20'))
    expect(term.row()['state']).toBe('supervision confirmed')
    const late = termUntil('approved')
    late.teacherPosts = term.teacherPosts
    late.submit('supervisor', 'SPS-0001', at('04-20'), { case: 'SP-0001', teacher: 'Chen', email: chen })
    late.pass(at('04-20'))
    expect(late.row()['missing']).toContain('Staff cannot supervise')
    expect(late.told(chen)).toEqual([])
  })
})
