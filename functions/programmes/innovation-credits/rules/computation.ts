import type { Rule } from '../../rule-list.ts'
import { by, rule, shownBy } from './rule.ts'

const table = by('law/credit-table.ts', 'printedTable')
const row = (title: string) => shownBy('law/credit-table.test.ts', title)

const completed = row('a completed project: four, three and two credits for each member by level')
const pools = row('awards of projects: a pool of six with three each at most, for SITP of five with two each')

/** What an achievement gives (IC-C): the rows of part II, and the college's credits. */
export const computationRules: readonly Rule[] = [
  rule(
    'IC-C1',
    ['II.1.1)'],
    'University level: first 3, second 2.',
    [table],
    [row('university level: three credits for the first prize, two for the second, none below')],
  ),
  rule(
    'IC-C2',
    ['II.1.2)'],
    'Provincial and ministerial level: 5, 4, 3.',
    [table],
    [row('provincial, ministerial and municipal level: five, four, three')],
  ),
  rule('IC-C3', ['II.1.3)'], 'National level: 6, 5, 4.', [table], [row('national level: six, five, four')]),
  rule(
    'IC-C4',
    ['II.1.4)'],
    'International academic competitions, if recognised: as national level.',
    [by('law/competition.ts', 'judgeCompetition')],
    [row('an international competition that is recognised counts by the national row')],
  ),
  rule(
    'IC-C5',
    ['II.1.5)'],
    'Other competitions, if recognised: 2 for the third prize or above.',
    [table, by('law/prize.ts', 'placeOf')],
    [row('other competitions: two credits for the third prize or above')],
  ),
  rule(
    'IC-C6',
    ['II.2.1)'],
    'Authoritative newspaper: first or second author 2 each.',
    [table, by('law/paper.ts', 'judgePaper')],
    [row('an authoritative newspaper: two credits for the first and for the second author')],
  ),
  rule(
    'IC-C7',
    ['II.2.2)'],
    'Core journal: 4, 3, 2 by author order.',
    [table, by('law/paper.ts', 'judgePaper')],
    [row('a core journal: four, three, two by author order')],
  ),
  rule(
    'IC-C8',
    ['II.2.3)'],
    'SCI and EI: 5, 4, 3 by author order.',
    [table, by('law/paper.ts', 'judgePaper')],
    [row('SCI and EI: five, four, three by author order')],
  ),
  rule(
    'IC-C9',
    ['II.3'],
    'National invention patent: 5, 4, 3 by inventor order.',
    [table, by('law/patent.ts', 'judgePatent')],
    [row('a national invention patent: five, four, three by inventor order')],
  ),
  rule('IC-C10', ['II.4.1)(1)'], 'Completed national project: 4 for each member.', [table], [completed]),
  rule('IC-C11', ['II.4.1)(2)'], 'Completed municipal project: 3 for each member.', [table], [completed]),
  rule('IC-C12', ['II.4.1)(3)'], 'Completed SITP project: 2 for each member.', [table], [completed]),
  rule(
    'IC-C13',
    ['II.4.2)(1)'],
    'Typical case of the Ministry: 6 per group, at most 3 each.',
    [table],
    [pools],
  ),
  rule('IC-C14', ['II.4.2)(2)'], 'Outstanding Shanghai case: 6 per group, at most 3 each.', [table], [pools]),
  rule(
    'IC-C15',
    ['II.4.2)(3)'],
    'SITP second prize and above: 5 per group, at most 2 each.',
    [table],
    [pools],
  ),
  rule(
    'IC-C16',
    ['IV.2.1)'],
    'College level: 2 credits.',
    [by('law/college.ts', 'judgeCollege')],
    [
      shownBy('law/college.test.ts', 'recognised before the term: two credits in it'),
      shownBy(
        'through/college.test.ts',
        'the relevant teachers are asked first, then the vice dean, and it is recorded in the term selected',
      ),
    ],
  ),
]
