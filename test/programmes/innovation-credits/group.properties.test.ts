import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applications, totals } from '../../../sheets-schema/innovation-credits/applications.ts'
import { semesters } from '../../../sheets-schema/innovation-credits/windows.ts'
import type { Judgement } from '../../../functions/programmes/programme.ts'
import type { Answer, Entry } from '../../../functions/programmes/tables.ts'
import { entryOf, rowsOf } from '../tables-of.ts'
import {
  answered,
  competition,
  hua,
  instructor,
  judge,
  lan,
  ming,
  office,
  said,
  threeStudents,
} from './round.ts'

const students = [ming, hua, lan]
const group = `${ming}, ${hua}, ${lan}`
const addressOf: Readonly<Record<string, string>> = {
  [ming]: 'ming@example.edu',
  [hua]: 'hua@example.edu',
  [lan]: 'lan@example.edu',
}

const claim = fc.oneof(
  fc.record({
    kind: fc.constant('competition' as const),
    student: fc.constantFrom(...students),
    prize: fc.constantFrom('First prize', 'Second prize', 'Gold'),
    edition: fc.constantFrom('2025', '2026'),
  }),
  fc.record({
    kind: fc.constant('award' as const),
    student: fc.constantFrom(...students),
    shares: fc.constantFrom('', `${ming}: 2, ${hua}: 2, ${lan}: 2`, `${ming}: 3, ${hua}: 1.5, ${lan}: 1.5`),
  }),
  fc.record({ kind: fc.constant('college' as const), student: fc.constantFrom(...students) }),
  fc.record({
    kind: fc.constant('withdrawal' as const),
    student: fc.constantFrom(...students),
    of: fc.constantFrom('IC-0001', 'IC-0002'),
  }),
)
type Claim = typeof claim extends fc.Arbitrary<infer Value> ? Value : never

const word = fc.record({
  subject: fc.constantFrom('IC-0001', 'IC-0002', 'IC-0003'),
  by: fc.constantFrom(...students),
  decision: fc.constantFrom('agree', 'decline', 'unclear'),
  question: fc.constantFrom('share-confirmation', 'vice-dean-recognition'),
})
type Word = typeof word extends fc.Arbitrary<infer Value> ? Value : never

const calendar = rowsOf(semesters, [{ semester: '2026-2027-2', begins: '2027-02-22' }])

const declared = { evidence: 'https://drive.example.edu/x', declaration: 'yes' }

function responseOf(given: Claim, index: number): Entry {
  const key = `IC-000${index + 1}`
  const at = `2026-10-1${index}T03:00:00Z`
  const { student } = given
  switch (given.kind) {
    case 'competition':
      return competition(key, { student, prize: given.prize, edition: given.edition, team: group }, at)
    case 'award':
      return entryOf(key, 'application-award', at, {
        student,
        project: 'Bamboo',
        award: 'Typical case of the Ministry of Education',
        awardedOn: '2026-09-01',
        members: group,
        shares: given.shares,
        instructor,
        ...declared,
      })
    case 'college':
      return entryOf(key, 'application-college', at, {
        student,
        activities: 'Debates',
        term: '6',
        ...declared,
      })
    case 'withdrawal':
      return entryOf(key, 'application-withdrawal', at, { student, case: given.of, reason: 'x' })
  }
}

const answerTo = ({ subject, by, decision, question }: Word, index: number): Answer =>
  question === 'share-confirmation'
    ? said(subject, question, addressOf[by] ?? '', decision, `2026-10-2${index}T03:00:00Z`)
    : answered(subject, 'vice dean', decision, `2026-10-2${index}T03:00:00Z`)

function judged(entries: readonly Entry[], answers: readonly Answer[]): Judgement {
  return judge({ entries, answers, tabs: [threeStudents, calendar], now: '2026-10-30T03:00:00Z' })
}

const plain = ({ atoms, problems }: Judgement) => ({
  problems,
  cases: atoms
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
    .toSorted((a, b) => (a.subject < b.subject ? -1 : 1)),
})

/** What each student has by applications that no team mate disputes: recorded and on the way. */
function undisputed(judgement: Judgement): ReadonlyMap<string, number> {
  const rows = judgement.atoms.flatMap(({ cases }) => cases.flatMap(each => each.rows))
  const own = rows.filter(({ tab, cells }) => tab.sheetId === totals.sheetId && cells['onTheWay'] !== null)
  return new Map(own.map(({ key, cells }) => [key, Number(cells['onTheWay']) + Number(cells['recognised'])]))
}

const isDisputed = (judgement: Judgement): boolean =>
  judgement.atoms.some(({ cases }) =>
    cases.some(({ rows }) =>
      rows.some(
        ({ tab, cells }) =>
          tab.sheetId === applications.sheetId && cells['state'] === 'held: team mates differ',
      ),
    ),
  )

const isShared = (judgement: Judgement): boolean =>
  judgement.atoms.some(({ cases }) =>
    cases.some(({ rows }) => rows.some(({ cells }) => cells['confirmations'])),
  )

describe('groups, withdrawals and colleges, whatever is entered', () => {
  it('the order of responses does not matter, and deciding twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(claim, { minLength: 1, maxLength: 5 }),
        fc.array(word, { maxLength: 5 }),
        (claims, words) => {
          const entries = claims.map(responseOf)
          const answers = words.map(answerTo)
          const once = plain(judged(entries, answers))
          expect(plain(judged(entries, answers))).toEqual(once)
          expect(plain(judged(entries.toReversed(), answers))).toEqual(once)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('taking one response away never gives another student more, unless the two were in dispute', () => {
    fc.assert(
      fc.property(fc.array(claim, { minLength: 2, maxLength: 5 }), fc.nat({ max: 4 }), (claims, index) => {
        const entries = claims.map(responseOf)
        const gone = entries[index % entries.length]
        const all = judged(entries, [])
        fc.pre(!isDisputed(all) && !isShared(all) && gone?.form !== 'application-withdrawal')
        const less = undisputed(
          judged(
            entries.filter(each => each !== gone),
            [],
          ),
        )
        const raised = [...less].filter(
          ([student, total]) => student !== gone?.student && total > (undisputed(all).get(student) ?? 0),
        )
        expect(raised).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  it('a valid decision of staff is in force whatever else is entered, and the row says that it counts', () => {
    fc.assert(
      fc.property(
        fc.array(claim, { maxLength: 4 }),
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom('declared', 'equal'),
        (claims, halves, share) => {
          const others = claims.map((given, index) => responseOf(given, index + 1))
          const own = competition('IC-0001', { competition: 'A contest of its own', team: ming })
          const set = office('IC-0001', {
            correction: 'set-credits',
            correctionValue: String(halves / 2),
            correctionReason: 'Decided by the committee.',
            correctedBy: 'zhao',
          })
          const now = judge({
            entries: [own, ...others.filter(({ answers }) => answers['case']?.[0] !== 'IC-0001')],
            tabs: [threeStudents, set],
            settings: { award_share: share },
            now: '2026-10-30T03:00:00Z',
          })
          const row = now.atoms
            .flatMap(({ cases }) => cases.flatMap(({ rows }) => rows))
            .find(({ tab, key }) => key === 'IC-0001' && tab.sheetId === applications.sheetId)
          expect(String(row?.cells['decisionStanding'])).toContain('“set-credits” counts.')
          expect(row?.cells['computed']).toBe(halves === 2 ? '1 credit' : `${halves / 2} credits`)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('nobody has more than one project course, from the University and the college together, nor more than the limit', () => {
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 5 }), claims => {
        const agreed = (key: string, index: number): readonly Answer[] =>
          ['college-recognition', 'college-confirmation'].map(kind =>
            said(key, kind, 'x@example.edu', 'agree', `2026-10-2${index}T03:00:00Z`),
          )
        const entries = claims.map(responseOf)
        const now = judged(
          entries,
          entries.flatMap(({ key }, index) => agreed(key, index)),
        )
        const tooMuch = now.atoms
          .flatMap(({ cases }) => cases.flatMap(each => each.rows))
          .filter(({ tab }) => tab.sheetId === totals.sheetId)
          .filter(
            ({ cells }) =>
              Number(cells['projectCourse']) + Number(cells['byCollege']) > 2 ||
              Number(cells['qualityCourse']) > 4,
          )
        expect(tooMuch).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
