import { expect, it } from 'vitest'
import { students, teachers, termUntil } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`

it('hours that cannot be are named by entry, column and remedy; all others count', () => {
  const term = termUntil('confirmed')
  const entered = { kind: 'execution', date: '2026-04-01', length: '2' }
  term.submit('hours', 'SPH-0001', at('04-02'), entered)
  term.submit('hours', 'SPH-0002', at('04-02'), { ...entered, length: '-5' })
  term.submit('hours', 'SPH-0003', at('04-02'), { ...entered, date: '2026-02-30' })
  term.submit('hours', 'SPH-0004', at('04-02'), { ...entered, until: '2026-03-30' })
  term.pass(at('04-02'))
  expect(term.attention().map(({ tab, row, column, what }) => [tab, row, column, what].join(' | '))).toEqual([
    'Hours | SPH-0002 | How long | The entry counts 0: the length “-5” is no number of hours above 0.',
    'Hours | SPH-0003 | Date | The entry counts 0: the day “2026-02-30” is not in the calendar.',
    'Hours | SPH-0004 | Last day | The entry counts 0: the last day “2026-03-30” is none, or before the first.',
  ])
  expect(term.row()['hours']).toBe(2)
})

it('a certificate over several days counts with at most 24 hours for each of them', () => {
  const term = termUntil('confirmed')
  const camp = { kind: 'execution', date: '2026-04-01', until: '2026-04-02' }
  term.submit('hours', 'SPH-0001', at('04-03'), { ...camp, length: '40' })
  term.submit('hours', 'SPH-0002', at('04-03'), { ...camp, length: '49' })
  term.pass(at('04-03'))
  expect(term.row()['hours']).toBe(40)
  expect(term.outcome('Hours', 'SPH-0002')).toContain('more than 24 hours for each day covered')
})

it('a dated post of nobody, or of no day, is named and not used', () => {
  const term = termUntil('confirmed')
  term.teacherPosts = [
    { row: 'x', address: 'nobody@teach.example', posts: ['staff'] },
    { row: 'y', address: 'chen@teach.example', posts: ['staff'], from: '2026-05-01', to: '2026-04-01' },
  ]
  term.pass(at('04-02'))
  expect(term.attention()).toMatchObject([
    { tab: 'Teacher posts', row: 'x', column: 'E-mail', mend: expect.stringContaining('Add the teacher') },
    { tab: 'Teacher posts', row: 'y', column: 'To', mend: 'Correct the days.' },
  ])
  expect(term.row()['state']).toBe('supervision confirmed')
})

it('an address that is none and a post that is misspelt are named in their registers', () => {
  const term = termUntil('confirmed')
  term.students = [...students, { number: 'B7', name: 'Odd', address: 'b7 at mail', creditObtained: false }]
  term.teachers = [
    ...teachers,
    { address: 'broken', name: 'Broken', university: 'NTUST', posts: ['proffesor', '副教授'] },
  ]
  term.teacherPosts = [{ row: 'x', address: 'chen@teach.example', posts: ['Proffesor'] }]
  term.pass(at('04-02'))
  expect(term.attention().map(({ tab, row, column, what }) => [tab, row, column, what].join(' | '))).toEqual([
    'Students | B7 | E-mail | “b7 at mail” is not an e-mail address.',
    'Teachers | broken | E-mail | “broken” is not an e-mail address.',
    expect.stringContaining('Teachers | broken | Posts | “proffesor” is none of the posts'),
    expect.stringContaining('Teacher posts | x | Posts | “Proffesor” is none of the posts'),
  ])
})
