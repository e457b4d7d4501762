import { parseA1 } from '../a1.ts'
import type { GridRange } from '../protocol.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

/** A formula taken apart. */
export type Node =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'range'; readonly sheet: string | undefined; readonly range: GridRange }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] }
  | { readonly kind: 'error'; readonly type: string }
  | { readonly kind: 'call'; readonly name: string; readonly typed: string; readonly args: readonly Node[] }
  | { readonly kind: 'apply'; readonly callee: Node; readonly args: readonly Node[] }
  | { readonly kind: 'prefix'; readonly operator: string; readonly operand: Node }
  | { readonly kind: 'percent'; readonly operand: Node }
  | { readonly kind: 'infix'; readonly operator: string; readonly left: Node; readonly right: Node }

const STRENGTH: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 6,
}
const PREFIX_STRENGTH = 7

const ERRORS: Readonly<Record<string, string>> = {
  '#REF!': 'REF',
  '#N/A': 'N_A',
  '#VALUE!': 'VALUE',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
}

/** Reads a formula (with its equals sign); undefined when it is none. */
export function parseFormula(formula: string): Node | undefined {
  if (parsed.has(formula)) return parsed.get(formula)
  const tokens = tokensOf(formula)
  const node = tokens === undefined ? undefined : new Parser(tokens).whole()
  if (parsed.size >= REMEMBERED) parsed.clear()
  parsed.set(formula, node)
  return node
}

/** Formulas that were read lately: one that is filled down or asked of every cell is read once. */
const parsed = new Map<string, Node | undefined>()
const REMEMBERED = 20_000

const DEEPEST = 1000

/** Precedence climbing over the tokens of one formula; undefined anywhere means it is none. */
class Parser {
  readonly #tokens: readonly Token[]
  #next = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  whole(): Node | undefined {
    const node = this.#expression(0)
    return this.#next === this.#tokens.length ? node : undefined
  }

  #isMark(...marks: readonly string[]): boolean {
    const token = this.#tokens[this.#next]
    return token?.kind === 'mark' && marks.includes(token.text)
  }

  /** What is nested deeper than any formula that means something is none. */
  #expression(strength: number): Node | undefined {
    this.#depth += 1
    const node = this.#depth > DEEPEST ? undefined : this.#chain(strength)
    this.#depth -= 1
    return node
  }

  #chain(strength: number): Node | undefined {
    let left = this.#operand()
    for (let links = 0; left !== undefined && links < DEEPEST; links += 1) {
      if (this.#isMark('%')) {
        this.#next += 1
        left = { kind: 'percent', operand: left }
        continue
      }
      if (this.#isMark('(') && isCallable(left)) {
        const args: readonly Node[] | undefined = this.#arguments()
        left = args === undefined ? undefined : { kind: 'apply', callee: left, args }
        continue
      }
      const operator = this.#tokens[this.#next]
      const binding = operator?.kind === 'mark' ? STRENGTH[operator.text] : undefined
      if (operator === undefined || binding === undefined || binding <= strength) return left
      this.#next += 1
      const right = this.#expression(binding)
      left = right === undefined ? undefined : { kind: 'infix', operator: operator.text, left, right }
    }
    return undefined
  }

  #operand(): Node | undefined {
    const token = this.#tokens[this.#next]
    if (token === undefined) return undefined
    this.#next += 1
    if (token.kind === 'mark') return this.#opened(token.text)
    if (token.kind === 'number') return { kind: 'value', value: Number(token.text) }
    if (token.kind === 'text') return { kind: 'value', value: token.text.replaceAll('""', '"') }
    if (token.kind === 'range') return rangeNode(token.text)
    if (token.kind === 'error') return { kind: 'error', type: ERRORS[token.text.toUpperCase()] ?? 'ERROR' }
    if (this.#isMark('(')) {
      const args = this.#arguments()
      return args === undefined
        ? undefined
        : { kind: 'call', name: token.text.toUpperCase(), typed: token.text, args }
    }
    if (/^(?:true|false)$/i.test(token.text)) {
      return { kind: 'value', value: token.text.toLowerCase() === 'true' }
    }
    return { kind: 'name', name: token.text }
  }

  #opened(mark: string): Node | undefined {
    if (mark === '(') {
      const inner = this.#expression(0)
      if (!this.#isMark(')')) return undefined
      this.#next += 1
      return inner
    }
    if (mark === '{') return this.#array()
    if (mark !== '-' && mark !== '+') return undefined
    const operand = this.#expression(PREFIX_STRENGTH)
    return operand === undefined ? undefined : { kind: 'prefix', operator: mark, operand }
  }

  /** What stands between brackets; what is left out between commas is missing. */
  #arguments(): readonly Node[] | undefined {
    this.#next += 1
    const args: Node[] = []
    if (this.#taken(')')) return args
    for (;;) {
      const arg = this.#isMark(',', ';', ')') ? MISSING : this.#expression(0)
      if (arg === undefined) return undefined
      args.push(arg)
      if (this.#taken(')')) return args
      if (!this.#taken(',', ';')) return undefined
    }
  }

  /** An array in braces: commas go across, semicolons down. */
  #array(): Node | undefined {
    const rows: Node[][] = [[]]
    for (;;) {
      const item = this.#expression(0)
      if (item === undefined) return undefined
      rows.at(-1)?.push(item)
      if (this.#taken('}')) return { kind: 'array', rows }
      if (this.#taken(';')) rows.push([])
      else if (!this.#taken(',')) return undefined
    }
  }

  #taken(...marks: readonly string[]): boolean {
    const is = this.#isMark(...marks)
    if (is) this.#next += 1
    return is
  }
}

const MISSING: Node = { kind: 'missing' }

/** Whether brackets after it mean a call: LAMBDA(…)(…), or a name that LET gave to one. */
const isCallable = (node: Node): boolean => node.kind === 'call' || node.kind === 'apply'

function rangeNode(text: string): Node | undefined {
  const mark = text.lastIndexOf('!')
  const title = mark < 0 ? undefined : text.slice(0, mark)
  const sheet = title?.startsWith("'") === true ? title.slice(1, -1).replaceAll("''", "'") : title
  const range = parseA1(text.slice(mark + 1).replaceAll('$', ''))
  return range === undefined ? undefined : { kind: 'range', sheet, range }
}
