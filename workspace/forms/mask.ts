import { z } from 'zod'
import { invalid } from './refusal.ts'

type Json = Readonly<Record<string, unknown>>

/** The paths of a field mask, each as its steps; `*` stands alone. */
export type Mask = '*' | readonly (readonly string[])[]

/** Reads an update mask and checks each path against the message; throws Google's refusal. */
export function updateMask(given: string | undefined, schema: z.ZodType): Mask {
  if (given === undefined || given.trim() === '') throw invalid('update_mask is required.')
  if (given.trim() === '*') return '*'
  return given.split(',').map(path => {
    const steps = path.trim().split('.').map(camel)
    if (!known(schema, steps)) throw invalid(`Invalid field in update_mask: ${path.trim()}`)
    return steps
  })
}

/** `have` with the masked fields taken from `given`; a masked field that is not given is cleared. */
export function merge(have: Json, given: Json, mask: Mask): Json {
  if (mask === '*') return given
  return mask.reduce<Json>((merged, steps) => put(merged, given, steps), have)
}

function put(have: Json, given: Json, [step, ...rest]: readonly string[]): Json {
  if (step === undefined) return have
  const below = isJson(given[step]) ? given[step] : {}
  const next = rest.length === 0 ? given[step] : put(isJson(have[step]) ? have[step] : {}, below, rest)
  const others = Object.fromEntries(Object.entries(have).filter(([name]) => name !== step))
  return next === undefined ? others : { ...others, [step]: next }
}

function known(schema: z.ZodType, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true
  if (schema instanceof z.ZodRecord) return true
  if (!(schema instanceof z.ZodObject)) return false
  const below: unknown = schema.shape[step]
  const inner = below instanceof z.ZodExactOptional ? below.unwrap() : below
  return inner instanceof z.ZodType && known(inner, rest)
}

/** What the `fields` parameter of a call leaves of the answer: `a,b(c,d),e.f` or with slashes. */
export function project(value: unknown, fields: string): unknown {
  return pick(value, fieldTree(fields))
}

interface Tree {
  [name: string]: Tree
}

function fieldTree(fields: string): Tree {
  const root: Tree = {}
  const groups = [root]
  let node = root
  for (const token of fields.match(/[^,()./\s]+|[,()]/g) ?? []) {
    if (token === ',') node = groups.at(-1) ?? root
    else if (token === '(') groups.push(node)
    else if (token === ')') {
      groups.pop()
      node = groups.at(-1) ?? root
    } else node = node[camel(token)] ??= {}
  }
  return root
}

function pick(value: unknown, tree: Tree): unknown {
  if (Object.keys(tree).length === 0 || '*' in tree) return value
  if (Array.isArray(value)) return value.map((element: unknown) => pick(element, tree))
  if (!isJson(value)) return value
  const kept = Object.entries(value).filter(([name]) => tree[name] !== undefined)
  return Object.fromEntries(kept.map(([name, below]) => [name, pick(below, tree[name] ?? {})]))
}

const camel = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
