import { expect, it } from 'vitest'
import { termUntil } from './term.ts'

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
    'Not used: the student has no project. The student has been told.',
  )
})
