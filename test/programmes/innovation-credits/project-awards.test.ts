import { describe, expect, it } from 'vitest'
import { entryOf } from '../tables-of.ts'
import {
  answered,
  autumn,
  caseOf,
  competition,
  hua,
  instructor,
  judge,
  ming,
  office,
  rowOf,
  toldTo,
} from './round.ts'

const share = (key: string, student: string, shares: string) =>
  entryOf(key, 'application-award', autumn, {
    student,
    project: 'Bridges of Bamboo',
    award: 'Typical case of the Ministry of Education',
    awardedOn: '2026-09-01',
    members: `${ming} ${hua} 2450003`,
    shares,
    instructor,
    evidence: 'https://drive.example.edu/announcement',
    declaration: 'yes',
  })

describe('an award of a project', () => {
  it('waits for the shares of the group where the pool is not enough for all', () => {
    const now = judge({ entries: [share('ICA-0001', ming, '')] })
    expect(rowOf(now, 'ICA-0001')).toMatchObject({
      state: 'waits for the group’s shares',
      nextActor: 'student',
    })
    expect(String(rowOf(now, 'ICA-0001')['because'])).toContain('2 each')
  })

  it('gives each member the agreed share, the instructor being asked first', () => {
    const shares = `${ming}: 2.5\n${hua}: 2\n2450003: 1.5`
    const now = judge({ entries: [share('ICA-0001', ming, shares), share('ICA-0002', hua, shares)] })
    expect(rowOf(now, 'ICA-0001')).toMatchObject({ recognised: 2.5, state: 'waits for the instructor' })
    expect(rowOf(now, 'ICA-0002')).toMatchObject({ recognised: 2 })
  })

  it('refuses shares above the pool and holds shares that differ', () => {
    const tooMuch = judge({ entries: [share('ICA-0001', ming, `${ming}: 3, ${hua}: 3, 2450003: 3`)] })
    expect(toldTo(tooMuch, 'ICA-0001')).toEqual([
      'student application: share-refused:v1:allocation-exceeds-group-pool',
    ])
    const differing = judge({
      entries: [share('ICA-0001', ming, `${ming}: 3`), share('ICA-0002', hua, `${hua}: 3`)],
    })
    expect(toldTo(differing, 'ICA-0002')).toEqual(['student application: contradicted:v1:allocation'])
  })
})

describe('a better award after an earlier one was recorded', () => {
  it('gives the difference, and the limit goes on from there', () => {
    const first = competition('ICC-0001', { prize: 'Third prize' })
    const better = competition('ICC-0002', { level: 'National' }, '2026-10-18T03:00:00Z')
    const answers = [answered('ICC-0001', 'vice dean', 'agree', '2026-10-13T03:00:00Z')]
    const confirmed = office('ICC-0001', { decision: 'confirm', decidedBy: 'zhao' }, '2026-10-14T03:00:00Z')
    const record = caseOf(judge({ entries: [first], answers, tabs: [confirmed] }), 'ICC-0001').record ?? {}
    const now = judge({
      entries: [first, better],
      answers,
      tabs: [confirmed],
      records: new Map([['ICC-0001', record]]),
    })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({ recognised: 3, projectCourse: 2, qualityCourse: 1 })
    expect(rowOf(now, 'ICC-0002')).toMatchObject({ recognised: 3, projectCourse: 0, qualityCourse: 3 })
    expect(String(rowOf(now, 'ICC-0002')['notes'])).toContain('the difference of 3 credits')
  })
})
