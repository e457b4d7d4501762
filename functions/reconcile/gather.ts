import { isBlankCell } from '../../sheets-schema/cell.ts'
import { ledgerTab } from '../../sheets-schema/common/ledger.ts'
import { resolveHeaders } from '../../sheets-schema/headers.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import type { WorkbookSchema } from '../../sheets-schema/workbook.ts'
import type { TabReading, WorkbookPort, WorkbookReading } from '../ports.ts'
import type { Problem } from '../programmes/programme.ts'
import type { Have, HaveTab } from './have.ts'
import { keyOf } from './have-tab.ts'
import { WorkbookStopped } from './stopped.ts'
import { Recollection } from './recollection.ts'
import { doubledKey, headerProblem, keylessRow, missingTab } from './schema-problems.ts'

/** Hidden lines of the past are never read back: they only grow. */
function isGathered(tab: Tab): boolean {
  return tab.kind !== 'guide' && tab.title !== 'Audit'
}

/**
 * Reads the whole workbook once, again where another writer's commit fell between first and last read of the guard.
 * The guard that was read first is the version of what was read: where it is outdated, the commit is refused by itself.
 * `known`: what readings before have found; this one is added.
 */
export async function gather(
  workbooks: WorkbookPort,
  workbookId: string,
  schema: WorkbookSchema,
  known: Recollection = new Recollection(),
): Promise<Have> {
  const tabs = schema.tabs.filter(isGathered)
  let reading = await readOnce(workbooks, workbookId, tabs)
  for (let again = 0; reading.guardFirst !== reading.guardLast && again < 3; again++)
    reading = await readOnce(workbooks, workbookId, tabs)
  const resolved = await resolveAll(workbooks, workbookId, tabs, reading, known)
  const ledger = resolved.tabs.get(ledgerTab.sheetId)
  if (!ledger) {
    throw new WorkbookStopped(
      'The tab _ledger is missing or its headers were changed. It is the memory of this workbook; without it nothing is decided or written. Restore it from the version history (File → Version history).',
    )
  }
  return { at: reading.at, guard: reading.guardFirst, ...known.memory(ledger), ...resolved }
}

function readOnce(
  workbooks: WorkbookPort,
  workbookId: string,
  tabs: readonly Tab[],
): Promise<WorkbookReading> {
  return workbooks.gather(
    workbookId,
    tabs.map(tab => tab.sheetId),
  )
}

async function resolveAll(
  workbooks: WorkbookPort,
  workbookId: string,
  tabs: readonly Tab[],
  reading: WorkbookReading,
  known: Recollection,
): Promise<{ tabs: ReadonlyMap<number, HaveTab>; problems: readonly Problem[] }> {
  const found = new Map<number, HaveTab>()
  const problems: Problem[] = []
  let names: ReadonlyMap<number, ReadonlyMap<number, string>> | undefined
  for (const tab of tabs) {
    const read = reading.tabs.get(tab.sheetId)
    if (!read) {
      problems.push(missingTab(tab))
      continue
    }
    let headers = resolveHeaders(tab, headerRow(read), new Map())
    if (headers.problems.length > 0) {
      names ??= await columnNames(workbooks, workbookId)
      headers = resolveHeaders(tab, headerRow(read), names.get(tab.sheetId) ?? new Map())
    }
    if (headers.problems.length > 0) {
      problems.push(...headers.problems.map(problem => headerProblem(tab, read.title, problem)))
      continue
    }
    const have = known.tab(tab, read, headers.at)
    found.set(tab.sheetId, have)
    problems.push(...[...have.doubled].map(key => doubledKey(tab, read.title, key)))
    problems.push(...keylessRows(have).map(row => keylessRow(tab, read.title, row)))
  }
  return { tabs: found, problems }
}

async function columnNames(workbooks: WorkbookPort, workbookId: string) {
  const shape = await workbooks.shape(workbookId)
  return new Map(shape.tabs.map(tab => [tab.sheetId, tab.columnNames]))
}

const headerRow = (read: TabReading): readonly string[] =>
  (read.cells[0] ?? []).map(cell => String(cell ?? ''))

/** Rows of a register where staff typed something but not the key. */
function keylessRows({ tab, at, physical }: HaveTab): readonly number[] {
  if (tab.kind !== 'register') return []
  return physical.flatMap((cells, row) => {
    const key = keyOf(cells[at.get(tab.key) ?? -1])
    const filled = [...at.values()].some(index => !isBlankCell(cells[index]))
    return row > 0 && key === '' && filled ? [row] : []
  })
}
