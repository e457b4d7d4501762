import { system } from '../column.ts'
import { anyText, text } from '../kinds.ts'
import { tab, type Tab } from '../tab.ts'
import type { WorkbookSchema } from '../workbook.ts'
import { attentionTab } from './attention.ts'
import { heldTab } from './held.ts'
import { ledgerTab } from './ledger.ts'
import { letterStates, outboxTab } from './outbox.ts'

/** Counts made of formulas, so that they follow every edit without a pass. */
export const dashboardTab = tab({
  title: 'Dashboard',
  kind: 'guide',
  purpose: 'How many of what, as it stands now.',
  columns: {
    figure: system('Figure', text(), { width: 320 }),
    // A formula typed into a cell formatted as text would stay text.
    now: system('Now', { ...anyText(), format: 'number' }, { width: 220 }),
  },
  key: 'figure',
})

/** What is counted, and the formula that counts it. */
export interface Figure {
  readonly figure: string
  readonly formula: string
}

/** What is superseded never left. */
const lettersShown = letterStates.filter(state => state !== 'superseded')

/** The figures of a workbook: its results and entries, what waits for a person, its letters, and its heartbeat. */
export function dashboardFigures({ tabs }: WorkbookSchema): readonly Figure[] {
  const results = tabs.filter(each => each.kind === 'result' && each !== heldTab)
  const forms = tabs.filter(({ kind }) => kind === 'form')
  return [
    { figure: 'Needs attention', formula: counted(attentionTab, 'what') },
    { figure: 'Held changes that wait for a word', formula: countedWhere(heldTab, 'state', 'waiting') },
    ...results.flatMap(result => [
      { figure: `${result.title}: all`, formula: counted(result, result.key) },
      ...('decision' in result.columns
        ? [{ figure: `${result.title}: decided by staff`, formula: counted(result, 'decision') }]
        : []),
    ]),
    ...forms.map(form => ({ figure: `${form.title}: responses`, formula: counted(form, form.key) })),
    ...lettersShown.map(state => ({
      figure: `Letters: ${state}`,
      formula: countedWhere(outboxTab, 'state', state),
    })),
    {
      figure: 'Last change by the system',
      formula: `=INDEX(${column(ledgerTab, 'at')},${counted(ledgerTab, 'at').slice(1)})`,
    },
  ]
}

const counted = (of: Tab, name: string): string => `=COUNTA(${column(of, name)})`

const countedWhere = (of: Tab, name: string, word: string): string =>
  `=COUNTIF(${column(of, name)},"${word}")`

/** The column below its header as it stands when the tab is made; Google lets the formula follow it from then on. */
function column(of: Tab, name: string): string {
  const letters = lettersOf(Object.keys(of.columns).indexOf(name))
  return `'${of.title}'!${letters}2:${letters}`
}

function lettersOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last
}
