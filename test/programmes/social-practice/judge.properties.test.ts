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
