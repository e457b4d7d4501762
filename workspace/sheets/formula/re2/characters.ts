/** Whether one character is meant. */
export type CharacterTest = (character: string) => boolean

/** A pattern that RE2 does not read. */
export class BadPattern extends Error {}

const POSIX: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: String.raw`\x00-\x7F`,
  blank: String.raw`\t `,
  cntrl: String.raw`\x00-\x1F\x7F`,
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: String.raw`!-\/:-@\[-\`{-~`,
  space: String.raw`\t\n\v\f\r `,
  upper: 'A-Z',
  word: String.raw`0-9A-Za-z_`,
  xdigit: '0-9A-Fa-f',
}

const PERL: Readonly<Record<string, string>> = { d: '0-9', s: String.raw`\t\n\f\r `, w: '0-9A-Za-z_' }

const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 }

/** A set of characters as JavaScript writes it between square brackets. */
const ITEM =
  /\[:(?<not>\^?)(?<posix>[a-z]+):\]|\\(?<perl>[dswDSW])|\\(?<property>[pP])(?:\{(?<inverse>\^?)(?<long>\w+)\}|(?<short>[A-Z]))/uy

/** What stands at a place for more than one character, such as `\d` or `[:alpha:]` (there only within brackets). */
export function setAt(
  source: string,
  at: number,
  isInBrackets: boolean,
): { readonly set: string; readonly end: number } | undefined {
  ITEM.lastIndex = at
  const match = ITEM.exec(source)
  const { not, posix, perl, property, inverse, long, short } = match?.groups ?? {}
  if (match === null || (posix !== undefined && !isInBrackets)) return undefined
  const end = at + match[0].length
  if (posix !== undefined) return { set: turned(knownSet(POSIX, posix), not === '^'), end }
  if (perl !== undefined) return { set: turned(knownSet(PERL, perl.toLowerCase()), /[DSW]/.test(perl)), end }
  const isOther = (property === 'P') !== (inverse === '^')
  return { set: `\\${isOther ? 'P' : 'p'}{${propertyOf(long ?? short ?? '')}}`, end }
}

function knownSet(sets: Readonly<Record<string, string>>, name: string): string {
  const set = sets[name]
  if (set === undefined) throw new BadPattern(name)
  return set
}

/** A class within a class, which JavaScript's `v` mode reads. */
const turned = (set: string, isOther: boolean): string => `[${isOther ? '^' : ''}${set}]`

/** JavaScript calls a script by its kind, a category by its name alone. */
const propertyOf = (name: string): string => (name.length <= 2 ? name : `Script=${name}`)

const ESCAPE =
  /\\(?:x\{([\da-f]{1,6})\}|x([\da-f]{2})|(0[0-7]{0,2}|[1-7][0-7]{1,2})|([afnrtv])|([^\p{L}\p{N}]))/iuy

/** The character at a place, written plainly or escaped. */
export function characterAt(
  source: string,
  at: number,
): { readonly character: string; readonly end: number } {
  if (source[at] !== '\\') {
    const character = String.fromCodePoint(source.codePointAt(at) ?? 0)
    return { character, end: at + character.length }
  }
  ESCAPE.lastIndex = at
  const match = ESCAPE.exec(source)
  if (match === null) throw new BadPattern(source.slice(at))
  const [whole, long, short, octal, control, plain] = match
  const code = control === undefined ? undefined : CONTROLS[control]
  if (control !== undefined && code === undefined) throw new BadPattern(whole)
  const given = octal === undefined ? Number.parseInt(long ?? short ?? '', 16) : Number.parseInt(octal, 8)
  return { character: plain ?? String.fromCodePoint(code ?? given), end: at + whole.length }
}

/** A character as it may stand between square brackets. */
export const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** The test of a set between square brackets; what was asked once is known. */
export function testOf(set: string, ignoresCase: boolean): CharacterTest {
  const pattern = classPattern(set, ignoresCase)
  const known = new Map<string, boolean>()
  return character => {
    const before = known.get(character)
    if (before !== undefined) return before
    const is = pattern.test(character)
    known.set(character, is)
    return is
  }
}

function classPattern(set: string, ignoresCase: boolean): RegExp {
  try {
    return new RegExp(`^[${set}]$`, ignoresCase ? 'vi' : 'v')
  } catch {
    throw new BadPattern(set)
  }
}
