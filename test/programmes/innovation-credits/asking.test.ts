import { describe, expect, it } from 'vitest'
import { colleges, teachers } from '../../../sheets-schema/innovation-credits/people.ts'
import { semesters } from '../../../sheets-schema/innovation-credits/windows.ts'
import { silenceChanges, silenceOf } from '../../../functions/programmes/innovation-credits/law/silence.ts'
import { semesterIn, termStartsOf } from '../../../functions/programmes/innovation-credits/law/terms.ts'
import { entryOf, rowsOf } from '../tables-of.ts'
import {
  answered,
  autumn,
  caseOf,
  competition,
  dean,
  instructor,
  judge,
  letterText,
  ming,
  office,
  project,
  rowOf,
  said,
  toldTo,
} from './round.ts'

/** A letter that left, asking something. */
const asked = (subject: string, kind: string, to: string, sentAt: string, version = 1) => ({
  subject,
  topic: kind,
  to,
  told: `asked:v${version}`,
  plannedAt: sentAt,
  sentAt,
  bounced: false,
  question: { kind, version },
})

describe('a question that never arrived', () => {
  const letter = asked('ICC-0001', 'instructor-approval', instructor, '2026-10-12T03:00:05Z')
  const now = judge({
    entries: [project('ICC-0001')],
    letters: [{ ...letter, bounced: true }],
    now: '2026-10-13T03:00:00Z',
  })

  it('is told to staff, stands on the row, and the student is asked for somebody who can be reached', () => {
    expect(caseOf(now, 'ICC-0001').attention.map(({ what }) => what)).toEqual([
      expect.stringMatching(/The letter to .*came back\./),
    ])
    expect(rowOf(now, 'ICC-0001')['notes']).toContain(`The letter to ${instructor} came back.`)
    expect(toldTo(now, 'ICC-0001').join()).toMatch(/student application: awaiting-instructor:.*:bounced/)
    expect(letterText(now, 'ICC-0001', 'application')).toMatch(
      /name an instructor who can be reached|填写可联系到的/,
    )
  })
})

describe('a question that stays without an answer', () => {
  const letters = [asked('ICC-0001', 'vice-dean-recognition', dean, '2026-10-12T03:00:05Z')]
  const at = (now: string, settings: Readonly<Record<string, string>> = {}) =>
    judge({ entries: [competition('ICC-0001')], letters, now, settings })

  it('is put once more after the days of the setting, in the same thread, and decides nothing', () => {
    expect(toldTo(at('2026-10-26T03:00:04Z'), 'ICC-0001')).toContain(
      'vice-dean vice-dean-recognition: asked:v1:5=2+3+0',
    )
    const due = at('2026-10-26T03:00:05Z')
    expect(toldTo(due, 'ICC-0001')).toContain('vice-dean vice-dean-recognition: reminded:v1:5=2+3+0')
    expect(rowOf(due, 'ICC-0001')['state']).toBe('waits for the vice dean')
    expect(letterText(due, 'ICC-0001', 'vice-dean-recognition')).toContain('2026-10-12')
    expect(caseOf(due, 'ICC-0001').attention).toEqual([])
  })

  it('is told to staff after as many days again; the pass wakes for both', () => {
    expect(caseOf(at('2026-10-20T03:00:00Z'), 'ICC-0001').wake).toBe('2026-10-26T03:00:05.000Z')
    expect(caseOf(at('2026-10-27T03:00:00Z'), 'ICC-0001').wake).toBe('2026-11-09T03:00:05.000Z')
    expect(caseOf(at('2026-11-09T03:00:05Z'), 'ICC-0001').attention.map(({ what }) => what)).toEqual([
      expect.stringContaining('has not answered since 2026-10-12'),
    ])
  })

  it('is never put again where the setting says 0, and is due on the day the setting gives', () => {
    const never = at('2027-10-26T03:00:05Z', { 'reminder_days.vice_dean': '0' })
    expect(toldTo(never, 'ICC-0001')).toContain('vice-dean vice-dean-recognition: asked:v1:5=2+3+0')
    expect(rowOf(at('2026-10-20T03:00:00Z', { 'reminder_days.vice_dean': '3' }), 'ICC-0001')['due']).toBe(
      46310,
    )
  })

  it('counts silence to the very second', () => {
    expect(silenceOf('2026-10-01T00:00:00Z', '2026-10-14T23:59:59Z', 14)).toBe('waiting')
    expect(silenceOf('2026-10-01T00:00:00Z', '2026-10-15T00:00:00Z', 14)).toBe('reminded')
    expect(silenceOf('2026-10-01T00:00:00Z', '2026-10-29T00:00:00Z', 14)).toBe('overdue')
    expect(silenceChanges('2026-10-01T00:00:00Z', '2026-10-29T00:00:00Z', 14)).toBeUndefined()
  })
})

describe('the end of a round', () => {
  it('is hinted at to students who have something to mend, and to nobody else', () => {
    const entries = [competition('ICC-0001', { evidence: '' }), competition('ICC-0002')]
    expect(toldTo(judge({ entries, now: '2026-11-23T15:59:59Z' }), 'ICC-0001')).toHaveLength(1)
    const near = judge({ entries, now: '2026-11-23T16:00:00Z' })
    expect(toldTo(near, 'ICC-0001')).toContain('student round-ends: ends:2026-11-30')
    expect(toldTo(near, 'ICC-0002').join()).not.toContain('round-ends')
    const off = judge({
      entries,
      now: '2026-11-29T16:00:00Z',
      settings: { 'reminder_days.before_window_end': '0' },
    })
    expect(toldTo(off, 'ICC-0001').join()).not.toContain('round-ends')
  })
})

describe('a teacher who leaves', () => {
  const zhou = 'zhou@civil.example.edu'
  const leaving = rowsOf(teachers, [
    { address: instructor, name: 'Prof. Wang', until: '2026-10-15', successor: zhou },
    { address: zhou, name: 'Prof. Zhou' },
  ])
  const letters = [asked('ICJ-0001', 'instructor-approval', instructor, '2026-10-12T03:00:05Z')]
  const on = (now: string, answers = [answered('ICJ-0002', 'instructor', 'agree', autumn)]) =>
    judge({ entries: [project('ICJ-0001')], tabs: [leaving], letters, now, answers })

  it('is asked up to the last day; from then on the successor is, and both know', () => {
    expect(rowOf(on('2026-10-15T15:59:59Z'), 'ICJ-0001')['instructor']).toBe(instructor)
    const after = on('2026-10-15T16:00:00Z')
    expect(rowOf(after, 'ICJ-0001')['instructor']).toBe(zhou)
    expect(toldTo(after, 'ICJ-0001')).toEqual([
      'student application: awaiting-instructor:v1:4=2+2+0',
      'instructor instructor-approval: asked:v1:4=2+2+0',
      'instructor instructor-approval: relieved:passed-on',
    ])
  })

  it('has answered for good what was answered in time', () => {
    const inTime = answered('ICJ-0001', 'instructor', 'agree', '2026-10-14T03:00:00Z')
    expect(rowOf(on('2026-10-20T03:00:00Z', [inTime]), 'ICJ-0001')['state']).toBe('waits for the vice dean')
  })

  it('without a successor leaves the question to the office', () => {
    const gone = rowsOf(teachers, [{ address: instructor, name: 'Prof. Wang', until: '2026-10-01' }])
    const now = judge({ entries: [project('ICJ-0001')], tabs: [gone] })
    expect(rowOf(now, 'ICJ-0001')).toMatchObject({
      state: 'held: instructor not in the register',
      nextActor: 'Academic Affairs Office',
    })
  })

  it('who is a successor of a successor is found, two who name each other are not asked for ever', () => {
    const chain = rowsOf(teachers, [
      { address: instructor, name: 'A', until: '2026-01-01', successor: zhou },
      { address: zhou, name: 'B', until: '2026-01-01', successor: instructor },
    ])
    const now = judge({ entries: [project('ICJ-0001')], tabs: [chain] })
    expect(rowOf(now, 'ICJ-0001')['state']).toBe('held: instructor not in the register')
  })
})

describe('a project with several instructors', () => {
  const zhou = 'zhou@civil.example.edu'
  const both = rowsOf(teachers, [
    { address: instructor, name: 'Prof. Wang' },
    { address: zhou, name: 'Prof. Zhou' },
  ])
  const entries = [project('ICJ-0001', { instructor: `${instructor}, ${zhou}` })]
  const letters = [
    asked('ICJ-0001', 'instructor-approval', instructor, '2026-10-12T03:00:05Z'),
    asked('ICJ-0001', 'instructor-approval', zhou, '2026-10-13T03:00:05Z'),
  ]

  it('asks them all, and the approval of any of them is enough; the others are told so', () => {
    const open = judge({ entries, tabs: [both] })
    expect(rowOf(open, 'ICJ-0001')['instructor']).toBe(`${instructor}, ${zhou}`)
    expect(
      toldTo(open, 'ICJ-0001').filter(told => told.includes(' instructor-approval: asked:v1')),
    ).toHaveLength(2)
    const answers = [answered('ICJ-0001', 'instructor', 'agree', '2026-10-14T03:00:00Z')]
    const now = judge({ entries, tabs: [both], letters, answers })
    expect(rowOf(now, 'ICJ-0001')['state']).toBe('waits for the vice dean')
    expect(toldTo(now, 'ICJ-0001')).toContain('instructor instructor-approval: relieved:answered')
  })

  it('says all at once what is wrong with the addresses', () => {
    const now = judge({ entries: [project('ICJ-0001', { instructor: `${instructor}, Prof. Zhou` })] })
    expect(toldTo(now, 'ICJ-0001')).toEqual(['student application: incomplete:v1:instructor-not-an-address'])
  })
})

describe('the relevant teachers of a college', () => {
  const chen = 'chen@civil.example.edu'
  const both = [
    rowsOf(teachers, [
      { address: instructor, name: 'Prof. Wang' },
      { address: chen, name: 'Dr Chen' },
    ]),
    rowsOf(colleges, [
      {
        name: 'Civil Engineering',
        viceDean: 'Dean Li',
        address: dean,
        rulesFiled: true,
        recognisingTeachers: [instructor, chen],
      },
    ]),
    rowsOf(semesters, [{ semester: '2026-2027-2', begins: '2027-02-22' }]),
  ]
  const debates = entryOf('ICL-0001', 'application-college', autumn, {
    student: ming,
    activities: 'Debates',
    term: '6',
    evidence: 'https://drive.example.edu/debates',
    declaration: 'yes',
  })

  it('are all asked, one answer is enough, and the others are told that it is given', () => {
    const letters = [instructor, chen].map(to =>
      asked('ICL-0001', 'college-recognition', to, '2026-10-12T03:00:05Z'),
    )
    const open = judge({ entries: [debates], tabs: both, letters })
    expect(toldTo(open, 'ICL-0001')).toEqual([
      'student application: awaiting-teachers:v1',
      'instructor college-recognition: asked:v1',
      'instructor college-recognition: asked:v1',
    ])
    const answers = [said('ICL-0001', 'college-recognition', chen, 'agree', '2026-10-13T03:00:00Z')]
    const given = judge({ entries: [debates], tabs: both, letters, answers })
    expect(toldTo(given, 'ICL-0001')).toEqual([
      'student application: awaiting-vice-dean:v1',
      'vice-dean college-confirmation: asked:v1',
      'instructor college-recognition: relieved:answered',
    ])
  })

  it('a recorded recognition stays when the registers change, and the row says what it would be now', () => {
    const answers = [
      said('ICL-0001', 'college-recognition', chen, 'agree', '2026-10-13T03:00:00Z'),
      said('ICL-0001', 'college-confirmation', dean, 'agree', '2026-10-14T03:00:00Z'),
    ]
    const record = caseOf(judge({ entries: [debates], tabs: both, answers }), 'ICL-0001').record ?? {}
    expect(record).toMatchObject({ kind: 'college', credits: '2/1', term: 6, recognisedOn: '2026-10-14' })
    const earlier = rowsOf(semesters, [{ semester: '2026-2027-2', begins: '2026-10-01' }])
    const [people, college] = both
    const tabs = [people, college, earlier].filter(each => each !== undefined)
    const now = judge({ entries: [debates], tabs, answers, records: new Map([['ICL-0001', record]]) })
    const [row] = caseOf(now, 'ICL-0001').rows
    expect(row?.cells).toMatchObject({ state: 'recorded', recordTerm: 6, credits: 2 })
    expect(String(row?.cells['notes'])).toContain('The record stays in force.')
    expect(caseOf(now, 'ICL-0001').record).toBeUndefined()
  })

  it('terms follow from the year of enrolment', () => {
    const calendar = [
      { semester: '2025-2026-2', begins: '2026-02-23' },
      { semester: '2026-2027-1', begins: '2026-09-14' },
      { semester: 'spring', begins: '2027-02-22' },
    ]
    expect([...termStartsOf(2024, calendar)]).toEqual([
      [4, '2026-02-23'],
      [5, '2026-09-14'],
    ])
    expect(semesterIn('2026-2028-1')).toBeUndefined()
  })
})

describe('a period of the limit that matters', () => {
  it('is said where an earlier round has used the limit up, and nowhere else', () => {
    const answers = [answered('ICC-0001', 'vice dean', 'agree', '2026-10-13T03:00:00Z')]
    const confirmed = office('ICC-0001', { decision: 'confirm', decidedBy: 'zhao' }, '2026-10-14T03:00:00Z')
    const first = competition('ICC-0001', { level: 'National' })
    const record = caseOf(judge({ entries: [first], answers, tabs: [confirmed] }), 'ICC-0001').record ?? {}
    const now = judge({
      entries: [first, project('ICJ-0001')],
      answers,
      tabs: [confirmed],
      records: new Map([['ICC-0001', record]]),
    })
    expect(String(rowOf(now, 'ICJ-0001')['notes'])).toContain('cap_period = study')
    const alone = judge({ entries: [project('ICJ-0001')] })
    expect(String(rowOf(alone, 'ICJ-0001')['notes'])).not.toContain('cap_period')
  })
})

describe('whoever is asked about an application', () => {
  const papersIn = (...evidence: readonly string[]) => {
    const sent = competition('ICC-0001')
    const entries = [{ ...sent, answers: { ...sent.answers, evidence } }]
    const asking = caseOf(judge({ entries }), 'ICC-0001').letters
    const blocks = asking.find(({ question }) => question)?.content.blocks ?? []
    return blocks.flatMap(block =>
      block.kind === 'link' && block.link.kind === 'url' ? [[block.label, block.link.url]] : [],
    )
  }

  it('finds each paper by itself, whether it was uploaded or its link was typed', () => {
    const [photo, scan] = [
      'https://drive.google.com/file/d/1a/view',
      'https://drive.google.com/file/d/1b/view',
    ]
    expect(papersIn(photo, scan)).toEqual([
      ['Evidence 1', photo],
      ['Evidence 2', scan],
    ])
    expect(papersIn('https://papers.example/1 https://papers.example/2')).toHaveLength(2)
    expect(papersIn(photo)).toEqual([['Evidence', photo]])
  })
})
