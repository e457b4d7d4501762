import { windows } from '../../../../sheets-schema/innovation-credits/windows.ts'
import type { Problem } from '../../programme.ts'
import type { Tables } from '../../tables.ts'
import type { RecognitionWindow } from '../law/window.ts'

/** The announced windows, `null` while none is; one that ends before it begins is named and not used. */
export function windowsOf(tables: Tables): {
  readonly windows: readonly RecognitionWindow[] | null
  readonly problems: readonly Problem[]
} {
  const rows = tables.rows(windows).map(({ values }) => values)
  const announced = rows
    .filter(({ from, to }) => from <= to)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, to, semester }) => ({ from, to, semester }))
  const problems = rows.filter(({ from, to }) => from > to).map(({ window }) => endsTooEarly(window))
  return { windows: rows.length === 0 ? null : announced, problems }
}

function endsTooEarly(window: string): Problem {
  return {
    tab: windows.title,
    row: window,
    column: windows.columns.to.header,
    what: 'The window ends before it begins.',
    why: '“To” is a day before “From”.',
    follows: 'The window is not used. All others are.',
    mend: 'Correct one of the two days.',
  }
}
