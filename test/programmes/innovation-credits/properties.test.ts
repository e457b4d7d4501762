import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { innovationCredits } from '../../../functions/programmes/innovation-credits/programme.ts'
import { printedRows } from './printed-rows.ts'
import type { Judgement } from '../../../functions/programmes/programme.ts'
import { creditTable } from '../../../sheets-schema/innovation-credits/credit-table.ts'
import { recognisedCompetitions } from '../../../sheets-schema/innovation-credits/recognised-lists.ts'
import { rowsOf, tablesOf } from '../tables-of.ts'
import { answered, competition, contest, hua, ming, office, project, registers } from './round.ts'

const lists = [
  { name: contest, otherNames: ['结构设计竞赛'] },
  { name: 'Bridge Cup', otherNames: [contest], kind: 'other' as const },
  { name: 'Maths Contest', otherNames: [], levels: ['national'] },
]

const entry = fc.record({
  student: fc.constantFrom(ming, hua),
  competition: fc.constantFrom(contest, '结构设计竞赛', 'Maths Contest', 'Unlisted'),
  prize: fc.constantFrom('First prize', '二等奖', 'Gold'),
  level: fc.constantFrom('National', 'Provincial', 'University'),
  day: fc.constantFrom('2026-10-05T01:00:00Z', '2026-10-06T01:00:00Z', '2026-12-24T01:00:00Z'),
  isProject: fc.boolean(),
})

const situation = fc.record({
  entries: fc.array(entry, { minLength: 1, maxLength: 5 }),
  answered: fc.array(fc.constantFrom('agree', 'return', 'decline'), { maxLength: 5 }),
  confirmed: fc.boolean(),
})

type Situation = typeof situation extends fc.Arbitrary<infer S> ? S : never

/** The same workbook, with registers and entries in the order given or backwards. */
function judged({ entries, answered: decisions, confirmed }: Situation, backwards: boolean): Judgement {
  const turned = <V>(list: readonly V[]): readonly V[] => (backwards ? list.toReversed() : list)
  const responses = entries.map(({ student, competition: name, prize, level, day, isProject }, index) => {
    const key = `IC-000${index + 1}`
    return isProject
      ? project(key, { student, project: name, members: `${ming},${hua}` }, day)
      : competition(key, { student, competition: name, prize, level }, day)
  })
  const answers = decisions.map((decision, index) =>
    answered(`IC-000${index + 1}`, 'vice dean', decision, '2026-12-25T01:00:00Z'),
  )
  const typed = confirmed
    ? [office('IC-0001', { decision: 'confirm', decidedBy: 'zhao' }, '2026-12-26T01:00:00Z')]
    : []
  return innovationCredits.judge(
    tablesOf({
      programme: innovationCredits,
      now: '2026-12-27T01:00:00Z',
      tabs: [
        ...registers.map(({ tab, rows }) => ({ tab, rows: turned(rows) })),
        rowsOf(recognisedCompetitions, turned(lists)),
        rowsOf(creditTable, turned(printedRows)),
        ...typed,
      ],
      entries: turned(responses),
      answers,
    }),
  )
}

const plain = ({ atoms }: Judgement) =>
  atoms
    .flatMap(({ key, cases }) =>
      cases.map(({ subject, rows, letters, attention, record, wake }) => ({
        key,
        subject,
        rows: rows.map(({ key: row, cells }) => ({ row, cells })),
        letters,
        attention,
        record,
        wake,
      })),
    )
    .toSorted((a, b) => (a.subject < b.subject ? -1 : 1))

describe('whatever is entered', () => {
  it('neither the order of entries nor that of register rows matters, and deciding again gives the same', () => {
    fc.assert(
      fc.property(situation, given => {
        const once = plain(judged(given, false))
        expect(plain(judged(given, false))).toEqual(once)
        expect(plain(judged(given, true))).toEqual(once)
      }),
      { numRuns: 60 },
    )
  })

  it('the parts that are posted add up to what is recognised, and the limit holds', () => {
    fc.assert(
      fc.property(situation, given => {
        const rows = plain(judged(given, false)).flatMap(each => each.rows.slice(0, 1))
        for (const student of [ming, hua]) {
          const own = rows.filter(({ cells }) => cells['student'] === student)
          const sum = (name: string) => own.reduce((total, { cells }) => total + Number(cells[name] ?? 0), 0)
          expect(sum('projectCourse') + sum('qualityCourse') + sum('notConverted')).toBe(sum('recognised'))
          expect(sum('qualityCourse')).toBeLessThanOrEqual(4)
          expect(sum('projectCourse')).toBeLessThanOrEqual(2)
        }
      }),
      { numRuns: 60 },
    )
  })
})
