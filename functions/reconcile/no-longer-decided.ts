import { isBlankCell } from '../../sheets-schema/cell.ts'
import type { Problem, WantedRow } from '../programmes/programme.ts'
import type { Have } from './have.ts'

/** Rows that show a result in force though nothing in the workbook gives them one any more. */
export function noLongerDecided(have: Have, wanted: readonly WantedRow[]): readonly Problem[] {
  const decided = new Set(wanted.map(({ tab, key }) => `${tab.sheetId} ${key}`))
  return [...have.tabs.values()]
    .filter(({ tab }) => tab.kind === 'result')
    .flatMap(({ tab, title, rows }) =>
      rows
        .filter(({ key, cells }) => !isBlankCell(cells['effective']) && !decided.has(`${tab.sheetId} ${key}`))
        .map(({ key, cells }) => ({
          tab: title,
          row: key,
          column: tab.columns['effective']?.header ?? '',
          what: `${key} is no longer decided: “${cells['effective']}” is what was last in force.`,
          why: 'What it was decided from is not in the workbook any more: its student, say, was taken out of the register.',
          follows:
            'The row keeps what it last showed. It is not brought up to date, and nobody is written to.',
          mend: 'Put back what was deleted; it is then decided again by itself. If it is meant to go, delete this row.',
        })),
    )
}
