import { describe, expect, it } from 'vitest'
import { refusing, trying } from './formula-world.ts'

const at = trying([[1, 2]])
const refused = refusing([[1, 2]])

describe('a function', () => {
  it.each(['TAKE(A1:B2,1)', 'TEXTBEFORE("a-b","-")', 'CELL("row",A1)', 'EXPAND(A1,2,2)'])(
    'that Sheets lacks, or that asks where it stands, is not made up: %s',
    call => {
      expect(at(`=${call}`)).toBe('#NAME?')
    },
  )

  it.each([
    ['SUMIFS(Data!A1:B1,Data!A1,1)', '#VALUE! Array arguments to SUMIFS are of different size.'],
    ['COUNTIFS(Data!A1:B1,1,Data!A1,1)', '#VALUE! Array arguments to COUNTIFS are of different size.'],
    [
      'INDEX(Data!A1:B1,2,1)',
      '#NUM! Function INDEX parameter 2 value is 2. Valid values are between 0 and 1 inclusive.',
    ],
    ['MID("abc",0,2)', '#NUM! Function MID parameter 2 value is 0. It should be greater than or equal to 1.'],
    ['CHAR(0)', '#NUM! Function CHAR parameter 1 value 0 is out of range.'],
  ])('says what of its arguments does not fit: %s', (call, words) => {
    expect(refused(`=${call}`)).toBe(words)
  })

  it.each([
    ['ISREF(Data!A1)', true],
    ['ISREF(5)', false],
    [
      'MUNIT(2)',
      [
        [1, 0],
        [0, 1],
      ],
    ],
    ['TO_PERCENT(0.5)', 0.5],
  ])('is known: %s', (call, value) => {
    expect(at(`=${call}`)).toEqual(value)
  })

  it('RANDARRAY fills its rows and columns', () => {
    expect(at('=ROWS(RANDARRAY(3,2))*COLUMNS(RANDARRAY(3,2))')).toBe(6)
    expect(at('=AND(RANDARRAY(3,2)>=0,RANDARRAY()<1)')).toBe(true)
  })
})
