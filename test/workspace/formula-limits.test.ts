import { describe, expect, it } from 'vitest'
import { Effort } from '../../workspace/sheets/formula/effort.ts'
import { EXHAUSTED, one } from '../../workspace/sheets/formula/operand.ts'
import type { Operand } from '../../workspace/sheets/formula/operand.ts'
import { refusing, trying } from './formula-world.ts'

const at = trying([[1, 2]])
const refused = refusing([[1, 2]])
const LIMIT = '#ERROR! Calculation limit was reached when trying to compute this formula.'

describe('a formula that asks for too much', () => {
  it.each([
    ['calls without end', '=LAMBDA(f,f(f))(LAMBDA(f,f(f)))', LIMIT],
    ['too many calls', '=SUM(MAKEARRAY(1000,1000,LAMBDA(r,c,r+c)))', LIMIT],
    ['a factorial nobody can wait for', '=FACT(1E15)', LIMIT],
    [
      'an array no spreadsheet holds',
      '=SUM(ARRAYFORMULA(SEQUENCE(5000)*TRANSPOSE(SEQUENCE(5000))))',
      '#NUM! The result would have more than 10000000 cells.',
    ],
    [
      'a text no cell holds',
      '=JOIN(REPT("a",30000),SEQUENCE(10))',
      '#VALUE! Text result of JOIN is longer than the limit of 50000 characters',
    ],
    ['brackets without end', `=${'('.repeat(20_000)}1${')'.repeat(20_000)}`, '#ERROR! Formula parse error.'],
    ['signs without end', `=${'-'.repeat(20_000)}1`, '#ERROR! Formula parse error.'],
    ['sums without end', `=${'1+'.repeat(20_000)}1`, '#ERROR! Formula parse error.'],
  ])('%s ends with an error', (_, formula, error) => {
    expect(refused(formula)).toBe(error)
  })

  it('is held to account by itself: what it reads may have taken much', () => {
    const effort = new Effort()
    const spending = (steps: number, then: () => Operand = () => one(steps)): Operand => {
      effort.spend(steps)
      return then()
    }
    const waited = effort.of(() =>
      spending(1_500_000, () => effort.of(() => spending(1_500_000, () => spending(1)))),
    )
    expect(waited).toEqual(one(1))
    expect(effort.of(() => spending(1_500_000, () => spending(1_500_000)))).toEqual(one(EXHAUSTED))
  })

  it('may be long and nested as people write it', () => {
    expect(at(`=${'1+'.repeat(400)}1`)).toBe(401)
    expect(at(`=${'IF(TRUE,'.repeat(100)}1${')'.repeat(100)}`)).toBe(1)
  })
})
