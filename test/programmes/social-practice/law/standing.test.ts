import { describe, expect, it } from 'vitest'
import { standing } from '../../../../functions/programmes/social-practice/law/standing.ts'
import { reading, student } from './situations.ts'

const passed = { project: 'p1', grade: 'pass', recorded: true } as const
const onItsWay = { project: 'p2', grade: 'pass', recorded: false } as const
const exempt = student({ internshipCredit: 'professional' })

describe('where a student stands (ABOUT.3-6)', () => {
  it('an exempt student who passed has the credit, and keeps the exemption', () => {
    expect(standing({ student: exempt, results: [passed] }, reading())).toMatchObject({
      status: 'credited',
      credits: 1,
      exempt: true,
      applicationNeeded: false,
    })
  })

  it('an exempt student gets no credit where the university reads it so; one on record stays', () => {
    const noCredit = reading({ exemptParticipation: 'no-credit' })
    expect(standing({ student: exempt, results: [passed] }, noCredit)).toMatchObject({
      status: 'exempt',
      credits: 0,
    })
    const credited = { ...exempt, creditObtained: true }
    expect(standing({ student: credited, results: [passed] }, noCredit)).toMatchObject({
      status: 'credited',
      credits: 1,
    })
  })

  it('a pass that is not recorded is in progress, unless the evaluation gives the credit (A-SP-16)', () => {
    const facts = { student: student(), results: [onItsWay] }
    expect(standing(facts, reading())).toMatchObject({ status: 'in-progress', credits: 0 })
    expect(standing(facts, reading({ creditOn: 'evaluation' }))).toMatchObject({
      status: 'credited',
      credits: 1,
    })
  })

  it('a fail takes away neither a pass nor an exemption', () => {
    const failed = { project: 'p3', grade: 'fail', recorded: true } as const
    expect(standing({ student: student(), results: [failed, passed] }, reading()).status).toBe('credited')
    expect(standing({ student: exempt, results: [failed] }, reading()).status).toBe('exempt')
    expect(standing({ student: student(), results: [failed] }, reading()).status).toBe('not-started')
  })

  it('only the kinds the university lists exempt, and only once decided where a decision is asked', () => {
    const facts = { student: exempt, results: [] }
    expect(standing(facts, reading({ exemptingInternships: ['general'] }))).toMatchObject({
      status: 'not-started',
      exempt: false,
      applicationNeeded: null,
    })
    const asked = standing(facts, reading({ exemption: 'on-decision' }))
    expect(asked.status).toBe('not-started')
    expect(asked.verdicts[0]).toMatchObject({ kind: 'unclear', because: { code: 'exemption-undecided' } })
  })
})
