import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as fc from 'fast-check'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkspace } from '../../workspace/workspace.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { changedAt } from './discovery.ts'

const specification = resolve(
  process.env['CREDENCE_SHARED'] ?? '../shared',
  'reference/sendgrid-openapi/tsg_mail_v3.json',
)
const RUNS = 100

interface Shape {
  readonly type: string
  readonly required?: readonly string[] | undefined
  readonly enum?: readonly string[] | undefined
  readonly minLength?: number | undefined
  readonly maxLength?: number | undefined
  readonly maxItems?: number | undefined
  readonly items?: Shape | undefined
  readonly properties?: Readonly<Record<string, Shape>> | undefined
}

const shapeSchema: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    type: z.string(),
    required: z.array(z.string()).optional(),
    enum: z.array(z.string()).optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    maxItems: z.number().optional(),
    items: shapeSchema.optional(),
    properties: z.record(z.string(), shapeSchema).optional(),
  }),
)

/** The schema of a mail, with everything it refers to in its place. */
function mailShape(): Shape {
  const document = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(specification, 'utf8')))
  const at = (value: unknown, path: readonly string[]): unknown =>
    path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value)
  const whole = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(whole)
    if (typeof value !== 'object' || value === null) return value
    const reference: unknown = Reflect.get(value, '$ref')
    if (typeof reference === 'string') return whole(at(document, reference.split('/').slice(1)))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, whole(inner)]))
  }
  const body = whole(at(document, ['paths', '/v3/mail/send', 'post', 'requestBody']))
  return shapeSchema.parse(at(body, ['content', 'application/json', 'schema']))
}

/** Left out of what is made: there are no templates here, and one of the two places for answers is enough. */
const UNUSED = new Set(['template_id', 'reply_to_list'])

/** Fields of which more is known than the schema says: `custom_args` are an object, whatever it says. */
const KNOWN: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  email: fc.uuid().map(id => `${id}@uni.example`),
  headers: fc.constant({ 'X-Case': 'A-1' }),
  substitutions: fc.constant({ '-name-': 'Ada' }),
  custom_args: fc.constant({ case: 'A-1' }),
  dynamic_template_data: fc.constant({ any: [1, { thing: true }] }),
  categories: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 255 }), { maxLength: 10 }),
  content: fc.constant([
    { type: 'text/plain', value: 'Dear Ada' },
    { type: 'text/html', value: '<p>Dear Ada</p>' },
  ]),
  attachments: fc.constant([
    { content: 'aGVsbG8=', filename: 'hello.txt', type: 'text/plain', disposition: 'inline' },
  ]),
  send_at: fc.constant(1_772_000_000),
}

/** What a mail has to have although the schema does not ask for it. */
const NEEDED = ['subject', 'content']

function made(shape: Shape, key = ''): fc.Arbitrary<unknown> {
  const known = KNOWN[key]
  if (known !== undefined) return known
  if (shape.properties !== undefined) {
    const { properties, required = [] } = shape
    const names = Object.keys(properties).filter(name => !UNUSED.has(name))
    const requiredKeys = [...required, ...(key === '' ? NEEDED : [])].filter(name => names.includes(name))
    return fc.record(Object.fromEntries(names.map(name => [name, made(properties[name] ?? shape, name)])), {
      requiredKeys,
    })
  }
  if (shape.items !== undefined)
    return fc.array(made(shape.items, `${key}[]`), { minLength: 1, maxLength: 2 })
  if (shape.type === 'boolean') return fc.boolean()
  if (shape.type === 'integer') return fc.integer({ min: 1, max: 1000 })
  return fc.string({
    minLength: shape.minLength ?? 0,
    maxLength: Math.min(shape.maxLength ?? 10, 10),
    unit: 'grapheme-ascii',
  })
}

interface Fault {
  readonly keys: readonly (string | number)[]
  readonly what: string
  readonly change: (there: unknown) => unknown
}

/** Everything that can be wrong with one place of a body, as its schema has it. */
function faultsIn(shape: Shape, body: unknown, keys: Fault['keys'] = []): readonly Fault[] {
  const { required = [], minLength, maxLength, maxItems } = shape
  const wrong = shape.type === 'string' ? 5 : 'not that'
  const here: readonly Fault[] = [
    { keys, what: 'type', change: () => wrong },
    ...(shape.enum === undefined ? [] : [{ keys, what: 'enum', change: () => 'neither' }]),
    ...((minLength ?? 0) === 0 ? [] : [{ keys, what: 'minLength', change: () => '' }]),
    ...(maxLength === undefined
      ? []
      : [{ keys, what: 'maxLength', change: () => 'x'.repeat(maxLength + 1) }]),
    ...(maxItems === undefined || !Array.isArray(body)
      ? []
      : [
          {
            keys,
            what: 'maxItems',
            change: () => Array.from({ length: maxItems + 1 }, () => body[0] ?? 'x'),
          },
        ]),
    ...(shape.properties === undefined
      ? []
      : [
          {
            keys,
            what: 'unknown name',
            change: (there: unknown) => ({ ...Object(there), no_such_field: 1 }),
          },
        ]),
    ...required.map(name => ({
      keys,
      what: `without ${name}`,
      change: (there: unknown) =>
        Object.fromEntries(Object.entries(Object(there)).filter(([key]) => key !== name)),
    })),
  ]
  const inner = Array.isArray(body)
    ? body.flatMap((element: unknown, at) =>
        shape.items === undefined ? [] : faultsIn(shape.items, element, [...keys, at]),
      )
    : Object.entries(Object(body)).flatMap(([name, value]) => {
        const below = shape.properties?.[name]
        return below === undefined || name === 'custom_args' ? [] : faultsIn(below, value, [...keys, name])
      })
  return [...here, ...inner]
}

const refusalSchema = z.strictObject({
  errors: z
    .array(
      z.strictObject({
        message: z.string().min(1),
        field: z.string().nullable(),
        help: z.string().nullable(),
      }),
    )
    .min(1),
})

describe.skipIf(!existsSync(specification))('mails as SendGrid’s specification describes them', () => {
  let folder: string
  let workspace: Workspace
  let shape: Shape
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'workspace-'))
    workspace = await openWorkspace({ folder, now: '2026-03-02T08:00:00.000Z' })
    shape = mailShape()
  })
  afterAll(async () => {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const send = (body: unknown): Promise<Response> =>
    fetch(`${workspace.url}/v3/mail/send`, {
      method: 'POST',
      headers: { authorization: 'Bearer SG.key', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  it('are taken, whatever optional parts they have', async () => {
    await fc.assert(
      fc.asyncProperty(made(shape), async mail => {
        const answer = await send(mail)
        expect([answer.status, await answer.text()]).toEqual([expect.toBeOneOf([200, 202]), ''])
      }),
      { numRuns: RUNS },
    )
  })

  it('are refused for any one fault, with what is wrong, where, and where to read on', async () => {
    await fc.assert(
      fc.asyncProperty(made(shape), async mail => {
        const taken: string[] = []
        for (const { keys, what, change } of faultsIn(shape, mail)) {
          const answer = await send(changedAt(mail, keys, change))
          if (answer.status === 400) refusalSchema.parse(await answer.json())
          else taken.push(`${keys.join('.')}: ${what}`)
        }
        expect(taken).toEqual([])
      }),
      { numRuns: 3 },
    )
  })
})
