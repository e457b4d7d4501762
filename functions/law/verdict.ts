import type { Clause } from './clause.ts'

/** A parameter of a reason: text, a number already rounded for show, or a list of either. */
export type Param = string | number | readonly string[]

/**
 * Why a verdict came out as it did: a code and its parameters, never prose.
 * Every language of a programme puts each code into words.
 */
export interface Because {
  readonly code: string
  readonly params: Readonly<Record<string, Param>>
}

/**
 * What a rule says of the facts. `unclear` means that the text leaves it to a person;
 * its code names the question that is put to staff.
 */
export interface Verdict<Why extends Because = Because, At extends Clause = Clause> {
  readonly kind: 'met' | 'not-met' | 'unclear'
  readonly clause: At
  readonly because: Why
}

export function met<const Why extends Because, At extends Clause>(
  clause: At,
  because: Why,
): Verdict<Why, At> {
  return { kind: 'met', clause, because }
}

export function notMet<const Why extends Because, At extends Clause>(
  clause: At,
  because: Why,
): Verdict<Why, At> {
  return { kind: 'not-met', clause, because }
}

export function unclear<const Why extends Because, At extends Clause>(
  clause: At,
  because: Why,
): Verdict<Why, At> {
  return { kind: 'unclear', clause, because }
}
