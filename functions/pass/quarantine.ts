import type { Problem } from '../programmes/programme.ts'
import type { CommitEnd } from '../reconcile/commit.ts'
import type { Office } from './office.ts'
import { quarantined, quarantinedTab } from './want/own-problems.ts'

/** What Google refused in this pass: it is left out, and staff are told. */
export interface Quarantine {
  readonly atoms: ReadonlyMap<string, Problem>
  /** Tabs in which one atom after the other was refused: no atom that touches them is tried any more. */
  readonly tabs: ReadonlyMap<number, Problem>
}

export const noQuarantine: Quarantine = { atoms: new Map(), tabs: new Map() }

/** So many refusals in one tab are the tab's fault: somebody has protected it, say. */
const refusalsOfATab = 3

/** The quarantine after one more refusal. */
export function quarantining(
  { atoms, tabs }: Quarantine,
  { atom, sheetId, message }: Extract<CommitEnd, { kind: 'refused' }>,
  { programme }: Office,
): Quarantine {
  const tab = programme.schema.tabs.find(each => each.sheetId === sheetId)
  const grown = new Map([...atoms, [atom, quarantined(atom, tab?.title ?? '', message)]])
  const here = tab && [...grown.values()].filter(problem => problem.tab === tab.title).length
  if (!tab || here === undefined || here < refusalsOfATab) return { atoms: grown, tabs }
  const others = [...grown].filter(([, problem]) => problem.tab !== tab.title)
  return {
    atoms: new Map(others),
    tabs: new Map([...tabs, [tab.sheetId, quarantinedTab(tab.title, message)]]),
  }
}
