import { serialDay } from '../../serial.ts'
import { typedNumber } from '../coerce.ts'
import type { Aggregation, Condition, Expression, Naming, Order, Query } from './language.ts'
import { SCALARS } from './scalars.ts'
import { unreadable, wordsOf } from './words.ts'
import type { Word } from './words.ts'

const AGGREGATIONS: readonly Aggregation[] = ['avg', 'count', 'max', 'min', 'sum']
const COMPARISONS = ['=', '!=', '<>', '<', '>', '<=', '>=', 'contains', 'like', 'matches', 'starts', 'ends']
const ARITHMETIC: Readonly<Record<string, string>> = {
  '+': 'sum',
  '-': 'difference',
  '*': 'product',
  '/': 'quotient',
}

/** Reads a query; `columnOf` knows the columns by their names. What cannot be read is refused in Google's words. */
export function parseQuery(text: string, columnOf: (name: string) => number | undefined): Query {
  return new Parser(wordsOf(text), columnOf).query()
}

class Parser {
  readonly #words: readonly Word[]
  readonly #columnOf: (name: string) => number | undefined
  #next = 0

  constructor(words: readonly Word[], columnOf: (name: string) => number | undefined) {
    this.#words = words
    this.#columnOf = columnOf
  }

  query(): Query {
    const query = {
      select: this.#taken('select') ? this.#selection() : undefined,
      where: this.#taken('where') ? this.#condition() : undefined,
      groupBy: this.#taken('group', 'by') ? this.#list(() => this.#expression()) : [],
      pivot: this.#taken('pivot') ? this.#list(() => this.#expression()) : [],
      orderBy: this.#taken('order', 'by') ? this.#list(() => this.#order()) : [],
      limit: this.#taken('limit') ? this.#count() : Infinity,
      offset: this.#taken('offset') ? this.#count() : 0,
      labels: this.#taken('label') ? this.#list(() => this.#naming()) : [],
      formats: this.#taken('format') ? this.#list(() => this.#naming()) : [],
    }
    if (this.#taken('options')) this.#next = this.#words.length
    if (this.#next < this.#words.length) this.#stumble()
    return query
  }

  #stumble(): never {
    const word = this.#words[this.#next]
    return unreadable(`PARSE_ERROR: Encountered ${word === undefined ? '"<EOF>"' : `"${word.text}"`}.`)
  }

  /** Takes these words if they come next, in whatever case. */
  #taken(...wanted: readonly string[]): boolean {
    const comes = wanted.every((text, place) => {
      const word = this.#words[this.#next + place]
      return word !== undefined && word.kind !== 'quoted' && word.text.toLowerCase() === text
    })
    if (comes) this.#next += wanted.length
    return comes
  }

  #must(text: string): void {
    if (!this.#taken(text)) this.#stumble()
  }

  #list<Item>(item: () => Item): readonly Item[] {
    const items = [item()]
    while (this.#taken(',')) items.push(item())
    return items
  }

  #selection(): readonly Expression[] | undefined {
    return this.#taken('*') ? undefined : this.#list(() => this.#expression())
  }

  #count(): number {
    const word = this.#words[this.#next]
    if (word?.kind !== 'number') return this.#stumble()
    this.#next += 1
    return Number(word.text)
  }

  #order(): Order {
    const by = this.#expression()
    const falls = this.#taken('desc')
    if (!falls) this.#taken('asc')
    return { by, rises: !falls }
  }

  #naming(): Naming {
    return { of: this.#expression(), text: this.#quoted() }
  }

  #quoted(): string {
    const word = this.#words[this.#next]
    if (word?.kind !== 'quoted') return this.#stumble()
    this.#next += 1
    return word.text
  }

  #condition(): Condition {
    let left = this.#both()
    while (this.#taken('or')) left = { kind: 'or', left, right: this.#both() }
    return left
  }

  #both(): Condition {
    let left = this.#test()
    while (this.#taken('and')) left = { kind: 'and', left, right: this.#test() }
    return left
  }

  #test(): Condition {
    if (this.#taken('not')) return { kind: 'not', of: this.#test() }
    const from = this.#next
    if (this.#taken('(')) {
      // Brackets may hold a condition, or be part of what is compared: whatever reads on.
      const inner = this.#tried(() => this.#condition())
      if (inner !== undefined && this.#taken(')') && !this.#isCompared()) return inner
      this.#next = from
    }
    return this.#comparison()
  }

  #tried(read: () => Condition): Condition | undefined {
    try {
      return read()
    } catch {
      return undefined
    }
  }

  #isCompared(): boolean {
    const word = this.#words[this.#next]?.text.toLowerCase() ?? ''
    return word === 'is' || COMPARISONS.includes(word) || word in ARITHMETIC
  }

  #comparison(): Condition {
    const left = this.#expression()
    if (this.#taken('is')) {
      const isNull = !this.#taken('not')
      this.#must('null')
      return { kind: 'null', of: left, isNull }
    }
    const operator = COMPARISONS.find(each => this.#taken(each))
    // A column of true and false is a condition by itself.
    if (operator === undefined)
      return { kind: 'compare', operator: '=', left, right: { kind: 'value', value: true } }
    if (operator === 'starts' || operator === 'ends') this.#must('with')
    return { kind: 'compare', operator, left, right: this.#expression() }
  }

  #expression(): Expression {
    let left = this.#product()
    for (let sign = this.#sign('+', '-'); sign !== undefined; sign = this.#sign('+', '-')) {
      left = { kind: 'scalar', name: sign, args: [left, this.#product()] }
    }
    return left
  }

  #product(): Expression {
    let left = this.#operand()
    for (let sign = this.#sign('*', '/'); sign !== undefined; sign = this.#sign('*', '/')) {
      left = { kind: 'scalar', name: sign, args: [left, this.#operand()] }
    }
    return left
  }

  #sign(...signs: readonly string[]): string | undefined {
    const found = signs.find(sign => this.#taken(sign))
    return found === undefined ? undefined : ARITHMETIC[found]
  }

  #operand(): Expression {
    if (this.#taken('(')) {
      const inner = this.#expression()
      this.#must(')')
      return inner
    }
    if (this.#taken('-')) return { kind: 'value', value: -this.#count() }
    const word = this.#words[this.#next]
    if (word === undefined || word.kind === 'mark') return this.#stumble()
    this.#next += 1
    if (word.kind === 'quoted') return { kind: 'value', value: word.text }
    if (word.kind === 'number') return { kind: 'value', value: Number(word.text) }
    return this.#named(word.text)
  }

  #named(name: string): Expression {
    const lower = name.toLowerCase()
    if (this.#taken('(')) return this.#call(lower)
    if (lower === 'true' || lower === 'false') return { kind: 'value', value: lower === 'true' }
    if (
      ['date', 'datetime', 'timestamp', 'timeofday'].includes(lower) &&
      this.#words[this.#next]?.kind === 'quoted'
    ) {
      return { kind: 'value', value: momentOf(this.#quoted()) }
    }
    const column = this.#columnOf(name)
    return column === undefined ? unreadable(`NO_COLUMN: ${name}`) : { kind: 'column', column }
  }

  #call(name: string): Expression {
    const args = this.#taken(')') ? [] : this.#list(() => this.#expression())
    if (args.length > 0) this.#must(')')
    const aggregation = AGGREGATIONS.find(each => each === name)
    const [of] = args
    if (aggregation !== undefined && of !== undefined) return { kind: 'aggregate', name: aggregation, of }
    return name in SCALARS
      ? { kind: 'scalar', name, args }
      : unreadable(`PARSE_ERROR: Encountered "${name}(".`)
  }
}

/** `2026-03-09`, `2026-03-09 12:30:00` or `12:30:00` as a serial number. */
function momentOf(text: string): number {
  const [, year, month, day, rest = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})\s*(.*)$/.exec(text) ?? []
  const time = typedNumber((year === undefined ? text : rest).replace(/\.\d+$/, '')) ?? 0
  if (year === undefined) return time
  const serial = serialDay(Number(year), Number(month), Number(day))
  return serial === undefined
    ? unreadable(`Invalid date literal [${text}]. Date literals should be of form yyyy-MM-dd.`)
    : serial + time
}
