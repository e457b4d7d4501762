import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { passListsTab } from '../../sheets-schema/social-practice/pass-lists.ts'
import { exportCommand } from '../../scripts/export/command.ts'
import { readOptions } from '../../scripts/export/options.ts'
import type { Doors } from '../entry/doors.ts'
import { openWithOneWhoPassed } from '../records/passed-student.ts'
import { readCsv, unmarked } from '../records/read-csv.ts'

describe('npm run export', () => {
  const out = mkdtempSync(join(tmpdir(), 'credence-export-'))
  let doors: Doors
  beforeAll(async () => {
    doors = await openWithOneWhoPassed()
    const { club, url } = doors
    const forms = [...club.office.forms].map(([name, form]) => [name, form])
    vi.stubEnv(
      'CREDENCE_CONFIG',
      JSON.stringify({
        workbooks: [
          {
            code: 'SP',
            programme: 'social-practice',
            workbookId: club.office.workbookId,
            forms: Object.fromEntries(forms),
          },
        ],
        googleRootUrl: club.url,
        accessToken: 'the-office',
        mail: {
          baseUrl: club.url,
          apiKey: 'SG.test-key',
          from: { address: 'office@university.example', name: 'Office' },
          replyDomain: 'reply.university.example',
        },
        publicUrl: url,
        signingKeys: [{ id: 'a', secret: 'a secret for tests, long enough' }],
        inboundSecret: 'a secret for tests, long enough',
        auditKey: 'a secret for tests, long enough',
      }),
    )
  }, 60_000)
  afterAll(async () => {
    vi.unstubAllEnvs()
    rmSync(out, { recursive: true, force: true })
    await doors.close()
  })
  const run = (...args: readonly string[]) => exportCommand(['--out', out, ...args])
  const file = (name: string) => readFileSync(join(out, name), 'utf8')

  it('a dry run says which files it would write, and writes none', async () => {
    const said = await run('--workbook', 'SP', '--what', 'pass-lists', '--dry-run')
    expect(said).toMatch(/名單 112-2\/01.*\nwould write .*SP-pass-lists-112-2\.html/u)
    expect(readdirSync(out)).toEqual([])
  })

  it('prints the lists of a semester into one page and one file, in the language asked for', async () => {
    await run('--what', 'pass-lists', '--semester', '112-2', '--language', 'zh-hans')
    expect(readdirSync(out)).toEqual(['SP-pass-lists-112-2.csv', 'SP-pass-lists-112-2.html'])
    expect(file('SP-pass-lists-112-2.html')).toContain('通过学生名单')
    expect(readCsv(file('SP-pass-lists-112-2.csv'))[1]).toContain('林怡君')
  })

  it('the overview of the office says who has not sent a list yet', async () => {
    await run('--what', 'office')
    const [, ...rows] = readCsv(file('SP-office.csv'))
    expect(
      rows
        .filter(([, table]) => table === 'Lists that have not come back signed')
        .map(row => row.map(unmarked)),
    ).toEqual([expect.arrayContaining(['112-2/01', '陳美玲'])])
  })

  it('exports what is recorded once, and says so in the workbook’s memory', async () => {
    await doors.club.desk.type(passListsTab, '112-2/01', 'Received on', '2024-05-20')
    await doors.post('/onTick')
    await doors.post('/onTick')
    const dry = await run('--what', 'registrar', '--dry-run')
    expect(dry).toMatch(/^1 new, 0 changed, 0 withdrawn/u)
    expect(await run('--what', 'registrar', '--by', 'mei')).toMatch(/export no\. 1 is recorded$/u)
    expect(readCsv(file('SP-export-1.csv'))[1]?.slice(0, 3)).toEqual(['new', 'B11201001', '林怡君'])
    const again = await run('--what', 'registrar', '--no-bom')
    expect(again).toMatch(/^Nothing has changed since the last export\./u)
    expect(file('SP-registrar.csv')).toMatch(/^student_no,name/u)
  })

  it('what is not there is said in four parts', async () => {
    await expect(run('--what', 'grades')).rejects.toThrow(
      /“grades”[^]*Why:[^]*registrar, pass-lists[^]*Mend:/u,
    )
    await expect(run('--what', 'pass-lists', '--semester', '99-1')).rejects.toThrow(/“99-1”[^]*112-2/u)
    await expect(run('--workbook', 'XX', '--what', 'office')).rejects.toThrow(/no workbook “XX”/u)
    expect(() => readOptions(['--what', 'office', '--language', 'tlh'])).toThrow(/none of en, zh-Hant/u)
    expect(() => readOptions(['--semester', '112-2'])).toThrow(/--what is missing/u)
    expect(readOptions(['--help'])).toBe('help')
  })
})
