import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { databaseClock } from '../../workspace/clock.ts'
import { openDatabase } from '../../workspace/database.ts'
import type { Database } from '../../workspace/database.ts'
import { driveService } from '../../workspace/drive/service.ts'
import type { Call, Service } from '../../workspace/http.ts'
import { sheetsService } from '../../workspace/sheets/service.ts'

const shared = process.env['CREDENCE_SHARED'] ?? '../shared'
const recording = resolve(shared, 'recorded/gspread.ndjson')

const exchangeSchema = z.object({
  cassette: z.string(),
  n: z.number(),
  method: z.string(),
  uri: z.string(),
  reqBody: z.unknown(),
  status: z.number(),
  resBody: z.unknown(),
})
type Exchange = z.infer<typeof exchangeSchema>

function readRecording(): ReadonlyMap<string, readonly Exchange[]> {
  const lines = readFileSync(recording, 'utf8').trim().split('\n')
  return Map.groupBy(
    lines.map(line => exchangeSchema.parse(JSON.parse(line))),
    ({ cassette }) => cassette,
  )
}

/** Ids that Google made up, by what the workspace made up in the same place. */
type Ids = Map<string, string>

/** Times, links, addresses and ids are nobody's to reproduce; the latter are learnt where they first appear. */
function learn(recorded: unknown, answered: unknown, ids: Ids, key = ''): void {
  if (Array.isArray(recorded) && Array.isArray(answered)) {
    recorded.forEach((element, index) => learn(element, answered[index], ids, key))
  } else if (
    typeof recorded === 'object' &&
    recorded !== null &&
    typeof answered === 'object' &&
    answered !== null
  ) {
    for (const [name, value] of Object.entries(recorded)) learn(value, Reflect.get(answered, name), ids, name)
  } else if (
    /^(?:id|spreadsheetId|sheetId|namedRangeId|protectedRangeId)$/.test(key) &&
    recorded !== answered
  ) {
    if (recorded !== 0 && answered !== undefined)
      ids.set(JSON.stringify(recorded).replaceAll(`"`, ``), JSON.stringify(answered).replaceAll(`"`, ``))
  }
}

function translate(value: string, ids: Ids): string {
  return [...ids].reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), value)
}

function comparable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (name, inner: unknown) =>
      /^(?:createdTime|modifiedTime|spreadsheetUrl|users)$/.test(name) ? name : inner,
    ),
  )
}

async function replay(
  exchanges: readonly Exchange[],
  services: readonly Service[],
): Promise<readonly (string | undefined)[]> {
  const ids: Ids = new Map()
  const results: (string | undefined)[] = []
  for (const { method, uri, reqBody, status, resBody, n } of exchanges) {
    const url = new URL(translate(uri, ids))
    const [, path = ''] = /^https?:\/\/[^/]+([^?]*)/.exec(translate(uri, ids)) ?? []
    const body = reqBody === null ? '' : translate(JSON.stringify(reqBody), ids)
    const call: Call = {
      method,
      path,
      query: url.searchParams,
      headers: {},
      body: Buffer.from(body),
      origin: url.origin,
    }
    let answer
    for (const service of services) answer ??= await service(call)
    const text = String(answer?.body ?? '')
    const answered: unknown = text.startsWith('{') ? JSON.parse(text) : text === '' ? null : text
    learn(resBody, answered, ids)
    const want = JSON.stringify(comparable(JSON.parse(translate(JSON.stringify(resBody), ids))))
    const same = answer?.status === status && isEqual(comparable(answered), JSON.parse(want))
    results.push(
      same
        ? undefined
        : `${n} ${method} ${path}: ${answer?.status} ${text.slice(0, 600)} instead of ${want.slice(0, 600)}`,
    )
  }
  return results
}

function isEqual(one: unknown, other: unknown): boolean {
  try {
    expect(one).toEqual(other)
    return true
  } catch {
    return false
  }
}

describe.skipIf(!existsSync(recording))('recorded traffic of a real client', () => {
  let database: Database
  let services: readonly Service[]

  beforeAll(() => {
    database = openDatabase(mkdtempSync(join(tmpdir(), 'workspace-')))
    const clock = databaseClock(database)
    services = [
      sheetsService({ database, clock, announce: () => undefined }),
      driveService({ database, clock }),
    ]
  })
  afterAll(() => database.sql.close())

  it('is answered as Google answered it', async () => {
    const differences: string[] = []
    let equal = 0
    for (const [cassette, exchanges] of readRecording()) {
      const results = await replay(exchanges, services)
      equal += results.filter(result => result === undefined).length
      differences.push(...results.flatMap(result => (result === undefined ? [] : `${cassette} ${result}`)))
    }
    if (process.env['SHOW_DIFFERENCES'] !== undefined) console.log(differences.join('\n'))
    expect(equal).toBeGreaterThanOrEqual(1007)
  }, 60_000)
})
