import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PassList } from '../../../../functions/programmes/social-practice/law/pass-list.ts'
import { passList } from '../../../../functions/programmes/social-practice/law/pass-list.ts'
import type { Project } from '../../../../functions/programmes/social-practice/law/project.ts'
import { project, reading, spring } from './situations.ts'

function list(
  projects: readonly Project[],
  other: { settings?: ReturnType<typeof reading>; credited?: string[] } = {},
): PassList {
  const facts = {
    asOf: '2026-06-18T09:00:00+08:00',
    semester: spring,
    supervisor: 'MLChen@example.edu',
    projects,
    creditAlready: other.credited ?? [],
  }
  return passList(facts, other.settings ?? reading())
}

describe('the pass list of a supervisor (S5.3-4)', () => {
  it('holds each passed student once, sorted, and says why the others are not on it', () => {
    const answer = list(
      [
        project({ student: '0920' }),
        project({ student: '0912' }),
        project({ student: '0912', result: 'fail' }),
        project({ student: '0913', result: 'fail' }),
        project({ student: '0914', evaluatedAt: '2026-06-18T09:00:01+08:00' }),
        project({ student: '0915', evaluatedAt: '2026-01-10T09:00:00+08:00' }),
        project({ student: '0916', supervisor: 'other@example.edu' }),
        project({ student: '0917' }),
      ],
      { credited: ['0917'] },
    )
    expect(answer.students).toEqual(['0912', '0920'])
    expect(Object.fromEntries(answer.leftOut)).toEqual({
      '0913': 'failed',
      '0914': 'not-evaluated',
      '0915': 'other-semester',
      '0917': 'credit-already-obtained',
    })
    expect(answer).toMatchObject({ sendTo: 'Office T4-832', signatureNeeded: true, made: true })
  })

  it('leaves a late report to the next semester, even if it is evaluated in this one (A-SP-15)', () => {
    const late = project({ closureSubmittedAt: '2026-05-30T00:00:00+08:00' })
    expect(list([late]).leftOut.get('0912')).toBe('other-semester')
    expect(list([{ ...late, closureSubmittedAt: '2026-05-29T23:59:59+08:00' }]).students).toEqual(['0912'])
  })

  it('takes up a report that came late in the semester before and was evaluated there', () => {
    const carried = project({
      reportSemester: 'spring',
      closureSubmittedAt: '2026-01-05T09:00:00+08:00',
      evaluatedAt: '2026-01-10T09:00:00+08:00',
    })
    expect(list([carried]).students).toEqual(['0912'])
    expect(list([{ ...carried, reportSemester: 'autumn' }]).students).toEqual([])
  })

  it('is made when empty, unless empty lists are skipped (A-SP-24)', () => {
    expect(list([]).made).toBe(true)
    expect(list([], { settings: reading({ emptyLists: 'skip' }) }).made).toBe(false)
    expect(
      list([project()], { settings: reading({ emptyLists: 'skip', signedListTo: 'Room 1' }) }),
    ).toMatchObject({
      made: true,
      sendTo: 'Room 1',
    })
  })

  it('does not depend on the order of the projects', () => {
    const anyProject = fc
      .record({
        student: fc.constantFrom('0912', '0913', '0914'),
        result: fc.constantFrom('pass' as const, 'fail' as const, null),
        evaluatedAt: fc.constantFrom('2026-01-10T09:00:00+08:00', '2026-06-01T09:00:00+08:00'),
      })
      .map(project)
    const shuffled = fc
      .array(anyProject, { maxLength: 6 })
      .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(list(other)).toEqual(list(all))
      }),
    )
  })
})
