import { PatternParser } from './parse.ts'
import { programOf } from './program.ts'
import type { Program, Step } from './program.ts'

export { BadPattern } from './characters.ts'

/** Where a pattern was found: its ends, and what each of its groups holds. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly groups: readonly (string | undefined)[]
}

/** A way through a program, with the ends of groups that it has passed. */
interface Way {
  readonly step: number
  readonly kept: readonly (number | undefined)[]
}

/**
 * A regular expression as RE2 reads and runs it: all ways are followed side by side, so that the time grows with the
 * length of the text and never beyond, whatever the pattern.
 */
export class Pattern {
  readonly #program: Program
  readonly #groups: number
  /** By step, at which place of the text it was last come by. */
  readonly #seen: Int32Array

  /** Throws {@link BadPattern} for what RE2 does not read. */
  constructor(source: string, flags = '') {
    const parser = new PatternParser(source, flags)
    this.#program = programOf(parser.whole())
    this.#groups = parser.groups
    this.#seen = new Int32Array(this.#program.steps.length)
  }

  test(text: string): boolean {
    return this.find(text) !== undefined
  }

  /** The first place from `start` on where it is found. */
  find(text: string, start = 0): Found | undefined {
    let found: Way['kept'] | undefined
    let ways: Way[] = []
    this.#seen.fill(-1)
    for (let at = start; at <= text.length;) {
      if (found === undefined) this.#follow(text, at, { step: this.#program.start, kept: [at] }, ways)
      const character = at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : undefined
      const after = at + (character?.length ?? 1)
      const next: Way[] = []
      for (const { step, kept } of ways) {
        const taken = this.#program.steps[step]
        if (taken?.kind === 'found') {
          found = keeping(kept, 1, at)
          // Ways after this one would have been tried later.
          break
        }
        if (taken?.kind === 'character' && character !== undefined && taken.test(character)) {
          this.#follow(text, after, { step: taken.next, kept }, next)
        }
      }
      if (next.length === 0 && found !== undefined) break
      ways = next
      at = after
    }
    return found && this.#foundOf(text, found)
  }

  /** All places where it is found, none of them twice: an empty one not where the last has ended. */
  *all(text: string): Generator<Found> {
    let last = -1
    for (let at = 0; at <= text.length;) {
      const found = this.find(text, at)
      if (found === undefined) return
      if (found.to > found.from || found.from !== last) yield found
      last = found.to
      at =
        found.to > found.from
          ? found.to
          : found.to + String.fromCodePoint(text.codePointAt(found.to) ?? 0).length
    }
  }

  /** Adds the ways that a step leads to before the next character is taken, in the order in which they are preferred. */
  #follow(text: string, at: number, way: Way, ways: Way[]): void {
    const waiting = [way]
    for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
      const { step, kept } = here
      const taken = this.#program.steps[step]
      if (taken === undefined || this.#seen[step] === at) continue
      this.#seen[step] = at
      if (taken.kind === 'fork') waiting.push({ step: taken.other, kept }, { step: taken.next, kept })
      else if (taken.kind === 'keep') waiting.push({ step: taken.next, kept: keeping(kept, taken.slot, at) })
      else if (taken.kind === 'place') {
        if (isAt(taken.is, text, at)) waiting.push({ step: taken.next, kept })
      } else ways.push(here)
    }
  }

  #foundOf(text: string, kept: Way['kept']): Found {
    const [from = 0, to = 0] = kept
    const groups = Array.from({ length: this.#groups }, (_, place) => {
      const [begin, end] = [kept[place * 2 + 2], kept[place * 2 + 3]]
      return begin === undefined || end === undefined ? undefined : text.slice(begin, end)
    })
    return { from, to, groups }
  }
}

/** A pattern, read once as long as it is asked for again and again. Throws {@link BadPattern}. */
export function patternFrom(source: string, flags = ''): Pattern {
  const key = `${flags}/${source}`
  const pattern = known.get(key) ?? new Pattern(source, flags)
  if (known.size >= REMEMBERED) known.clear()
  known.set(key, pattern)
  return pattern
}

const known = new Map<string, Pattern>()
const REMEMBERED = 200

function keeping(kept: Way['kept'], slot: number, at: number): Way['kept'] {
  const copy = [...kept]
  copy[slot] = at
  return copy
}

const isWord = (character: string | undefined): boolean => character !== undefined && /\w/.test(character)

function isAt(is: Extract<Step, { kind: 'place' }>['is'], text: string, at: number): boolean {
  switch (is) {
    case 'begin':
      return at === 0
    case 'end':
      return at === text.length
    case 'line-begin':
      return at === 0 || text[at - 1] === '\n'
    case 'line-end':
      return at === text.length || text[at] === '\n'
    case 'edge':
      return isWord(text[at - 1]) !== isWord(text[at])
    case 'no-edge':
      return isWord(text[at - 1]) === isWord(text[at])
  }
}
