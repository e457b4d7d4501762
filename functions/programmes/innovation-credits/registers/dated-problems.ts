import { creditTable } from '../../../../sheets-schema/innovation-credits/credit-table.ts'
import { viceDeans } from '../../../../sheets-schema/innovation-credits/people.ts'
import {
  prizeMappings,
  recognisedCompetitions,
  recognisedVenues,
} from '../../../../sheets-schema/innovation-credits/recognised-lists.ts'
import { windows } from '../../../../sheets-schema/innovation-credits/windows.ts'
import type { Tab } from '../../../../sheets-schema/tab.ts'
import type { Day } from '../../../law/calendar.ts'
import { normalForm } from '../../../law/text.ts'
import type { Problem } from '../../programme.ts'
import type { Tables } from '../../tables.ts'
import { rowProblem } from './row-problem.ts'

/** Rows with days that can be read and still cannot be right; each is named, all other rows are used. */
export function datedProblems(tables: Tables): readonly Problem[] {
  return [...backwardDays(tables), ...overlappingWindows(tables), ...mappingProblems(tables)]
}

interface Dated {
  readonly key: string
  readonly values: { readonly from?: Day | undefined; readonly to?: Day | undefined }
}

/** A row whose last day lies before its first is in force on no day. */
function backwardDays(tables: Tables): readonly Problem[] {
  const of = (tab: Tab, rows: readonly Dated[]) =>
    rows.flatMap(({ key, values: { from, to } }) =>
      from !== undefined && to !== undefined && to < from
        ? [
            rowProblem(tab, key, 'to', {
              what: `The row ends (${to}) before it begins (${from}).`,
              why: '“To” is a day before “From”.',
              follows: 'The row is in force on no day. All others are.',
              mend: 'Correct one of the two days.',
            }),
          ]
        : [],
    )
  return [
    ...of(creditTable, tables.rows(creditTable)),
    ...of(recognisedCompetitions, tables.rows(recognisedCompetitions)),
    ...of(recognisedVenues, tables.rows(recognisedVenues)),
    ...of(prizeMappings, tables.rows(prizeMappings)),
    ...of(viceDeans, tables.rows(viceDeans)),
  ]
}

function overlappingWindows(tables: Tables): readonly Problem[] {
  const rows = tables
    .rows(windows)
    .filter(({ values: { from, to } }) => from <= to)
    .toSorted((a, b) => (a.values.from + a.key < b.values.from + b.key ? -1 : 1))
  return rows.flatMap(({ key, values }, index) => {
    const before = rows.slice(0, index).find(other => other.values.to >= values.from)
    if (!before) return []
    return [
      rowProblem(windows, key, 'from', {
        what: `The window “${key}” begins before “${before.key}” has ended.`,
        why: 'A day in two windows belongs to two semesters, and a grade is recorded in one (V.1).',
        follows: `On such days “${before.key}” holds.`,
        mend: 'Correct one of the days.',
      }),
    ]
  })
}

/** Two answers to one question: which prize is this? */
function mappingProblems(tables: Tables): readonly Problem[] {
  const rows = tables.rows(prizeMappings).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const sameQuestion = (a: (typeof rows)[number]['values'], b: typeof a) =>
    normalForm(a.competition) === normalForm(b.competition) &&
    normalForm(a.prize) === normalForm(b.prize) &&
    (a.from ?? '') <= (b.to ?? '9999') &&
    (b.from ?? '') <= (a.to ?? '9999')
  return rows.flatMap(({ key, values }, index) => {
    const before = rows
      .slice(0, index)
      .find(other => sameQuestion(other.values, values) && other.values.countsAs !== values.countsAs)
    if (!before) return []
    return [
      rowProblem(prizeMappings, key, 'countsAs', {
        what: `“${values.prize}” counts as ${values.countsAs} here and as ${before.values.countsAs} in “${before.key}”.`,
        why: 'One prize of one competition is one row of the table.',
        follows: `“${before.key}” holds.`,
        mend: 'Delete one of the two rows, or give them days that do not overlap.',
      }),
    ]
  })
}
