import type { HeaderProblem } from '../../sheets-schema/headers.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import type { Problem } from '../programmes/programme.ts'

/** What is wrong with the workbook itself, each for Needs attention. */
const whileStopped =
  'Nothing is read from or written to this tab until it is mended; what staff had entered there before stays in force.'

export function missingTab(tab: Tab): Problem {
  return {
    tab: tab.title,
    row: '',
    column: '',
    what: `The tab “${tab.title}” is not there any more.`,
    why: 'A tab is known by its inner number, which goes with it when it is deleted; a copy has another one.',
    follows: whileStopped,
    mend: 'Undo the deletion, or restore it from File → Version history. Running the set-up again makes an empty one.',
  }
}

export function headerProblem(tab: Tab, title: string, { kind, header, column }: HeaderProblem): Problem {
  const missing = kind === 'missing'
  return {
    tab: title,
    row: '1',
    column: header,
    what: missing
      ? `The column “${header}” cannot be found.`
      : `The header “${header}” stands over two columns.`,
    why: missing
      ? `Columns are found by their header in row 1; neither “${header}” nor one of its other names (${tab.columns[column]?.aliases.join(', ') || 'none'}) is there.`
      : 'It cannot be told which of the two is meant.',
    follows: whileStopped,
    mend: missing
      ? `Write “${header}” in row 1 of the column that holds it, or undo the deletion of the column.`
      : 'Rename or delete the column that was added.',
  }
}

export function doubledKey(tab: Tab, title: string, key: string): Problem {
  return {
    tab: title,
    row: key,
    column: tab.columns[tab.key]?.header ?? tab.key,
    what: `“${key}” stands in two rows.`,
    why: 'A row is known by its key, so each key may stand only once.',
    follows: 'The first of the two rows is read; nothing is written to either. All other rows are decided.',
    mend: 'Delete the row that is a copy, or correct its key.',
  }
}

export function keylessRow(tab: Tab, title: string, row: number): Problem {
  return {
    tab: title,
    row: `row ${row + 1}`,
    column: tab.columns[tab.key]?.header ?? tab.key,
    what: 'A row is filled in only half: its key is blank.',
    why: `Without “${tab.columns[tab.key]?.header}” the row belongs to nobody.`,
    follows: 'The row is not used. All other rows are.',
    mend: 'Fill in the key, or clear the row.',
  }
}

export function unreadableCell(
  title: string,
  row: string,
  column: string,
  message: string,
  follows: string,
): Problem {
  return {
    tab: title,
    row,
    column,
    what: `The cell cannot be read: ${message}.`,
    why: 'The column expects something else; see the note on its header or its dropdown.',
    follows,
    mend: 'Correct the cell.',
  }
}
