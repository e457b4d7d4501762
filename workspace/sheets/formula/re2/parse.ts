import { BadPattern, characterAt, escaped, setAt, testOf } from './characters.ts'
import type { CharacterTest } from './characters.ts'

/** A regular expression taken apart. */
export type Part =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'place'; readonly is: 'begin' | 'end' | 'line-begin' | 'line-end' | 'edge' | 'no-edge' }
  | { readonly kind: 'row'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly parts: readonly Part[] }
  | { readonly kind: 'group'; readonly index: number; readonly of: Part }
  | {
      readonly kind: 'repeat'
      readonly of: Part
      readonly least: number
      readonly most: number
      readonly isGreedy: boolean
    }

/** `i`: capitals do not count, `m`: lines have ends of their own, `s`: a dot is a line break too, `U`: as little as possible. */
interface Flags {
  readonly i: boolean
  readonly m: boolean
  readonly s: boolean
  readonly U: boolean
}

/** The most often that RE2 repeats a part by number. */
const MOST_REPEATS = 1000

const DEEPEST = 500

/** Reads a regular expression of RE2's syntax: it has no look around and no back references, and refuses them. */
export class PatternParser {
  readonly #source: string
  #at = 0
  #flags: Flags
  #depth = 0
  groups = 0

  constructor(source: string, flags: string) {
    this.#source = source
    this.#flags = {
      i: flags.includes('i'),
      m: flags.includes('m'),
      s: flags.includes('s'),
      U: flags.includes('U'),
    }
  }

  whole(): Part {
    const part = this.#choice()
    if (this.#at < this.#source.length) throw new BadPattern('missing opening (')
    return part
  }

  #taken(mark: string): boolean {
    const is = this.#source.startsWith(mark, this.#at)
    if (is) this.#at += mark.length
    return is
  }

  /** Flags that are set within a choice end with it. */
  #choice(): Part {
    const flags = this.#flags
    this.#depth += 1
    if (this.#depth > DEEPEST) throw new BadPattern('nested too deep')
    const parts = [this.#row()]
    while (this.#taken('|')) parts.push(this.#row())
    this.#flags = flags
    this.#depth -= 1
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'choice', parts }
  }

  #row(): Part {
    const parts: Part[] = []
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] ?? '')) {
      parts.push(...this.#quoted(), ...this.#repeated())
    }
    return { kind: 'row', parts }
  }

  /** What stands between `\Q` and `\E` means itself. */
  #quoted(): readonly Part[] {
    if (!this.#taken(String.raw`\Q`)) return []
    const end = this.#source.indexOf(String.raw`\E`, this.#at)
    const text = this.#source.slice(this.#at, end < 0 ? undefined : end)
    this.#at += text.length + (end < 0 ? 0 : 2)
    return Array.from(text, character => this.#literal(character))
  }

  #repeated(): readonly Part[] {
    const of = this.#single()
    if (of === undefined) return []
    const count = this.#count()
    if (count === undefined) return [of]
    const isLazy = this.#taken('?')
    if (this.#count() !== undefined) throw new BadPattern('bad repetition operator')
    return [{ kind: 'repeat', of, ...count, isGreedy: isLazy === this.#flags.U }]
  }

  #count(): { readonly least: number; readonly most: number } | undefined {
    if (this.#taken('*')) return { least: 0, most: Infinity }
    if (this.#taken('+')) return { least: 1, most: Infinity }
    if (this.#taken('?')) return { least: 0, most: 1 }
    const [whole, first = '', comma, last] =
      /^\{(\d+)(,?)(\d*)\}/.exec(this.#source.slice(this.#at, this.#at + 16)) ?? []
    if (whole === undefined) return undefined
    this.#at += whole.length
    const least = Number(first)
    const most = comma === '' ? least : last === '' ? Infinity : Number(last)
    const isTooOften = least > MOST_REPEATS || (most !== Infinity && most > MOST_REPEATS)
    if (isTooOften || most < least) throw new BadPattern('bad repetition operator')
    return { least, most }
  }

  #single(): Part | undefined {
    if (this.#at >= this.#source.length || this.#source[this.#at] === '|' || this.#source[this.#at] === ')')
      return undefined
    if (this.#count() !== undefined) throw new BadPattern('no argument for repetition operator')
    if (this.#taken('(')) return this.#opened()
    const place = this.#place()
    if (place !== undefined) return place
    if (this.#taken('.'))
      return { kind: 'character', test: this.#flags.s ? () => true : each => each !== '\n' }
    if (this.#taken('[')) return this.#brackets()
    const several = setAt(this.#source, this.#at, false)
    if (several !== undefined) {
      this.#at = several.end
      return { kind: 'character', test: testOf(several.set, this.#flags.i) }
    }
    return this.#literal(this.#character())
  }

  #place(): Part | undefined {
    const { m } = this.#flags
    if (this.#taken('^')) return { kind: 'place', is: m ? 'line-begin' : 'begin' }
    if (this.#taken('$')) return { kind: 'place', is: m ? 'line-end' : 'end' }
    if (this.#taken(String.raw`\A`)) return { kind: 'place', is: 'begin' }
    if (this.#taken(String.raw`\z`)) return { kind: 'place', is: 'end' }
    if (this.#taken(String.raw`\b`)) return { kind: 'place', is: 'edge' }
    return this.#taken(String.raw`\B`) ? { kind: 'place', is: 'no-edge' } : undefined
  }

  #character(): string {
    const { character, end } = characterAt(this.#source, this.#at)
    this.#at = end
    return character
  }

  #literal(character: string): Part {
    const test = this.#flags.i ? testOf(escaped(character), true) : (each: string) => each === character
    return { kind: 'character', test }
  }

  /** A group, or flags for what follows. */
  #opened(): Part {
    const [whole, name, on = '', off = '', end] =
      /^\?(?:P?<(\w+)>|([imsU]*)(?:-([imsU]+))?([:)]))/.exec(this.#source.slice(this.#at)) ?? []
    if (whole === undefined && this.#taken('?')) throw new BadPattern('invalid or unsupported Perl syntax')
    this.#at += whole?.length ?? 0
    const before = this.#flags
    const set = (flag: keyof Flags): boolean => (before[flag] || on.includes(flag)) && !off.includes(flag)
    this.#flags = { i: set('i'), m: set('m'), s: set('s'), U: set('U') }
    if (end === ')') return { kind: 'row', parts: [] }
    const isKept = whole === undefined || name !== undefined
    if (isKept) this.groups += 1
    const index = this.groups
    const of = this.#choice()
    if (!this.#taken(')')) throw new BadPattern('missing closing )')
    this.#flags = before
    return isKept ? { kind: 'group', index, of } : of
  }

  #brackets(): Part {
    const isOther = this.#taken('^')
    let set = ''
    do {
      if (this.#at >= this.#source.length) throw new BadPattern('missing closing ]')
      set += this.#item()
    } while (!this.#taken(']'))
    return { kind: 'character', test: testOf(isOther ? `^${set}` : set, this.#flags.i) }
  }

  /** One character, a range of them or a set within brackets. */
  #item(): string {
    const several = setAt(this.#source, this.#at, true)
    if (several !== undefined) {
      this.#at = several.end
      return several.set
    }
    const from = escaped(this.#character())
    if (this.#source[this.#at] !== '-' || this.#source[this.#at + 1] === ']') return from
    this.#at += 1
    if (this.#at >= this.#source.length) throw new BadPattern('missing closing ]')
    return `${from}-${escaped(this.#character())}`
  }
}
