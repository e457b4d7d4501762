import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../../functions/law/calendar.ts'
import { goodProposal, goodReport, logHours, semesters, teachers, Term, termUntil } from './term.ts'

const chen = 'chen@teach.example'
const huang = 'huang@teach.example'
const student = 'b1@mail.example'
const morning = (day: Day): string => `${day}T09:00:00+08:00`

/** A pass every morning of these days; what was told to whom, with the day. */
function daily(term: Term, from: Day, to: Day): readonly string[] {
  const told: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    term.pass(morning(day))
    told.push(
      ...term.sent.map(({ to: { address }, topic, told: what }) => `${day} ${address} ${topic} ${what}`),
    )
  }
  return told
}

describe('what time alone tells, over a calendar', () => {
  it('a teacher who is silent for 14 days: the student hears of it then, once, and the teacher is not pressed', () => {
    const term = termUntil('invited')
    expect(daily(term, '2026-03-05', '2026-05-30')).toEqual([
      '2026-03-19 ' + student + ' supervision no-reply:1',
    ])
  })

  it('a teacher who answers on the last day leaves nothing to remind of', () => {
    const term = termUntil('invited')
    daily(term, '2026-03-05', '2026-03-17')
    term.answer('supervision-invitation', chen, '2026-03-18T09:30:00+08:00', 'agree')
    const told = daily(term, '2026-03-18', '2026-05-30')
    expect(told.filter(each => each.includes('no-reply'))).toEqual([])
  })

  it('a report without a result for 21 days: the student is asked to remind, once; after the answer no more', () => {
    const term = termUntil('submitted')
    const told = daily(term, '2026-05-21', '2026-06-14')
    expect(told).toEqual(['2026-06-11 ' + student + ' reminder-evaluation remind:1'])
    const answered = termUntil('submitted')
    answered.answer('closure-evaluation', chen, '2026-06-01T10:00:00+08:00', 'fail')
    expect(daily(answered, '2026-06-01', '2026-06-14').filter(each => each.includes('remind'))).toEqual([])
  })

  it('a supervisor who leaves: the student is warned 14 days before the semester’s end, once', () => {
    const term = termUntil('submitted')
    term.teachers = teachers.map(each =>
      each.address === chen ? { ...each, teachesNextSemester: 'no' } : each,
    )
    const told = daily(term, '2026-05-21', '2026-06-14').filter(each => each.includes('leaving'))
    expect(told).toEqual(['2026-06-05 ' + student + ' reminder-leaving leaving:113-2'])
  })

  it('the days are those of Settings', () => {
    const term = termUntil('invited')
    term.settings['reminder_days.invitation'] = '3'
    expect(daily(term, '2026-03-05', '2026-03-30')).toEqual([`2026-03-08 ${student} supervision no-reply:1`])
  })
})

describe('the examination week', () => {
  it('every supervisor of the semester is written to, with their own list, once', () => {
    const term = termUntil('passed')
    term.submit('proposal', 'SP-0002', '2026-03-02T10:00:00+08:00', { ...goodProposal, student: 'B2' })
    term.pass('2026-03-02T11:00:00+08:00')
    term.staff('SP-0002', '2026-03-03T10:00:00+08:00', { proposalDecision: 'approve' })
    const request = { case: 'SP-0002', teacher: 'Huang Da-wei', email: huang, reflection: 'Talks' }
    term.submit('supervisor', 'SPS-0002', '2026-03-04T10:00:00+08:00', { student: 'B2', ...request })
    term.pass('2026-03-04T10:00:00+08:00')
    const answer = { subject: 'SP-0002' }
    term.answer('supervision-invitation', huang, '2026-03-05T10:00:00+08:00', 'agree', answer)
    const told = daily(term, '2026-05-23', '2026-07-10').filter(each => each.includes('provide-passing-list'))
    expect(told.map(each => each.split(' ').slice(0, 2).join(' ')).toSorted()).toEqual([
      `2026-06-15 ${chen}`,
      `2026-06-15 ${huang}`,
    ])
  })

  it('a semester that ends on New Year’s Eve has its week, and its last warning, in the old year', () => {
    const term = new Term()
    const [spring] = semesters
    term.semesters = [
      { ...spring, end: '2026-06-19' },
      {
        name: '114-1',
        start: '2026-09-07',
        end: '2026-12-31',
        examFrom: '2026-12-28',
        examTo: '2026-12-31',
        next: '114-2',
      },
    ]
    term.teachers = teachers.map(each => ({ ...each, teachesNextSemester: 'no' }))
    term.submit('proposal', 'SP-0001', '2026-09-08T10:00:00+08:00', goodProposal)
    term.pass('2026-09-08T10:00:00+08:00')
    term.staff('SP-0001', '2026-09-09T10:00:00+08:00', { proposalDecision: 'approve' })
    term.pass('2026-09-09T10:00:00+08:00')
    const request = { case: 'SP-0001', teacher: 'Chen Mei-ling', email: chen, reflection: 'Two talks' }
    term.submit('supervisor', 'SPS-0001', '2026-09-10T10:00:00+08:00', request)
    term.pass('2026-09-10T10:00:00+08:00')
    term.answer('supervision-invitation', chen, '2026-09-11T10:00:00+08:00', 'agree')
    logHours(term, 15, '2.4')
    term.submit('closure', 'SPC-0001', '2026-12-10T10:00:00+08:00', goodReport)
    term.pass('2026-12-10T10:00:00+08:00')
    expect(term.row()['state']).toBe('closure report submitted, waiting for the evaluation')
    const told = daily(term, '2026-12-11', '2027-01-20')
    const dayOf = (topic: string) => told.filter(each => each.includes(topic)).map(each => each.slice(0, 10))
    expect(dayOf('reminder-leaving')).toEqual(['2026-12-17'])
    expect(dayOf('provide-passing-list')).toEqual(['2026-12-28'])
    expect(dayOf('reminder-evaluation')).toEqual(['2027-01-01'])
  })
})
