import { describe, expect, it } from 'vitest'
import { answer } from '../../../scripts/golden/innovation-credits.ts'

describe('settings of a case', () => {
  const posting = {
    question: 'posting',
    newly_recognised: 6,
    prior: { innovation_projects_from: null, quality_course_used: 0 },
  }

  it('are taken by the names of the rules', () => {
    const settings = { quality_cap: 3, project_course_credits: 1.5, course_names: ['P', 'Q'], windows: null }
    expect(answer({ ...posting, settings })).toMatchObject({
      innovation_projects: 1.5,
      quality_course: 3,
      not_converted: 1.5,
    })
  })

  it('are refused when the rules have no such name or value', () => {
    expect(() => answer({ ...posting, settings: { cap: 3 } })).toThrow(/cap/)
    expect(() => answer({ ...posting, settings: { cap_scope: 'some' } })).toThrow(/cap_scope/)
  })

  it('may replace a category of the table, and “or above” stays', () => {
    const entry = {
      ref: 'a1',
      type: 'competition',
      competition: 'C',
      edition: 2015,
      level: 'other',
      prize: 'special',
      on_recognised_list: true,
      team: ['1'],
      entry_kind: 'individual',
      award_date: '2015-11-20',
    }
    const student = { id: '1', cohort: 2013, enrolled_on: '2013-09-01', college: 'C' }
    const settings = { table: { competition: { other: { third: 1, first: 3 } } } }
    expect(answer({ question: 'credits', student, entries: [entry], settings })).toMatchObject({ credits: 1 })
    const first = { ...entry, prize: 'first' }
    expect(answer({ question: 'credits', student, entries: [first], settings })).toMatchObject({ credits: 3 })
  })
})
