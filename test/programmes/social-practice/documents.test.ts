import { describe, expect, it } from 'vitest'
import type { PrintedDocument } from '../../../functions/programmes/document.ts'
import { socialPractice } from '../../../functions/programmes/social-practice/programme.ts'
import { teachers, termUntil, type Term } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`
const print = (term: Term, kind: string, day: string, more: { semester?: string } = {}) =>
  socialPractice.records(term.tables(at(day))).print({ kind, semester: more.semester, language: 'en' })
const only = (documents: readonly PrintedDocument[]): PrintedDocument => {
  const [first, ...others] = documents
  if (!first || others.length > 0) throw new Error(`there are ${documents.length} documents`)
  return first
}
const rows = ({ tables }: PrintedDocument, caption: string) =>
  tables.find(table => table.caption === caption)?.rows ?? []

describe('the list of passing students on paper', () => {
  it('says course, semester, supervisor, number and version, and everybody on it', () => {
    const list = only(print(termUntil('passed'), 'pass-lists', '06-15'))
    expect(Object.fromEntries(list.facts)).toEqual({
      Course: 'TC1010 Social Practice',
      Semester: '113-2',
      Supervisor: 'Chen Mei-ling <chen@teach.example>',
      List: '113-2/01',
      Version: '1, of 2026-05-22',
    })
    expect(rows(list, '')).toEqual([
      ['1', 'B1', 'Lin Yi-chen', '', 'Repair café in the harbour quarter', 'pass'],
    ])
    expect(list.remarks).toEqual([
      'Number of students: 1',
      '— No further names —',
      'Please return this list, signed, to Office T4-832 by 2026-06-19 (S5.4).',
    ])
    expect(list.signatures).toEqual([['Signature of the supervisor', 'Date']])
    expect(list.footer).toBe('List 113-2/01, version 1 of 2026-05-22')
  })

  it('is printed empty too in the examination week, and none of a semester without lists', () => {
    const term = termUntil('submitted')
    term.pass(at('06-15'))
    const list = only(print(term, 'pass-lists', '06-15'))
    expect(rows(list, '')).toEqual([])
    expect(list.tables[0]?.empty).toBe('No student has passed this semester.')
    expect(print(term, 'pass-lists', '06-15', { semester: '112-1' })).toEqual([])
  })

  it('is in its supervisor’s language where none is asked for', () => {
    const term = termUntil('passed')
    term.teachers = teachers.map(each => ({ ...each, language: 'zh-Hans' as const }))
    const [list] = socialPractice
      .records(term.tables(at('06-15')))
      .print({ kind: 'pass-lists', semester: undefined, language: undefined })
    expect([list?.language, list?.title]).toEqual(['zh-Hans', '通过学生名单'])
  })
})

describe('the overview for a supervisor', () => {
  const stage = (term: Term, day: string) =>
    rows(only(print(term, 'supervisors', day)), '').map(row => row[4])

  it('follows a project from the invitation to the evaluation', () => {
    expect(stage(termUntil('invited'), '03-04')).toEqual(['invited, no answer yet'])
    expect(stage(termUntil('confirmed'), '03-05')).toEqual(['confirmed, project going on'])
    expect(stage(termUntil('submitted'), '05-20')).toEqual(['closure report waits for your evaluation'])
    expect(stage(termUntil('passed'), '05-22')).toEqual(['evaluated'])
  })

  it('reminds a supervisor who leaves to evaluate before the semester ends', () => {
    const term = termUntil('submitted')
    term.teachers = teachers.map(each => ({ ...each, teachesNextSemester: 'no' as const }))
    expect(only(print(term, 'supervisors', '05-20')).remarks).toEqual([expect.stringContaining('S2.13')])
  })
})

describe('what the office waits for', () => {
  it('names who has not sent a list yet, until it comes', () => {
    const term = termUntil('passed')
    const waiting = () =>
      rows(only(print(term, 'office', '06-16')), 'Lists that have not come back signed').map(row => row[0])
    expect(waiting()).toEqual(['113-2/01'])
    term.paper('113-2/01', at('06-16'), { received: '2026-06-16' })
    term.pass(at('06-16'))
    expect(waiting()).toEqual([])
  })

  it('names reports without an evaluation, and answers that contradict each other', () => {
    const term = termUntil('submitted')
    expect(
      rows(only(print(term, 'office', '05-21')), 'Closure reports without an evaluation').map(row => row[0]),
    ).toEqual(['SP-0001'])
    term.answer('closure-evaluation', 'chen@teach.example', at('05-22'), 'pass')
    term.answer('closure-evaluation', 'chen@teach.example', at('05-23'), 'fail')
    term.pass(at('05-23'))
    const held = rows(
      only(print(term, 'office', '05-23')),
      'Answers that contradict each other or wait for a decision',
    )
    expect(held.map(row => row[0])).toEqual(['SP-0001'])
  })

  it('shows decisions of staff with their reasons', () => {
    const term = termUntil('confirmed')
    term.staff('SP-0001', at('03-10'), { decision: 'hold', reason: 'Asked for advice.', decidedBy: 'mei' })
    term.pass(at('03-10'))
    expect(rows(only(print(term, 'office', '03-10')), 'Decisions of staff beside the rules')).toEqual([
      ['SP-0001', 'B1', 'Lin Yi-chen', 'hold', 'Asked for advice.', 'mei'],
    ])
  })
})

describe('what the registrar is told', () => {
  const recorded = () => {
    const term = termUntil('passed')
    term.paper('113-2/01', at('06-10'), { received: '2026-06-10' })
    term.pass(at('06-10'))
    return term
  }
  const told = (term: Term, day = '06-20') => socialPractice.records(term.tables(at(day))).registrar()

  it('is nothing while a pass waits for its list, and one line once the credit is recorded', () => {
    expect(told(termUntil('passed'))).toEqual([])
    expect(told(recorded()).map(({ line }) => line)).toEqual([
      {
        student_no: 'B1',
        name: 'Lin Yi-chen',
        course_code: 'TC1010',
        course_name: 'Social Practice',
        term: '113-2',
        credits: '1',
        grade: 'pass',
        basis: 'TC1010/2024',
        decided_by: 'chen@teach.example',
        decided_on: '2026-05-22',
      },
    ])
  })

  it('stays as recorded under another setting, and when the student leaves the register', () => {
    const term = recorded()
    term.settings['course_credits'] = '2'
    expect(told(term).map(({ line }) => line.credits)).toEqual(['1'])
    expect(told(term)[0]?.correction).toContain('recorded were 1 credit')
    term.students = []
    expect(told(term)).toHaveLength(1)
  })
})
