import { invalidValue } from './errors.ts'
import type { DriveFile } from './files.ts'

type Test = (file: DriveFile) => boolean

const TERM = /^\s*(\w+)\s*(=|!=|contains|>=?|<=?)\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(true|false))/

const FIELDS: Readonly<Record<string, (file: DriveFile) => string>> = {
  name: file => file.name,
  mimeType: file => file.mimeType,
  modifiedTime: file => file.modifiedTime,
  createdTime: file => file.createdTime,
  // Nothing of the workspace is ever in the bin: what is deleted is gone.
  trashed: () => 'false',
}

/** Reads the `q` of files.list: terms joined by `and`; anything else is refused as an invalid value. */
export function readSearch(q: string | null): Test {
  if (q === null || q.trim() === '') return () => true
  const tests: Test[] = []
  let rest = q
  for (;;) {
    const match = TERM.exec(rest)
    if (match === null) throw invalidValue('q')
    const [whole, field = '', operator = '', double, single, truth] = match
    const read = FIELDS[field]
    if (read === undefined) throw invalidValue('q')
    const wanted = (double ?? single ?? truth ?? '').replaceAll(/\\(.)/g, '$1')
    tests.push(file => compare(read(file), operator, wanted))
    rest = rest.slice(whole.length)
    if (rest.trim() === '') return file => tests.every(test => test(file))
    const and = /^\s+and\s+/i.exec(rest)
    if (and === null) throw invalidValue('q')
    rest = rest.slice(and[0].length)
  }
}

function compare(have: string, operator: string, wanted: string): boolean {
  if (operator === '=') return have === wanted
  if (operator === '!=') return have !== wanted
  if (operator === 'contains') return have.toLowerCase().includes(wanted.toLowerCase())
  const difference = Date.parse(have) - Date.parse(wanted)
  if (operator === '>') return difference > 0
  if (operator === '>=') return difference >= 0
  return operator === '<' ? difference < 0 : difference <= 0
}
