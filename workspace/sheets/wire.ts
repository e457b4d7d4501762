import { isJson } from './mask.ts'
import { fieldsOf, wordsOf } from './protocol.ts'
import type { Bodies, Field } from './protocol.ts'
import { badRequest } from './refusal.ts'
import type { Violation } from './refusal.ts'

/**
 * Reads a JSON body as a message of the protocol, as strictly as Google does: unknown names and wrong types are refused,
 * nulls are ignored, zero values that the protocol does not tell from absence are dropped.
 * `root` is how Google calls the body in its complaints (`data` for a ValueRange).
 */
export function readBody<Name extends keyof Bodies>(name: Name, body: Buffer, root = ''): Bodies[Name] {
  const violations: Violation[] = []
  const read = readMessage(name, parseJson(body), root, violations)
  if (!isSound(read, name, violations)) throw badRequest(violations)
  return read
}

/** What was read is the message exactly when the reading had nothing to complain about. */
function isSound<Name extends keyof Bodies>(
  _read: unknown,
  _name: Name,
  violations: readonly Violation[],
): _read is Bodies[Name] {
  return violations.length === 0
}

function parseJson(body: Buffer): unknown {
  const text = body.toString('utf8')
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    const description = `Invalid JSON payload received. Unexpected token.\n${text.slice(0, 80)}\n^`
    throw badRequest([{ field: '', description }])
  }
}

type Complaints = Violation[]

function readMessage(type: string, value: unknown, path: string, complaints: Complaints): unknown {
  if (!isJson(value)) return complain(`type.googleapis.com/${packageOf(type)}`, value, path, complaints)
  const fields = fieldsOf(type)
  const read: Record<string, unknown> = {}
  for (const [name, given] of Object.entries(value)) {
    const field = fields?.get(name) ?? fields?.get(camel(name))
    if (field === undefined) complaints.push(unknownName(name, path))
    else if (given !== null) {
      const kept = readField(
        field,
        given,
        path === '' ? snake(field.name) : `${path}.${snake(field.name)}`,
        complaints,
      )
      if (kept !== undefined) read[field.name] = kept
    }
  }
  checkOneof(type, read, path, complaints)
  return read
}

function readField(field: Field, value: unknown, path: string, complaints: Complaints): unknown {
  if (field.map) {
    if (!isJson(value)) return complain('map', value, path, complaints)
    const entries = Object.entries(value)
    return Object.fromEntries(
      entries.map(([key, element]) => [key, readSingle(field.type, element, `${path}[${key}]`, complaints)]),
    )
  }
  if (field.depth > 0) return readList(field, value, path, complaints)
  const read = readSingle(field.type, value, path, complaints)
  return field.tracked || !isZero(field.type, read) ? read : undefined
}

function readList(field: Field, value: unknown, path: string, complaints: Complaints): unknown {
  const listValue = field.depth === 2
  const inner = listValue ? 'type.googleapis.com/google.protobuf.ListValue' : ''
  if (!Array.isArray(value)) {
    if (listValue) return complain(inner, value, path, complaints)
    return readSingle(field.type, value, path, complaints)
  }
  return value.map((element: unknown, index) => {
    const place = `${path}[${index}]`
    if (listValue) return Array.isArray(element) ? element : complain(inner, element, place, complaints)
    return readSingle(field.type, element, place, complaints)
  })
}

function readSingle(type: string, value: unknown, path: string, complaints: Complaints): unknown {
  if (fieldsOf(type) !== undefined) return readMessage(type, value, path, complaints)
  const words = wordsOf(type)
  if (words !== undefined) {
    if (typeof value === 'string' && words.includes(value)) return value
    if (typeof value === 'number' && words[value] !== undefined) return words[value]
    return complain(`type.googleapis.com/google.apps.sheets.v4.${type}`, value, path, complaints)
  }
  return readScalar(type, value, path, complaints)
}

function readScalar(type: string, value: unknown, path: string, complaints: Complaints): unknown {
  if (type === 'any') return value
  if (type === 'string' || type === 'mask') {
    return typeof value === 'string' ? value : complain('TYPE_STRING', value, path, complaints)
  }
  if (type === 'boolean') {
    if (value === 'true' || value === 'false') return value === 'true'
    return typeof value === 'boolean' ? value : complain('TYPE_BOOL', value, path, complaints)
  }
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  const fits = typeof number === 'number' && Number.isFinite(number)
  if (!fits || (type === 'int32' && (number | 0) !== number)) {
    return complain(`TYPE_${type.toUpperCase()}`, value, path, complaints)
  }
  return type === 'float' ? shortestFloat(number) : number
}

/** A 32-bit float as Google prints it: 0.4980392156862745 comes back as 0.49803922. */
function shortestFloat(number: number): number {
  const single = Math.fround(number)
  for (let digits = 1; digits < 17; digits += 1) {
    const shorter = Number(single.toPrecision(digits))
    if (Math.fround(shorter) === single) return shorter
  }
  return single
}

/** Zero, false, no text, and the unset word of an enumeration. */
function isZero(type: string, value: unknown): boolean {
  if (value === 0 || value === false || value === '') return true
  const [unset = ''] = wordsOf(type) ?? []
  return value === unset && /UNSPECIFIED|UNDEFINED/.test(unset)
}

const oneofs: Readonly<Record<string, { readonly name: string; readonly fields?: readonly string[] }>> = {
  Request: { name: 'kind' },
  ExtendedValue: { name: 'value' },
  DataFilter: { name: 'filter' },
  ConditionalFormatRule: { name: 'rule', fields: ['booleanRule', 'gradientRule'] },
}

function checkOneof(
  type: string,
  read: Readonly<Record<string, unknown>>,
  path: string,
  complaints: Complaints,
): void {
  const oneof = oneofs[type]
  const [, second] = Object.keys(read).filter(name => oneof?.fields?.includes(name) ?? true)
  if (oneof === undefined || second === undefined) return
  const description = `Invalid value at '${path}' (oneof), oneof field '${oneof.name}' is already set. Cannot set '${second}'`
  complaints.push({ field: path, description })
}

function unknownName(name: string, path: string): Violation {
  const where = path === '' ? '' : ` at '${path}'`
  return {
    field: path,
    description: `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`,
  }
}

function complain(type: string, value: unknown, path: string, complaints: Complaints): undefined {
  const shown = typeof value === 'string' ? `"${value}"` : isJson(value) ? '{}' : JSON.stringify(value)
  complaints.push({ field: path, description: `Invalid value at '${path}' (${type}), ${shown}` })
  return undefined
}

const packageOf = (type: string): string => `google.apps.sheets.v4.${type}`
const snake = (name: string): string => name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
const camel = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
