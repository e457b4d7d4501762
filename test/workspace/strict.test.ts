import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as fc from 'fast-check'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkspace } from '../../workspace/workspace.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { bodies, changedAt, placesIn, readDiscovery } from './discovery.ts'
import type { Api, Method, Place } from './discovery.ts'

const discovery = resolve(process.env['CREDENCE_SHARED'] ?? '../shared', 'reference/discovery')
const RUNS = 25
const DEPTH = 5

/** How Google calls a body that is no message of its own but a field of the call. */
const ROOTS: Readonly<Record<string, string>> = {
  ValueRange: 'data',
  Spreadsheet: 'spreadsheet',
  Form: 'form',
}

/** Something of another type, for each type. */
const WRONG: Readonly<Record<Exclude<Place['kind'], 'message'>, unknown>> = {
  string: true,
  integer: 1.5,
  number: 'many',
  boolean: 'perhaps',
  enum: 'NO_SUCH_WORD',
}

const refusalSchema = z.object({ error: z.object({ code: z.number(), message: z.string() }) })
const madeSchema = z.looseObject({ spreadsheetId: z.string().optional(), formId: z.string().optional() })

describe.skipIf(!existsSync(discovery))('bodies as the discovery documents describe them', () => {
  let folder: string
  let workspace: Workspace
  let ids: Readonly<Record<string, string>>
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'workspace-'))
    workspace = await openWorkspace({ folder })
    const made = async (path: string, body: object) =>
      madeSchema.parse(await (await fetch(workspace.url + path, post(body))).json())
    const { spreadsheetId = '' } = await made('/v4/spreadsheets', {})
    const { formId = '' } = await made('/v1/forms', { info: { title: 'Form' } })
    ids = { spreadsheetId, formId, range: 'A1', sheetId: '0', watchId: 'w' }
  })
  afterAll(async () => {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const post = (body: unknown, method = 'POST'): RequestInit => ({
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

  /** What a call is refused with; undefined: nothing of its body is called unknown or of the wrong type. */
  async function complaint(
    { httpMethod, path, parameters }: Method,
    body: unknown,
  ): Promise<string | undefined> {
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '')
    const query = 'valueInputOption' in parameters ? '?valueInputOption=RAW' : ''
    const answer = await fetch(`${workspace.url}/${address}${query}`, post(body, httpMethod))
    const said = refusalSchema.safeParse(await answer.json()).data?.error
    return said?.code === 400 && /^Invalid (?:JSON payload|value at)/.test(said.message)
      ? said.message
      : undefined
  }

  /** Bodies of a method, each with one of its places that fit. */
  function faults(
    api: Api,
    name: string,
    fits: (place: Place) => boolean,
  ): fc.Arbitrary<readonly [unknown, Place]> {
    return bodies(api, name, DEPTH)
      .map(body => [body, placesIn(api, name, body, ROOTS[name] ?? '').filter(fits)] as const)
      .filter(([, places]) => places.length > 0)
      .chain(([body, places]) => fc.tuple(fc.constant(body), fc.constantFrom(...places)))
  }

  for (const file of ['sheets__v4', 'forms__v1']) {
    const api = existsSync(discovery)
      ? readDiscovery(join(discovery, `${file}.json`))
      : { schemas: {}, methods: [] }
    for (const method of api.methods) {
      const name = method.request?.$ref ?? ''

      it(`${method.id} knows every name and type that its API has`, async () => {
        await fc.assert(
          fc.asyncProperty(bodies(api, name, DEPTH), async body => {
            expect(await complaint(method, body)).toBeUndefined()
          }),
          { numRuns: RUNS },
        )
      })

      it(`${method.id} refuses an unknown name wherever it stands, and says where`, async () => {
        const isMessage = ({ kind }: Place): boolean => kind === 'message'
        await fc.assert(
          fc.asyncProperty(faults(api, name, isMessage), async ([body, { path, keys }]) => {
            const faulty = changedAt(body, keys, there => ({ ...Object(there), noSuchField: 1 }))
            const where = path === '' ? '' : ` at '${path}'`
            expect(await complaint(method, faulty)).toBe(
              `Invalid JSON payload received. Unknown name "noSuchField"${where}: Cannot find field.`,
            )
          }),
          { numRuns: RUNS },
        )
      })

      // Such a fault needs a value.
      if (Object.keys(api.schemas[name]?.properties ?? {}).length === 0) continue
      it(`${method.id} refuses a value of another type, and says where`, async () => {
        const isValue = ({ kind }: Place): boolean => kind !== 'message'
        await fc.assert(
          fc.asyncProperty(faults(api, name, isValue), async ([body, { path, keys, kind }]) => {
            const wrong = kind === 'message' ? undefined : WRONG[kind]
            const said = await complaint(
              method,
              changedAt(body, keys, () => wrong),
            )
            expect(said).toContain(`Invalid value at '${path}' (`)
            expect(said).toContain(`), ${JSON.stringify(wrong)}`)
          }),
          { numRuns: RUNS },
        )
      })
    }
  }
})
