import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../../functions/programmes/programme.ts'
import { socialPractice } from '../../../functions/programmes/social-practice/programme.ts'
import type { Tables } from '../../../functions/programmes/tables.ts'
import { languages } from '../../../sheets-schema/common/people.ts'
import { goodProposal, goodReport, students, teachers, termUntil, type Term } from './term.ts'

const now = '2026-06-16T10:00:00+08:00'

/** Everything a judgement says, in an order of its own. */
function said({ atoms, problems }: Judgement): unknown {
  const cases = atoms.flatMap(atom => atom.cases)
  return {
    problems,
    rows: cases
      .flatMap(({ rows }) =>
        rows.map(({ tab, key, cells }) => `${tab.title} ${key} ${JSON.stringify(cells)}`),
      )
      .toSorted(),
    letters: cases.flatMap(({ letters }) => letters.map(letter => JSON.stringify(letter))).toSorted(),
    attention: cases.flatMap(({ attention }) => attention.map(each => JSON.stringify(each))).toSorted(),
    records: cases.map(({ subject, record }) => `${subject} ${JSON.stringify(record)}`).toSorted(),
    status: cases
      .flatMap(each => languages.map(language => JSON.stringify(each.status(language))))
      .toSorted(),
  }
}

/** A term with two students, a second request, a stray entry and a blocked proposal. */
function busyTerm(): Term {
  const term = termUntil('passed')
  term.submit('proposal', 'SP-0002', '2026-03-02T11:00:00+08:00', {
    ...goodProposal,
    student: 'B2',
    plan: '',
  })
  term.submit('proposal', 'SP-0003', '2026-03-09T11:00:00+08:00', {
    ...goodProposal,
    student: 'B2',
    case: 'SP-0002',
  })
  term.submit('hours', 'SPH-0800', '2026-04-02T11:00:00+08:00', {
    student: 'B3',
    case: 'SP-0001',
    length: 'long',
  })
  term.submit('hours', 'SPH-0801', '2026-04-02T11:00:00+08:00', {
    student: 'B2',
    date: '2026-04-01',
    length: '90 min',
  })
  term.submit('closure', 'SPC-0002', '2026-05-25T11:00:00+08:00', { ...goodReport, student: 'B2' })
  return term
}

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })

describe('whatever the order', () => {
  it('entries, answers, letters and register rows in another order give the same judgement', () => {
    const term = busyTerm()
    const expected = said(socialPractice.judge(term.tables(now)))
    fc.assert(
      fc.property(
        shuffled(term.entries),
        shuffled(term.answers),
        shuffled(term.letters),
        shuffled(students),
        shuffled(teachers),
        (entries, answers, letters, byStudent, byTeacher) => {
          term.students = byStudent
          term.teachers = byTeacher
          const tables: Tables = { ...term.tables(now), entries, answers, letters }
          expect(said(socialPractice.judge(tables))).toEqual(expected)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('deciding a second time tells nobody anything', () => {
    const term = busyTerm()
    term.pass(now)
    term.pass(now)
    expect(term.sent).toEqual([])
    term.pass(now)
    expect(term.sent).toEqual([])
  })

  it('an entry of any content is judged, never thrown at, and never more than one credit is recorded', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('SP-0001', '2', '150 min', '=1+1', '2026-04-31', '0'))
    const forms = socialPractice.forms.map(({ name, questions }) =>
      fc.record({
        form: fc.constant(name),
        answers: fc.record(Object.fromEntries(questions.map(question => [question.name, text]))),
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(...forms), { maxLength: 6 }), sent => {
        const term = busyTerm()
        for (const [index, { form, answers }] of sent.entries())
          term.submit(form, `SPX-${9000 + index}`, '2026-05-26T11:00:00+08:00', { ...answers, student: 'B1' })
        term.staff('SP-0001', now, { listReceived: '2026-06-16' })
        term.pass(now)
        term.pass(now)
        const credits = [...term.records.values()].filter(({ student }) => student === 'B1')
        expect(credits.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })
})

describe('hours', () => {
  const logged = fc.array(
    fc.record({
      date: fc.constantFrom('2026-04-01', '2026-04-02', '2026-04-31'),
      length: fc.constantFrom('2', '2.4', '150 min', '-1', '25'),
      kind: fc.constantFrom('execution', 'reflection', 'travel'),
      source: fc.constantFrom('self', 'campus-club'),
      done: fc.constantFrom('a', 'b'),
    }),
    { maxLength: 8 },
  )
  const total = (entries: readonly Readonly<Record<string, string>>[]): number => {
    const term = termUntil('confirmed')
    for (const [index, entry] of entries.entries())
      term.submit('hours', `SPH-${1000 + index}`, '2026-04-05T10:00:00+08:00', entry)
    term.pass('2026-04-06T10:00:00+08:00')
    return Number(term.row()['hours'] ?? 0)
  }

  it('an entry less, that corrects none, never gives more', () => {
    fc.assert(
      fc.property(logged, fc.nat(), (entries, at) => {
        fc.pre(entries.length > 0)
        const without = entries.filter((_, index) => index !== at % entries.length)
        expect(total(without)).toBeLessThanOrEqual(total(entries))
      }),
      { numRuns: 40 },
    )
  })
})

describe('a decision of staff that counted until there was a result', () => {
  it('is not computed away by anything the student sends afterwards', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('SP-0001', 'SPH-0001', '0', '2', 'project', 'supervisor'),
    )
    const forms = socialPractice.forms
      .filter(({ name }) => name !== 'proposal')
      .map(({ name, questions }) =>
        fc.record({
          form: fc.constant(name),
          answers: fc.record(Object.fromEntries(questions.map(question => [question.name, text]))),
        }),
      )
    fc.assert(
      fc.property(fc.array(fc.oneof(...forms), { minLength: 1, maxLength: 5 }), sent => {
        const term = termUntil('confirmed')
        const { photo3: _photo, ...report } = goodReport
        term.submit('closure', 'SPC-0001', '2026-05-20T10:00:00+08:00', report)
        const decided = {
          decision: 'set-hours; waive',
          value: '36; photos-missing',
          reason: 'x',
          decidedBy: 'mei',
        }
        term.staff('SP-0001', '2026-05-21T10:00:00+08:00', decided)
        term.pass('2026-05-21T10:00:00+08:00')
        term.answer('closure-evaluation', 'chen@teach.example', '2026-05-22T10:00:00+08:00', 'pass')
        term.pass('2026-05-22T10:00:00+08:00')
        const { state, hours, decisionStanding } = term.row()
        for (const [index, { form, answers }] of sent.entries())
          term.submit(form, `SPX-${index}`, '2026-05-25T10:00:00+08:00', {
            ...answers,
            student: 'B1',
            case: 'SP-0001',
          })
        term.pass('2026-05-25T10:00:00+08:00')
        expect(term.row()).toMatchObject({ state, hours, decisionStanding })
        expect(state).toBe('passed, waiting for the signed list')
      }),
      { numRuns: 40 },
    )
  })
})
