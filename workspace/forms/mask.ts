import { z } from 'zod'
import { invalid, unknownPath } from './refusal.ts'

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

function known(schema: z.ZodType, steps: readonly string[]): boolean {
  return fieldsUnder(schema, steps) !== undefined
}

/** What lies at the end of a path; undefined: the message has no such path. */
function fieldsUnder(schema: z.ZodType, [step, ...rest]: readonly string[]): z.ZodType | undefined {
  if (step === undefined || schema instanceof z.ZodRecord) return schema
  if (schema instanceof z.ZodArray) return fieldsUnder(inner(schema.element), [step, ...rest])
  if (!(schema instanceof z.ZodObject)) return undefined
  const below = inner(schema.shape[step])
  return below instanceof z.ZodNever ? undefined : fieldsUnder(below, rest)
}

function inner(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional) return inner(schema.unwrap())
  return schema instanceof z.ZodType ? schema : z.never()
}

interface Tree {
  [name: string]: Tree
}

/** The `fields` parameter of a call as a tree, checked against the message that is answered: `a,b(c,d),e.f` or with slashes. */
export function answerMask(fields: string, schema: z.ZodType): Tree {
  const tree = fieldTree(fields)
  for (const path of pathsOf(tree)) if (!known(schema, path)) throw unknownPath(path.join('.'))
  return tree
}

/** Each path of the tree down to its end; `*` ends one. */
function pathsOf(tree: Tree): string[][] {
  return Object.entries(tree).flatMap(([name, below]) => {
    if (name === '*') return []
    const deeper = pathsOf(below)
    return deeper.length === 0 ? [[name]] : deeper.map(path => [name, ...path])
  })
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

/** What a mask leaves of an answer. */
export function project(value: unknown, tree: Tree): unknown {
  if (Object.keys(tree).length === 0 || '*' in tree) return value
  if (Array.isArray(value)) return value.map((element: unknown) => project(element, tree))
  if (!isJson(value)) return value
  const kept = Object.entries(value).filter(([name]) => tree[name] !== undefined)
  return Object.fromEntries(kept.map(([name, below]) => [name, project(below, tree[name] ?? {})]))
}

const camel = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
