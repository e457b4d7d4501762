import { describe, expect, it } from 'vitest'
import { compareAlternative, compareCase } from '../../../scripts/golden/compare.ts'

function paths(expected: unknown, actual: unknown, question = 'closure'): readonly string[] {
  return compareCase(expected, actual, question).map(difference => difference.path)
}

describe('how a case is compared', () => {
  it('looks only at the expected keys, and null is the same as absent', () => {
    expect(paths({ status: 'held', grade: null }, { status: 'held', credits: 3 })).toEqual([])
    expect(paths({ grade: null }, { grade: 'pass' })).toEqual(['grade'])
    expect(paths({ status: 'held' }, undefined)).toEqual(['status'])
  })

  it('expects no flag where none is named, except of questions without flags and of alternatives', () => {
    expect(paths({ status: 'x' }, { status: 'x', flags: ['late'] })).toEqual(['flags'])
    expect(paths({ status: 'x' }, { status: 'x', flags: ['late'] }, 'standing')).toEqual([])
    expect(compareAlternative({ status: 'x' }, { status: 'x', flags: ['late'] })).toEqual([])
    expect(compareAlternative({ flags: [] }, { flags: ['late'] })).toHaveLength(1)
  })

  it('takes flags as a set and the other lists without their order', () => {
    expect(paths({ flags: ['a', 'b'] }, { flags: ['b', 'a', 'a'] })).toEqual([])
    expect(paths({ blocked: ['a', 'b'] }, { blocked: ['b', 'a'] })).toEqual([])
    expect(paths({ blocked: ['a'] }, { blocked: ['a', 'a'] })).toEqual(['blocked'])
    const first = { to: 'student', kind: 'x' }
    const second = { kind: 'y', to: 'staff' }
    expect(paths({ notifications: [first, second] }, { notifications: [second, first] })).toEqual([])
    expect(paths({ students: ['1', '2'] }, { students: ['2', '1'] })).toEqual(['students'])
    expect(
      paths(
        { conflicts: [{ about: 'prize', refs: ['a', 'b'] }] },
        { conflicts: [{ refs: ['b', 'a'], about: 'prize' }] },
      ),
    ).toEqual([])
  })

  it('rounds numbers half up to two places, by their decimal digits', () => {
    expect(paths({ n: 36 }, { n: 36.0 })).toEqual([])
    expect(paths({ n: 1.01 }, { n: 1.005 })).toEqual([])
    expect(paths({ n: 35.98 }, { n: 35.9833333 })).toEqual([])
    expect(paths({ n: 35.98 }, { n: 35.986 })).toEqual(['n'])
    expect(paths({ n: 0 }, { n: 1e-9 })).toEqual([])
  })

  it('compares entries by ref: credits, status, and a reason that nobody expected', () => {
    const entries = [
      { ref: 'a', credits: 3, status: 'counted' },
      { ref: 'b', credits: 0, reason: 'r' },
    ]
    const same = [
      { ref: 'b', credits: 0, status: 'held', reason: 'r' },
      { ref: 'a', credits: 3, status: 'counted', note: 1 },
    ]
    expect(paths({ entries }, { entries: same })).toEqual([])
    const other = [{ ref: 'a', credits: 2, status: 'counted', reason: 'x' }, { ref: 'c' }]
    expect(paths({ entries }, { entries: other })).toEqual([
      'entries.refs',
      'entries.a.credits',
      'entries.a.reason',
      'entries.b.credits',
      'entries.b.reason',
    ])
  })
})
