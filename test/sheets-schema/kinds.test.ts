import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { dayOfSerial, sameCell, serialOfDay, type Cell } from '../../sheets-schema/cell.ts'
import type { Kind } from '../../sheets-schema/column.ts'
import {
  anyText,
  choice,
  day,
  decimal,
  instant,
  list,
  optional,
  text,
  wholeNumber,
  yesNo,
} from '../../sheets-schema/kinds.ts'

const read = <Value>(kind: Kind<Value>, cell: Cell): Value => z.decode(kind.codec, cell)
const problem = <Value>(kind: Kind<Value>, cell: Cell): string | undefined =>
  z.safeDecode(kind.codec, cell).error?.issues[0]?.message

const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const words = fc.string().map(word => word.trim())
const filled = words.filter(word => word !== '')
const item = filled.filter(word => !/[,;，；、\n]/u.test(word))

/** Each kind with values that a programme may want written. */
const kinds: readonly (readonly [string, Kind<unknown>, fc.Arbitrary<unknown>])[] = [
  ['text', text(), filled],
  ['any text', anyText(), words],
  ['choice', choice(['pass', 'fail']), fc.constantFrom('pass', 'fail')],
  ['decimal', decimal(), fc.double({ noNaN: true, noDefaultInfinity: true })],
  ['whole number', wholeNumber(), fc.integer()],
  ['day', day(), days],
  ['instant', instant(), days.map(found => `${found}T23:59:59+08:00`)],
  ['yes or no', yesNo(), fc.boolean()],
  ['list', list(), fc.array(item)],
  ['optional day', optional(day()), fc.option(days, { nil: undefined })],
]

describe('what is written into a cell is read back', () => {
  it.each(kinds)('%s', (_name, kind, values) => {
    fc.assert(
      fc.property(values, value => {
        expect(read(kind, z.encode(kind.codec, value))).toEqual(value)
      }),
    )
  })

  it.each(kinds)('%s, and written again it is the same cell', (_name, kind, values) => {
    fc.assert(
      fc.property(values, value => {
        const cell = z.encode(kind.codec, value)
        expect(sameCell(z.encode(kind.codec, read(kind, cell)), cell)).toBe(true)
      }),
    )
  })

  it('whatever a cell holds is read or named, never a crash', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null))
    fc.assert(
      fc.property(fc.constantFrom(...kinds), cell, ([, kind], value) => {
        const found = z.safeDecode(kind.codec, value)
        expect(found.success || (found.error.issues[0]?.message ?? '') !== '').toBe(true)
      }),
    )
  })
})

describe('what staff type', () => {
  it('is a day however they write it', () => {
    expect(
      ['2024-05-31', '2024/5/31', '2024.05.31', ' 2024-5-31 ', 45443, 45443.6].map(cell => read(day(), cell)),
    ).toEqual(Array.from({ length: 6 }, () => '2024-05-31'))
    expect(problem(day(), '2023-02-29')).toBe('“2023-02-29” is not a day of the calendar')
    for (const none of ['2028-13-45', '2028-99-99', 1e12, -1e9])
      expect(problem(day(), none)).toBe(`“${none}” is not a day of the calendar`)
  })

  it('is a number also when it was typed as text', () => {
    expect(read(decimal(), ' 36.5 ')).toBe(36.5)
    expect(problem(wholeNumber(), '36.5')).toBe('“36.5” is not a whole number')
    expect(problem(decimal(), 'thirty')).toBe('“thirty” is not a number')
  })

  it('is the digits of a student number that the sheet took for a number', () => {
    expect(read(text(), 11012345)).toBe('11012345')
    expect(problem(text(), '  ')).toBe('it is blank')
  })

  it('is one of the words whatever its case, or named with the words there are', () => {
    expect(read(choice(['pass', 'fail']), ' PASS ')).toBe('pass')
    expect(problem(choice(['pass', 'fail']), 'maybe')).toBe('“maybe” is none of: pass, fail')
  })

  it('is a list between any of the usual marks', () => {
    expect(read(list(), 'staff, aao；vice_dean、 ,')).toEqual(['staff', 'aao', 'vice_dean'])
  })
})

describe('serial days', () => {
  it('count from Sheets’ epoch, both ways', () => {
    expect(serialOfDay('2024-05-31')).toBe(45443)
    fc.assert(fc.property(days, found => dayOfSerial(serialOfDay(found)) === found))
  })
})
