import type { Value } from '../../value.ts'
import { textOf } from '../coerce.ts'
import { array, fail, first } from '../operand.ts'
import type { Operand } from '../operand.ts'
import { takes } from '../scope.ts'
import type { FunctionTable } from '../scope.ts'

/**
 * A regular expression as Sheets (RE2) writes it. JavaScript has no flags inside: `(?i)` at the start becomes its own;
 * what it cannot read is refused in Google's words.
 */
function patternOf(name: string, source: string, flags = ''): RegExp {
  const [whole, inner = ''] = /^\(\?([imsU]+)\)/.exec(source) ?? ['']
  const own = source
    .slice(whole.length)
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\\[zZ]$/g, '$')
    .replace(/^\\A/, '^')
    .replaceAll(/\[\[:(\w+):\]\]/g, (posix, kind: string) => CLASSES[kind] ?? posix)
  for (const mode of ['u', '']) {
    try {
      return new RegExp(own, [...new Set(flags + inner.replace('U', '') + mode)].join(''))
    } catch {
      continue
    }
  }
  return fail('REF', `Function ${name} parameter 2 value "${source}" is not a valid regular expression.`)
}

const CLASSES: Readonly<Record<string, string>> = {
  alpha: '[A-Za-z]',
  digit: '[0-9]',
  alnum: '[A-Za-z0-9]',
  space: String.raw`\s`,
  upper: '[A-Z]',
  lower: '[a-z]',
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

/** In a replacement RE2 writes groups `\1` or `$1`, and `$` alone is itself. */
const replacementOf = (written: string): string =>
  written
    .replaceAll(/\$(?!\d)/g, '$$$$')
    .replaceAll(/\\(\d)/g, (_, digit: string) => (digit === '0' ? '$&' : `$${digit}`))

export const PATTERNS: FunctionTable = {
  REGEXMATCH: takes('value value', ([text, pattern]) =>
    patternOf('REGEXMATCH', textOf(first(pattern))).test(textIn('REGEXMATCH', text)),
  ),
  REGEXEXTRACT: takes('value value', ([text, pattern]) => {
    const source = textOf(first(pattern))
    const given = textIn('REGEXEXTRACT', text)
    const match = patternOf('REGEXEXTRACT', source).exec(given)
    if (match === null)
      return fail(
        'N_A',
        `Function REGEXEXTRACT parameter 2 value "${source}" does not match text of Function REGEXEXTRACT parameter 1 value "${given}".`,
      )
    const [whole, ...groups] = match
    return array([groups.length === 0 ? [whole] : groups])
  }),
  REGEXREPLACE: takes('value value value', ([text, pattern, by]) =>
    textIn('REGEXREPLACE', text).replaceAll(
      patternOf('REGEXREPLACE', textOf(first(pattern)), 'g'),
      replacementOf(textOf(first(by))),
    ),
  ),
}
