import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculationOf, ERROR_WORDS } from '../../workspace/sheets/effective.ts'
import { FUNCTIONS } from '../../workspace/sheets/formula/sheet-functions/table.ts'
import { emptyBook } from '../../workspace/sheets/store.ts'
import { isError } from '../../workspace/sheets/value.ts'
import type { Value } from '../../workspace/sheets/value.ts'

const book = Object.freeze(emptyBook('book', 'Workbook', '2026-03-09T12:00:00Z'))
const [sheet] = book.sheets

/** What people and programs hand to functions, fitting or not. */
const atom = fc.constantFrom(
  '',
  '1',
  '-1',
  '0',
  '2.5',
  '1E10',
  '1E308',
  '"a"',
  '""',
  '"2026-03-09"',
  '"("',
  '"*"',
  '"select A"',
  '"[h]"',
  'TRUE',
  'A1',
  'A1:C5',
  'B:B',
  'A2:A',
  '2:3',
  '{1,2;3,4}',
  '{"a";"b"}',
  '1/0',
  'NA()',
  'LAMBDA(x,x+1)',
)

/** A call of any function with as many arguments as it takes, some of them calls themselves. */
const { call } = fc.letrec<{ call: string; argument: string }>(tie => ({
  argument: fc.oneof({ maxDepth: 2, withCrossShrink: true }, atom, tie('call')),
  call: fc
    .constantFrom(...Object.entries(FUNCTIONS))
    .chain(([name, { takes, least, repeats }]) =>
      fc
        .array(tie('argument'), { minLength: least, maxLength: takes.length + repeats })
        .map(args => `${name}(${args.join(',')})`),
    ),
}))

/** What a formula comes to in a cell of an empty sheet. */
const comesTo = (formula: string): Value =>
  sheet === undefined ? undefined : calculationOf(book).rule(formula, sheet, 20, 20)

const isFit = (value: Value): boolean =>
  isError(value) ? value.type in ERROR_WORDS : typeof value !== 'number' || Number.isFinite(value)

describe('a formula, however odd', () => {
  it('ends in a value or in one of the errors of Sheets', () => {
    const ends = fc.property(call, fc.boolean(), (formula, inArray) =>
      isFit(comesTo(inArray ? `=ARRAYFORMULA(${formula})` : `=${formula}`)),
    )
    expect(() => fc.assert(ends, { numRuns: 400 })).not.toThrow()
  })
})
