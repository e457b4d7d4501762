import { fieldsOf } from './protocol.ts'
import { badRequest, invalid } from './refusal.ts'

/** A field mask as a tree; an empty node stands for everything below it. */
export interface Mask {
  readonly [name: string]: Mask
}
interface Growing {
  [name: string]: Growing
}

const whole: Mask = {}

/** Reads `a,b(c,d)/e,f.g`; every dot may be a slash. Undefined when brackets do not match. */
export function parseMask(text: string): Mask | undefined {
  const tokens = text.match(/[^,()./\s]+|[,()]|[./]/g) ?? []
  const root: Growing = {}
  const groups: Growing[] = [root]
  let node: Growing = root
  for (const token of tokens) {
    const group = groups.at(-1)
    if (group === undefined) return undefined
    if (token === ',') node = group
    else if (token === '(') groups.push(node)
    else if (token === ')') {
      groups.pop()
      node = groups.at(-1) ?? root
    } else if (token !== '.' && token !== '/') node = node[camel(token)] ??= {}
  }
  return groups.length === 1 ? root : undefined
}

const camel = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const isWhole = (mask: Mask): boolean => Object.keys(mask).length === 0 || '*' in mask

/** The first path of a mask that a message does not have. */
function unknownPath(mask: Mask, type: string): string | undefined {
  const fields = fieldsOf(type)
  if (fields === undefined) return Object.keys(mask)[0]
  for (const [name, below] of Object.entries(mask)) {
    if (name === '*') continue
    const field = fields.get(name)
    if (field === undefined) return name
    if (isWhole(below) || field.type === 'any' || field.map) continue
    const deeper = unknownPath(below, field.type)
    if (deeper !== undefined) return `${name}.${deeper}`
  }
  return undefined
}

/** The `fields` parameter of a call, checked against the message it answers. */
export function answerMask(text: string, type: string): Mask {
  const mask = parseMask(text)
  const unknown = mask === undefined ? text : unknownPath(mask, type)
  if (mask !== undefined && unknown === undefined) return mask
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${unknown}'.`
  throw badRequest([{ field: unknown ?? text, description }], 'Request contains an invalid argument.')
}

/** The `fields` of an update, checked; `hint` is what Google adds for some kinds. */
export function updateMask(text: string | undefined, type: string, hint = ''): Mask {
  if (text === undefined || text.trim() === '') {
    throw invalid(`At least one field must be listed in 'fields'.${hint}`)
  }
  const mask = parseMask(text)
  const unknown = mask === undefined ? text : unknownPath(mask, type)
  if (mask === undefined || unknown !== undefined) throw invalid(`Invalid field: ${unknown ?? text}`)
  return '*' in mask ? whole : mask
}

/** Whether a mask names a property, or something below it. */
export function covers(mask: Mask, ...path: readonly string[]): boolean {
  let node: Mask = mask
  for (const name of path) {
    if (isWhole(node)) return true
    const below = node[name]
    if (below === undefined) return false
    node = below
  }
  return true
}

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a mask leaves of an answer. */
export function project(value: unknown, mask: Mask): unknown {
  if (isWhole(mask)) return value
  if (Array.isArray(value)) return value.map((element: unknown) => project(element, mask))
  if (!isJson(value)) return value
  const kept = Object.entries(value).filter(([name]) => mask[name] !== undefined)
  return Object.fromEntries(kept.map(([name, below]) => [name, project(below, mask[name] ?? whole)]))
}

/** `have` with the masked properties taken from `given`; a masked property that is not given is cleared. */
export function merge<Message extends object>(have: Message, given: Message, mask: Mask): Message {
  if (isWhole(mask)) return { ...given }
  const merged = { ...have }
  for (const [name, below] of Object.entries(mask)) {
    const old: unknown = Reflect.get(have, name)
    const next: unknown = Reflect.get(given, name)
    const deep = !isWhole(below) && (isJson(old) || isJson(next))
    const value = deep ? merge(isJson(old) ? old : {}, isJson(next) ? next : {}, below) : next
    if (value === undefined) Reflect.deleteProperty(merged, name)
    else Reflect.set(merged, name, value)
  }
  return merged
}
