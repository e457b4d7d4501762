import type { z } from 'zod'
import { badRequest } from './refusal.ts'
import type { Violation } from './refusal.ts'

/**
 * Reads a JSON body as a message of the Forms API, as strictly as Google: unknown names and wrong types are refused
 * in its words, nulls count as absent. `root` is how Google calls the body in its complaints (`form` for a Form).
 */
export function readMessage<Schema extends z.ZodType>(
  schema: Schema,
  body: Buffer,
  root = '',
): z.output<Schema> {
  const given = normal(parseJson(body.toString('utf8')))
  const read = schema.safeParse(given)
  if (read.success) return read.data
  throw badRequest(read.error.issues.flatMap(issue => complaints(issue, given, root)))
}

function parseJson(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    const description = `Invalid JSON payload received. Unexpected token.\n${text.slice(0, 80)}\n^`
    throw badRequest([{ field: '', description }])
  }
}

/** Without what is null, and every name as the protocol writes it: `create_item` is taken for `createItem`. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal)
  if (typeof value !== 'object' || value === null) return value
  const present = Object.entries(value).filter(([, below]) => below !== null)
  return Object.fromEntries(present.map(([name, below]) => [camel(name), normal(below)]))
}

function complaints(issue: z.core.$ZodIssue, given: unknown, root: string): Violation[] {
  const field = fieldPath(root === '' ? issue.path : [root, ...issue.path])
  if (issue.code === 'unrecognized_keys') {
    const where = field === '' ? '' : ` at '${field}'`
    return issue.keys.map(name => ({
      field,
      description: `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`,
    }))
  }
  const value = issue.path.reduce<unknown>(
    (below, key) => (typeof below === 'object' && below !== null ? Reflect.get(below, key) : undefined),
    given,
  )
  return [
    { field, description: `Invalid value at '${field}' (${typeName(issue)}), ${JSON.stringify(value)}` },
  ]
}

function typeName(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type') return 'TYPE_ENUM'
  const names: Readonly<Record<string, string>> = {
    string: 'TYPE_STRING',
    boolean: 'TYPE_BOOL',
    int: 'TYPE_INT32',
  }
  return names[issue.expected] ?? (issue.expected === 'number' ? 'TYPE_INT32' : 'TYPE_MESSAGE')
}

/** `requests[0].create_item.item`, as Google names places in a body. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${snake(String(step))}`))
    .join('')
    .replace(/^\./, '')
}

const camel = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
const snake = (name: string): string => name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
