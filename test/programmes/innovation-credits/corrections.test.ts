import { describe, expect, it } from 'vitest'
import { students } from '../../../sheets-schema/innovation-credits/people.ts'
import { totals } from '../../../sheets-schema/innovation-credits/applications.ts'
import { rowsOf } from '../tables-of.ts'
import {
  answered,
  caseOf,
  competition,
  hua,
  judge,
  letterText,
  ming,
  office,
  project,
  rowOf,
  toldTo,
} from './round.ts'

describe('an application with mistakes', () => {
  it('tells all of them at once, each with how to mend it, and a link that names the case', () => {
    const now = judge({
      entries: [
        competition('ICC-0001', { edition: 'last year', awardDate: '2027-01-01', evidence: 'on my desk' }),
      ],
    })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({ state: 'incomplete', nextActor: 'student' })
    expect(toldTo(now, 'ICC-0001')).toEqual([
      'student application: incomplete:v1:edition-not-a-year,awardDate-day-to-come,evidence-no-link',
    ])
    const letter = caseOf(now, 'ICC-0001').letters[0]
    expect(letter?.content.blocks).toContainEqual(
      expect.objectContaining({
        kind: 'link',
        link: {
          kind: 'form',
          form: 'application-competition',
          prefill: expect.objectContaining({ student: ming, case: 'ICC-0001', prize: 'First prize' }),
        },
      }),
    )
  })

  it('is mended by a new response that names it, and keeps its first day', () => {
    const entries = [
      competition('ICC-0001', { evidence: '' }, '2026-11-29T03:00:00Z'),
      competition('ICC-0002', { case: 'icc-0001' }, '2026-12-03T03:00:00Z'),
    ]
    const now = judge({ entries, now: '2026-12-04T03:00:00Z' })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({ state: 'waits for the vice dean', version: 2 })
    expect(String(rowOf(now, 'ICC-0001')['notes'])).toContain('still in the round of 2026-2027-1')
    expect(now.atoms.flatMap(({ cases }) => cases)).toHaveLength(1)
  })

  it('names a case that does not exist or is another student’s: kept, named and told', () => {
    const entries = [
      competition('ICC-0001', { student: hua }),
      competition('ICC-0002', { case: 'ICC-0001' }),
      competition('ICC-0003', { case: 'ICC-9999' }),
    ]
    const now = judge({ entries })
    expect(toldTo(now, 'ICC-0002')).toEqual(['student stray: case-of-another:ICC-0001'])
    expect(toldTo(now, 'ICC-0003')).toEqual(['student stray: no-such-case:ICC-9999'])
    expect(caseOf(now, 'ICC-0003').attention).toHaveLength(1)
  })
})

describe('an application that is sent back', () => {
  const returned = answered('ICC-0001', 'vice dean', 'return', '2026-10-13T03:00:00Z', {
    comment: 'Please add the list of winners.',
  })

  it('tells the student the words of the one who sent it back', () => {
    const now = judge({ entries: [competition('ICC-0001')], answers: [returned] })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({ state: 'returned to the student', nextActor: 'student' })
    expect(letterText(now, 'ICC-0001')).toContain('Please add the list of winners.')
  })

  it('asks anew about the correction; an answer about the old version does not count', () => {
    const entries = [
      competition('ICC-0001'),
      competition('ICC-0002', { case: 'ICC-0001' }, '2026-10-15T03:00:00Z'),
    ]
    const stale = answered('ICC-0001', 'vice dean', 'agree', '2026-10-16T03:00:00Z')
    const now = judge({ entries, answers: [returned, stale] })
    expect(toldTo(now, 'ICC-0001')).toEqual([
      'student application: awaiting-vice-dean:v2:5=2+3+0',
      'vice-dean vice-dean-recognition: asked:v2:5=2+3+0',
    ])
  })

  it('is over when it was declined: a later response changes nothing and the student is told', () => {
    const entries = [
      competition('ICC-0001'),
      competition('ICC-0002', { case: 'ICC-0001' }, '2026-10-15T03:00:00Z'),
    ]
    const declined = answered('ICC-0001', 'vice dean', 'decline', '2026-10-13T03:00:00Z')
    const now = judge({ entries, answers: [declined] })
    expect(toldTo(now, 'ICC-0001')).toEqual([
      'student application: rejected:v1:vice_dean',
      'student late ICC-0002: no-effect',
    ])
  })
})

describe('answers that change', () => {
  it('the newest of the instructor holds until the vice dean has answered', () => {
    const declined = answered('ICJ-0001', 'instructor', 'decline', '2026-10-13T03:00:00Z')
    const approved = answered('ICJ-0001', 'instructor', 'agree', '2026-10-14T03:00:00Z')
    const recognised = answered('ICJ-0001', 'vice dean', 'agree', '2026-10-15T03:00:00Z')
    const tooLate = answered('ICJ-0001', 'instructor', 'decline', '2026-10-16T03:00:00Z')
    const now = judge({ entries: [project('ICJ-0001')], answers: [declined, approved, recognised, tooLate] })
    expect(rowOf(now, 'ICJ-0001')['state']).toBe('waits for the Academic Affairs Office')
  })
})

describe('team mates who differ', () => {
  const mine = competition('ICC-0001')
  const theirs = competition('ICC-0002', { student: hua, prize: 'Second prize' })

  it('are held on both sides in one group, and both are told', () => {
    const now = judge({ entries: [mine, theirs] })
    expect(now.atoms).toHaveLength(1)
    expect(toldTo(now, 'ICC-0001')).toEqual(['student application: contradicted:v1:prize'])
    expect(toldTo(now, 'ICC-0002')).toEqual(['student application: contradicted:v1:prize'])
  })

  it('go on when the office has rejected the wrong one', () => {
    const rejected = office('ICC-0002', {
      decision: 'reject',
      reason: 'The certificate says first.',
      decidedBy: 'zhao',
    })
    const now = judge({ entries: [mine, theirs], tabs: [rejected] })
    expect(rowOf(now, 'ICC-0001')['state']).toBe('waits for the vice dean')
    expect(rowOf(now, 'ICC-0002')['state']).toBe('rejected')
  })

  it('get the full credits each when they agree', () => {
    const now = judge({ entries: [mine, competition('ICC-0002', { student: hua, prize: '一等奖' })] })
    expect(rowOf(now, 'ICC-0001')['recognised']).toBe(5)
    expect(rowOf(now, 'ICC-0002')['recognised']).toBe(5)
  })
})

describe('what the office types', () => {
  const entries = [competition('ICC-0001')]
  const recognised = answered('ICC-0001', 'vice dean', 'agree', '2026-10-13T03:00:00Z')

  it.each([
    [{ decision: 'confirm' }, 'nobody is named'],
    [{ decision: 'confirm', decidedBy: 'nobody' }, 'no id of the Staff tab'],
    [{ decision: 'confirm', decidedBy: 'clerk' }, 'role may not decide'],
    [{ decision: 'reject', decidedBy: 'zhao' }, 'needs a reason'],
    [{ decision: 'approved!', decidedBy: 'zhao' }, 'none of those offered'],
    [{ decision: 'set-credits', value: 'many', reason: 'x', decidedBy: 'zhao' }, 'value cannot be used'],
  ])('%j does not count, says why, and changes nothing', (cells, why) => {
    const now = judge({ entries, answers: [recognised], tabs: [office('ICC-0001', cells)] })
    const { decisionStanding: _, ...row } = rowOf(now, 'ICC-0001')
    const { decisionStanding: __, ...without } = rowOf(judge({ entries, answers: [recognised] }), 'ICC-0001')
    expect(String(_)).toContain(why)
    expect(row).toEqual(without)
    expect(caseOf(now, 'ICC-0001').attention).toHaveLength(1)
  })

  it('a confirmation typed before the vice dean’s answer waits for it', () => {
    const confirmed = office('ICC-0001', { decision: 'confirm', decidedBy: 'zhao' }, '2026-10-12T05:00:00Z')
    const now = judge({ entries, tabs: [confirmed] })
    expect(rowOf(now, 'ICC-0001')['state']).toBe('held: a step is missing')
    expect(toldTo(now, 'ICC-0001')).toContain('vice-dean vice-dean-recognition: asked:v1:5=2+3+0')
  })

  it('a confirmation typed too early counts once the missing step is taken', () => {
    const confirmed = office('ICC-0001', { decision: 'confirm', decidedBy: 'zhao' }, '2026-10-12T05:00:00Z')
    const now = judge({ entries, answers: [recognised], tabs: [confirmed] })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({ state: 'recorded', decisionStanding: '“confirm” counts.' })
    expect(caseOf(now, 'ICC-0001').record).toMatchObject({ confirmedBy: 'zhao' })
  })

  it('a confirmation typed too early waits through a refusal; the first recognition after it settles the case', () => {
    const confirmed = office('ICC-0001', { decision: 'confirm', decidedBy: 'zhao' }, '2026-10-12T05:00:00Z')
    const declined = answered('ICC-0001', 'vice dean', 'decline', '2026-10-13T02:00:00Z')
    expect(rowOf(judge({ entries, answers: [declined], tabs: [confirmed] }), 'ICC-0001')['state']).toBe(
      'rejected',
    )
    const after = answered('ICC-0001', 'vice dean', 'decline', '2026-10-14T02:00:00Z')
    const now = judge({ entries, answers: [declined, recognised, after], tabs: [confirmed] })
    expect(rowOf(now, 'ICC-0001')['state']).toBe('recorded')
  })

  it('a project confirmed after the instructor alone is recorded with the vice dean’s recognition', () => {
    const approved = answered('ICJ-0001', 'instructor', 'agree', '2026-10-13T03:00:00Z')
    const confirmed = office('ICJ-0001', { decision: 'confirm', decidedBy: 'zhao' }, '2026-10-14T03:00:00Z')
    const held = judge({ entries: [project('ICJ-0001')], answers: [approved], tabs: [confirmed] })
    expect(rowOf(held, 'ICJ-0001')).toMatchObject({
      state: 'held: a step is missing',
      nextActor: 'vice dean',
    })
    const viceDean = answered('ICJ-0001', 'vice dean', 'agree', '2026-10-15T03:00:00Z')
    const now = judge({ entries: [project('ICJ-0001')], answers: [approved, viceDean], tabs: [confirmed] })
    expect(rowOf(now, 'ICJ-0001')['state']).toBe('recorded')
  })

  it('a revoked record leaves the totals', () => {
    const confirmed = office('ICC-0001', { decision: 'confirm', decidedBy: 'zhao' })
    const record =
      caseOf(judge({ entries, answers: [recognised], tabs: [confirmed] }), 'ICC-0001').record ?? {}
    const revoked = office('ICC-0001', {
      correction: 'revoke',
      correctionReason: 'Forged.',
      correctedBy: 'zhao',
    })
    const now = judge({
      entries,
      answers: [recognised],
      tabs: [revoked],
      records: new Map([['ICC-0001', record]]),
    })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({ state: 'revoked', effective: 'revoked' })
    expect(caseOf(now, 'ICC-0001').rows.find(({ tab }) => tab === totals)?.cells).toMatchObject({
      recognised: 0,
    })
  })
})

describe('the limit of the quality course', () => {
  it('is shared by the applications of a student in the order they are posted', () => {
    const entries = [competition('ICC-0001'), project('ICJ-0001')]
    const now = judge({ entries })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({ projectCourse: 2, qualityCourse: 3, notConverted: 0 })
    expect(rowOf(now, 'ICJ-0001')).toMatchObject({ projectCourse: 0, qualityCourse: 1, notConverted: 3 })
  })

  it('looks at what was posted before this workbook began', () => {
    const used = rowsOf(students, [
      {
        number: ming,
        name: 'Ming',
        address: 'ming@example.edu',
        department: 'Civil Engineering',
        cohort: 2024,
        enrolledOn: '2024-09-01',
        projectCourseGivenBy: 'college',
        qualityUsed: 3,
      },
    ])
    const now = judge({ entries: [competition('ICC-0001')], tabs: [used] })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({ projectCourse: 0, qualityCourse: 1, notConverted: 4 })
  })
})
