import type { Column, StaffColumn, ValueOf } from './column.ts'

export type Columns = Readonly<Record<string, Column>>

/**
 * What a tab is for decides who may touch it:
 * form tabs hold responses, registers are kept by staff, result tabs hold one row a subject with system and staff
 * columns, machine tabs are written by the system alone, hidden tabs are its memory.
 */
export type TabKind = 'guide' | 'form' | 'register' | 'result' | 'machine' | 'hidden'

export interface Tab<C extends Columns = Columns> {
  /** Google's sheetId, fixed by us when the tab is made: a tab is found again whatever staff call it. */
  readonly sheetId: number
  readonly title: string
  readonly kind: TabKind
  /** For staff: what stands here and who writes it. */
  readonly purpose: string
  readonly columns: C
  /** The name of the column that tells rows apart. */
  readonly key: string
}

/** The values of one row, by column name. */
export type RowOf<T extends Tab> = { readonly [Name in keyof T['columns']]: ValueOf<T['columns'][Name]> }

/** The values that staff keep in a row, by column name. */
export type StaffRowOf<T extends Tab> = {
  readonly [Name in keyof T['columns'] as T['columns'][Name] extends StaffColumn ? Name : never]: ValueOf<
    T['columns'][Name]
  >
}

interface TabWords<C extends Columns> {
  readonly title: string
  readonly kind: TabKind
  readonly purpose: string
  readonly columns: C
  readonly key: keyof C & string
}

/** A stable sheetId from the tab's first title (FNV-1a, 31 bits, never 0, which is the default tab's). */
function sheetIdOf(title: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(title)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 1 || 1
}

export function tab<const C extends Columns>(words: TabWords<C>): Tab<C> {
  return { ...words, sheetId: sheetIdOf(words.title) }
}

export function staffColumns(of: Tab): readonly string[] {
  return Object.keys(of.columns).filter(name => of.columns[name]?.writer === 'staff')
}

/** Rows whose key the system writes are its own: staff cannot take them away, a deleted one comes back. */
export function comesBack(of: Tab): boolean {
  return of.columns[of.key]?.writer === 'system'
}
