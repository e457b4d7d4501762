import { describe, expect, it } from 'vitest'
import { printedRows } from './printed-rows.ts'
import { creditTable } from '../../../sheets-schema/innovation-credits/credit-table.ts'
import {
  prizeMappings,
  recognisedCompetitions,
} from '../../../sheets-schema/innovation-credits/recognised-lists.ts'
import { windows } from '../../../sheets-schema/innovation-credits/windows.ts'
import { rowsOf } from '../tables-of.ts'
import { caseOf, competition, contest, hua, judge, listedContest, office, rowOf, toldTo } from './round.ts'

const noList = rowsOf(recognisedCompetitions, [])

describe('the lists of the University', () => {
  it('hold a competition that is not listed, and take it up by itself once it is', () => {
    const entries = [competition('ICC-0001')]
    const before = judge({ entries, tabs: [noList] })
    expect(rowOf(before, 'ICC-0001')).toMatchObject({
      state: 'needs review by the office',
      nextActor: 'Academic Affairs Office',
      computed: 'needs review',
    })
    expect(caseOf(before, 'ICC-0001').attention[0]?.mend).toContain('Recognised competitions')
    expect(toldTo(before, 'ICC-0001')).toEqual([
      'student application: needs-review:v1:not-recognised-by-university',
    ])
    expect(rowOf(judge({ entries, tabs: [listedContest] }), 'ICC-0001')['state']).toBe(
      'waits for the vice dean',
    )
  })

  it('apply in the version of the award day', () => {
    const since = rowsOf(recognisedCompetitions, [{ name: contest, otherNames: [], from: '2026-10-01' }])
    expect(rowOf(judge({ entries: [competition('ICC-0001')], tabs: [since] }), 'ICC-0001')['state']).toBe(
      'needs review by the office',
    )
  })

  it('know a competition by its other names, and count it once whatever it is called', () => {
    const again = competition('ICC-0002', { competition: '结构设计竞赛', prize: '二等奖' })
    const now = judge({ entries: [competition('ICC-0001'), again] })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({ state: 'waits for the vice dean', recognised: 5 })
    expect(rowOf(now, 'ICC-0002')).toMatchObject({
      state: 'gives no credits',
      entryStanding: 'does not count',
      computed: '0 credits',
    })
    expect(String(rowOf(now, 'ICC-0002')['because'])).toContain('ICC-0001')
  })

  it('hold a level for which the competition is not listed; international has to be marked', () => {
    const claimed = competition('ICC-0001', { level: 'International' })
    expect(toldTo(judge({ entries: [claimed] }), 'ICC-0001')).toEqual([
      'student application: needs-review:v1:level-not-listed',
    ])
    const marked = rowsOf(recognisedCompetitions, [
      { name: contest, otherNames: [], levels: ['international'] },
    ])
    expect(rowOf(judge({ entries: [claimed], tabs: [marked] }), 'ICC-0001')['recognised']).toBe(6)
  })

  it('count a competition of an industry association by its own row, whatever level is printed', () => {
    const association = rowsOf(recognisedCompetitions, [{ name: contest, otherNames: [], kind: 'other' }])
    const now = judge({ entries: [competition('ICC-0001')], tabs: [association] })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({ recognised: 2 })
    expect(String(rowOf(now, 'ICC-0001')['clauses'])).toContain('II.1.5)')
  })
})

describe('the credit table', () => {
  it('says the same as its rows for a new workbook', () => {
    const entries = [competition('ICC-0001')]
    const seeded = judge({ entries, tabs: [rowsOf(creditTable, printedRows)] })
    expect(rowOf(seeded, 'ICC-0001')).toEqual(rowOf(judge({ entries }), 'ICC-0001'))
  })

  it('applies in the version of the award day', () => {
    const rows = printedRows.flatMap(row =>
      row.row === 'competition provincial 1'
        ? [
            { ...row, to: '2026-09-30' },
            { ...row, row: 'provincial first, new', from: '2026-10-01', credits: 4 },
          ]
        : [row],
    )
    const entries = [
      competition('ICC-0001'),
      competition('ICC-0002', { student: hua, competition: 'Other Contest', awardDate: '2026-10-02' }),
    ]
    const lists = rowsOf(recognisedCompetitions, [
      { name: contest, otherNames: [] },
      { name: 'Other Contest', otherNames: [] },
    ])
    const now = judge({ entries, tabs: [rowsOf(creditTable, rows), lists] })
    expect(rowOf(now, 'ICC-0001')['recognised']).toBe(5)
    expect(rowOf(now, 'ICC-0002')['recognised']).toBe(4)
  })
})

describe('a prize that the table does not know', () => {
  const gold = competition('ICC-0001', { prize: 'Gold Medal' })

  it('waits, and a row of Prize mappings takes it up', () => {
    expect(toldTo(judge({ entries: [gold] }), 'ICC-0001')).toEqual([
      'student application: needs-review:v1:prize-unmapped',
    ])
    const mapped = rowsOf(prizeMappings, [
      { mapping: '1', competition: contest, prize: 'gold medal', countsAs: 'second' },
    ])
    expect(rowOf(judge({ entries: [gold], tabs: [mapped] }), 'ICC-0001')['recognised']).toBe(4)
  })

  it('is decided once on an application and serves the next student', () => {
    const next = competition('ICC-0002', {
      student: hua,
      edition: '2025',
      awardDate: '2025-09-20',
      prize: 'gold medal',
    })
    const decided = office('ICC-0001', {
      correction: 'map-prize',
      correctionValue: 'first',
      correctionReason: 'Gold is the highest of this contest.',
      correctedBy: 'zhao',
    })
    const now = judge({ entries: [gold, next], tabs: [decided] })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({ recognised: 5, decisionStanding: '“map-prize” counts.' })
    expect(rowOf(now, 'ICC-0002')).toMatchObject({ recognised: 5, state: 'waits for the vice dean' })
  })
})

describe('the time of recognition', () => {
  const early = competition('ICC-0001', {}, '2026-09-25T03:00:00Z')

  it('keeps what is sent outside it, says when it is taken up, and wakes then', () => {
    const now = judge({ entries: [early], now: '2026-09-25T04:00:00Z' })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({ state: 'waits for the next round', nextActor: null })
    expect(toldTo(now, 'ICC-0001')).toEqual(['student application: outside-window:v1:2026-10-01:5=2+3+0'])
    expect(caseOf(now, 'ICC-0001').wake).toBe('2026-09-30T16:00:00.000Z')
  })

  it('takes it up by itself when it opens', () => {
    const opened = judge({ entries: [early], now: '2026-09-30T16:00:00.000Z' })
    expect(rowOf(opened, 'ICC-0001')['state']).toBe('waits for the vice dean')
  })

  it('follows the announced days', () => {
    const announced = rowsOf(windows, [
      { window: 'autumn', from: '2026-09-20', to: '2026-09-30', semester: '2026-2027-1' },
    ])
    const now = judge({ entries: [early], now: '2026-09-25T04:00:00Z', tabs: [announced] })
    expect(rowOf(now, 'ICC-0001')['state']).toBe('waits for the vice dean')
  })
})
