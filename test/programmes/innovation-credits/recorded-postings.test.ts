import { describe, expect, it } from 'vitest'
import { students } from '../../../sheets-schema/innovation-credits/people.ts'
import type { Situation } from '../tables-of.ts'
import { rowsOf } from '../tables-of.ts'
import { answered, caseOf, competition, judge, ming, office, project, rowOf, toldTo } from './round.ts'

const entries = [competition('ICC-0001'), project('ICJ-0001')]
const answers = [
  answered('ICC-0001', 'vice dean', 'agree', '2026-10-13T03:00:00Z'),
  answered('ICJ-0001', 'instructor', 'agree', '2026-10-13T03:00:00Z'),
  answered('ICJ-0001', 'vice dean', 'agree', '2026-10-13T04:00:00Z'),
]
const confirm = (key: string) =>
  office(key, { decision: 'confirm', decidedBy: 'zhao' }, '2026-10-14T03:00:00Z')

const recordOf = (key: string, situation: Partial<Situation>) => {
  const { record } = caseOf(judge({ entries, answers, ...situation }), key)
  if (!record) throw new Error(`${key} was not recorded`)
  return record
}

/** The project first, though it was sent second: what it took is gone for the competition. */
const projectFirst = new Map([['ICJ-0001', recordOf('ICJ-0001', { tabs: [confirm('ICJ-0001')] })]])
const tabs = [confirm('ICJ-0001'), confirm('ICC-0001')]
const records = new Map([
  ...projectFirst,
  ['ICC-0001', recordOf('ICC-0001', { tabs, records: projectFirst })] as const,
])
const later = (situation: Partial<Situation>) =>
  judge({ entries, answers, records, ...situation, tabs: [...tabs, ...(situation.tabs ?? [])] })

const mingWith = (cells: Readonly<Record<string, unknown>>) =>
  rowsOf(students, [
    {
      number: ming,
      name: 'Ming',
      address: 'ming@example.edu',
      department: 'Civil Engineering',
      cohort: 2024,
      enrolledOn: '2024-09-01',
      ...cells,
    },
  ])

describe('what was posted for a recorded application', () => {
  it('needs no correction while nothing changed, in whatever order the applications were confirmed', () => {
    const now = later({})
    expect(rowOf(now, 'ICC-0001')).toMatchObject({ projectCourse: 0, qualityCourse: 2, notConverted: 3 })
    for (const key of ['ICC-0001', 'ICJ-0001']) {
      expect(String(rowOf(now, key)['notes'])).not.toContain('Correction')
      expect(caseOf(now, key).attention).toEqual([])
    }
  })

  it('stays when the limit is lowered, and the row and Needs attention say what it would be now', () => {
    const now = later({ settings: { quality_cap: '1' } })
    const correction =
      'it would be posted 2 to the project course, 1 to the quality course, 1 not converted; recorded is 2 to the project course, 2 to the quality course, 0 not converted.'
    expect(rowOf(now, 'ICJ-0001')).toMatchObject({ projectCourse: 2, qualityCourse: 2, notConverted: 0 })
    expect(String(rowOf(now, 'ICJ-0001')['notes'])).toContain(correction)
    expect(String(rowOf(now, 'ICJ-0001')['decisionStanding'])).toContain(correction)
    expect(
      caseOf(now, 'ICJ-0001')
        .attention.map(({ what }) => what)
        .join(),
    ).toContain(correction)
    expect(toldTo(now, 'ICJ-0001')).toEqual(toldTo(later({}), 'ICJ-0001'))
  })

  it('stays when the register says later that the college gave the project course', () => {
    const now = later({ tabs: [mingWith({ projectCourseGivenBy: 'college' })] })
    expect(String(rowOf(now, 'ICJ-0001')['notes'])).toContain('would be posted 0 to the project course')
    expect(rowOf(now, 'ICJ-0001')['effective']).toContain('4 credits')
  })
})
