import { array, assert, boolean, constantFrom, oneof, property, string, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../functions/records/csv.ts'
import { readCsv, unmarked } from './read-csv.ts'

const columns = [
  { name: 'student_no', kind: 'id' },
  { name: 'name', kind: 'text' },
  { name: 'credits', kind: 'number' },
] as const
const csv = (row: readonly string[], forSpreadsheets = false) =>
  csvOf({ columns, rows: [row] }, { forSpreadsheets })
/** What a program gets to see in each cell, the mark still there. */
const seen = (text: string) => csv(['1', text, '1']).split('\r\n')[1]

describe('a file for the registrar', () => {
  it('has a header, CRLF at the end of each line and quotes only where they are needed', () => {
    expect(csv(['B11201001', 'Lin, "Yi"', '0.5'])).toBe(
      'student_no,name,credits\r\nB11201001,"Lin, ""Yi""",0.5\r\n',
    )
  })

  it('no rows make a file of headers alone', () => {
    expect(csvOf({ columns, rows: [] }, { forSpreadsheets: false })).toBe('student_no,name,credits\r\n')
  })

  it('a name that a spreadsheet program would run is text there', () => {
    expect(seen('=HYPERLINK("http://x")')).toBe(`1,"'=HYPERLINK(""http://x"")",1`)
    expect(['+1', '-1', '@x', '\tx', '＝1'].map(seen)).toEqual([
      "1,'+1,1",
      "1,'-1,1",
      "1,'@x,1",
      "1,'\tx,1",
      "1,'＝1,1",
    ])
    expect(seen('a-b=c')).toBe('1,a-b=c,1')
  })

  it('for a spreadsheet program it begins with a mark of its encoding, and ids that look like numbers stay text', () => {
    expect(csv(['0012345', '林', '0.5'], true)).toBe("\uFEFFstudent_no,name,credits\r\n'0012345,林,0.5\r\n")
    expect(csv(['11E05', 'x', '1'], true)).toContain("'11E05")
    expect(csv(['2350101', 'x', '1'], true)).toContain("'2350101")
    expect(csv(['B11201001', 'x', '1'], true)).toContain('\r\nB11201001,')
  })

  it('for another system ids stand as they are', () => {
    expect(csv(['0012345', 'x', '1'])).toContain('\r\n0012345,')
  })

  it('any text survives, in either manner, and no cell begins with what could be run', () => {
    const text = oneof(
      string({ unit: 'grapheme' }),
      string({ unit: constantFrom(...Array.from('=+-@\'"\t\r\n,; 0１林')) }),
    )
    const row = tuple(text, text, text)
    assert(
      property(array(row), boolean(), (rows, forSpreadsheets) => {
        const written = csvOf({ columns, rows }, { forSpreadsheets })
        const [headers, ...read] = readCsv(written)
        expect(headers).toEqual(['student_no', 'name', 'credits'])
        expect(read.map(cells => cells.map(unmarked))).toEqual(rows)
        for (const shown of read.flat()) expect(shown).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
      }),
    )
  })
})
