import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { z } from 'zod'

/** A schema of a discovery document: of a message, or of what a message or a list holds. */
export interface Shape {
  readonly $ref?: string | undefined
  readonly type?: string | undefined
  readonly format?: string | undefined
  readonly enum?: readonly string[] | undefined
  readonly items?: Shape | undefined
  readonly properties?: Readonly<Record<string, Shape>> | undefined
  readonly additionalProperties?: Shape | undefined
}

const shapeSchema: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.string().optional(),
    format: z.string().optional(),
    enum: z.array(z.string()).optional(),
    items: shapeSchema.optional(),
    properties: z.record(z.string(), shapeSchema).optional(),
    additionalProperties: shapeSchema.optional(),
  }),
)

const methodSchema = z.object({
  id: z.string(),
  httpMethod: z.string(),
  path: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  request: z.object({ $ref: z.string() }).optional(),
})
export type Method = z.infer<typeof methodSchema>

interface Resource {
  readonly methods?: Readonly<Record<string, Method>> | undefined
  readonly resources?: Readonly<Record<string, Resource>> | undefined
}
const resourceSchema: z.ZodType<Resource> = z.lazy(() =>
  z.object({
    methods: z.record(z.string(), methodSchema).optional(),
    resources: z.record(z.string(), resourceSchema).optional(),
  }),
)

/** What an API takes, as its discovery document says. */
export interface Api {
  readonly schemas: Readonly<Record<string, Shape>>
  /** The methods that take a body. */
  readonly methods: readonly Method[]
}

export function readDiscovery(file: string): Api {
  const schema = z.object({
    schemas: z.record(z.string(), shapeSchema),
    resources: z.record(z.string(), resourceSchema),
  })
  const { schemas, resources } = schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const methodsOf = ({ methods = {}, resources: inner = {} }: Resource): readonly Method[] => [
    ...Object.values(methods),
    ...Object.values(inner).flatMap(methodsOf),
  ]
  const methods = Object.values(resources).flatMap(methodsOf)
  return { schemas, methods: methods.filter(({ request }) => request !== undefined) }
}

/** Messages of which only one field may be set. */
const ONE_OF = new Set(['Request', 'ExtendedValue', 'DataFilter', 'ConditionalFormatRule'])

const MOST_FIELDS = 3

/** Bodies of the right names and types, whatever they may mean, so many messages deep. */
export function bodies({ schemas }: Api, name: string, depth: number): fc.Arbitrary<unknown> {
  const message = (name: string, depth: number): fc.Arbitrary<unknown> => {
    const fields = Object.entries(schemas[name]?.properties ?? {}).filter(
      ([, shape]) => depth > 1 || !holdsMessages(shape),
    )
    const most = Math.min(ONE_OF.has(name) ? 1 : MOST_FIELDS, fields.length)
    return fc
      .subarray(fields, { minLength: Math.min(1, most), maxLength: most })
      .chain(chosen =>
        fc.record(Object.fromEntries(chosen.map(([field, shape]) => [field, value(shape, depth - 1)]))),
      )
  }
  const value = (shape: Shape, depth: number): fc.Arbitrary<unknown> => {
    if (shape.$ref !== undefined) return message(shape.$ref, depth)
    if (shape.type === 'array')
      return fc.array(value(shape.items ?? {}, depth), { minLength: 1, maxLength: 2 })
    if (shape.additionalProperties !== undefined) {
      return fc.dictionary(fc.constantFrom('0', '1'), value(shape.additionalProperties, depth), {
        minKeys: 1,
      })
    }
    return scalar(shape)
  }
  return message(name, depth)
}

const holdsMessages = (shape: Shape): boolean =>
  shape.$ref !== undefined ||
  [shape.items, shape.additionalProperties].some(inner => inner && holdsMessages(inner))

function scalar({ type, format, enum: words }: Shape): fc.Arbitrary<unknown> {
  if (words !== undefined) return fc.constantFrom(...words)
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer') return fc.integer({ min: 0, max: 50 })
  if (type === 'number') return fc.double({ min: 0, max: 1, noNaN: true })
  if (format === 'int64') return fc.nat().map(String)
  if (format === 'google-datetime') return fc.constant('2026-03-09T08:00:00Z')
  return fc.string({ maxLength: 5 })
}

/** A place in a body: a message, or a value in one. */
export interface Place {
  /** As Google names it: `requests[0].update_cells`. */
  readonly path: string
  readonly keys: readonly (string | number)[]
  /** The message's name, or the value's type; undefined: anything may stand there. */
  readonly kind: 'message' | 'string' | 'integer' | 'number' | 'boolean' | 'enum'
}

/** All places of a body of a message, except what may hold anything and what is in maps. */
export function placesIn({ schemas }: Api, name: string, body: unknown, root: string): readonly Place[] {
  const inMessage = (name: string, body: object, path: string, keys: Place['keys']): readonly Place[] => [
    { path, keys, kind: 'message' },
    ...Object.entries(body).flatMap(([field, value]) =>
      inValue(
        schemas[name]?.properties?.[field] ?? {},
        value,
        path === '' ? snake(field) : `${path}.${snake(field)}`,
        [...keys, field],
      ),
    ),
  ]
  const inValue = (shape: Shape, value: unknown, path: string, keys: Place['keys']): readonly Place[] => {
    if (shape.$ref !== undefined && typeof value === 'object' && value !== null)
      return inMessage(shape.$ref, value, path, keys)
    if (Array.isArray(value))
      return value.flatMap((element: unknown, at) =>
        inValue(shape.items ?? {}, element, `${path}[${at}]`, [...keys, at]),
      )
    if (shape.enum !== undefined) return [{ path, keys, kind: 'enum' }]
    const plain = shape.format === undefined || /^(?:u?int32|double|float)$/.test(shape.format)
    const kind = z.enum(['string', 'integer', 'number', 'boolean']).safeParse(shape.type).data
    return kind === undefined || !plain ? [] : [{ path, keys, kind }]
  }
  return typeof body === 'object' && body !== null ? inMessage(name, body, root, []) : []
}

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** The body with something else at a place. */
export function changedAt(body: unknown, keys: Place['keys'], change: (there: unknown) => unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return change(body)
  if (Array.isArray(body))
    return body.map((inner: unknown, at) => (at === key ? changedAt(inner, rest, change) : inner))
  const inner = typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined
  return { ...(typeof body === 'object' ? body : {}), [key]: changedAt(inner, rest, change) }
}
