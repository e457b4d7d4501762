import { describe, expect, it } from 'vitest'
import {
  digestOf,
  exportDifference,
  exportedSoFar,
  exportLines,
  isNothingNew,
  pastExports,
  type ExportedLine,
} from '../../functions/records/exported.ts'
import type { RegistrarLine } from '../../sheets-schema/common/registrar.ts'

const line = (student_no: string, more: Partial<RegistrarLine> = {}): RegistrarLine => ({
  student_no,
  name: '林怡君',
  course_code: 'TC1010',
  course_name: 'Social Practice',
  term: '113-2',
  credits: '1',
  grade: 'pass',
  basis: 'TC1010/2024',
  decided_by: 'chen@teach.example',
  decided_on: '2026-06-10',
  ...more,
})

const act = { id: 'a', by: 'mei@cge.example', term: undefined }
const afterOne = exportLines(act, exportDifference([line('B1'), line('B2')], [], undefined), [])

describe('an export to the registrar', () => {
  it('the first one is all new, and remembered whole', () => {
    const difference = exportDifference([line('B1'), line('B2')], [], undefined)
    expect(difference).toMatchObject({ added: [{ student_no: 'B1' }, { student_no: 'B2' }], changed: [] })
    expect(afterOne).toEqual([
      { kind: 'exported', export: 1, ...act, term: null, rows: [line('B1'), line('B2')], withdrawn: [] },
    ])
  })

  it('once more with nothing changed says that nothing is new', () => {
    expect(isNothingNew(exportDifference([line('B2'), line('B1')], afterOne, undefined))).toBe(true)
  })

  it('tells new, changed and withdrawn against the last one, and what was exported stays as it was', () => {
    const now = [line('B1', { credits: '0.5' }), line('B3')]
    const difference = exportDifference(now, afterOne, undefined)
    expect(difference.added).toEqual([line('B3')])
    expect(difference.changed).toEqual([{ before: line('B1'), now: line('B1', { credits: '0.5' }) }])
    expect(difference.withdrawn).toEqual([line('B2')])
    expect(exportedSoFar(afterOne).get('B2 TC1010')).toEqual(line('B2'))
    const second = exportLines({ ...act, id: 'b' }, difference, afterOne)
    expect(second.map(each => each.export)).toEqual([2, 2])
    expect([...exportedSoFar([...afterOne, ...second]).keys()]).toEqual(['B1 TC1010', 'B3 TC1010'])
  })

  it('limited to a term it leaves the others alone, and takes along what has moved into another', () => {
    const older = exportLines(
      act,
      exportDifference([line('B0', { term: '113-1' }), line('B1')], [], undefined),
      [],
    )
    expect(exportDifference([line('B1')], older, '113-2')).toEqual({ added: [], changed: [], withdrawn: [] })
    const moved = exportDifference([line('B0', { term: '113-2' }), line('B1')], older, '113-2')
    expect(moved.changed.map(({ now }) => now.student_no)).toEqual(['B0'])
  })

  it('two courses of one student are two lines, two results of one course are one', () => {
    const course = line('B1', { course_code: '', course_name: 'Quality Course' })
    const both = exportDifference([line('B1'), course, line('B1', { credits: '2' })], [], undefined)
    expect(both.added).toEqual([line('B1', { credits: '2' }), course])
  })

  it('a long one takes several lines of the ledger, each within a cell, and is one export all the same', () => {
    const many = Array.from({ length: 700 }, (_, index) => line(`B${index}`))
    const lines = exportLines(act, exportDifference(many, [], undefined), [])
    expect(lines.length).toBeGreaterThan(1)
    for (const each of lines) expect(JSON.stringify(each).length).toBeLessThan(49_000)
    expect(exportedSoFar(lines).size).toBe(700)
    const at = '2026-06-20T09:00:00Z'
    const dated = lines.map((each): ExportedLine & { at: string } => ({ ...each, at }))
    expect(pastExports(dated)).toEqual([
      { number: 1, at, by: 'mei@cge.example', term: null, rows: 700, withdrawn: 0 },
    ])
  })

  it('a dry run is told from another by what it says', () => {
    const one = exportDifference([line('B1')], [], undefined)
    expect(digestOf(one)).toBe(digestOf(exportDifference([line('B1')], [], undefined)))
    expect(digestOf(one)).not.toBe(digestOf(exportDifference([line('B1', { grade: 'fail' })], [], undefined)))
  })
})
