import { resolveHeaders } from './headers.ts'
import type { Column } from './column.ts'
import type { Tab } from './tab.ts'
import type { TonedValue, ToneRule } from './tones.ts'
import type { WorkbookSchema } from './workbook.ts'

/** Under this key each column's developer metadata keeps its name in the tab. */
export const columnNameKey = 'credence.column'

/** What is there: the parts of a workbook's shape that a schema speaks of. */
export interface WorkbookHave {
  readonly timeZone: string
  readonly locale: string
  readonly tabs: readonly TabHave[]
}

export interface TabHave {
  readonly sheetId: number
  readonly title: string
  readonly hidden: boolean
  readonly columnCount: number
  readonly frozenRows: number
  readonly headers: readonly string[]
  readonly columnNames: ReadonlyMap<number, string>
  readonly dropdowns: ReadonlyMap<number, readonly string[]>
  readonly protections: readonly { readonly description: string }[]
  /** How many conditional formats the tab has, and those that give a column tones. */
  readonly ruleCount: number
  readonly toneRules: readonly ToneRule[]
}

/**
 * One step towards the workbook that is wanted, as data. Looks (format, width, colour, note) come with a new tab or
 * column only: afterwards they belong to staff. What a column means, offers and protects is kept up; of its tones those
 * are left alone that staff gave colours of their own.
 */
export type SchemaChange =
  | { readonly kind: 'set-time-zone'; readonly timeZone: string }
  | { readonly kind: 'set-locale'; readonly locale: string }
  | { readonly kind: 'add-tab'; readonly tab: Tab; readonly title: string; readonly index: number }
  /** Makes room at the right end of the grid. */
  | { readonly kind: 'widen-tab'; readonly tab: Tab; readonly columns: number }
  | ({ readonly kind: 'add-column' } & ColumnPlace)
  /** Records in the column's metadata what it is, so that it is found again under any header. */
  | ({ readonly kind: 'name-column'; readonly replaces: boolean } & ColumnPlace)
  | ({ readonly kind: 'set-dropdown'; readonly choices: readonly string[] } & ColumnPlace)
  /** Colours cells for what they mean, with a rule after those that are there. */
  | ({ readonly kind: 'add-tone'; readonly value: TonedValue; readonly ruleIndex: number } & ColumnPlace)
  /** The same by the rule that stands there, torn or in the colours of another tone by now. */
  | ({ readonly kind: 'set-tone'; readonly value: TonedValue; readonly ruleIndex: number } & ColumnPlace)
  /** A warning before staff write into it. */
  | ({ readonly kind: 'protect-column'; readonly description: string } & ColumnPlace)
  /** Nobody but the system writes here. */
  | { readonly kind: 'protect-tab'; readonly tab: Tab; readonly description: string }
  | { readonly kind: 'freeze-header'; readonly tab: Tab }
  | { readonly kind: 'hide-tab'; readonly tab: Tab }

export interface ColumnPlace {
  readonly tab: Tab
  readonly name: string
  readonly column: Column
  /** Physical column, from 0. */
  readonly index: number
}

/** The ordered changes that make `have` what `want` says; none when it is. Nothing of the staff's is ever removed. */
export function schemaChanges(want: WorkbookSchema, have: WorkbookHave): readonly SchemaChange[] {
  const tabs = new Map(have.tabs.map(tab => [tab.sheetId, tab]))
  const titles = new Set(have.tabs.map(tab => tab.title))
  return [
    ...(want.timeZone === have.timeZone ? [] : [{ kind: 'set-time-zone' as const, timeZone: want.timeZone }]),
    ...(want.locale === have.locale ? [] : [{ kind: 'set-locale' as const, locale: want.locale }]),
    ...want.tabs.flatMap((tab, index) => {
      const there = tabs.get(tab.sheetId)
      return there ? tabChanges(tab, there) : newTab(tab, freeTitle(tab.title, titles), index)
    }),
  ]
}

/** Another tab may already be called like ours: `Settings`, `Settings (2)`, … */
function freeTitle(title: string, taken: ReadonlySet<string>): string {
  if (!taken.has(title)) return title
  for (let count = 2; ; count++) if (!taken.has(`${title} (${count})`)) return `${title} (${count})`
}

function newTab(tab: Tab, title: string, index: number): readonly SchemaChange[] {
  const places = Object.entries(tab.columns).map(([name, column], at) => ({ tab, name, column, index: at }))
  const made: TabHave = {
    sheetId: tab.sheetId,
    title,
    hidden: false,
    columnCount: places.length,
    frozenRows: 0,
    headers: places.map(({ column }) => column.header),
    columnNames: new Map(),
    dropdowns: new Map(),
    protections: [],
    ruleCount: 0,
    toneRules: [],
  }
  const columns = places.map(place => ({ kind: 'add-column' as const, ...place }))
  return [{ kind: 'add-tab', tab, title, index }, ...columns, ...tabChanges(tab, made)]
}

function tabChanges(tab: Tab, have: TabHave): readonly SchemaChange[] {
  const { at, problems } = resolveHeaders(tab, have.headers, have.columnNames)
  const end = lastUsed(have) + 1
  const missing = problems.filter(({ kind }) => kind === 'missing').map(({ column }) => column)
  const added = placesOf(tab, new Map(missing.map((name, offset) => [name, end + offset])))
  const found = placesOf(tab, at)
  const lacking = end + added.length - have.columnCount
  return [
    ...(added.length > 0 && lacking > 0 ? [{ kind: 'widen-tab' as const, tab, columns: lacking }] : []),
    ...added.map(place => ({ kind: 'add-column' as const, ...place })),
    ...[...found, ...added].flatMap(place => columnChanges(place, have)),
    ...toneChanges([...found, ...added], have),
    ...protectTab(tab, have),
    ...(have.frozenRows > 0 ? [] : [{ kind: 'freeze-header' as const, tab }]),
    ...(tab.kind === 'hidden' && !have.hidden ? [{ kind: 'hide-tab' as const, tab }] : []),
  ]
}

/** A missing column goes to the right of everything staff have: their columns stay where they put them. */
function lastUsed(have: TabHave): number {
  const headed = have.headers.findLastIndex(header => header.trim() !== '')
  return Math.max(headed, ...have.columnNames.keys(), ...have.dropdowns.keys())
}

function placesOf(tab: Tab, at: ReadonlyMap<string, number>): readonly ColumnPlace[] {
  return [...at].flatMap(([name, index]) => {
    const column = tab.columns[name]
    return column ? [{ tab, name, column, index }] : []
  })
}

function columnChanges(place: ColumnPlace, have: TabHave): readonly SchemaChange[] {
  const { tab, name, column, index } = place
  const choices = column.writer === 'staff' ? (column.choices ?? []) : []
  const offered = have.dropdowns.get(index) ?? []
  const known = have.columnNames.get(index)
  const description = `${column.header}: written by the system`
  const unprotected = !have.protections.some(protection => protection.description === description)
  return [
    ...(known === name ? [] : [{ kind: 'name-column' as const, replaces: known !== undefined, ...place }]),
    ...(choices.length === 0 || sameWords(choices, offered)
      ? []
      : [{ kind: 'set-dropdown' as const, choices, ...place }]),
    ...(column.writer === 'system' && !isMachineOnly(tab) && unprotected
      ? [{ kind: 'protect-column' as const, description, ...place }]
      : []),
  ]
}

/**
 * Every toned value wants one rule over its whole column. A rule that staff gave colours of their own is theirs; one that
 * pasting or moving has torn, or whose tone is another by now, is mended.
 */
function toneChanges(places: readonly ColumnPlace[], have: TabHave): readonly SchemaChange[] {
  const changes: SchemaChange[] = []
  let ruleIndex = have.ruleCount
  for (const place of places)
    for (const value of place.column.tones ?? []) {
      const there = have.toneRules.find(
        rule => rule.column === place.index && rule.when === value.when && rule.text === value.text,
      )
      if (there === undefined) changes.push({ kind: 'add-tone', value, ruleIndex: ruleIndex++, ...place })
      else if (there.tone !== undefined && (!there.isWhole || there.tone !== value.tone))
        changes.push({ kind: 'set-tone', value, ruleIndex: there.index, ...place })
    }
  return changes
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index])
}

function protectTab(tab: Tab, have: TabHave): readonly SchemaChange[] {
  const description = `${tab.title}: written by the system alone`
  const there = have.protections.some(protection => protection.description === description)
  return isMachineOnly(tab) && !there ? [{ kind: 'protect-tab', tab, description }] : []
}

function isMachineOnly(tab: Tab): boolean {
  return tab.kind === 'machine' || tab.kind === 'hidden'
}
