import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRecording } from '../../scripts/conformance/recording.ts'
import { replay } from '../../scripts/conformance/replay.ts'
import type { Outcome } from '../../scripts/conformance/replay.ts'
import { count, differencesOf, tableOf } from '../../scripts/conformance/report.ts'

const shared = process.env['CREDENCE_SHARED'] ?? '../shared'
const recording = resolve(shared, 'recorded/gspread.ndjson')

const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets'
const FILES = 'https://www.googleapis.com/drive/v3/files'
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet'

async function replayed(file: string): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const take of readRecording(readFileSync(file, 'utf8'))) outcomes.push(...(await replay(take)))
  return outcomes
}

/** A made-up recording: method, address, request, status, answer. */
function recorded(...exchanges: readonly (readonly [string, string, unknown, number, unknown])[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'recording-')), 'made.ndjson')
  const lines = exchanges.map(([method, uri, reqBody, status, resBody], n) =>
    JSON.stringify({ cassette: 'made.json', n, method, uri, reqBody, status, resBody }),
  )
  writeFileSync(file, lines.join('\n'))
  return file
}

const create = [
  'POST',
  FILES,
  { name: 'Made', mimeType: SPREADSHEET },
  200,
  { kind: 'drive#file', id: 'their-very-own-id', name: 'Made', mimeType: SPREADSHEET },
] as const

describe.skipIf(!existsSync(recording))('recorded traffic of a real client', () => {
  it('is answered as Google answered it', async () => {
    expect(differencesOf(await replayed(recording))).toEqual([])
  }, 240_000)
})

describe('replaying a recording', () => {
  it('asks for our document where the recording names theirs', async () => {
    const range = { range: 'Sheet1!A1:Z1000', majorDimension: 'ROWS' }
    const file = recorded(create, ['GET', `${SHEETS}/their-very-own-id/values/Sheet1`, null, 200, range])
    expect(tableOf(await replayed(file)).at(-1)).toBe('2 passed, 0 failed')
  })

  it('says where an answer differs, with both values', async () => {
    const file = recorded(create, [
      'GET',
      `${SHEETS}/their-very-own-id/values/A1`,
      null,
      200,
      { range: 'Sheet1!B1', majorDimension: 'ROWS' },
    ])
    const outcomes = await replayed(file)
    expect(differencesOf(outcomes)).toEqual([
      'made.json 1 GET /v4/spreadsheets/their-very-own-id/values/A1',
      '  range: want "Sheet1!B1", have "Sheet1!A1"',
    ])
    expect(count(outcomes)).toEqual({ passed: 1, failed: 1, incomparable: 0 })
  })

  it('an id the caller chose must come back as chosen', async () => {
    const request = { addSheet: { properties: { sheetId: 77, title: 'Mine' } } }
    const reply = { addSheet: { properties: { sheetId: 78, title: 'Mine', index: 1 } } }
    const address = `${SHEETS}/their-very-own-id:batchUpdate`
    const body = { spreadsheetId: 'their-very-own-id', replies: [reply] }
    const outcomes = await replayed(recorded(create, ['POST', address, { requests: [request] }, 200, body]))
    expect(outcomes[1]?.differences).toContainEqual({
      at: 'replies[0].addSheet.properties.sheetId',
      want: 78,
      have: 77,
    })
  })

  it('sets up a document that was there before, as its first answer shows it', async () => {
    const file = { id: 'older-than-the-recording', name: 'Old', createdTime: 'then', modifiedTime: 'then' }
    const fields = 'fields=id,name,createdTime,modifiedTime'
    const outcomes = await replayed(
      recorded(['GET', `${FILES}/older-than-the-recording?${fields}`, null, 200, file]),
    )
    expect(differencesOf(outcomes)).toEqual([])
  })

  it('sets up the values that were there before, as they are read before anything is written', async () => {
    const at = `${SHEETS}/older-than-the-recording/values`
    const whole = {
      range: "'Old tab'!A1:C20",
      majorDimension: 'ROWS',
      values: [
        ['a', '1'],
        ['', '', 'z'],
      ],
    }
    const plain = {
      ...whole,
      values: [
        ['a', 1],
        ['', '', 'z'],
      ],
    }
    const outcomes = await replayed(
      recorded(
        ['GET', `${at}/Old%20tab`, null, 200, whole],
        ['GET', `${at}/Old%20tab?valueRenderOption=UNFORMATTED_VALUE`, null, 200, plain],
      ),
    )
    expect(differencesOf(outcomes)).toEqual([])
  })

  it('does not send again what the service was too busy for', async () => {
    const busy = { error: { code: 503, message: 'The service is currently unavailable.' } }
    const address = `${SHEETS}/their-very-own-id:batchUpdate`
    const add = { requests: [{ addSheet: { properties: { title: 'Once' } } }] }
    const titles = { sheets: [{ properties: { title: 'Sheet1' } }] }
    const outcomes = await replayed(
      recorded(
        create,
        ['POST', address, add, 503, busy],
        ['GET', `${SHEETS}/their-very-own-id?fields=sheets.properties.title`, null, 200, titles],
      ),
    )
    expect(count(outcomes)).toEqual({ passed: 2, failed: 0, incomparable: 1 })
  })

  it('goes on comparing a document after calls that were refused for their number', async () => {
    const busy = {
      error: {
        code: 403,
        message: 'User Rate Limit Exceeded',
        errors: [{ reason: 'userRateLimitExceeded' }],
      },
    }
    const titles = { sheets: [{ properties: { title: 'Sheet1' } }] }
    const address = `${SHEETS}/their-very-own-id?fields=sheets.properties.title`
    const outcomes = await replayed(
      recorded(create, ['GET', address, null, 403, busy], ['GET', address, null, 200, titles]),
    )
    expect(count(outcomes)).toEqual({ passed: 2, failed: 0, incomparable: 1 })
  })

  it('compares refusals that are not about being let in', async () => {
    const message = 'Only files with binary content can be downloaded. Use Export with Docs Editors files.'
    const reason = {
      message,
      domain: 'global',
      reason: 'fileNotDownloadable',
      location: 'alt',
      locationType: 'parameter',
    }
    const refused = { error: { code: 403, message, errors: [reason] } }
    const outcomes = await replayed(
      recorded(create, ['GET', `${FILES}/their-very-own-id?alt=media`, null, 403, refused]),
    )
    expect(count(outcomes)).toEqual({ passed: 2, failed: 0, incomparable: 0 })
  })

  it('leaves other services out', async () => {
    const lines = tableOf(
      await replayed(
        recorded(create, ['GET', 'https://spreadsheets.google.com/feeds/list/x', null, 200, '']),
      ),
    )
    expect(lines).toContain('1 not comparable (n/c): of another service, spreadsheets.google.com')
  })

  it('does not compare what an account was kept out of, and says so', async () => {
    const denied = { error: { code: 403, message: 'The caller does not have permission' } }
    const lines = tableOf(
      await replayed(recorded(['GET', `${SHEETS}/somebody-elses-document`, null, 403, denied])),
    )
    expect(lines.slice(-2)).toEqual([
      '1 not comparable (n/c): on a document of somebody else: there is no sharing here',
      '0 passed, 0 failed',
    ])
  })
})
