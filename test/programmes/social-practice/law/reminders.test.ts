import { describe, expect, it } from 'vitest'
import { dueReminders } from '../../../../functions/programmes/social-practice/law/reminders.ts'
import type { Project } from '../../../../functions/programmes/social-practice/law/project.ts'
import type { Reminder } from '../../../../functions/programmes/social-practice/law/reminders.ts'
import { project, reading, spring } from './situations.ts'

const open = project({ result: null, evaluatedAt: null })

function due(asOf: string, projects: readonly Project[], settings = reading()): readonly Reminder[] {
  return dueReminders({ asOf, semester: spring, projects, alreadySent: [] }, settings)
}

describe('reminders (S5.2-3, S2.12-13)', () => {
  it('each supervisor is asked for the list once, however the address is written', () => {
    const projects = [project(), project({ id: 'p2', student: '0913', supervisor: 'MLChen@example.edu' })]
    expect(due('2026-06-15T00:00:00+08:00', projects)).toEqual([
      { to: 'mlchen@example.edu', kind: 'provide-passing-list' },
    ])
    expect(due('2026-06-19T23:59:59+08:00', projects)).toHaveLength(1)
    expect(due('2026-06-20T00:00:00+08:00', projects)).toEqual([])
  })

  it('what was sent already is not due again', () => {
    const alreadySent = [{ to: 'MLCHEN@example.edu', kind: 'provide-passing-list' }]
    const facts = { asOf: '2026-06-16T09:00:00+08:00', semester: spring, projects: [project()], alreadySent }
    expect(dueReminders(facts, reading())).toEqual([])
  })

  it('a result is waited for 21 days to the second', () => {
    const reminder = { to: '0912', kind: 'remind-your-supervisor' }
    expect(due('2026-06-10T17:59:59+08:00', [open])).toEqual([])
    expect(due('2026-06-10T18:00:00+08:00', [open])).toEqual([reminder])
    const sooner = reading({ reminderDays: { invitation: 14, evaluation: 7, beforeSemesterEnd: 14 } })
    expect(due('2026-06-01T18:00:00+08:00', [open], sooner)).toEqual([reminder])
  })

  it('a result that comes later is not there yet', () => {
    expect(
      due('2026-06-10T18:00:00+08:00', [project({ evaluatedAt: '2026-06-12T09:00:00+08:00' })]),
    ).toHaveLength(1)
    expect(due('2026-06-13T18:00:00+08:00', [project({ evaluatedAt: '2026-06-12T09:00:00+08:00' })])).toEqual(
      [],
    )
  })

  it('a leaving supervisor’s student is told in the last 14 days of the semester', () => {
    const leaving = [
      { ...open, closureSubmittedAt: '2026-06-04T09:00:00+08:00', supervisorTeachesNextSemester: false },
    ]
    const kinds = (asOf: string): readonly string[] => due(asOf, leaving).map(each => each.kind)
    expect(kinds('2026-06-04T23:59:59+08:00')).toEqual([])
    expect(kinds('2026-06-05T00:00:00+08:00')).toEqual(['supervisor-leaving-get-evaluation'])
    expect(kinds('2026-06-19T23:59:59+08:00')).toContain('supervisor-leaving-get-evaluation')
    expect(kinds('2026-06-20T00:00:00+08:00')).toEqual([])
  })

  it('a student whose teacher is silent for 14 days may choose another', () => {
    const invited = project({
      supervision: 'invited',
      closureSubmittedAt: null,
      result: null,
      evaluatedAt: null,
    })
    expect(due('2026-03-19T08:59:59+08:00', [invited])).toEqual([])
    expect(due('2026-03-19T09:00:00+08:00', [invited])).toEqual([
      { to: '0912', kind: 'no-reply-choose-another' },
    ])
  })
})
