import { describe, expect, it } from 'vitest'
import { staffTab } from '../../../sheets-schema/common/people.ts'
import { collegeRecognitions } from '../../../sheets-schema/innovation-credits/applications.ts'
import { students } from '../../../sheets-schema/innovation-credits/people.ts'
import type { PrintedDocument } from '../../../functions/programmes/document.ts'
import { innovationCredits } from '../../../functions/programmes/innovation-credits/programme.ts'
import {
  hiddenName,
  hiddenNumber,
} from '../../../functions/programmes/innovation-credits/documents/publication.ts'
import { rowsOf, type Situation } from '../tables-of.ts'
import {
  answered,
  caseOf,
  competition,
  contest,
  hua,
  judge,
  ming,
  office,
  project,
  tablesIn,
} from './round.ts'

const semester = '2026-2027-1'
const student = (number: string, name: string, className: string) => ({
  number,
  name,
  className,
  address: `${number}@example.edu`,
  department: 'Civil Engineering',
  cohort: 2024,
  enrolledOn: '2024-09-01',
})
const classes = rowsOf(students, [student(ming, '明月', 'Civil 2'), student(hua, 'Hua Li', 'Civil 1')])
const entries = [
  competition('ICC-0001'),
  project('ICJ-0001'),
  competition('ICC-0002', { student: hua, evidence: 'https://drive.example.edu/hua' }),
]
const answers = [
  answered('ICC-0001', 'vice dean', 'agree', '2026-10-13T03:00:00Z'),
  answered('ICJ-0001', 'instructor', 'agree', '2026-10-13T03:00:00Z'),
  answered('ICJ-0001', 'vice dean', 'agree', '2026-10-13T04:00:00Z'),
]

const papers = (situation: Partial<Situation>) =>
  innovationCredits.records(
    tablesIn({ entries, answers, ...situation, tabs: [classes, ...(situation.tabs ?? [])] }),
  )
const printed = (kind: string, situation: Partial<Situation> = {}) =>
  papers(situation).print({ kind, semester, language: 'en' })
const rows = ({ tables }: PrintedDocument, at = 0) => tables[at]?.rows ?? []

const confirm = (key: string) =>
  office(key, { decision: 'confirm', decidedBy: 'zhao' }, '2026-10-14T03:00:00Z')

/** Records one application after the other, as passes do. */
const recorded = (...keys: readonly string[]) => {
  const records = new Map<string, Readonly<Record<string, unknown>>>()
  for (const key of keys) {
    const tabs = [classes, ...keys.map(confirm)]
    const { record } = caseOf(judge({ entries, answers, tabs, records }), key)
    if (!record) throw new Error(`${key} was not recorded`)
    records.set(key, record)
  }
  return records
}

describe('the application form of a student', () => {
  it('is one page with every entry, numbered evidence and the lines to be signed', () => {
    const seen = office('ICC-0001', { originalSeenBy: 'zhao', originalSeenOn: '2026-10-13' })
    const forms = printed('applications', { tabs: [seen] })
    expect(forms.map(({ name }) => name)).toEqual([`application-${hua}`, `application-${ming}`])
    const [, own] = forms
    if (!own) throw new Error('Ming has no form')
    expect(rows(own).map(([key, , , , , , evidence, credits]) => [key, evidence, credits])).toEqual([
      ['ICC-0001', 'E1', '5'],
      ['ICJ-0001', 'E2', '4'],
    ])
    expect(rows(own, 1)).toEqual([
      ['E1', 'ICC-0001', 'https://drive.example.edu/certificate', 'zhao, 2026-10-13'],
      ['E2', 'ICJ-0001', 'https://drive.example.edu/completion', ''],
    ])
    expect(own.signatures.flat().join()).toMatch(/Student.*instructor.*Vice dean.*Academic Affairs Office/u)
    expect(own.remarks[0]).toBe('In all: 9 credits applied for, 0 recognised so far.')
  })

  it('shows what is recognised once it is, and nothing of another semester', () => {
    const records = recorded('ICC-0001')
    const [, own] = printed('applications', { records, tabs: [confirm('ICC-0001')] })
    expect(own?.remarks[0]).toContain('5 recognised')
    expect(papers({}).print({ kind: 'applications', semester: '2025-2026-2', language: 'en' })).toEqual([])
  })
})

describe('the summary sheet of a college', () => {
  it('is sorted by class and student number, with a line for signature and stamp', () => {
    const [sheet, ...others] = printed('summary')
    expect(others).toEqual([])
    expect(sheet?.title).toContain('Civil Engineering')
    expect(sheet && rows(sheet).map(([, , className, number]) => [className, number])).toEqual([
      ['Civil 1', hua],
      ['Civil 2', ming],
      ['Civil 2', ming],
    ])
    expect(sheet?.remarks[0]).toContain('2 students, 3 applications')
    expect(sheet?.signatures.flat()).toContain('Stamp of the college')
  })
})

describe('the public notice', () => {
  it('names only what is recorded, and nobody in full', () => {
    const [notice] = printed('publication', { records: recorded('ICC-0001'), tabs: [confirm('ICC-0001')] })
    expect(notice && rows(notice)).toEqual([
      ['1', 'Civil Engineering', '****001', '明＊', expect.stringContaining(contest), '5'],
    ])
    expect(JSON.stringify(notice)).not.toContain('明月')
  })

  it('hides names of any script', () => {
    expect([hiddenName('林怡君'), hiddenName('Ada Lovelace'), hiddenNumber('12')]).toEqual([
      '林＊＊',
      'A*** L***',
      '***',
    ])
  })
})

describe('what the registrar is told', () => {
  const lines = (situation: Partial<Situation>) =>
    papers(situation)
      .registrar()
      .map(({ line }) => [line.student_no, line.course_name, line.credits])

  it('is nothing before an application is recorded', () => {
    expect(papers({}).registrar()).toEqual([])
  })

  it('is one line a course: what several applications give it together', () => {
    const tabs = [confirm('ICC-0001'), confirm('ICJ-0001')]
    const project = '创新能力拓展项目 Innovation and Extension Projects'
    const quality = '素质与能力拓展课程 Quality and Capacity Development Course'
    expect(lines({ records: recorded('ICC-0001'), tabs })).toEqual([
      [ming, project, '2'],
      [ming, quality, '3'],
    ])
    const records = recorded('ICC-0001', 'ICJ-0001')
    expect(lines({ records, tabs })).toEqual([
      [ming, project, '2'],
      [ming, quality, '4'],
    ])
    expect(papers({ records, tabs }).registrar()[0]?.line).toMatchObject({
      name: '明月',
      term: semester,
      grade: 'excellent',
      decided_by: 'zhao',
      decided_on: '2026-10-14',
      basis: 'innovation-credits/2010',
    })
  })

  it('stays when the student leaves the register', () => {
    const situation = { records: recorded('ICC-0001') }
    const tables = tablesIn({ entries, answers, ...situation, tabs: [rowsOf(students, [])] })
    expect(innovationCredits.records(tables).registrar()).toHaveLength(2)
  })

  it('ends when the record is revoked', () => {
    const revoked = office('ICC-0001', {
      correction: 'revoke',
      correctionReason: 'Forged.',
      correctedBy: 'zhao',
    })
    expect(lines({ records: recorded('ICC-0001'), tabs: [revoked] })).toEqual([])
  })

  it('stays ended when the student leaves the register afterwards', () => {
    const revoked = office(
      'ICC-0001',
      { correction: 'revoke', correctionReason: 'Forged.', correctedBy: 'zhao' },
      '2026-10-15T03:00:00Z',
    )
    const situation = { entries: [], answers, records: recorded('ICC-0001') }
    const tables = tablesIn({ ...situation, tabs: [rowsOf(students, []), revoked] })
    expect(innovationCredits.records(tables).registrar()).toEqual([])
  })

  it('is not ended by a word that was about an older version, whoever has left', () => {
    const early = office(
      'ICC-0001',
      { correction: 'revoke', correctionReason: 'Forged.', correctedBy: 'zhao' },
      '2026-10-11T03:00:00Z',
    )
    const situation = { entries: [], answers, records: recorded('ICC-0001') }
    const tables = tablesIn({ ...situation, tabs: [rowsOf(students, []), early] })
    expect(innovationCredits.records(tables).registrar()).toHaveLength(2)
  })

  it.each([
    ['2026-10-15', 0],
    ['2026-10-14', 2],
  ])(
    'is ended in the name of somebody who left on %s only by what was typed until then',
    (worksUntil, count) => {
      const revoked = office(
        'ICC-0001',
        { correction: 'revoke', correctionReason: 'Forged.', correctedBy: 'zhao' },
        '2026-10-15T03:00:00Z',
      )
      const zhao = { id: 'zhao', name: 'Zhao', role: 'aao', address: 'zhao@example.edu', worksUntil }
      const tabs = [revoked, rowsOf(staffTab, [zhao])]
      expect(lines({ records: recorded('ICC-0001'), tabs })).toHaveLength(count)
    },
  )

  it('keeps the grade that the college gave, also of a student who has left', () => {
    const college = {
      kind: 'college',
      version: 1,
      credits: '2/1',
      term: 6,
      recognisedOn: '2026-10-13',
      recordIn: 'Student Grade Table',
      clauses: [],
      because: [],
      student: ming,
      name: '明月',
      college: 'Civil Engineering',
    }
    const tabs = [rowsOf(students, []), rowsOf(collegeRecognitions, [{ key: 'ICL-0001', grade: 'good' }])]
    const tables = tablesIn({ records: new Map([['ICL-0001', college]]), tabs })
    expect(innovationCredits.records(tables).registrar()[0]?.line).toMatchObject({
      grade: 'good',
      credits: '2',
    })
  })

  it('says beside a line what the rules of today would make of it', () => {
    const tabs = [confirm('ICC-0001')]
    const now = papers({ records: recorded('ICC-0001'), tabs, settings: { quality_cap: '1' } }).registrar()
    expect(now.map(({ line }) => line.credits)).toEqual(['2', '3'])
    expect(now[1]?.correction).toContain(
      'it would be posted 2 to the project course, 1 to the quality course',
    )
  })
})
