import { describe, expect, it } from 'vitest'
import type { InvitationReply } from '../../../../functions/programmes/social-practice/law/invitation.ts'
import { judgeInvitation } from '../../../../functions/programmes/social-practice/law/invitation.ts'
import { invitation, professor, reading } from './situations.ts'

const agrees: InvitationReply = {
  answer: 'agree',
  at: '2026-03-06T09:00:00+08:00',
  from: 'MLChen@Example.edu',
  how: 'confirmed',
}

describe('who may supervise (S2.1-2)', () => {
  it.each([
    [['adjunct-professor', 'lecturer'], 'invited', [], []],
    [['staff', 'lecturer'], 'invited', [], ['supervisor-post-needs-staff-look']],
    [['staff'], 'blocked', ['supervisor-is-staff'], []],
    [[], 'blocked', ['supervisor-post-not-eligible'], []],
  ] as const)('%j', (posts, status, blocked, flags) => {
    const facts = invitation({ supervisor: professor({ posts }), sentAt: null })
    expect(judgeInvitation(facts, reading())).toMatchObject({ status, blocked, flags })
  })

  it('a staff post excludes a professor too where the university reads it so', () => {
    const facts = invitation({ supervisor: professor({ posts: ['professor', 'staff'] }) })
    const answer = judgeInvitation(facts, reading({ staffWithTeachingPost: 'refuse' }))
    expect(answer).toMatchObject({
      status: 'blocked',
      blocked: ['supervisor-is-staff'],
      mayInviteOther: true,
    })
  })

  it('an unknown address waits for staff; sent at once, it is looked at like any other', () => {
    const unknown = professor({ inDirectory: false })
    const facts = invitation({ supervisor: unknown, sentAt: null })
    expect(judgeInvitation(facts, reading())).toMatchObject({ status: 'held', mayInviteOther: true })
    const send = reading({ unknownTeacher: 'send' })
    expect(judgeInvitation(facts, send)).toMatchObject({ status: 'invited', flags: [] })
    const elsewhere = invitation({ supervisor: { ...unknown, university: 'NTU' }, sentAt: null })
    expect(judgeInvitation(elsewhere, send).blocked).toEqual(['supervisor-not-of-university'])
    const noPosts = invitation({ supervisor: { ...unknown, posts: [] }, sentAt: null })
    expect(judgeInvitation(noPosts, send)).toMatchObject({
      status: 'invited',
      flags: ['supervisor-post-needs-staff-look'],
    })
  })
})

describe('what came of the letter (S2.3, S2.10-12)', () => {
  it('silence of 14 days less a second is silence, and never a decision', () => {
    const waiting = invitation({ asOf: '2026-03-19T08:59:59+08:00' })
    expect(judgeInvitation(waiting, reading())).toMatchObject({ status: 'invited', notifications: [] })
    const over = invitation({ asOf: '2026-03-19T09:00:00+08:00' })
    expect(judgeInvitation(over, reading())).toMatchObject({ status: 'no-reply', mayInviteOther: true })
    const patient = reading({ reminderDays: { invitation: 30, evaluation: 21, beforeSemesterEnd: 14 } })
    expect(judgeInvitation(over, patient).status).toBe('invited')
  })

  it('a link a mail scanner opened says nothing, not even from another address', () => {
    const opened: InvitationReply = { ...agrees, from: 'scanner@else.example', how: 'opened-only' }
    expect(judgeInvitation(invitation({ replies: [opened] }), reading())).toMatchObject({
      status: 'invited',
      flags: [],
    })
  })

  it('a late agreement counts, said twice it is said once', () => {
    const late = { ...agrees, at: '2026-05-01T09:00:00+08:00' }
    const facts = invitation({ asOf: '2026-05-02T09:00:00+08:00', replies: [late, late] })
    expect(judgeInvitation(facts, reading())).toMatchObject({
      status: 'confirmed',
      notifications: [{ to: 'student', kind: 'supervision-confirmed' }],
    })
  })

  it('an answer from the future is not there yet', () => {
    const facts = invitation({ replies: [agrees], asOf: '2026-03-06T08:59:59+08:00' })
    expect(judgeInvitation(facts, reading()).status).toBe('invited')
  })

  it('an earlier teacher who agrees late is reported only once the present one agrees', () => {
    const earlierInvitations = [{ email: 'old@example.edu', outcome: 'agreed-late' }] as const
    const open = judgeInvitation(invitation({ earlierInvitations }), reading())
    expect(open).toMatchObject({ status: 'invited', flags: [] })
    const both = judgeInvitation(invitation({ earlierInvitations, replies: [agrees] }), reading())
    expect(both).toMatchObject({
      status: 'confirmed',
      flags: ['second-supervisor-agreed'],
      mayInviteOther: false,
    })
  })

  it('the question about the post stays after the teacher agreed', () => {
    const facts = invitation({ supervisor: professor({ posts: ['lecturer'] }), replies: [agrees] })
    expect(judgeInvitation(facts, reading())).toMatchObject({
      status: 'confirmed',
      flags: ['supervisor-post-needs-staff-look'],
    })
  })
})
