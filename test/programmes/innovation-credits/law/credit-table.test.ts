import { describe, expect, test } from 'vitest'
import { shown, type Amount } from '../../../../functions/law/amount.ts'
import {
  printedTable,
  rowAt,
  rowsOf,
} from '../../../../functions/programmes/innovation-credits/law/credit-table.ts'
import type { Entry } from '../../../../functions/programmes/innovation-credits/law/entries.ts'
import { recognise } from '../../../../functions/programmes/innovation-credits/law/recognise.ts'
import { award, paper, patent, prize, project, student } from './situations.ts'

/** What each entry gives by the table as printed, and the clause that gave it. */
function given(entries: readonly Entry[]) {
  return entries.map(entry => {
    const [judged] = recognise({ student, entries: [entry] }).entries
    return [judged?.shown, judged?.verdicts[0].clause]
  })
}

const prizes = (level: string, ...names: readonly string[]) =>
  names.map(name => prize({ level, prize: name }))

describe('the table of part II, row by row', () => {
  test('university level: three credits for the first prize, two for the second, none below', () => {
    expect(given(prizes('university', 'first', 'second', 'third'))).toEqual([
      [3, 'II.1.1)'],
      [2, 'II.1.1)'],
      [0, 'II.1.1)'],
    ])
  })

  test('provincial, ministerial and municipal level: five, four, three', () => {
    for (const level of ['provincial', 'ministerial', 'municipal'])
      expect(given(prizes(level, 'first', 'second', 'third'))).toEqual([
        [5, 'II.1.2)'],
        [4, 'II.1.2)'],
        [3, 'II.1.2)'],
      ])
  })

  test('national level: six, five, four', () => {
    expect(given(prizes('national', 'first', 'second', 'third', 'below-third'))).toEqual([
      [6, 'II.1.3)'],
      [5, 'II.1.3)'],
      [4, 'II.1.3)'],
      [0, 'II.1.3)'],
    ])
  })

  test('an international competition that is recognised counts by the national row', () => {
    expect(given(prizes('international', 'first', 'third'))).toEqual([
      [6, 'II.1.4)'],
      [4, 'II.1.4)'],
    ])
  })

  test('other competitions: two credits for the third prize or above', () => {
    expect(given(prizes('other', 'special', 'first', 'second', 'third', 'below-third'))).toEqual([
      [2, 'II.1.5)'],
      [2, 'II.1.5)'],
      [2, 'II.1.5)'],
      [2, 'II.1.5)'],
      [0, 'II.1.5)'],
    ])
  })

  test('an authoritative newspaper: two credits for the first and for the second author', () => {
    const article = (authorOrder: number) => paper({ venue: 'authoritative-newspaper', authorOrder })
    expect(given([article(1), article(2), article(3)])).toEqual([
      [2, 'II.2.1)'],
      [2, 'II.2.1)'],
      [0, 'II.2.1)'],
    ])
  })

  test('a core journal: four, three, two by author order', () => {
    const article = (authorOrder: number) => paper({ venue: 'core-journal', authorOrder })
    expect(given([article(1), article(2), article(3), article(4)])).toEqual([
      [4, 'II.2.2)'],
      [3, 'II.2.2)'],
      [2, 'II.2.2)'],
      [0, 'II.2.2)'],
    ])
  })

  test('SCI and EI: five, four, three by author order', () => {
    for (const venue of ['sci', 'ei'] as const)
      expect(given([1, 2, 3].map(authorOrder => paper({ venue, authorOrder })))).toEqual([
        [5, 'II.2.3)'],
        [4, 'II.2.3)'],
        [3, 'II.2.3)'],
      ])
  })

  test('a national invention patent: five, four, three by inventor order', () => {
    expect(given([1, 2, 3, 4].map(inventorOrder => patent({ inventorOrder })))).toEqual([
      [5, 'II.3'],
      [4, 'II.3'],
      [3, 'II.3'],
      [0, 'II.3'],
    ])
  })

  test('a completed project: four, three and two credits for each member by level', () => {
    const at = (level: 'national' | 'municipal' | 'sitp') =>
      project({ level, members: [student.id, '1550002', '1550003'] })
    expect(given([at('national'), at('municipal'), at('sitp')])).toEqual([
      [4, 'II.4.1)(1)'],
      [3, 'II.4.1)(2)'],
      [2, 'II.4.1)(3)'],
    ])
  })

  test('awards of projects: a pool of six with three each at most, for SITP of five with two each', () => {
    expect(printedTable.awards.map(row => [row.award, shown(row.pool), shown(row.personalMaximum)])).toEqual([
      ['moe-typical-case', 6, 3],
      ['shanghai-outstanding-case', 6, 3],
      ['sitp', 5, 2],
    ])
    expect(
      given([
        award(),
        award({ award: 'shanghai-outstanding-case' }),
        award({ award: 'sitp', prize: 'second' }),
      ]),
    ).toEqual([
      [3, 'II.4.2)(1)'],
      [3, 'II.4.2)(2)'],
      [2, 'II.4.2)(3)'],
    ])
    expect(given([award({ award: 'sitp', prize: 'third' })])).toEqual([[0, 'II.4.2)(3)']])
  })

  test('different papers, patents and projects add up, and one work in several categories counts in each', () => {
    const entries = [
      paper({ ref: 'a', paper: 'A', work: 'Bamboo' }),
      paper({ ref: 'b', paper: 'B' }),
      patent({ ref: 'c', work: 'Bamboo' }),
      project({ ref: 'd', project: 'D' }),
      project({ ref: 'e', project: 'E', level: 'sitp' }),
    ]
    expect(recognise({ student, entries }).shown).toBe(5 + 5 + 5 + 4 + 2)
  })

  test('a place is looked up exactly, in place of a better one only where the row says “or above”', () => {
    const credits = (level: string, place: number): Amount | undefined =>
      rowAt(rowsOf(printedTable, 'competition', level), place)?.credits
    expect(credits('university', 3)).toBeUndefined()
    expect(credits('other', 1)).toEqual(credits('other', 3))
    expect(credits('national', 0)).toBeUndefined()
  })
})
