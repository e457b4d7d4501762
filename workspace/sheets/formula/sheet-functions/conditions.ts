import { isError } from '../../value.ts'
import { criterion } from '../criterion.ts'
import { allValues, blanksBelow, fail, first, valuesOf } from '../operand.ts'
import type { Operand } from '../operand.ts'

/**
 * The places (from 0, row by row) where every pair of a range and its criterion agrees; `counted` is a range that has to
 * be as large as these.
 */
export function agreeing(
  name: string,
  pairs: readonly Operand[],
  ...counted: readonly Operand[]
): readonly number[] {
  const tests = pairs.flatMap((range, index) => {
    const wanted = pairs[index + 1]
    return index % 2 === 0 && wanted !== undefined ? [{ range, test: criterion(first(wanted)) }] : []
  })
  checkSizes(name, [...counted, ...tests.map(({ range }) => range)])
  // Blanks below what is kept are looked at only where they could agree.
  const deep = tests.every(({ test }) => test(undefined))
  const lists = tests.map(({ range, test }) => ({ values: deep ? allValues(range) : valuesOf(range), test }))
  const length = Math.max(0, ...lists.map(({ values }) => values.length))
  const places: number[] = []
  for (let place = 0; place < length; place += 1) {
    if (lists.every(({ values, test }) => test(values[place]))) places.push(place)
  }
  return places
}

function checkSizes(name: string, ranges: readonly Operand[]): void {
  const sizes = ranges.map(range => valuesOf(range).length + (range.kind === 'many' ? blanksBelow(range) : 0))
  if (new Set(sizes).size > 1) fail('VALUE', `Array arguments to ${name} are of different size.`)
}

/** The numbers at these places of a range. */
export function numbersAt(range: Operand | undefined, places: readonly number[]): readonly number[] {
  const values = valuesOf(range)
  return places.flatMap(place => {
    const value = values[place]
    if (isError(value)) fail(value.type, value.message)
    return typeof value === 'number' ? [value] : []
  })
}
