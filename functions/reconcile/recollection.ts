import type { Cell } from '../../sheets-schema/cell.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import type { TabReading } from '../ports.ts'
import type { Have, HaveTab } from './have.ts'
import { haveTab } from './have-tab.ts'
import { lastSeen, remember, type KnownLines } from './memory.ts'

type Memory = Pick<Have, 'ledger' | 'lastLine' | 'seen'>

/**
 * What an instance still knows of a workbook from the readings before. A tab whose cells are all the same is the tab it
 * was, and so is the memory in `_ledger`; all that differs is taken from the new reading, also where the workbook went
 * back. Lost with the instance, and without harm.
 */
export class Recollection {
  readonly #tabs = new Map<number, HaveTab>()
  readonly #lines: KnownLines = new Map()
  #last: { readonly of: HaveTab; readonly memory: Memory } | undefined

  /** The tab by column name and key. */
  tab(tab: Tab, read: TabReading, at: ReadonlyMap<string, number>): HaveTab {
    const known = this.#tabs.get(tab.sheetId)
    if (known && known.tab === tab && isSame(known, read, at)) return known
    const found = haveTab(tab, read, at)
    this.#tabs.set(tab.sheetId, found)
    return found
  }

  memory(ledger: HaveTab): Memory {
    if (this.#last?.of === ledger) return this.#last.memory
    const remembered = remember(ledger, this.#lines)
    const memory = { ...remembered, seen: lastSeen(remembered.ledger) }
    this.#last = { of: ledger, memory }
    return memory
  }
}

function isSame(known: HaveTab, { title, cells }: TabReading, at: ReadonlyMap<string, number>): boolean {
  return (
    known.title === title &&
    known.at.size === at.size &&
    [...at].every(([name, column]) => known.at.get(name) === column) &&
    sameRows(known.physical, cells)
  )
}

type Rows = readonly (readonly Cell[])[]

const sameRows = (one: Rows, other: Rows): boolean =>
  one.length === other.length && one.every((row, index) => sameCells(row, other[index] ?? []))

const sameCells = (one: readonly Cell[], other: readonly Cell[]): boolean =>
  one.length === other.length && one.every((cell, index) => cell === other[index])
