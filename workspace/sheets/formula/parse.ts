import { parseA1 } from '../a1.ts'
import type { GridRange } from '../protocol.ts'

/** A formula taken apart. */
export type Node =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'range'; readonly sheet: string | undefined; readonly range: GridRange }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'error'; readonly type: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'prefix'; readonly operator: string; readonly operand: Node }
  | { readonly kind: 'percent'; readonly operand: Node }
  | { readonly kind: 'infix'; readonly operator: string; readonly left: Node; readonly right: Node }

const TOKEN =
  /\s*(?:(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_]*!)?\$?[A-Z]{0,3}\$?\d*:\$?[A-Z]{0,3}\$?\d*|(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_]*!)\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_(]))|(#[A-Z\d/]+[!?]?)|([\p{L}_][\p{L}\p{N}_.]*)|(<=|>=|<>|[-+*/^&=<>%(),;]))/iuy

interface Token {
  readonly kind: 'number' | 'text' | 'range' | 'error' | 'word' | 'mark'
  readonly text: string
}

const KINDS = ['number', 'text', 'range', 'error', 'word', 'mark'] as const

function tokensOf(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  TOKEN.lastIndex = 1
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula)
    if (match === null) return undefined
    const at = match.findIndex((group, index) => index > 0 && group !== undefined)
    const kind = KINDS[at - 1]
    if (kind !== undefined) tokens.push({ kind, text: match[at] ?? '' })
  }
  return tokens
}

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
  const tokens = tokensOf(formula)
  return tokens === undefined ? undefined : new Parser(tokens).whole()
}

/** Precedence climbing over the tokens of one formula; undefined anywhere means it is none. */
class Parser {
  readonly #tokens: readonly Token[]
  #next = 0

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

  #expression(strength: number): Node | undefined {
    let left = this.#operand()
    while (left !== undefined) {
      if (this.#isMark('%')) {
        this.#next += 1
        left = { kind: 'percent', operand: left }
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
    if (this.#isMark('(')) return this.#call(token.text.toUpperCase())
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
    if (mark !== '-' && mark !== '+') return undefined
    const operand = this.#expression(PREFIX_STRENGTH)
    return operand === undefined ? undefined : { kind: 'prefix', operator: mark, operand }
  }

  #call(name: string): Node | undefined {
    this.#next += 1
    const args: Node[] = []
    while (!this.#isMark(')')) {
      const arg = this.#isMark(',', ';') ? ({ kind: 'value', value: '' } as const) : this.#expression(0)
      if (arg === undefined) return undefined
      args.push(arg)
      if (this.#isMark(',', ';')) this.#next += 1
      else if (!this.#isMark(')')) return undefined
    }
    this.#next += 1
    return { kind: 'call', name, args }
  }
}

function rangeNode(text: string): Node | undefined {
  const mark = text.lastIndexOf('!')
  const title = mark < 0 ? undefined : text.slice(0, mark)
  const sheet = title?.startsWith("'") === true ? title.slice(1, -1).replaceAll("''", "'") : title
  const range = parseA1(text.slice(mark + 1).replaceAll('$', ''))
  return range === undefined ? undefined : { kind: 'range', sheet, range }
}
