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
  lan,
  letterText,
  ming,
  office,
  rowOf,
  said,
  threeStudents,
  toldTo,
} from './round.ts'

const share = (key: string, student: string, shares: string, more: Readonly<Record<string, string>> = {}) =>
  entryOf(key, 'application-award', autumn, {
    student,
    project: 'Bridges of Bamboo',
    award: 'Typical case of the Ministry of Education',
    awardedOn: '2026-09-01',
    members: `${ming} ${hua} ${lan}`,
    shares,
    instructor,
    evidence: 'https://drive.example.edu/announcement',
    declaration: 'yes',
    ...more,
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

  const shares = `${ming}: 2.5\n${hua}: 2\n${lan}: 1.5`
  const filed = [share('ICA-0001', ming, shares), share('ICA-0002', hua, shares)]
  const lanSays = (decision: string, at: string, version = 1) =>
    said('ICA-0001', 'share-confirmation', 'lan@example.edu', decision, at, { version })

  it('waits until every member has agreed to the shares; who files the same shares agrees, the others are asked', () => {
    const now = judge({ tabs: [threeStudents], entries: filed })
    expect(rowOf(now, 'ICA-0001')).toMatchObject({
      recognised: 2.5,
      state: 'waits for the other members of the group',
      nextActor: 'members of the group',
      confirmations: `waits for ${lan}`,
    })
    expect(toldTo(now, 'ICA-0001')).toEqual([
      'student application: awaiting-members:v1:1:2.5=2+0.5+0',
      'student share-confirmation: asked:v1',
    ])
    expect(toldTo(now, 'ICA-0002')).toEqual(['student application: awaiting-members:v1:1:2=2+0+0'])
    expect(letterText(now, 'ICA-0001', 'share-confirmation')).toContain(`${lan}: 1.5 credits`)
  })

  it('gives each member the agreed share once all have agreed, the instructor being asked next', () => {
    const now = judge({
      tabs: [threeStudents],
      entries: filed,
      answers: [lanSays('agree', '2026-10-13T03:00:00Z')],
    })
    expect(rowOf(now, 'ICA-0001')).toMatchObject({
      recognised: 2.5,
      state: 'waits for the instructor',
      confirmations: 'by all members',
    })
    expect(rowOf(now, 'ICA-0002')).toMatchObject({ recognised: 2, state: 'waits for the instructor' })
  })

  it('is held when a member does not agree, tells the group, and goes on when that member changes their mind', () => {
    const declined = lanSays('decline', '2026-10-13T03:00:00Z')
    const held = judge({ tabs: [threeStudents], entries: filed, answers: [declined] })
    expect(rowOf(held, 'ICA-0002')).toMatchObject({
      state: 'held: a member does not agree to the shares',
      nextActor: 'student',
    })
    expect(letterText(held, 'ICA-0002')).toContain(`${lan} did not agree`)
    const agreed = lanSays('agree', '2026-10-14T03:00:00Z')
    const now = judge({ tabs: [threeStudents], entries: filed, answers: [declined, agreed] })
    expect(rowOf(now, 'ICA-0002')['state']).toBe('waits for the instructor')
  })

  it('asks anew about other shares only: a correction of the evidence leaves the members’ word as it is', () => {
    const agreed = lanSays('agree', '2026-10-13T03:00:00Z')
    const evidence = share('ICA-0003', ming, shares, { case: 'ICA-0001', evidence: 'https://x.example/2' })
    const same = judge({ tabs: [threeStudents], entries: [...filed, evidence], answers: [agreed] })
    expect(rowOf(same, 'ICA-0001')).toMatchObject({ version: 2, confirmations: 'by all members' })
    const others = `${ming}: 2, ${hua}: 2, ${lan}: 2`
    const corrected = [
      share('ICA-0003', ming, others, { case: 'ICA-0001' }),
      share('ICA-0004', hua, others, { case: 'ICA-0002' }),
    ]
    const anew = judge({ tabs: [threeStudents], entries: [...filed, ...corrected], answers: [agreed] })
    expect(toldTo(anew, 'ICA-0001')).toContain('student share-confirmation: asked:v2')
  })

  it('names to staff a member who cannot be asked; credits set by staff settle it', () => {
    const now = judge({ entries: filed })
    expect(caseOf(now, 'ICA-0001').attention.map(({ what }) => what)).toEqual([
      `“${lan}” has to agree to the shares of ICA-0001 and is not in “Students”.`,
    ])
    const set = office('ICA-0001', {
      correction: 'set-credits',
      correctionValue: '2.5',
      correctionReason: 'The group’s paper was shown.',
      correctedBy: 'zhao',
    })
    expect(rowOf(judge({ entries: filed, tabs: [set] }), 'ICA-0001')['state']).toBe(
      'waits for the instructor',
    )
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

describe('shares typed in words', () => {
  const prize = { award: 'SITP prize', prize: 'First prize' }
  const pair = { ...prize, members: `${ming} ${hua}` }

  it.each(['equal', '我自己', '各自最高'])(
    'a pair whose pool is enough for both is not held up by “%s”: it is noted',
    typed => {
      const now = judge({ entries: [share('ICA-0001', ming, typed, pair)] })
      const row = rowOf(now, 'ICA-0001')
      expect(row).toMatchObject({ recognised: 2, state: 'waits for the instructor' })
      expect(row['notes']).toContain(`“${typed}”`)
      expect(row['notes']).toContain('none are needed')
    },
  )

  it('one alone who has told shares of nobody gets the maximum too', () => {
    const now = judge({ entries: [share('ICA-0001', ming, '我自己', { ...prize, members: ming })] })
    expect(rowOf(now, 'ICA-0001')).toMatchObject({ recognised: 2, state: 'waits for the instructor' })
  })

  it('where shares matter, the student is told what could not be read and how to write it', () => {
    const now = judge({ entries: [share('ICA-0001', ming, 'equal')] })
    expect(rowOf(now, 'ICA-0001')).toMatchObject({ recognised: null, nextActor: 'student' })
    const letter = letterText(now, 'ICA-0001')
    expect(letter).toContain('“equal”')
    expect(letter).toContain(`for example ${ming}: 2`)
  })
})
