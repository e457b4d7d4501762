import type { Area, Book, Sheet } from '../book.ts'
import type { Value } from '../value.ts'
import type { Grid, Operand } from './operand.ts'

/** Where a formula stands, and what it can see from there. */
export interface Scope {
  readonly book: Book
  readonly sheet: Sheet
  readonly row: number
  readonly column: number
  /** Whether what is meant for single values is done to every value of an array, as within ARRAYFORMULA. */
  readonly inArray: boolean
  /** What LET and LAMBDA have named, in lower case. */
  readonly names: ReadonlyMap<string, Operand>
  readonly world: World
}

/** The spreadsheet around a formula, its other formulas worked out. */
export interface World {
  grid(sheet: Sheet, area: Area): Grid
  /** Counts a step of a formula, or as many as an array has cells; ends it beyond what Google gives one formula. */
  spend(steps: number): void
  /** Now, as a serial number in the spreadsheet's time zone. */
  now(): number
  /** A random number from 0 to 1. */
  chance(): number
  /** Another spreadsheet of the workspace, by its id; undefined when there is none. */
  other(id: string): { readonly book: Book; readonly world: World } | undefined
  /** Whether the row is hidden, and whether a filter hides it. */
  hidden(sheet: Sheet, row: number): 'filter' | 'person' | undefined
}

/** What a function does with its operands: a value, or more than one. */
export type Work = (args: readonly Operand[], scope: Scope) => Value | Operand

/** A function as a formula calls it. */
export interface SheetFunction {
  /** By place: single values are worked out one by one within ARRAYFORMULA, ranges are taken whole. */
  readonly takes: readonly ('value' | 'range')[]
  readonly least: number
  /** How many of the last places can be given again and again. */
  readonly repeats: number
  /** Errors among its values are handed to it; otherwise the first of them is the result. */
  readonly seesErrors: boolean
  /** Its arguments are worked out as within ARRAYFORMULA. */
  readonly isArray: boolean
  readonly work: Work
}

export type FunctionTable = Readonly<Record<string, SheetFunction>>

/**
 * What a function takes, place by place: `value` or `range`, optional with a question mark; `more` at the end lets the
 * last place be given again, `pairs` the last two. `errors` are seen by it, `array` makes its arguments arrays.
 */
export function takes(places: string, work: Work): SheetFunction {
  const words = places.split(' ').filter(word => word !== '')
  const found = words.filter(word => /^(?:value|range)\??$/.test(word))
  return {
    takes: found.map(word => (word.startsWith('value') ? 'value' : 'range')),
    least: found.filter(word => !word.endsWith('?')).length,
    repeats: words.includes('pairs') ? 2 : Number(words.includes('more')),
    seesErrors: words.includes('errors'),
    isArray: words.includes('array'),
    work,
  }
}
