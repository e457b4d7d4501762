import { expect, test } from 'vitest'
import { amount } from '../../../../functions/law/amount.ts'
import {
  contradictions,
  type ClaimedEntry,
} from '../../../../functions/programmes/innovation-credits/law/contradictions.ts'
import type { Entry } from '../../../../functions/programmes/innovation-credits/law/entries.ts'
import { award, paper, patent, prize, project } from './situations.ts'

const mates = ['1550001', '1550002']

function claimed(...entries: readonly Entry[]): ClaimedEntry[] {
  return entries.map((entry, index) => ({
    student: mates[index] ?? `155000${index + 1}`,
    entry: { ...entry, ref: `r${index}` },
  }))
}

const about = (...entries: readonly Entry[]) =>
  contradictions(claimed(...entries)).conflicts.map(conflict => conflict.about)

test('team mates who agree, in whatever order they name the team, are not held', () => {
  const one = prize({ team: mates })
  expect(about(one, { ...one, team: mates.toReversed(), competition: 'structure  design contest' })).toEqual(
    [],
  )
})

test('the same contest of another year or of another team is another thing', () => {
  const one = prize({ team: mates })
  expect(about(one, { ...one, edition: 2014, prize: 'second' })).toEqual([])
  expect(about(one, { ...one, team: ['1550009'], prize: 'second' })).toEqual([])
})

test('every field that differs is told, for every pair', () => {
  const one = prize({ team: mates })
  const other = { ...one, level: 'national', prize: 'second', team: [...mates, '1550003'] }
  const { held, conflicts } = contradictions(claimed(one, other, one))
  expect(conflicts.filter(({ refs }) => refs.join() === 'r0,r1').map(each => each.about)).toEqual([
    'level',
    'prize',
    'team',
  ])
  expect(conflicts).toHaveLength(6)
  expect(held.toSorted()).toEqual(['r0', 'r1', 'r2'])
})

test('different places of one paper go together, the same place does not', () => {
  expect(about(paper(), paper({ authorOrder: 2 }))).toEqual([])
  expect(about(patent(), patent())).toEqual(['inventor_order'])
  const authors = { '1550001': 1, '1550002': 2 }
  expect(about(paper({ authors }), paper({ authors }))).toEqual([])
})

test('one student cannot contradict himself', () => {
  const [first] = claimed(prize())
  const second = { student: '1550001', entry: prize({ ref: 'r1', prize: 'second' }) }
  expect(contradictions(first ? [first, second] : []).conflicts).toEqual([])
})

test('projects differ in level, state and members; awards in prize, members and shares', () => {
  const { project: name } = project()
  expect(about(project(), project({ level: 'sitp', state: 'terminated', members: mates }))).toEqual([
    'level',
    'state',
    'members',
  ])
  const shared = award({ project: name, members: mates, allocation: { '1550001': amount(3) } })
  expect(about(shared, { ...shared, allocation: { '1550001': amount(3), '1550002': amount(0) } })).toEqual([])
  expect(about(shared, { ...shared, allocation: null })).toEqual(['allocation'])
})
