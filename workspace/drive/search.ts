import { invalidValue } from './errors.ts'
import { folderId, parentsOf } from './files.ts'
import type { DriveFile } from './files.ts'

type Test = (file: DriveFile) => boolean

const TOKEN = /\s*(?:(\(|\)|\{|\})|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(!=|>=|<=|=|<|>)|([A-Za-z]\w*))/y

type Token = { readonly kind: 'text' | 'word' | 'mark'; readonly text: string }

const FIELDS: Readonly<Record<string, (file: DriveFile) => string>> = {
  name: file => file.name,
  fullText: file => `${file.name} ${file.details.description ?? ''}`,
  mimeType: file => file.mimeType,
  modifiedTime: file => file.modifiedTime,
  createdTime: file => file.createdTime,
  trashed: file => String(file.details.trashed ?? false),
  starred: file => String(file.details.starred ?? false),
}

const OPERATORS: Readonly<Record<string, (have: string, wanted: string) => boolean>> = {
  '=': (have, wanted) => have === wanted,
  '!=': (have, wanted) => have !== wanted,
  contains: (have, wanted) => have.toLowerCase().includes(wanted.toLowerCase()),
  '>': (have, wanted) => Date.parse(have) > Date.parse(wanted),
  '>=': (have, wanted) => Date.parse(have) >= Date.parse(wanted),
  '<': (have, wanted) => Date.parse(have) < Date.parse(wanted),
  '<=': (have, wanted) => Date.parse(have) <= Date.parse(wanted),
}

/** Reads the `q` of files.list; what Drive would not understand is refused as an invalid value. */
export function readSearch(q: string | null): Test {
  if (q === null || q.trim() === '') return () => true
  const rest = tokensOf(q)
  const test = either(rest)
  if (rest.length > 0) throw invalidValue('q')
  return test
}

function tokensOf(q: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (q.slice(at).trim() !== '') {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(q)
    if (match === null) throw invalidValue('q')
    const [whole, bracket, double, single, operator, word] = match
    const text = double ?? single
    if (text !== undefined) tokens.push({ kind: 'text', text: text.replaceAll(/\\(.)/g, '$1') })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word })
    else tokens.push({ kind: 'mark', text: bracket ?? operator ?? '' })
    at += whole.length
  }
  return tokens
}

/** Goes past a word or mark when it is the next. */
function skip(rest: Token[], text: string): boolean {
  const [next] = rest
  const isNext = next !== undefined && next.kind !== 'text' && next.text.toLowerCase() === text
  if (isNext) rest.shift()
  return isNext
}

function either(rest: Token[]): Test {
  const tests = [both(rest)]
  while (skip(rest, 'or')) tests.push(both(rest))
  return file => tests.some(test => test(file))
}

function both(rest: Token[]): Test {
  const tests = [term(rest)]
  while (skip(rest, 'and')) tests.push(term(rest))
  return file => tests.every(test => test(file))
}

function term(rest: Token[]): Test {
  if (skip(rest, 'not')) {
    const test = term(rest)
    return file => !test(file)
  }
  if (skip(rest, '(')) {
    const test = either(rest)
    take(rest, 'mark', ')')
    return test
  }
  if (rest[0]?.kind === 'text') return membership(rest)
  const field = take(rest, 'word')
  if (field === 'parents') return inFolder(rest)
  if (field === 'properties' || field === 'appProperties') return labelled(rest, field)
  const read = FIELDS[field]
  const compare = OPERATORS[rest.shift()?.text ?? '']
  const wanted = rest.shift()
  const fits = wanted?.kind === 'text' || (wanted?.kind === 'word' && /^(?:true|false)$/.test(wanted.text))
  if (read === undefined || compare === undefined || !fits) throw invalidValue('q')
  return file => compare(read(file), wanted.text)
}

/** `'FOLDER' in parents`; who owns and may read what is the same for all files here. */
function membership(rest: Token[]): Test {
  const wanted = take(rest, 'text')
  take(rest, 'word', 'in')
  const list = take(rest, 'word')
  if (/^(?:owners|writers|readers)$/.test(list)) return () => wanted === 'me'
  if (list !== 'parents') throw invalidValue('q')
  return file => parentsOf(file).includes(folderId(wanted))
}

/** `parents in 'FOLDER'`: the other way round, as some clients write it. */
function inFolder(rest: Token[]): Test {
  take(rest, 'word', 'in')
  const wanted = take(rest, 'text')
  return file => parentsOf(file).includes(folderId(wanted))
}

/** `properties has { key='x' and value='y' }` */
function labelled(rest: Token[], name: 'properties' | 'appProperties'): Test {
  const said = ['has', '{', 'key', '=', '', 'and', 'value', '=', '', '}'].map(text =>
    text === '' ? take(rest, 'text') : rest.shift()?.text === text ? text : undefined,
  )
  if (said.includes(undefined)) throw invalidValue('q')
  return file => file.details[name]?.[said[4] ?? ''] === said[8]
}

function take(rest: Token[], kind: Token['kind'], text?: string): string {
  const token = rest.shift()
  if (token?.kind !== kind || (text !== undefined && token.text !== text)) throw invalidValue('q')
  return token.text
}
