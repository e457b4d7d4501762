import { expect, it } from 'vitest'
import { languages } from '../../../sheets-schema/common/people.ts'
import { goodProposal, Term, termUntil } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`

it('an entry that belongs to no case is named by the titles and words that staff see', () => {
  const term = termUntil('approved')
  term.submit('hours', 'SPH-0001', at('04-01'), { student: 'B2', length: '3' })
  term.submit('closure', 'SPC-0001', at('04-01'), { case: 'SP-9999' })
  term.submit('supervisor', 'SPS-0001', at('04-01'), { student: 'B2', case: 'SP-0001' })
  term.pass(at('04-01'))
  const named = term.attention().map(({ tab, row, column, what }) => [tab, row, column, what].join(' | '))
  expect(named.toSorted()).toEqual([
    'Closure reports | SPC-0001 | Case | SPC-0001 of B1 belongs to no case: there is no case SP-9999.',
    'Hours | SPH-0001 | Case | SPH-0001 of B2 belongs to no case: the student has no project.',
    'Supervisor requests | SPS-0001 | Case | SPS-0001 of B2 belongs to no case: SP-0001 belongs to another student.',
  ])
  expect(term.outcome('Hours', 'SPH-0001')).toBe(
    'Belongs to no case: the student has no project. It is kept; the student has been told.',
  )
})

it.each(languages)('the student is told in %s what follows and which number is right', language => {
  const term = termUntil('approved')
  term.students = term.students.map(each => ({ ...each, language }))
  term.submit('hours', 'SPH-0001', at('04-01'), { case: 'SP-9999', length: '3' })
  term.submit('hours', 'SPH-0002', at('04-01'), { student: 'B2', case: 'SP-9999', length: '3' })
  term.pass(at('04-01'))
  const [own, none] = ['b1@mail.example', 'b2@mail.example'].map(address => term.words(address))
  expect(own).toMatch(/SP-9999.*(?:It is kept and not used|未採用|未采用).*SP-0001/u)
  expect(own).toContain('"form":"hours"')
  expect(none).toMatch(/SP-9999.*(?:It is kept and not used|未採用|未采用).*(?:proposal|提案)/u)
  expect(none).toContain('"form":"proposal"')
})

it('a student without a project is shown where they stand with the course (ABOUT.4-6)', () => {
  const term = new Term()
  term.students = term.students.map(each =>
    each.number === 'B2' ? { ...each, internshipCredit: 'overseas' } : each,
  )
  term.submit('hours', 'SPH-0001', at('04-01'), { student: 'B2', length: '3' })
  term.submit('hours', 'SPH-0002', at('04-01'), { student: 'B3', length: '3' })
  const as = 'Group proposal on behalf of all participants 代表全體成員的團體提案'
  term.submit('proposal', 'SP-0001', at('04-01'), { ...goodProposal, as, participants: 'B1, B2' })
  term.pass(at('04-01'))
  const shown = (key: string) =>
    JSON.stringify(
      term
        .cases()
        .find(({ subject }) => subject === key)
        ?.status('en').blocks,
    )
  expect(shown('SPH-0001')).toContain('"exempt"')
  expect(shown('SPH-0002')).toContain('"credit on record"')
  expect(shown('SP-0001')).toContain('"no credit yet"')
})

it('with a project of their own it stands there, and not beside an entry that belongs to no case', () => {
  const term = termUntil('approved')
  term.submit('hours', 'SPH-0001', at('04-01'), { case: 'SP-9999', length: '3' })
  term.pass(at('04-01'))
  const stray = term.cases().find(({ subject }) => subject === 'SPH-0001')
  expect(stray?.status('en').blocks).toEqual([])
})
