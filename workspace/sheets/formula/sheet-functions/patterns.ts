import type { Value } from '../../value.ts'
import { textOf } from '../coerce.ts'
import { array, fail, first } from '../operand.ts'
import type { Operand } from '../operand.ts'
import { BadPattern, patternFrom } from '../re2/pattern.ts'
import type { Pattern } from '../re2/pattern.ts'
import { takes } from '../scope.ts'
import type { FunctionTable } from '../scope.ts'

/** A regular expression of RE2's, as Sheets reads it; what it cannot read is refused in Google's words. */
function patternOf(name: string, source: string): Pattern {
  try {
    return patternFrom(source)
  } catch (error) {
    if (!(error instanceof BadPattern)) throw error
    return fail('REF', `Function ${name} parameter 2 value "${source}" is not a valid regular expression.`)
  }
}

/** Patterns are for texts: a number among the values is refused, as Sheets does. */
function textIn(name: string, operand: Operand | undefined): string {
  const value: Value = first(operand)
  if (typeof value === 'number') {
    const words = `Function ${name} parameter 1 expects text values. But '${textOf(value)}' is a number and cannot be coerced to a text.`
    fail('VALUE', words)
  }
  return textOf(value)
}

/** In a replacement RE2 writes groups `\1` or `$1` and all that was found `\0`; a `$` alone is itself. */
function replaced(text: string, pattern: Pattern, by: string): string {
  let [result, last] = ['', 0]
  for (const { from, to, groups } of pattern.all(text)) {
    const whole = text.slice(from, to)
    const group = (digit: string): string => (digit === '0' ? whole : (groups[Number(digit) - 1] ?? ''))
    result +=
      text.slice(last, from) + by.replaceAll(/\\(\d)|\$([1-9])/g, (_, one, other) => group(one ?? other))
    last = to
  }
  return result + text.slice(last)
}

export const PATTERNS: FunctionTable = {
  REGEXMATCH: takes('value value', ([text, pattern]) =>
    patternOf('REGEXMATCH', textOf(first(pattern))).test(textIn('REGEXMATCH', text)),
  ),
  REGEXEXTRACT: takes('value value', ([text, pattern]) => {
    const source = textOf(first(pattern))
    const given = textIn('REGEXEXTRACT', text)
    const found = patternOf('REGEXEXTRACT', source).find(given)
    if (found === undefined)
      return fail(
        'N_A',
        `Function REGEXEXTRACT parameter 2 value "${source}" does not match text of Function REGEXEXTRACT parameter 1 value "${given}".`,
      )
    const { from, to, groups } = found
    return array([groups.length === 0 ? [given.slice(from, to)] : groups])
  }),
  REGEXREPLACE: takes('value value value', ([text, pattern, by]) =>
    replaced(
      textIn('REGEXREPLACE', text),
      patternOf('REGEXREPLACE', textOf(first(pattern))),
      textOf(first(by)),
    ),
  ),
}
