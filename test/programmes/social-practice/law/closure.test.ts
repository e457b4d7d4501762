import { describe, expect, it } from 'vitest'
import { amount } from '../../../../functions/law/amount.ts'
import type {
  ClosureAnswer,
  ClosureReport,
} from '../../../../functions/programmes/social-practice/law/closure.ts'
import { judgeClosure } from '../../../../functions/programmes/social-practice/law/closure.ts'
import type { SocialPracticeSettings } from '../../../../functions/programmes/social-practice/law/settings.ts'
import { entry, photo, reading, report, thirtySixHours } from './situations.ts'

function judge(other: Partial<ClosureReport>, settings: Partial<SocialPracticeSettings> = {}): ClosureAnswer {
  return judgeClosure(report(other), reading(settings))
}

describe('a closure report (S2.8, STEP3, STEP4)', () => {
  it('with everything is accepted, says what was met, and tells the supervisor', () => {
    const answer = judge({})
    expect(answer).toMatchObject({
      status: 'accepted',
      countedHours: 36,
      hoursShort: 0,
      listSemester: 'spring',
      blocked: [],
      flags: [],
      versionsKept: 1,
      notifications: [{ to: 'supervisor', kind: 'closure-report-submitted' }],
    })
    expect(answer.verdicts).toContainEqual({
      kind: 'met',
      clause: 'S3.1',
      because: { code: 'minimum-hours-met', params: { counted: 36, minimum: 36 } },
    })
    expect(answer.verdicts.every(verdict => verdict.kind === 'met')).toBe(true)
  })

  it('with nothing is told all that is missing at once', () => {
    const answer = judge({ supervision: 'invited', hours: [], photos: [], feedbackRecords: [] })
    expect(new Set(answer.blocked)).toEqual(
      new Set([
        'supervisor-not-confirmed',
        'hours-below-minimum',
        'photos-missing',
        'feedback-record-missing',
      ]),
    )
    expect(answer).toMatchObject({ hoursShort: 36, listSemester: null, notifications: [] })
  })

  it('with 35.996 hours shows 36 and is still short', () => {
    const answer = judge({ hours: [...thirtySixHours.slice(1), entry({ hours: '3.996' })] })
    expect(answer).toMatchObject({ status: 'blocked', countedHours: 36, blocked: ['hours-below-minimum'] })
  })

  it('mentions what was left out of the log also above the minimum', () => {
    const log = [...thirtySixHours, entry({ kind: 'skill-learning' }), entry({ kind: 'travel' })]
    const answer = judge({ hours: [...log, entry({ source: 'campus-club' })] })
    expect(answer.status).toBe('accepted')
    expect(answer.flags).toEqual([
      'excluded-hours-present',
      'undecided-hours-present',
      'club-hours-unverified',
    ])
  })

  it('keeps the note on hours before the approval when they are refused (A-SP-03)', () => {
    const hours = [...thirtySixHours.slice(1), entry({ date: '2026-03-08' })]
    expect(judge({ hours })).toMatchObject({ status: 'accepted', flags: ['hours-before-approval'] })
    expect(judge({ hours }, { hoursBeforeApproval: 'refuse' })).toMatchObject({
      countedHours: 32,
      blocked: ['hours-below-minimum'],
      flags: ['hours-before-approval'],
    })
  })

  it('of a group member counts the own hours, or the group’s under the other reading', () => {
    const facts = { hours: thirtySixHours.slice(0, 4), groupHours: amount(40) }
    expect(judge(facts).countedHours).toBe(16)
    expect(judge(facts, { hoursPer: 'project' })).toMatchObject({ status: 'accepted', countedHours: 40 })
    expect(judge({ hours: thirtySixHours }, { hoursPer: 'project' }).status).toBe('accepted')
  })

  it('asks for other hours where another minimum is set', () => {
    expect(judge({}, { minHours: 40 })).toMatchObject({ blocked: ['hours-below-minimum'], hoursShort: 4 })
  })
})

describe('the photos and the record (S4)', () => {
  const three = [photo('a.jpg'), photo('b.jpg'), photo('c.jpg')]

  it('a picture without the student is none; a file counts once', () => {
    const photos = [photo('a.jpg'), photo('a.jpg'), photo('b.jpg'), photo('c.jpg', { people: 0 })]
    expect(judge({ photos })).toMatchObject({ blocked: ['photos-missing'], flags: ['duplicate-photo'] })
  })

  it('among several people the own place is to be indicated', () => {
    const photos = [...three.slice(1), photo('d.jpg', { people: 2, ownPositionMarked: null })]
    expect(judge({ photos }).blocked).toEqual(['own-position-not-indicated'])
  })

  it.each([
    ['Thank you!', []],
    ['  Thank you  ', ['short-caption']],
    ['教孩子寫程式的一天', ['short-caption']],
  ])('the caption %j', (caption, flags) => {
    expect(judge({ photos: [...three.slice(1), photo('d.jpg', { caption })] }).flags).toEqual(flags)
  })

  it('more photos than the most allowed block where there is a most (A-SP-12)', () => {
    const photos = [...three, photo('d.jpg')]
    expect(judge({ photos }).status).toBe('accepted')
    expect(judge({ photos }, { photosMax: 3 }).blocked).toEqual(['too-many-photos'])
    expect(judge({ photos: [...three, photo('a.jpg')] }, { photosMax: 3 }).status).toBe('accepted')
    expect(judge({}, { photosMin: 4 }).blocked).toEqual(['photos-missing'])
  })

  it('a record of any form needs a title only where it is required (A-SP-13)', () => {
    const feedbackRecords = [{ file: 'talk.mp4', form: 'audio-visual', caption: ' ' }] as const
    expect(judge({ feedbackRecords })).toMatchObject({ status: 'accepted', flags: ['feedback-untitled'] })
    expect(judge({ feedbackRecords }, { feedbackTitle: 'required' }).blocked).toEqual(['caption-missing'])
    expect(judge({}, { feedbackRecordsMin: 2 }).blocked).toEqual(['feedback-record-missing'])
  })
})

describe('the time of a report (A-SP-15, A-SP-18)', () => {
  const at = (submittedAt: string): Partial<ClosureReport> => ({ submittedAt, asOf: submittedAt })
  const lastSecond = at('2026-05-29T15:59:59Z')
  const nextDay = at('2026-05-29T16:00:00Z')

  it('the deadline’s day is in time in the zone of the university, or not where it is excluded', () => {
    expect(judge(lastSecond)).toMatchObject({ listSemester: 'spring', flags: [] })
    expect(judge(nextDay)).toMatchObject({ listSemester: 'autumn', flags: ['late-for-semester'] })
    expect(judge(lastSecond, { closureDeadlineDay: 'excluded' }).listSemester).toBe('autumn')
    expect(judge(lastSecond, { timeZone: 'Pacific/Auckland' }).listSemester).toBe('autumn')
  })

  it('a late report is refused where late reports are', () => {
    expect(judge(nextDay, { lateAction: 'refuse' })).toMatchObject({
      blocked: ['late'],
      flags: ['late-for-semester'],
      listSemester: null,
    })
  })

  it('without a deadline the semester’s last day holds', () => {
    const semester = { ...report().semester, closureDeadline: null }
    expect(judge({ ...at('2026-06-19T23:00:00+08:00'), semester }).listSemester).toBe('spring')
    expect(judge({ ...at('2026-06-20T00:00:00+08:00'), semester }).listSemester).toBe('autumn')
  })

  it('a new version is taken in until there is a result', () => {
    const earlierVersions = [{ submittedAt: '2026-05-10T09:00:00+08:00', status: 'returned' }] as const
    expect(judge({ earlierVersions })).toMatchObject({ status: 'accepted', versionsKept: 2 })
    const evaluation = { result: 'fail', at: '2026-05-19T09:00:00+08:00' } as const
    expect(judge({ earlierVersions, evaluation }).blocked).toEqual(['already-evaluated'])
  })

  it('the result of this very version does not undo that it was taken in', () => {
    const evaluation = { result: 'pass', at: '2026-05-22T09:00:00+08:00' } as const
    expect(judge({ asOf: '2026-05-25T09:00:00+08:00', evaluation }).status).toBe('accepted')
  })

  it('only one version is taken in where there is no resubmission; a blocked one was not', () => {
    const submittedAt = '2026-05-10T09:00:00+08:00'
    const never = { resubmission: 'never' } as const
    expect(judge({ earlierVersions: [{ submittedAt, status: 'accepted' }] }, never).blocked).toEqual([
      'resubmission-not-allowed',
    ])
    expect(judge({ earlierVersions: [{ submittedAt, status: 'blocked' }] }, never).status).toBe('accepted')
  })
})
