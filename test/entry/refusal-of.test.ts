import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../functions/entry/refusal-of.ts'
import { PassUnfinished } from '../../functions/pass/pass.ts'
import { VendorFailure } from '../../functions/ports.ts'
import { ledgerTab } from '../../sheets-schema/common/ledger.ts'
import { readingClub } from '../reading-club.ts'
import { openDoors } from './doors.ts'

const inside = 'RESOURCE_EXHAUSTED for service account credence@project.example'

describe('what a caller is told of a failure', () => {
  it.each<[string, Error, number, string, string | undefined]>([
    ['a spent quota', new VendorFailure('quota', inside), 503, 'quota-spent', '60'],
    ['a service that is down', new VendorFailure('unavailable', inside), 503, 'service-unavailable', '30'],
    ['a workbook not shared', new VendorFailure('no-access', inside), 503, 'workbook-unreachable', '300'],
    ['a pass that found no end', new PassUnfinished(inside), 503, 'pass-unfinished', '10'],
    ['a fault of ours', new TypeError(inside), 500, 'internal', undefined],
  ])(
    '%s: status, code, when to come back, and nothing of the inside',
    (_what, error, status, code, retry) => {
      const refusal = refusalOf(error)
      expect([refusal.status, refusal.words.code, refusal.headers['retry-after']]).toEqual([
        status,
        code,
        retry,
      ])
      expect(JSON.stringify(refusal.words)).not.toContain('RESOURCE_EXHAUSTED')
    },
  )

  it('a workbook without its memory stops alone, and everything says so', async () => {
    await using doors = await openDoors(readingClub, 'RC')
    await doors.club.desk.change({ deleteSheet: { sheetId: ledgerTab.sheetId } })
    const answer = await doors.post('/onTick')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({
      offices: [{ workbook: 'RC', error: { code: 'workbook-stopped' } }],
    })
  })
})
