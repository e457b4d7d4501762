import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WorkbookConfig } from '../../functions/config.ts'
import { seed } from '../../scripts/seed/seed.ts'
import { forget } from '../../scripts/start/kept.ts'
import { open, type Opened } from '../../scripts/start/open.ts'
import { readOptions } from '../../scripts/start/options.ts'
import { Trouble } from '../../scripts/terminal/trouble.ts'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { guideTab } from '../../sheets-schema/common/guide.ts'
import { applications } from '../../sheets-schema/innovation-credits/applications.ts'
import { students } from '../../sheets-schema/innovation-credits/people.ts'
import { projectsTab } from '../../sheets-schema/social-practice/projects.ts'
import { proposalsTab } from '../../sheets-schema/social-practice/proposals.ts'
import { studentsTab } from '../../sheets-schema/social-practice/students.ts'
import { teachersTab } from '../../sheets-schema/social-practice/teachers.ts'
import { openWorkspace } from '../../workspace/workspace.ts'
import { Desk } from '../desk.ts'

const today = new Date('2026-11-22T09:00:00+08:00')
const folder = mkdtempSync(join(tmpdir(), 'credence-start-'))
const start = { port: 0, folder, fresh: false, seed: true, now: today.toISOString() }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const deskOf = ({ url, config }: Opened, programme: string): Desk => {
  const office = config.workbooks.find((each: WorkbookConfig) => each.programme === programme)
  return new Desk(url, office?.workbookId ?? '')
}

describe('a first start', () => {
  let place: Opened
  let projects: readonly Readonly<Record<string, unknown>>[]
  let claims: readonly Readonly<Record<string, unknown>>[]
  beforeAll(async () => {
    place = await open(start, ground => seed(ground, today, () => undefined))
    projects = await deskOf(place, 'social-practice').rows(projectsTab)
    claims = await deskOf(place, 'innovation-credits').rows(applications)
  }, 60_000)
  afterAll(() => place.close())

  const stateOf = (student: string) => projects.find(row => row['Student number'] === student)?.['State']
  const claimOf = (student: string) => claims.find(row => row['Student number'] === student)

  test('the registers hold sixty students and twelve teachers each', async () => {
    const desk = deskOf(place, 'social-practice')
    expect(await desk.rows(studentsTab)).toHaveLength(60)
    expect(await desk.rows(teachersTab)).toHaveLength(12)
    expect(await deskOf(place, 'innovation-credits').rows(students)).toHaveLength(60)
  })

  test('about forty entries stand in many different states', () => {
    expect(projects.length + claims.length).toBeGreaterThanOrEqual(36)
    const states = new Set([...projects, ...claims].map(row => row['State']))
    expect(states.size).toBeGreaterThanOrEqual(12)
  })

  test('students who did everything have their credit; one is helped over 35.5 hours by staff', () => {
    expect(stateOf('B11201001')).toBe('credit recorded')
    expect(projects.find(row => row['Student number'] === 'B11208014')).toMatchObject({
      'Computed result': 'blocked: hours-below-minimum',
      'Decision counts': expect.stringContaining('set-hours 36: counts'),
    })
    expect(claimOf('2350101')).toMatchObject({ State: 'recorded', Recognised: 6 })
  })

  test('an invitation is unanswered, a report lacks captions, a teacher is unknown', () => {
    expect(stateOf('B11207012')).toBe('no reply from the supervisor')
    expect(projects.find(row => row['Student number'] === 'B11203004')?.['Missing']).toContain('S4.4')
    expect(stateOf('B11201021')).toBe('supervisor to be verified')
  })

  test('what the table does not know waits, what it excludes gives nothing', () => {
    expect(claimOf('2350455')?.['State']).toBe('needs review by the office')
    expect(claimOf('2350518')?.['Because']).toContain('place 3')
  })

  test('no row stands twice, and what waits for staff is about people, not about the workbook', async () => {
    const rows = await deskOf(place, 'social-practice').rows(proposalsTab)
    expect(new Set(rows.map(row => row['Entry'])).size).toBe(rows.length)
    const waiting = await deskOf(place, 'social-practice').rows(attentionTab)
    expect(waiting.map(row => row['Tab'])).toEqual(['Projects'])
  })
})

describe('a second start on the same folder', () => {
  test('goes on with what is there, at another address', async () => {
    const again = await open(start, () => Promise.reject(new Error('it would be filled a second time')))
    expect(again.isNew).toBe(false)
    expect(await deskOf(again, 'social-practice').rows(projectsTab)).not.toHaveLength(0)
    expect(Object.values(again.config.workbooks[0]?.forms ?? {})[0]?.url).toContain(again.url)
    const guide = await deskOf(again, 'social-practice').rows(guideTab)
    expect(JSON.stringify(guide)).toContain(`${again.url}/functions/recordsPage?office=SP`)
    await again.close()
  })

  test('begins anew where the first one was ended half-way', async () => {
    forget(folder)
    const ended = open({ ...start, now: undefined }, () => Promise.reject(new Error('ended')))
    await expect(ended).rejects.toThrow('ended')
    const again = await open({ ...start, now: undefined }, undefined)
    expect(again.isNew).toBe(true)
    expect(await deskOf(again, 'social-practice').rows(studentsTab)).toEqual([])
    await again.close()
  })
})

describe('what can be wrong with a start', () => {
  test('a port of somebody else is named, and the folder left alone', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await expect(open({ ...start, port, fresh: true }, undefined)).rejects.toThrow(Trouble)
    other.close()
    const again = await open(start, undefined)
    expect(again.isNew).toBe(false)
    await again.close()
  })

  test('a folder with somebody else’s workspace in it is left alone', async () => {
    const theirs = mkdtempSync(join(tmpdir(), 'credence-theirs-'))
    const workspace = await openWorkspace({ folder: theirs })
    await workspace.close()
    await expect(open({ ...start, folder: theirs }, undefined)).rejects.toThrow(/not made by this command/u)
    rmSync(theirs, { recursive: true, force: true })
  })

  test('a folder that another start works on is left alone until that one is closed', async () => {
    const first = await open(start, undefined)
    await expect(open({ ...start, fresh: true }, undefined)).rejects.toThrow(/is in use/u)
    await first.close()
    const second = await open(start, undefined)
    expect(second.isNew).toBe(false)
    await second.close()
  })

  test('a file in the folder’s place is named and kept', async () => {
    const file = join(folder, 'thesis.txt')
    writeFileSync(file, 'two years of work')
    await expect(open({ ...start, folder: file, fresh: true }, undefined)).rejects.toThrow(Trouble)
    expect(readFileSync(file, 'utf8')).toBe('two years of work')
  })

  test('an unknown option, a port or a moment that is none: refused with the usage', () => {
    expect(() => readOptions(['--sed'])).toThrow(/--no-seed/u)
    expect(readOptions(['--help'])).toBe('help')
    expect(() => readOptions(['--port', '99999'])).toThrow(/not a port/u)
    expect(() => readOptions(['--now', 'yesterday'])).toThrow(/not a moment/u)
    expect(readOptions(['--no-seed', '--now', '2026-11-22T09:00:00+08:00'])).toMatchObject({
      seed: false,
      now: '2026-11-22T01:00:00.000Z',
    })
  })
})
