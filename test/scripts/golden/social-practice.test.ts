import { describe, expect, it } from 'vitest'
import { answer } from '../../../scripts/golden/social-practice.ts'

describe('settings of a case', () => {
  const given = {
    question: 'standing',
    student: { id: '0912', tc1010_credit_obtained: false, internship_credit: null },
    results: [{ project: 'p1', grade: 'pass', recorded: false }],
  }

  it('are taken by the names of the policy', () => {
    expect(answer(given)).toMatchObject({ status: 'in-progress' })
    expect(answer({ ...given, settings: { credit_on: 'evaluation' } })).toMatchObject({ status: 'credited' })
  })

  it('are refused when nobody knows them', () => {
    expect(() => answer({ ...given, settings: { credits_on: 'evaluation' } })).toThrow(/creditsOn/)
    expect(() => answer({ ...given, settings: { credit_on: 'always' } })).toThrow(/creditOn/)
  })

  it('name days of silence with a dot or as a map', () => {
    const invitation = {
      question: 'invitation',
      as_of: '2026-03-12T09:00:00Z',
      supervisor: {
        name: 'Chen',
        email: 'c@example.edu',
        university: 'NTUST',
        posts: ['professor'],
        in_directory: true,
      },
      sent_at: '2026-03-05T09:00:00Z',
      replies: [],
    }
    expect(answer(invitation)).toMatchObject({ status: 'invited' })
    for (const settings of [{ 'reminder_days.invitation': 7 }, { reminder_days: { invitation: 7 } }])
      expect(answer({ ...invitation, settings })).toMatchObject({ status: 'no-reply' })
  })
})
