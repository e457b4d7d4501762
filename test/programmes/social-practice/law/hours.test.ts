import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount, compare, dividedBy } from '../../../../functions/law/amount.ts'
import type { HourEntry, HoursContext } from '../../../../functions/programmes/social-practice/law/hours.ts'
import { countedHours, weighHours } from '../../../../functions/programmes/social-practice/law/hours.ts'
import { hourKinds } from '../../../../functions/programmes/social-practice/law/kinds.ts'
import type { SocialPracticeSettings } from '../../../../functions/programmes/social-practice/law/settings.ts'
import { entry, reading, spring } from './situations.ts'

const context: HoursContext = { today: '2026-05-20', approvedOn: '2026-03-09', semester: spring }

function fates(entries: readonly HourEntry[], settings = reading(), at = context): readonly string[] {
  return weighHours(entries, at, settings).map(each => each.fate)
}

function counted(entries: readonly HourEntry[], settings = reading()): ReturnType<typeof amount> {
  return countedHours(weighHours(entries, context, settings))
}

describe('hours of a project (S3.1-4)', () => {
  it('fifteen times 2.4 hours are 36', () => {
    const days = Array.from({ length: 15 }, (_, day) => entry({ hours: 2.4, date: `2026-04-${10 + day}` }))
    expect(counted(days)).toEqual(amount(36))
  })

  it.each([
    [entry({ hours: 24 }), 'counted'],
    [entry({ hours: 24.01 }), 'invalid'],
    [entry({ hours: 48, periodDays: 2 }), 'counted'],
    [entry({ hours: 0 }), 'invalid'],
    [entry({ hours: -3 }), 'invalid'],
    [entry({ date: '2026-02-29' }), 'invalid'],
    [entry({ date: '2026-05-20' }), 'counted'],
    [entry({ date: '2026-05-21' }), 'invalid'],
    [entry({ kind: 'reflection' }), 'excluded'],
    [entry({ kind: 'travel' }), 'undecided'],
    [entry({ source: 'campus-club', verifiedBy: 'club-president' }), 'unverified'],
    [entry({ source: 'campus-club', verifiedBy: 'office-of-student-affairs' }), 'counted'],
    [entry({ source: 'campus-club', kind: 'reflection' }), 'excluded'],
  ] as const)('%#: %o is %s', (line, fate) => {
    expect(fates([line])).toEqual([fate])
  })

  it('three hours and 180 minutes of one day are one entry', () => {
    const typed = entry({ hours: 3 })
    const minutes = { ...typed, length: dividedBy(amount(180), amount(60)) }
    expect(fates([typed, minutes])).toEqual(['counted', 'repeated'])
  })

  it('of the same club hours the verified entry counts, wherever it stands', () => {
    const open = entry({ source: 'campus-club' })
    const verified = { ...open, verifiedBy: 'office-of-student-affairs' }
    expect(fates([open, verified])).toEqual(['repeated', 'counted'])
    expect(fates([verified, open])).toEqual(['counted', 'repeated'])
  })
})

describe('other readings of the hours', () => {
  it('travel counts where it is a counted kind; a kind in both lists never does', () => {
    const travel = [entry({ kind: 'travel' })]
    expect(fates(travel, reading({ countedHourKinds: ['execution', 'travel'] }))).toEqual(['counted'])
    const both = reading({ countedHourKinds: ['travel'], excludedHourKinds: ['travel'] })
    expect(fates(travel, both)).toEqual(['excluded'])
  })

  it('required proof leaves the own log out (A-SP-11)', () => {
    const log = [
      entry(),
      entry({ source: 'official-proof' }),
      entry({ source: 'campus-club', verifiedBy: 'office-of-student-affairs' }),
    ]
    expect(fates(log, reading({ hoursProof: 'required' }))).toEqual(['without-proof', 'counted', 'counted'])
  })

  it('another office may verify club hours where it is listed (S3.4)', () => {
    const log = [entry({ source: 'campus-club', verifiedBy: 'sports-office' })]
    expect(fates(log, reading({ clubHoursVerifiedBy: ['sports-office'] }))).toEqual(['counted'])
  })

  it('hours before the teacher agreed do not count where agreement is needed to begin (A-SP-02)', () => {
    const settings = reading({ supervisionNeededFor: 'implementation' })
    const log = [entry({ date: '2026-04-01' }), entry({ date: '2026-04-02' })]
    const agreed = { ...context, supervisedFrom: '2026-04-02' }
    expect(fates(log, settings, agreed)).toEqual(['before-supervision', 'counted'])
    expect(fates(log, settings, { ...context, supervisedFrom: null })).toEqual([
      'before-supervision',
      'before-supervision',
    ])
    expect(fates(log, settings)).toEqual(['counted', 'counted'])
  })

  it('hours of semesters too far back do not count (A-SP-22), as far as the semesters are known', () => {
    const autumn = { ...spring, id: 'last', start: '2025-09-08', end: '2026-01-16' }
    const log = [entry({ date: '2025-05-01' }), entry({ date: '2025-10-01' }), entry()]
    const known = (maxSemesters: number): SocialPracticeSettings =>
      reading({ maxSemesters, semesters: [autumn, spring] })
    expect(fates(log, known(1))).toEqual(['too-far-back', 'too-far-back', 'counted'])
    expect(fates(log, known(2))).toEqual(['too-far-back', 'counted', 'counted'])
    expect(fates(log, known(3))).toEqual(['counted', 'counted', 'counted'])
  })
})

const anyEntry: fc.Arbitrary<HourEntry> = fc
  .record({
    kind: fc.constantFrom(...hourKinds),
    minutes: fc.integer({ min: -60, max: 1600 }),
    date: fc.constantFrom('2026-02-30', '2026-03-01', '2026-04-01', '2026-04-02', '2026-06-01'),
    source: fc.constantFrom('self' as const, 'official-proof' as const, 'campus-club' as const),
    verifiedBy: fc.constantFrom('office-of-student-affairs', 'club-president', null),
  })
  .map(({ minutes, ...rest }) => ({ ...rest, length: dividedBy(amount(minutes), amount(60)) }))

describe('whatever the log', () => {
  it('its sum does not depend on its order', () => {
    const shuffledLog = fc
      .array(anyEntry, { maxLength: 12 })
      .chain(log => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })))
    fc.assert(
      fc.property(shuffledLog, ([log, shuffled]) => {
        expect(counted(shuffled)).toEqual(counted(log))
      }),
    )
  })

  it('an entry more never lowers the count, and one that is left out never raises it', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 8 }), anyEntry, (log, more) => {
        const before = counted(log)
        const after = counted([...log, more])
        const fate = fates([...log, more]).at(-1)
        expect(compare(after, before)).toBeGreaterThanOrEqual(0)
        expect(fate === 'counted' || compare(after, before) === 0).toBe(true)
      }),
    )
  })

  it('typing it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 8 }), log => {
        const copy = log.map(line => ({ ...line }))
        expect(counted([...log, ...copy])).toEqual(counted(log))
      }),
    )
  })
})
