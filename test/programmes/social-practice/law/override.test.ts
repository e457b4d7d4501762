import { describe, expect, it } from 'vitest'
import { amount } from '../../../../functions/law/amount.ts'
import { judgeClosure } from '../../../../functions/programmes/social-practice/law/closure.ts'
import type {
  HoursCorrection,
  Waiver,
} from '../../../../functions/programmes/social-practice/law/override.ts'
import { reading, report, thirtySixHours } from './situations.ts'

const asOf = '2026-05-25T09:00:00+08:00'
const waiver: Waiver = {
  action: 'waive',
  rule: 'photos-missing',
  by: { id: 'office-2', role: 'staff' },
  reason: 'The shelter forbids photos',
  at: '2026-05-22T09:00:00+08:00',
}
const correction: HoursCorrection = { ...waiver, action: 'set', rule: 'counted-hours', value: amount(36) }

describe('what staff may decide about a report (A-SP-19)', () => {
  it('a waiver takes out its reason and leaves the others', () => {
    const facts = report({ asOf, photos: [], feedbackRecords: [], overrides: [waiver] })
    const answer = judgeClosure(facts, reading())
    expect(answer).toMatchObject({ blocked: ['feedback-record-missing'], overridden: ['photos-missing'] })
    expect(answer.verdicts).toContainEqual({
      kind: 'met',
      clause: 'S4.1',
      because: { code: 'waived', params: { rule: 'photos-missing', by: 'office-2' } },
    })
  })

  it('a waiver of what is fulfilled anyway overrides nothing', () => {
    expect(judgeClosure(report({ asOf, overrides: [waiver] }), reading())).toMatchObject({
      status: 'accepted',
      overridden: [],
    })
  })

  it.each([
    [
      'by a student without a reason',
      { by: { id: '0912', role: 'student' }, reason: '' },
      'override-refused-role',
    ],
    [
      'without a reason on a hard rule',
      { reason: '\u3000', rule: 'hours-below-minimum' },
      'override-refused-no-reason',
    ],
    ['on a hard rule, then edited', { rule: 'hours-below-minimum' }, 'override-refused-hard-rule'],
    ['before an edit', {}, 'override-stale'],
  ] as const)('one %s does not hold', (_, other, flag) => {
    const facts = report({
      asOf,
      photos: [],
      overrides: [{ ...waiver, ...other }],
      editedAt: '2026-05-23T09:00:00+08:00',
    })
    expect(judgeClosure(facts, reading())).toMatchObject({
      blocked: ['photos-missing'],
      flags: [flag],
      overridden: [],
    })
  })

  it('an edit at the same second does not make it stale; one that is still to come does not either', () => {
    const facts = { asOf, photos: [], overrides: [waiver] }
    expect(judgeClosure(report({ ...facts, editedAt: waiver.at }), reading()).status).toBe('accepted')
    const later = '2026-06-01T09:00:00+08:00'
    expect(judgeClosure(report({ ...facts, editedAt: later }), reading()).status).toBe('accepted')
  })

  it('a decision still to come says nothing yet', () => {
    const facts = report({ photos: [], overrides: [waiver] })
    expect(judgeClosure(facts, reading())).toMatchObject({ blocked: ['photos-missing'], flags: [] })
  })

  it('of two corrections of the hours the later one holds', () => {
    const later = { ...correction, value: amount(20), at: '2026-05-23T09:00:00+08:00' }
    const facts = report({ asOf, hours: thirtySixHours, overrides: [later, correction] })
    expect(judgeClosure(facts, reading())).toMatchObject({
      countedHours: 20,
      hoursShort: 16,
      overridden: ['counted-hours'],
    })
  })

  it('which rules are hard is the university’s setting', () => {
    const facts = report({ asOf, hours: [], overrides: [{ ...waiver, rule: 'hours-below-minimum' }] })
    expect(judgeClosure(facts, reading({ hardRules: [] })).status).toBe('accepted')
    const photosAreHard = reading({ hardRules: ['photos-missing'] })
    expect(judgeClosure(report({ asOf, photos: [], overrides: [waiver] }), photosAreHard).flags).toEqual([
      'override-refused-hard-rule',
    ])
  })
})
