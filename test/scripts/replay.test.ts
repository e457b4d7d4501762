import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readOptions } from '../../scripts/replay/options.ts'
import type { Proposal } from '../../scripts/replay/proposal.ts'
import { replay } from '../../scripts/replay/replay.ts'
import { reportInWords } from '../../scripts/replay/report.ts'
import { Trouble } from '../../scripts/terminal/trouble.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { addressOf, booksOf, passWith, register } from '../pass/readers.ts'
import { callCounts, mailsTo } from '../people.ts'
import { readingClub, stamps } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await register(club, 2)
  await passWith(club, booksOf(2))
})
afterEach(() => club.close())

const proposing = ({ settings = {}, tabs = {} }: { settings?: object; tabs?: Tabs }): Proposal => ({
  settings: new Map(Object.entries(settings)),
  tabs: new Map(Object.entries(tabs)),
})
type Tabs = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>

const tried = (proposal: Proposal, asOf?: string) =>
  replay(club.world.ports.workbooks, club.office, proposal, asOf)

describe('a workbook replayed under a proposed setting', () => {
  test('says who would change, from what to what, and by which clause', async () => {
    const found = await tried(proposing({ settings: { min_pages: '500' } }))
    expect(found.changed.map(({ row, student, name, from, to }) => [row, student, name, from, to])).toEqual(
      ['RC-0001', 'RC-0002'].map((row, index) => [
        row,
        `B${index}`,
        `Student ${index}`,
        'Result in force: stamp; Computed result: stamp',
        'Result in force: no stamp; Computed result: no stamp',
      ]),
    )
    expect(reportInWords(found).split('\n').at(-1)).toBe(
      '2 of 2 cases would change, 2 people would be written to; nothing was written.',
    )
  })

  test('reads once and writes nothing: no call that changes anything, no letter', async () => {
    const rows = await club.desk.rows(stamps)
    const before = await callCounts(club)
    await tried(proposing({ settings: { min_pages: '500' } }))
    const after = await callCounts(club)
    expect(newCalls(before, after)).toEqual([['sheets spreadsheets.values.batchGetByDataFilter 200', 1]])
    expect(await club.desk.rows(stamps)).toEqual(rows)
    expect(await mailsTo(club, addressOf(0))).toHaveLength(1)
  })

  test('a decision of staff stays what it is', async () => {
    await club.desk.type(stamps, 'RC-0001', 'Decision', 'stamp')
    await club.desk.type(stamps, 'RC-0001', 'Reason', 'read aloud')
    const found = await tried(proposing({ settings: { min_pages: '500' } }))
    expect(found.changed.map(({ row, to }) => [row, to])).toEqual([
      ['RC-0002', 'Result in force: no stamp; Computed result: no stamp'],
    ])
    expect(found.staying.map(({ row, to }) => [row, to])).toEqual([
      ['RC-0001', 'stays as recorded; would be: Computed result: no stamp'],
    ])
    expect(reportInWords(found)).toContain('What stays as recorded:\nStamps  RC-0001')
  })

  test('as of a day on which another value is planned, both times with the plan in force', async () => {
    await club.desk.type(settingsTab, 'min_pages', 'Next value', 500)
    await club.desk.type(settingsTab, 'min_pages', 'Takes effect on', '2024-04-01')
    const lower = proposing({ settings: { min_pages: '110' } })
    expect((await tried(lower)).changed).toEqual([])
    const later = await tried(lower, '2024-04-01')
    expect(later.asOf).toBe('2024-03-31T16:00:00.000Z')
    expect(later.changed.map(({ row }) => row)).toEqual(['RC-0001', 'RC-0002'])
  })
})

describe('a workbook replayed under another version of a register', () => {
  test('cases of rows that are left out are no longer decided; changed rows are read as proposed', async () => {
    const Students = [{ 'Student number': 'B1', Name: 'Grace', 'E-mail': addressOf(1) }]
    const found = await tried(proposing({ tabs: { Students } }))
    expect(found.changed.map(({ row, to }) => [row, to])).toEqual([['RC-0001', 'not decided']])
    expect(found.newProblems.map(({ row }) => row)).toContain('RC-0001')
  })

  test('a cell of it that cannot be read is named', async () => {
    const Students = ['B0', 'B1'].map(each => ({ 'Student number': each, 'E-mail': `${each}@u.example` }))
    const found = await tried(proposing({ tabs: { Students } }))
    expect(reportInWords(found)).toContain('Students B0: The cell cannot be read: it is blank.')
  })
})

describe('a proposal that does not fit the workbook is refused in words', () => {
  test.each<[string, Proposal, RegExp]>([
    [
      'an unknown setting',
      proposing({ settings: { minpages: '1' } }),
      /settings of reading-club are: min_pages/,
    ],
    [
      'a value that is not allowed',
      proposing({ settings: { min_pages: 'x' } }),
      /is not a number\. Allowed: number/,
    ],
    ['an unknown table', proposing({ tabs: { Credits: [] } }), /They are: Students, Settings, Staff/],
    [
      'an unknown column',
      proposing({ tabs: { Students: [{ Nickname: 'x' }] } }),
      /Its columns are: Student number/,
    ],
    [
      'a row without its key',
      proposing({ tabs: { Students: [{ Name: 'x' }] } }),
      /“Student number” is blank/,
    ],
  ])('%s', async (_what, proposal, words) => {
    await expect(tried(proposal)).rejects.toThrow(words)
    await expect(tried(proposal)).rejects.toThrow(Trouble)
  })
})

test('options that cannot be meant are answered with the usage', () => {
  expect(() => readOptions(['--workbook', 'RC'])).toThrow(/Nothing is proposed[\s\S]*--settings FILE/)
  expect(() => readOptions(['--settings', 'a', '--file', 'b', '--workbook', 'c'])).toThrow(/both there/)
  expect(() => readOptions(['--settings', 'a', '--as-of', 'soon'])).toThrow(/“--as-of soon” is not a day/)
  expect(readOptions(['--help'])).toBe('help')
})

const callsIn = (counts: unknown) =>
  z
    .object({
      calls: z.array(
        z.object({ api: z.string(), method: z.string(), status: z.number(), count: z.number() }),
      ),
    })
    .parse(counts).calls

/** What was called between two counts, by API, method and answer. */
function newCalls(before: unknown, after: unknown): readonly (readonly [string, number])[] {
  const named = (counts: unknown) =>
    callsIn(counts).map(({ api, method, status, count }) => [`${api} ${method} ${status}`, count] as const)
  const was = new Map(named(before))
  return named(after)
    .map(([call, count]) => [call, count - (was.get(call) ?? 0)] as const)
    .filter(([, count]) => count > 0)
}
