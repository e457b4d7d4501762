import { describe, expect, it } from 'vitest'
import { answered, caseOf, competition, judge, letterText, office, project, rowOf, toldTo } from './round.ts'

const recognised = answered('ICC-0001', 'vice dean', 'agree', '2026-10-13T03:00:00Z')
const confirmed = office('ICC-0001', { decision: 'confirm', decidedBy: 'zhao' }, '2026-10-14T03:00:00Z')

describe('a competition award on its way to the grade table', () => {
  it('is understood, and the vice dean of the student’s college is asked', () => {
    const now = judge({ entries: [competition('ICC-0001')] })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({
      state: 'waits for the vice dean',
      nextActor: 'vice dean',
      category: 'Competition award',
      recognised: 5,
      projectCourse: 2,
      qualityCourse: 3,
      notConverted: 0,
      computed: '5 credits',
    })
    expect(String(rowOf(now, 'ICC-0001')['clauses'])).toContain('II.1.2)')
    expect(toldTo(now, 'ICC-0001')).toEqual([
      'student application: awaiting-vice-dean:v1:5=2+3+0',
      'vice-dean vice-dean-recognition: asked:v1:5=2+3+0',
    ])
  })

  it('goes to the office once the vice dean has recognised it', () => {
    const now = judge({ entries: [competition('ICC-0001')], answers: [recognised] })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({
      state: 'waits for the Academic Affairs Office',
      nextActor: 'Academic Affairs Office',
      effective: null,
    })
    expect(toldTo(now, 'ICC-0001')).toEqual(['student application: awaiting-aao:v1:5=2+3+0'])
    expect(caseOf(now, 'ICC-0001').record).toBeUndefined()
  })

  it('is recorded “excellent” and posted once the office has confirmed it', () => {
    const now = judge({ entries: [competition('ICC-0001')], answers: [recognised], tabs: [confirmed] })
    expect(rowOf(now, 'ICC-0001')).toMatchObject({
      state: 'recorded',
      grade: 'excellent',
      semester: '2026-2027-1',
      effective: '5 credits, excellent, 2026-2027-1',
      decisionStanding: '“confirm” counts.',
    })
    expect(caseOf(now, 'ICC-0001').record).toMatchObject({
      credits: '5/1',
      projectCourse: '2/1',
      qualityCourse: '3/1',
      semester: '2026-2027-1',
      confirmedBy: 'zhao',
    })
    expect(letterText(now, 'ICC-0001')).toContain('excellent')
  })

  it('stays as recorded when the table or the answers change later, and the row says so', () => {
    const first = judge({ entries: [competition('ICC-0001')], answers: [recognised], tabs: [confirmed] })
    const record = caseOf(first, 'ICC-0001').record
    if (!record) throw new Error('nothing was recorded')
    const later = judge({
      entries: [competition('ICC-0001')],
      answers: [recognised],
      tabs: [confirmed],
      settings: { level_map: 'provincial = university' },
      records: new Map([['ICC-0001', record]]),
    })
    expect(caseOf(later, 'ICC-0001').record).toBeUndefined()
    expect(rowOf(later, 'ICC-0001')).toMatchObject({
      effective: '5 credits, excellent, 2026-2027-1',
      recognised: 5,
    })
    expect(toldTo(later, 'ICC-0001')).toEqual(toldTo(first, 'ICC-0001'))
  })
})

describe('a completed project', () => {
  it('asks the instructor first, then the vice dean', () => {
    const first = judge({ entries: [project('ICJ-0001')] })
    expect(toldTo(first, 'ICJ-0001')).toEqual([
      'student application: awaiting-instructor:v1:4=2+2+0',
      'instructor instructor-approval: asked:v1:4=2+2+0',
    ])
    const approved = answered('ICJ-0001', 'instructor', 'agree', '2026-10-13T03:00:00Z')
    const then = judge({ entries: [project('ICJ-0001')], answers: [approved] })
    expect(toldTo(then, 'ICJ-0001')).toEqual([
      'student application: awaiting-vice-dean:v1:4=2+2+0',
      'vice-dean vice-dean-recognition: asked:v1:4=2+2+0',
    ])
  })

  it('is held while the instructor’s address is not in the register', () => {
    const now = judge({ entries: [project('ICJ-0001', { instructor: 'wang@gmail.example' })] })
    expect(rowOf(now, 'ICJ-0001')['state']).toBe('held: instructor not in the register')
    expect(caseOf(now, 'ICJ-0001').attention.map(({ what }) => what)).toEqual([
      'The instructor’s address wang@gmail.example is not in “Teachers”.',
    ])
    expect(toldTo(now, 'ICJ-0001')).toEqual(['student application: instructor-unknown:v1:4=2+2+0'])
  })
})
