import { array, assert, boolean, constantFrom, oneof, property, string, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../functions/records/csv.ts'
import { readCsv, unmarked } from './read-csv.ts'

const columns = [
  { name: 'student_no', kind: 'id' },
  { name: 'name', kind: 'text' },
  { name: 'credits', kind: 'number' },
] as const
const csv = (row: readonly string[], bom = false) => csvOf({ columns, rows: [row] }, { bom })
/** What a program gets to see in each cell, the mark still there. */
const seen = (text: string) => csv(['1', text, '1']).split('\r\n')[1]

describe('a file for the registrar', () => {
  it('has a header, CRLF at the end of each line, ids in quotes and other quotes only where they are needed', () => {
    expect(csv(['B11201001', 'Lin, "Yi"', '0.5'])).toBe(
      'student_no,name,credits\r\n"B11201001","Lin, ""Yi""",0.5\r\n',
    )
  })

  it('no rows make a file of headers alone', () => {
    expect(csvOf({ columns, rows: [] }, { bom: false })).toBe('student_no,name,credits\r\n')
  })

  it('a name that a spreadsheet program would run is text there', () => {
    expect(seen('=HYPERLINK("http://x")')).toBe(`"1","'=HYPERLINK(""http://x"")",1`)
    for (const name of ['+1', '-1', '@x', '\tx', '＝1', "'=1"]) expect(seen(name)).toBe(`"1",'${name},1`)
    for (const name of [' =1+1', '\u00A0=1', '\u200B=1', '\uFEFF \u2066@x', '﹢1', ' ﹣1', '＝1', "' =1"])
      expect(readCsv(csv(['1', name, '1']))[1]?.[1]).toBe(`'${name}`)
    expect(seen('a-b=c')).toBe('"1",a-b=c,1')
  })

  it('an id is the id and nothing else, with a byte order mark as without', () => {
    for (const id of ['2350101', '0012345', '11E05', '2026-2027-1', 'B11201001'])
      for (const bom of [true, false]) expect(csv([id, '林', '1'], bom)).toContain(`\r\n"${id}",林,1\r\n`)
  })

  it('a name that begins with an apostrophe keeps it and gets no other', () => {
    expect(seen("'t Hooft")).toBe(`"1",'t Hooft,1`)
  })

  it('begins with a byte order mark where one is wanted, and only there', () => {
    expect(csv(['1', 'x', '1'], true)).toMatch(/^\uFEFFstudent_no/u)
    expect(csv(['1', 'x', '1'], false)).toMatch(/^student_no/u)
  })

  it('any text survives, in either manner, and no cell begins with what could be run', () => {
    const text = oneof(
      string({ unit: 'grapheme' }),
      string({ unit: constantFrom(...Array.from('=+-@\'"\t\r\n,; \u200B﹢＝0１林')) }),
    )
    const row = tuple(text, text, text)
    assert(
      property(array(row), boolean(), (rows, bom) => {
        const written = csvOf({ columns, rows }, { bom })
        const [headers, ...read] = readCsv(written)
        expect(headers).toEqual(['student_no', 'name', 'credits'])
        expect(read.map(cells => cells.map(unmarked))).toEqual(rows)
        for (const shown of read.flat()) expect(shown).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u)
      }),
    )
  })
})
