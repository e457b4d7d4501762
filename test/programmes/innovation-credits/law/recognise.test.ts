import { describe, expect, test } from 'vitest'
import { amount } from '../../../../functions/law/amount.ts'
import type { Entry } from '../../../../functions/programmes/innovation-credits/law/entries.ts'
import { recognise, type Claim } from '../../../../functions/programmes/innovation-credits/law/recognise.ts'
import type { InnovationCreditsSettings } from '../../../../functions/programmes/innovation-credits/law/settings.ts'
import type { StaffDecision } from '../../../../functions/programmes/innovation-credits/law/staff-decision.ts'
import { award, paper, patent, prize, project, reading, student } from './situations.ts'

function results(
  entries: readonly Entry[],
  changes: Partial<InnovationCreditsSettings> = {},
  more: Partial<Claim> = {},
) {
  const { entries: judged } = recognise({ student, entries, ...more }, reading(changes))
  return Object.fromEntries(judged.map(({ ref, status, shown, reason }) => [ref, [status, shown, reason]]))
}

const decidedBy = { by: { id: 'u7', role: 'aao' }, reason: 'List no. 3', at: '2016-05-12T10:00:00+08:00' }

describe('competition prizes', () => {
  test('the row that gave the credits is cited', () => {
    const [entry] = recognise({ student, entries: [prize({ level: 'municipal', prize: 'second' })] }).entries
    expect(entry?.verdicts[0]).toMatchObject({
      kind: 'met',
      clause: 'II.1.2)',
      because: { code: 'prize-credited', params: { credits: 4 } },
    })
  })

  test('a special prize counts only where the text says “or above”', () => {
    const entries = [
      prize({ ref: 'a', competition: 'A', level: 'other', prize: 'special' }),
      prize({ ref: 'b', competition: 'B', level: 'national', prize: 'special' }),
      prize({ ref: 'c', competition: 'C', level: 'other', prize: 'gold' }),
    ]
    expect(results(entries)).toEqual({
      a: ['counted', 2, null],
      b: ['needs-review', 0, 'prize-unmapped'],
      c: ['needs-review', 0, 'prize-unmapped'],
    })
  })

  test('a prize mapped for one contest does not count in another', () => {
    const prizeMap = [{ contest: 'MCM', prize: 'Meritorious Winner', countsAs: 'second' } as const]
    const entries = [
      prize({ ref: 'a', competition: ' mcm ', level: 'international', prize: 'Meritorious Winner' }),
      prize({ ref: 'b', competition: 'ICM', level: 'international', prize: 'Meritorious Winner' }),
    ]
    expect(results(entries, { prizeMap })).toEqual({
      a: ['counted', 5, null],
      b: ['needs-review', 0, 'prize-unmapped'],
    })
  })

  test('a prize on the day of enrolment counts, one of the day before is held', () => {
    const entries = [
      prize({ ref: 'a', competition: 'A', awardDate: '2013-09-01' }),
      prize({ ref: 'b', competition: 'B', awardDate: '2013-08-31' }),
    ]
    expect(results(entries)).toEqual({
      a: ['counted', 5, null],
      b: ['needs-review', 0, 'before-enrolment'],
    })
  })

  test('by level a university first is below a provincial third, and any other level below both', () => {
    const entries = [
      prize({ ref: 'other', level: 'other', prize: 'first' }),
      prize({ ref: 'uni', level: 'university', prize: 'first' }),
      prize({ ref: 'prov', level: 'ministerial', prize: 'third' }),
    ]
    expect(results(entries, { highestBy: 'level' })).toMatchObject({ prov: ['counted', 3, null] })
    expect(results(entries)).toMatchObject({ uni: ['counted', 3, null] })
  })

  test.each([
    ['series', { a: 0, b: 6, c: 0 }],
    ['edition', { a: 5, b: 6, c: 0 }],
    ['work', { a: 5, b: 6, c: 4 }],
  ] as const)('the same competition read as %s', (sameCompetition, credits) => {
    const entries = [
      prize({ ref: 'a', edition: 2014, work: 'W' }),
      prize({ ref: 'b', level: 'national', work: 'W' }),
      prize({ ref: 'c', prize: 'second', work: 'V' }),
    ]
    const judged = results(entries, { sameCompetition })
    expect(Object.fromEntries(Object.entries(judged).map(([ref, [, shown]]) => [ref, shown]))).toEqual(
      credits,
    )
  })
})

describe('papers and patents', () => {
  test('a teacher as first author is left out of the order only in that reading', () => {
    const second = paper({ authorOrder: 2, firstAuthorIsTeacher: true })
    expect(results([second])).toEqual({ paper: ['counted', 4, null] })
    expect(results([second], { authorOrder: 'students-only' })).toEqual({ paper: ['counted', 5, null] })
  })

  test('read as both indexes, a paper counts once when it is entered for each', () => {
    const both = [paper({ ref: 'a' }), paper({ ref: 'b', venue: 'ei' })]
    expect(results(both, { indexNeeded: 'both' })).toEqual({
      a: ['counted', 5, null],
      b: ['not-counted', 0, 'same-paper-counted-once'],
    })
    expect(results(both.slice(0, 1), { indexNeeded: 'both' })).toEqual({
      a: ['needs-review', 0, 'other-index-missing'],
    })
  })

  test('each index counts in that reading, but an entry made twice does not', () => {
    const entries = [paper({ ref: 'a' }), paper({ ref: 'b', venue: 'core-journal' }), paper({ ref: 'c' })]
    expect(results(entries, { samePaper: 'each-index' })).toEqual({
      a: ['counted', 5, null],
      b: ['counted', 4, null],
      c: ['not-counted', 0, 'duplicate-entry'],
    })
  })

  test('one patent number is one patent, and nothing more once it was recognised', () => {
    const entries = [patent({ ref: 'a', inventorOrder: 2 }), patent({ ref: 'b', patent: 'cn  101' })]
    expect(results(entries)).toEqual({
      a: ['not-counted', 0, 'same-patent-counted-once'],
      b: ['counted', 5, null],
    })
    const earlier = [{ kind: 'patent', patent: 'CN 101' }] as const
    expect(results([patent()], {}, { earlier })).toEqual({ patent: ['not-counted', 0, 'already-recognised'] })
  })
})

describe('projects and their awards', () => {
  test('a project that is to replace the thesis gives nothing in that reading, unless it cannot replace it', () => {
    const entries = [
      project({ ref: 'a', thesisReplacementWanted: true }),
      project({ ref: 'b', project: 'Y', level: 'sitp', thesisReplacementWanted: true }),
    ]
    expect(results(entries, { thesisAndCredits: 'thesis-only' })).toEqual({
      a: ['not-counted', 0, 'used-for-thesis'],
      b: ['counted', 2, null],
    })
  })

  test('of a raised project each level counts in that reading, less what was recognised for that level', () => {
    const entries = [project({ ref: 'a', level: 'sitp' }), project({ ref: 'b' })]
    const earlier = [{ kind: 'project', project: 'Project X', level: 'sitp', credits: amount(2) }] as const
    expect(results(entries, { sameProject: 'each' }, { earlier })).toEqual({
      a: ['not-counted', 0, 'already-recognised-same-project'],
      b: ['counted', 4, null],
    })
  })

  test('an award stays held when the completion of its project was revoked', () => {
    const decisions: StaffDecision[] = [{ ...decidedBy, ref: 'project', action: 'revoke' }]
    expect(results([project(), award()], {}, { decisions })).toEqual({
      project: ['revoked', 0, 'revoked-by-staff'],
      award: ['needs-review', 0, 'project-not-completed'],
    })
  })

  test('a member whom the agreed share leaves out gets nothing, and the award still counts', () => {
    const allocation = { '1550002': amount(3), '1550003': amount(2.5) }
    const members = [student.id, '1550002', '1550003']
    expect(results([award({ members, allocation })])).toEqual({ award: ['counted', 0, null] })
  })

  test.each([
    [{ '1550009': amount(-1) }, 'allocation-names-outsider'],
    [{ '1550001': amount(-1), '1550002': amount(4) }, 'allocation-invalid'],
    [{ '1550001': amount(2.25) }, 'allocation-invalid'],
    [{ '1550001': amount(3.5), '1550002': amount(3) }, 'allocation-exceeds-personal-maximum'],
    [{ '1550001': amount(3), '1550002': amount(3), '1550003': amount(0.5) }, 'allocation-exceeds-group-pool'],
  ])('of several faults of a share the first in order is told (%#)', (allocation, reason) => {
    const members = [student.id, '1550002', '1550003']
    expect(results([award({ members, allocation })])).toEqual({ award: ['blocked', 0, reason] })
  })

  test('with whole credits only, five credits for three are one each and half a credit is refused', () => {
    const members = [student.id, '1550002', '1550003']
    const creditStep = amount(1)
    const sitp = award({ award: 'sitp', prize: 'second', members })
    expect(results([sitp], { creditStep, awardShare: 'equal' })).toEqual({ award: ['counted', 1, null] })
    const halves = { ...sitp, allocation: { [student.id]: amount(1.5) } }
    expect(results([halves], { creditStep })).toEqual({ award: ['blocked', 0, 'allocation-invalid'] })
  })
})

describe('earlier rounds', () => {
  const earlier = [
    {
      kind: 'competition',
      competition: 'structure design contest',
      edition: 2014,
      work: null,
      credits: amount(3),
    },
  ] as const

  test('a better award of a later year gives the difference, with a note', () => {
    const recognised = recognise({ student, entries: [prize()], earlier })
    expect([recognised.shown, recognised.flags]).toEqual([2, ['top-up-difference']])
    expect(recognised.entries[0]?.verdicts[0]?.clause).toBe('II.1.2)')
  })

  test('without top-up what was recognised once gives nothing more', () => {
    expect(results([prize()], { topUp: 'none' }, { earlier })).toEqual({
      prize: ['not-counted', 0, 'already-recognised-same-competition'],
    })
  })
})

describe('staff decisions', () => {
  const about = { ...decidedBy, ref: 'prize' }
  const recognises: StaffDecision = { ...about, action: 'recognise' }
  const maps: StaffDecision = { ...about, action: 'map-prize', prize: 'first' }
  const sets = (credits: number, at: string): StaffDecision => ({
    ...about,
    action: 'set-credits',
    credits: amount(credits),
    at,
  })

  test('the vice dean maps a prize but cannot put a contest on the list', () => {
    const by = { id: 'u9', role: 'vice_dean' }
    const unlisted = prize({ onRecognisedList: false, prize: 'gold' })
    const decisions = [
      { ...recognises, by },
      { ...maps, by },
    ]
    const { flags, overridden, shown } = recognise({ student, entries: [unlisted], decisions })
    expect({ flags, overridden, shown }).toEqual({
      flags: ['override-refused-role'],
      overridden: ['prize'],
      shown: 0,
    })
  })

  test('recognised and mapped by the office, the prize counts by the table without a note', () => {
    const unlisted = prize({ onRecognisedList: false, prize: 'gold' })
    const decisions = [maps, recognises]
    const { flags, shown } = recognise({ student, entries: [unlisted], decisions })
    expect([shown, flags]).toEqual([5, []])
  })

  test('the last word holds when credits were set twice, in whatever order the rows stand', () => {
    const decisions = [sets(1, '2016-05-14T10:00:00+08:00'), sets(3, '2016-05-13T10:00:00+08:00')]
    expect(results([prize()], {}, { decisions })).toEqual({ prize: ['counted', 1, null] })
  })

  test('a full-width blank is no reason', () => {
    const decisions: StaffDecision[] = [{ ...about, action: 'revoke', reason: '\u3000' }]
    const { flags, shown } = recognise({ student, entries: [prize()], decisions })
    expect([shown, flags]).toEqual([5, ['override-refused-no-reason']])
  })
})

test('one work counts once in that reading, and the note stays', () => {
  const entries = [project({ work: 'W' }), paper({ work: 'w ' }), patent({ work: 'V' })]
  const { entries: judged, flags } = recognise({ student, entries }, reading({ sameWork: 'best' }))
  expect(judged.map(({ ref, shown, reason }) => [ref, shown, reason])).toEqual([
    ['project', 0, 'same-work-counted-once'],
    ['paper', 5, null],
    ['patent', 5, null],
  ])
  expect(flags).toEqual(['same-work-in-several-categories'])
})
