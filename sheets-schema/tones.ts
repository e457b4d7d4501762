/**
 * What a value means to whoever looks down a column: whose turn it is, or how it ended. The word stands in the cell; its tone
 * says nothing that the word does not.
 */
export type Tone = 'student' | 'others' | 'blocked' | 'done' | 'void'

/** The tones in the words of “Read me”. */
export const toneWords: Readonly<Record<Tone, { readonly colour: string; readonly meaning: string }>> = {
  student: { colour: 'Amber', meaning: 'waits for the student' },
  others: { colour: 'Blue', meaning: 'waits for somebody else, or for its day' },
  blocked: { colour: 'Red', meaning: 'held, overdue or not in force: something is to be mended first' },
  done: { colour: 'Green', meaning: 'done, or in force' },
  void: { colour: 'Grey', meaning: 'ended without a credit' },
}

/** Cells of a column with a tone: those that hold a text and nothing else, end with it, contain it, or a day before today. */
export interface TonedValue {
  readonly when: 'is' | 'ends-with' | 'contains' | 'before-today'
  /** Blank for days. */
  readonly text: string
  readonly tone: Tone
}

/** The states of something, each with its word in the sheet and its tone. */
export type ToneOfStates = Readonly<Record<string, readonly [words: string, tone: Tone]>>

/** The word of each state. */
export function stateWords<const S extends ToneOfStates>(
  states: S,
): { readonly [State in keyof S]: S[State][0] }
export function stateWords(states: ToneOfStates): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(states).map(([state, [words]]) => [state, words]))
}

export function stateTones(states: ToneOfStates): readonly TonedValue[] {
  return Object.values(states).map(([text, tone]) => ({ when: 'is', text, tone }))
}

/** A rule of a workbook that colours the cells of one column by one of these conditions. */
export interface ToneRule {
  /** Its place among the rules of the tab, the first counts first. */
  readonly index: number
  /** Physical column, from 0. */
  readonly column: number
  readonly when: TonedValue['when']
  readonly text: string
  /** Undefined: in colours of somebody's own choice. */
  readonly tone: Tone | undefined
  /** Whether it holds from below the header to the last row. */
  readonly isWhole: boolean
}
