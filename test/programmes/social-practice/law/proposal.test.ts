import { describe, expect, it } from 'vitest'
import type { GroupProposal } from '../../../../functions/programmes/social-practice/law/group-proposal.ts'
import { judgeProposal } from '../../../../functions/programmes/social-practice/law/proposal.ts'
import { proposal, reading, student } from './situations.ts'

describe('a proposal (ACT, S1)', () => {
  it('without topic and plan names both at once', () => {
    const answer = judgeProposal(proposal({ topic: '\u3000', implementationPlan: '' }), reading())
    expect(answer.status).toBe('blocked')
    expect(answer.blocked).toEqual(['topic-missing', 'implementation-plan-missing'])
    expect(answer.verdicts).toContainEqual({
      kind: 'not-met',
      clause: 'ACT.0',
      because: { code: 'topic-missing', params: {} },
    })
  })

  it('of low priority is taken in, and refused where the university reads it so', () => {
    const facts = proposal({ categories: ['course-or-lab-assistant', 'usr-program'] })
    expect(judgeProposal(facts, reading())).toMatchObject({
      status: 'submitted',
      priority: 'conflict',
      flags: ['low-priority', 'priority-conflict'],
    })
    expect(judgeProposal(facts, reading({ lowPriority: 'refuse' }))).toMatchObject({
      status: 'blocked',
      blocked: ['low-priority'],
    })
  })

  it('already used for an internship asks staff without blocking', () => {
    const answer = judgeProposal(proposal({ categories: ['already-used-for-internship'] }), reading())
    expect(answer.status).toBe('submitted')
    expect(answer.verdicts.filter(each => each.kind === 'unclear').map(each => each.because.code)).toEqual([
      'used-for-internship',
    ])
  })

  it('without an indicator is blocked only where indicators are required (A-SP-25)', () => {
    const facts = proposal({ indicators: [] })
    expect(judgeProposal(facts, reading())).toMatchObject({ status: 'submitted', flags: ['no-indicator'] })
    expect(judgeProposal(facts, reading({ indicators: 'required' })).blocked).toEqual(['no-indicator'])
  })

  it('of an exempt student waits for the office under exemption on decision (A-SP-29)', () => {
    const exempt = { ...proposal(), student: student({ internshipCredit: 'overseas' }) }
    const onDecision = reading({ exemption: 'on-decision' })
    expect(judgeProposal(exempt, reading()).flags).toEqual(['student-exempt'])
    const undecided = judgeProposal(exempt, onDecision)
    expect(undecided.flags).toEqual([])
    expect(undecided.verdicts.at(-1)).toMatchObject({
      kind: 'unclear',
      because: { code: 'exemption-undecided' },
    })
    const granted = { ...exempt, student: { ...exempt.student, exemptionGranted: true } }
    expect(judgeProposal(granted, onDecision).flags).toEqual(['student-exempt'])
  })
})

describe('a proposal of several applicants (S1.3-4)', () => {
  const group: GroupProposal = {
    id: 'g7',
    submittedBy: '0913',
    participants: ['0912', '0913'],
    status: 'approved',
    decidedAt: '2026-03-02T12:00:00+08:00',
  }
  const linked = { ...proposal({ participants: ['0912', '0913'], group: 'g7' }), groupProposal: group }

  it('gets a recommendation, or is blocked where a group proposal is required', () => {
    const alone = proposal({ participants: ['0912', '0913'] })
    expect(judgeProposal(alone, reading()).flags).toEqual(['group-proposal-recommended'])
    expect(judgeProposal(alone, reading({ groupProposal: 'required' })).blocked).toEqual([
      'group-proposal-required',
    ])
    expect(judgeProposal(linked, reading({ groupProposal: 'required' })).status).toBe('submitted')
  })

  it.each([
    ['approved at this very second', group, []],
    [
      'approved a second later',
      { ...group, decidedAt: '2026-03-02T12:00:01+08:00' },
      ['group-proposal-not-approved'],
    ],
    [
      'rejected a second later',
      { ...group, status: 'rejected', decidedAt: '2026-03-02T12:00:01+08:00' },
      ['group-proposal-not-approved'],
    ],
    ['rejected before', { ...group, status: 'rejected' }, ['group-proposal-rejected']],
    [
      'rejected, and not listing the student',
      { ...group, status: 'rejected', participants: ['0913'] },
      ['not-a-group-participant'],
    ],
    ['not the one that is linked', { ...group, id: 'g8' }, ['group-proposal-not-approved']],
    ['unknown to the system', null, ['group-proposal-not-approved']],
  ] as const)('with a group proposal %s', (_, groupProposal, blocked) => {
    expect(judgeProposal({ ...linked, groupProposal }, reading()).blocked).toEqual(blocked)
  })
})
