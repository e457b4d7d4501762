import type { Cell } from '../../sheets-schema/cell.ts'
import type { Remembered } from '../../sheets-schema/common/ledger.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import type { Problem } from '../programmes/programme.ts'

/** Staff cells of one row, by column name. */
export type StaffCells = Readonly<Record<string, Cell>>

export interface SeenRow {
  readonly cells: StaffCells
  /** Since when they hold this. */
  readonly since: string
  /** Since when each of them holds this, by column name. */
  readonly cellsSince: Readonly<Record<string, string>>
}

/** sheetId → row key → cells; rows that were deleted are left out. */
export type SeenTabs = ReadonlyMap<number, ReadonlyMap<string, SeenRow>>

/** A row as it stood at the reading. `row` is its position then, good only for the write that follows. */
export interface HaveRow {
  readonly key: string
  readonly row: number
  /** By column name; blank cells are null. */
  readonly cells: Readonly<Record<string, Cell>>
}

export interface HaveTab {
  readonly tab: Tab
  /** What staff call the tab now. */
  readonly title: string
  /** Column name → physical column. */
  readonly at: ReadonlyMap<string, number>
  readonly rows: readonly HaveRow[]
  readonly byKey: ReadonlyMap<string, HaveRow>
  /** Keys that stand in more than one row: nothing is written to them. */
  readonly doubled: ReadonlySet<string>
  /** The cells as they physically stand, headers first. */
  readonly physical: readonly (readonly Cell[])[]
}

/** The workbook at one moment. */
export interface Have {
  /** The service's clock, ISO: the time of the pass. */
  readonly at: string
  readonly guard: number | undefined
  /** By sheetId; tabs that had to be stopped are absent. */
  readonly tabs: ReadonlyMap<number, HaveTab>
  readonly ledger: readonly Remembered[]
  /** What staff cells were last seen to hold. */
  readonly seen: SeenTabs
  /** The number of the ledger's last line. */
  readonly lastLine: number
  /** Tabs that are missing or whose headers cannot be resolved, rows that stand twice. */
  readonly problems: readonly Problem[]
}
