import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { draftBook } from '../../workspace/sheets/draft.ts'
import { excelFormula } from '../../workspace/sheets/excel-formula.ts'
import { exportXlsx } from '../../workspace/sheets/export-xlsx.ts'
import { emptyBook } from '../../workspace/sheets/store.ts'
import type { Value } from '../../workspace/sheets/value.ts'

describe('a formula in an Excel file', () => {
  it.each<[formula: string, value: Value, written: string | undefined]>([
    ['=SUM(B2:B9)*2', 12, 'SUM(B2:B9)*2'],
    ['=COUNTIF(\'My tab\'!A2:A,"met")', 3, 'COUNTIF(\'My tab\'!A2:A1048576,"met")'],
    ['=IFS(A1>1,"IFS(",TRUE,"b")', 'b', '_xlfn.IFS(A1>1,"IFS(",TRUE,"b")'],
    ['=QUERY(A:B,"select A")', 'Ann', 'IFERROR(__xludf.DUMMYFUNCTION("QUERY(A:B,""select A"")"),"Ann")'],
    ['={1;2}', 1, 'IFERROR(__xludf.DUMMYFUNCTION("{1;2}"),1)'],
    ['=REGEXMATCH(A1,"x")', true, 'IFERROR(__xludf.DUMMYFUNCTION("REGEXMATCH(A1,""x"")"),TRUE)'],
    ['=FILTER(A:A,FALSE)', { type: 'N_A', message: 'none' }, undefined],
  ])('%s', (formula, value, written) => {
    expect(excelFormula(formula, value)).toBe(written)
  })

  it('has its value beside it, for programs that work nothing out', async () => {
    const draft = draftBook(emptyBook('book', 'Workbook', '2026-03-09T00:00:00Z'), 'owner')
    const formulas = ['=1+1', '=UPPER("a<b")', '=1>2', '={"x";"y"}']
    formulas.forEach((formulaValue, column) =>
      draft.sheet(0).write(0, column, { userEnteredValue: { formulaValue } }),
    )
    const [sheet] = await readExcelFile(await exportXlsx(draft.freeze()))
    expect(sheet?.data).toEqual([
      [2, 'A<B', false, 'x'],
      [null, null, null, 'y'],
    ])
  })
})
