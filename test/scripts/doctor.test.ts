import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ledgerTab } from '../../sheets-schema/common/ledger.ts'
import type { Config } from '../../functions/config.ts'
import { examine } from '../../scripts/doctor/examine.ts'
import { fault, submit } from '../people.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': 'ada@university.example' })
  await submit(club, 'reading', 'ada@university.example', { student: 'B1', book: 'x', pages: '120' })
  await club.pass({ kind: 'responses' })
})
afterEach(() => club.close())

async function troubles(): Promise<readonly string[]> {
  const config: Config = {
    workbooks: [],
    googleRootUrl: club.url,
    accessToken: 'the-office',
    mail: {
      apiKey: 'SG.key',
      from: { address: 'office@university.example', name: 'Office' },
      replyDomain: 'r.example',
    },
    publicUrl: club.url,
    signingKeys: [{ id: 'a', secret: 'a secret for tests, long enough' }],
    inboundSecret: 'a secret for tests, long enough',
    auditKey: 'a secret for tests, long enough',
  }
  return (await examine(club.world, config)).flatMap(({ trouble }) => trouble ?? [])
}

describe('the doctor', () => {
  test('finds nothing in an office that is well', async () => {
    expect(await troubles()).toEqual([])
  })

  test('names what waits for a person, with its remedy', async () => {
    await club.desk.add(students, { 'Student number': 'B2', Name: 'Bob', 'E-mail': '' })
    expect((await troubles()).join('\n')).toMatch(
      /Students B2: The cell cannot be read: it is blank\. Correct the cell\./,
    )
  })

  test('names a mail service that refuses the key, and sends nothing to find out', async () => {
    await fault(club, { path: '/v3/mail/send', status: 401 })
    expect((await troubles()).join('\n')).toMatch(/refuses the key or login.*make a new one/)
  })

  test('names a column that is gone and how to bring it back', async () => {
    const at = (await club.desk.headers(stamps)).indexOf('Book')
    await club.desk.change({
      deleteDimension: {
        range: { sheetId: stamps.sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
      },
    })
    const found = (await troubles()).join('\n')
    expect(found).toContain('column “Book” in “Stamps”')
    expect(found).toContain('npm run setup')
  })

  test('names a lost memory', async () => {
    await club.desk.change({ deleteSheet: { sheetId: ledgerTab.sheetId } })
    expect((await troubles()).join('\n')).toContain('version history')
  })
})
