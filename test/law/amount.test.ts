import { describe, expect, it } from 'vitest'
import { assert, integer, property } from 'fast-check'
import { amount, dividedBy, exactly } from '../../functions/law/amount.ts'

describe('an amount in a file or on paper', () => {
  it('is written exactly, without a decimal too many', () => {
    expect(['2', '0.5', '35.99', '-1.25', '0', '0.0001', '1e3'].map(each => exactly(amount(each)))).toEqual([
      '2',
      '0.5',
      '35.99',
      '-1.25',
      '0',
      '0.0001',
      '1000',
    ])
  })

  it('stays a fraction where its decimals do not end', () => {
    expect(exactly(dividedBy(amount(5), amount(3)))).toBe('5/3')
  })

  it('is read back as what it was', () => {
    assert(
      property(integer(), integer({ min: 0, max: 6 }), (whole, places) => {
        const before = dividedBy(amount(whole), amount(10 ** places))
        expect(amount(exactly(before))).toEqual(before)
      }),
    )
  })
})
