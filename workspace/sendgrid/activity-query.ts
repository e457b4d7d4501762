/** A condition on Email Activity, as `GET /v3/messages?query=` writes them. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'equals'; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: 'like'; readonly field: string; readonly pattern: string }
  | { readonly kind: 'between'; readonly field: string; readonly from: string; readonly to: string }
  | { readonly kind: 'contains'; readonly field: string; readonly value: string }

/** A query that does not parse; the message says where. */
export class QueryError extends Error {}

const fields = [
  'msg_id',
  'from_email',
  'subject',
  'to_email',
  'status',
  'last_event_time',
  'categories',
  'events',
]
const token =
  /\s*(?:(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<word>[A-Za-z_]\w*)|(?<sign>!=|<>|>=|<=|[=()[\],<>]))/y

interface Token {
  readonly kind: 'text' | 'word' | 'sign' | 'end'
  readonly value: string
}

function tokens(query: string): Token[] {
  const found: Token[] = []
  token.lastIndex = 0
  while (token.lastIndex < query.trimEnd().length) {
    const at = token.lastIndex
    const groups = token.exec(query)?.groups
    if (groups === undefined) throw new QueryError(`unexpected character at position ${at}`)
    const { text, word, sign } = groups
    if (text !== undefined) found.push({ kind: 'text', value: text.slice(1, -1).replaceAll(/\\(.)/gs, '$1') })
    else if (word !== undefined) found.push({ kind: 'word', value: word })
    else if (sign !== undefined) found.push({ kind: 'sign', value: sign })
  }
  return found
}

/** A reader over the tokens; every method takes what it names or throws. */
class Reader {
  private readonly list: readonly Token[]
  private at = 0

  constructor(query: string) {
    this.list = tokens(query)
  }

  peek(): Token {
    return this.list[this.at] ?? { kind: 'end', value: 'the end' }
  }

  take(kind: Token['kind']): string {
    const { kind: found, value } = this.peek()
    if (found !== kind) throw new QueryError(`expected a ${kind}, found ${value}`)
    this.at += 1
    return value
  }

  /** Steps over a word (in any case) or sign when it is next. */
  skip(value: string): boolean {
    const { kind, value: next } = this.peek()
    if (kind === 'text' || next.toLowerCase() !== value.toLowerCase()) return false
    this.at += 1
    return true
  }

  expect(value: string): void {
    if (!this.skip(value)) throw new QueryError(`expected ${value}, found ${this.peek().value}`)
  }
}

function anyOf(reader: Reader): Condition {
  const parts = [allOf(reader)]
  while (reader.skip('OR')) parts.push(allOf(reader))
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'or', parts }
}

function allOf(reader: Reader): Condition {
  const parts = [single(reader)]
  while (reader.skip('AND')) parts.push(single(reader))
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'and', parts }
}

function single(reader: Reader): Condition {
  if (reader.skip('NOT')) return { kind: 'not', part: single(reader) }
  if (reader.skip('(')) {
    const inner = anyOf(reader)
    reader.expect(')')
    return inner
  }
  if (reader.skip('Contains')) return contains(reader)
  return comparison(reader, fieldName(reader))
}

function fieldName(reader: Reader): string {
  const name = reader.take('word')
  if (name === 'unique_args') {
    reader.expect('[')
    const key = reader.take('text')
    reader.expect(']')
    return `unique_args.${key}`
  }
  if (!fields.includes(name)) throw new QueryError(`unknown field ${name}`)
  return name
}

function contains(reader: Reader): Condition {
  reader.expect('(')
  const field = fieldName(reader)
  reader.expect(',')
  const value = reader.take('text')
  reader.expect(')')
  return { kind: 'contains', field, value }
}

function comparison(reader: Reader, field: string): Condition {
  if (reader.skip('NOT')) return { kind: 'not', part: comparison(reader, field) }
  if (reader.skip('=')) return { kind: 'equals', field, values: [reader.take('text')] }
  if (reader.skip('!=') || reader.skip('<>'))
    return { kind: 'not', part: { kind: 'equals', field, values: [reader.take('text')] } }
  if (reader.skip('LIKE')) return { kind: 'like', field, pattern: reader.take('text') }
  if (reader.skip('IN')) return oneOf(reader, field)
  if (reader.skip('BETWEEN')) return between(reader, field)
  throw new QueryError(`expected an operator, found ${reader.peek().value}`)
}

function oneOf(reader: Reader, field: string): Condition {
  reader.expect('(')
  const values = [reader.take('text')]
  while (reader.skip(',')) values.push(reader.take('text'))
  reader.expect(')')
  return { kind: 'equals', field, values }
}

function between(reader: Reader, field: string): Condition {
  reader.expect('TIMESTAMP')
  const from = reader.take('text')
  reader.expect('AND')
  reader.expect('TIMESTAMP')
  return { kind: 'between', field, from, to: reader.take('text') }
}

/** Reads a query such as `(unique_args['outbox_id']="7") AND status="delivered"`; throws {@link QueryError}. */
export function parseQuery(query: string): Condition {
  const reader = new Reader(query)
  const condition = anyOf(reader)
  reader.take('end')
  return condition
}
