import type { WantedRow } from '../programme.ts'
import type { Decision } from './decision.ts'
import { groupRows } from './rows/group-rows.ts'
import { listRow } from './documents/list-row.ts'
import { outcomeRows } from './rows/outcome-rows.ts'
import { projectRow } from './rows/project-row.ts'
import { strayRow } from './rows/stray-row.ts'

/** The rows of a case: its line in Projects, and what became of each of its entries. */
export function rows(decision: Decision): readonly WantedRow[] {
  switch (decision.kind) {
    case 'project':
      return [projectRow(decision), ...outcomeRows(decision)]
    case 'group':
      return groupRows(decision)
    case 'stray':
      return [strayRow(decision)]
    case 'list':
      return [listRow(decision)]
  }
}
