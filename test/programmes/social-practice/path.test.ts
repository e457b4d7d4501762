import { describe, expect, it } from 'vitest'
import { goodProposal, goodReport, logHours, Term, termUntil } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`

describe('from a proposal to one credit', () => {
  it('a complete proposal waits for the office, and the student knows', () => {
    const term = new Term()
    term.submit('proposal', 'SP-0001', at('03-02'), goodProposal)
    term.pass(at('03-02'))
    expect(term.row()).toMatchObject({ state: 'proposal submitted', nextActor: 'office', effective: null })
    expect(term.told()).toEqual(['proposal received'])
    term.pass(at('03-02'))
    expect(term.sent).toEqual([])
  })

  it('the office approves with one word, and the approval keeps its day when the row is edited later', () => {
    const term = termUntil('approved')
    expect(term.row()).toMatchObject({ state: 'proposal approved', nextActor: 'student' })
    expect(term.told()).toEqual(['proposal approved'])
    term.submit('hours', 'SPH-0001', at('03-10'), { date: '2026-03-05', length: '3', kind: 'execution' })
    term.staff('SP-0001', at('03-20'), { reason: 'a remark' })
    term.pass(at('03-20'))
    expect(term.row()['notes']).toBeNull()
  })

  it('the named teacher is invited, agrees, and the student is told', () => {
    const term = termUntil('invited')
    expect(term.told('chen@teach.example')).toEqual(['invitation asked:1'])
    expect(term.told()).toEqual(['supervision invited:1'])
    term.pass(at('03-04'))
    expect(term.sent).toEqual([])
    expect(term.row()).toMatchObject({ state: 'supervisor invited', nextActor: 'supervisor', due: 46099 })
    term.answer('supervision-invitation', 'chen@teach.example', at('03-05'), 'agree')
    term.pass(at('03-05'))
    expect(term.row()).toMatchObject({ state: 'supervision confirmed', nextActor: 'student' })
    expect(term.told()).toEqual(['supervision agreed:1'])
  })

  it('fifteen times 2.4 hours are exactly 36, and the supervisor is shown them', () => {
    const term = termUntil('submitted')
    expect(term.row()).toMatchObject({
      state: 'closure report submitted, waiting for the evaluation',
      hours: 36,
      missing: null,
    })
    expect(term.told('chen@teach.example')).toEqual(['evaluation asked:1:36'])
    expect(term.words('chen@teach.example')).toContain('With “pass” you also confirm these hours')
    expect(term.outcome('Hours', 'SPH-0003')).toBe('SP-0001: counts 2.4 h (S3.1)')
  })

  it('what is wrong with a photo is told by its number in the report, never by a link as long as the sentence', () => {
    const term = termUntil('confirmed')
    const report = { ...goodReport, caption2: '', place2: '', feedbackCaption: '' }
    term.submit('closure', 'SPC-0001', at('05-20'), report)
    term.pass(at('05-20'))
    expect(term.row()['missing']).toContain('A caption is missing for: photo 2, feedback record 1.')
    expect(term.row()['missing']).toContain('the own place is not indicated: photo 2.')
    expect(term.row()['missing']).not.toContain('photos.example')
  })

  it('a pass waits for the signed list; the list gives one credit, pass, no score, frozen', () => {
    const term = termUntil('passed')
    expect(term.row()).toMatchObject({
      state: 'passed, waiting for the signed list',
      listSemester: '113-2',
      computed: 'pass, no credit',
      effective: null,
    })
    term.staff('SP-0001', at('06-10'), { listReceived: '2026-06-10' })
    term.pass(at('06-10'))
    expect(term.row()).toMatchObject({
      state: 'credit recorded',
      nextActor: null,
      effective: 'pass, 1 credit',
    })
    expect(term.records.get('SP-0001')).toMatchObject({
      credits: 1,
      grade: 'pass',
      gradeKind: 'pass-fail',
      countsInGpa: false,
      countedHours: 36,
      semester: '113-2',
      listReceivedOn: '2026-06-10',
    })
    expect(term.told()).toEqual(['result credit-recorded:1'])
    term.staff('SP-0001', at('07-01'), { listReceived: undefined })
    term.pass(at('07-01'))
    expect(term.row()).toMatchObject({ state: 'credit recorded', effective: 'pass, 1 credit' })
    expect(term.row()['notes']).toContain('Correction: recorded were 1 credit')
    expect(term.sent).toEqual([])
  })
})

describe('what is refused is told all at once', () => {
  it('a proposal without topic and plan', () => {
    const term = new Term()
    term.submit('proposal', 'SP-0001', at('03-02'), { as: 'I work alone 個人' })
    term.pass(at('03-02'))
    expect(term.row()['missing']).toBe(
      'The topic is missing. (ACT.0)\nThe implementation plan is missing. (ACT.0)',
    )
    expect(term.told()).toEqual(['proposal blocked:SP-0001:topic-missing,implementation-plan-missing'])
    expect(term.words()).toContain('"case":"SP-0001"')
    term.submit('proposal', 'SP-0002', at('03-03'), { ...goodProposal, case: ' sp-0001 ' })
    term.pass(at('03-03'))
    expect(term.row()).toMatchObject({ state: 'proposal submitted', topic: goodProposal.topic })
    expect(term.row('SP-0002')).toEqual({})
  })

  it('a report with 35.99 hours, two photos, no caption and no feedback record', () => {
    const term = termUntil('confirmed')
    logHours(term, 1, '35.99')
    term.submit('hours', 'SPH-0100', at('05-01'), { date: '2026-04-02', length: '11.99', kind: 'execution' })
    term.submit('hours', 'SPH-0101', at('05-01'), {
      date: '2026-04-03',
      length: '24 h',
      kind: 'execution',
    })
    const { photo3: _photo, caption1: _caption, feedback: _feedback, place2: _place, ...rest } = goodReport
    term.submit('closure', 'SPC-0001', at('05-20'), rest)
    term.pass(at('05-20'))
    expect(term.row()['state']).toBe('supervision confirmed')
    expect(term.told()).toContain(
      'closure blocked:SPC-0001:invalid-hours-entry,hours-below-minimum,photos-missing,own-position-not-indicated,caption-missing,feedback-record-missing',
    )
    expect(term.row()['missing']).toContain('35.99 hours count; 36 are needed, so 0.01 are missing. (S3.1)')
    expect(term.told('chen@teach.example')).toEqual([])
  })

  it('hours that are mended later take the blocked report up by themselves', () => {
    const term = termUntil('confirmed')
    logHours(term, 14, '2.4')
    term.submit('closure', 'SPC-0001', at('05-20'), goodReport)
    term.pass(at('05-20'))
    expect(term.told()).toEqual(['closure blocked:SPC-0001:hours-below-minimum'])
    term.submit('hours', 'SPH-0200', at('05-21'), { date: '2026-05-21', length: '2:24', kind: 'execution' })
    term.pass(at('05-21'))
    expect(term.told()).toEqual(['closure submitted:SPC-0001'])
  })

  it('an entry that names a case of another student is named, told, and nothing is lost', () => {
    const term = termUntil('approved')
    term.submit('hours', 'SPH-0001', at('04-01'), { student: 'B2', case: 'SP-0001', length: '3' })
    term.submit('closure', 'SPC-0001', at('04-01'), { case: 'SP-9999' })
    term.pass(at('04-01'))
    expect(term.told('b2@mail.example')).toEqual(['stray other-students-case:SP-0001'])
    expect(term.told()).toEqual(['stray no-such-case:SP-9999'])
    expect(term.outcome('Hours', 'SPH-0001')).toContain('SP-0001 belongs to another student')
    expect(term.attention().map(({ row }) => row)).toEqual(['SPC-0001', 'SPH-0001'])
  })
})

describe('the semester’s end', () => {
  it('a report after the deadline is evaluated now and listed in the next semester', () => {
    const term = termUntil('confirmed')
    logHours(term, 15, '2.4')
    term.submit('closure', 'SPC-0001', at('05-30'), goodReport)
    term.pass(at('05-30'))
    term.answer('closure-evaluation', 'chen@teach.example', at('06-01'), 'pass')
    term.pass(at('06-01'))
    expect(term.row()).toMatchObject({ listSemester: '114-1', state: 'passed, waiting for the signed list' })
    term.staff('SP-0001', '2027-01-18T10:00:00+08:00', { listReceived: '2027-01-18' })
    term.pass('2027-01-18T10:00:00+08:00')
    expect(term.row()).toMatchObject({ state: 'passed, signed list late', nextActor: 'staff' })
  })

  it('in the examination week the supervisor gets one letter with the names', () => {
    const term = termUntil('passed')
    term.pass(at('06-15'))
    expect(term.told('chen@teach.example')).toEqual(['pass-list 113-2 provide-passing-list'])
    expect(term.words('chen@teach.example')).toContain('B1 Lin Yi-chen (SP-0001)')
    term.pass(at('06-16'))
    expect(term.sent).toEqual([])
  })

  it('after 21 days without a result the student is told to remind the supervisor', () => {
    const term = termUntil('submitted')
    term.pass(at('06-09'))
    expect(term.told()).toEqual([])
    term.pass(at('06-10'))
    expect(term.told()).toEqual(['reminder-evaluation remind:1'])
  })
})
