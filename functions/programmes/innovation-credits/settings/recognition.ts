import { creditStep, oneOf, timeZone, wordMap, words, year, yearOrNone } from './setting.ts'

/** Readings of parts I, II and VI. */
export const recognition = {
  timeZone: timeZone({
    name: 'time_zone',
    default: 'Asia/Shanghai',
    clause: 'V.1',
    meaning: 'Days are taken in this zone.',
  }),
  cohortsFrom: year({
    name: 'cohorts_from',
    default: '2010',
    clause: 'VI.V',
    meaning: 'First cohort that is covered; earlier ones are not.',
  }),
  cohortsTo: yearOrNone({
    name: 'cohorts_to',
    default: 'none',
    clause: 'VI.V',
    meaning: 'Last cohort that is covered. “Students enrolled in 2010” is read as 2010 and later.',
  }),
  levelMap: wordMap({
    name: 'level_map',
    default: 'international = national, ministerial = provincial, municipal = provincial',
    clause: 'II.1',
    meaning: 'Which row a level counts as. A level that is neither here nor in the table is held.',
  }),
  highestBy: oneOf(
    {
      name: 'highest_by',
      default: 'credits',
      clause: 'II.1',
      meaning:
        'The highest award of a competition: most credits, or highest level and then the better prize.',
    },
    ['credits', 'level'],
  ),
  sameCompetition: oneOf(
    {
      name: 'same_competition',
      default: 'series',
      clause: 'II.1',
      meaning: 'What the same competition is: all its years, one year, or one work in one year.',
    },
    ['series', 'edition', 'work'],
  ),
  topUp: oneOf(
    {
      name: 'top_up',
      default: 'difference',
      clause: 'II.1',
      meaning: 'A better result after an earlier recognition gives the difference, or nothing more.',
    },
    ['difference', 'none'],
  ),
  samePaper: oneOf(
    { name: 'same_paper', default: 'once', clause: 'II.2', meaning: 'One paper in several indexes.' },
    ['once', 'each-index'],
  ),
  indexNeeded: oneOf(
    {
      name: 'index_needed',
      default: 'either',
      clause: 'II.2.3)',
      meaning: '“SCI and EI”: one is enough, or both.',
    },
    ['either', 'both'],
  ),
  paperCountsFrom: oneOf(
    {
      name: 'paper_counts_from',
      default: 'publication',
      clause: 'II.2',
      meaning: 'Whether an accepted paper counts already.',
    },
    ['publication', 'acceptance'],
  ),
  authorOrder: oneOf(
    {
      name: 'author_order',
      default: 'printed',
      clause: 'II.2',
      meaning: 'students-only: a teacher as first author is left out of the order.',
    },
    ['printed', 'students-only'],
  ),
  equalFirstAuthors: oneOf(
    {
      name: 'equal_first_authors',
      default: 'printed',
      clause: 'II.2',
      meaning: 'first: a claimed equal first author counts as first.',
    },
    ['printed', 'first'],
  ),
  newspaperShare: oneOf(
    {
      name: 'newspaper_share',
      default: 'each',
      clause: 'II.2.1)',
      meaning: 'The credits of an article for each of its two authors, or divided between them.',
    },
    ['each', 'divided'],
  ),
  patentStates: words({
    name: 'patent_states',
    default: 'granted',
    clause: 'II.3',
    meaning: 'States of a patent that count: granted, filed.',
  }),
  patentOffices: words({
    name: 'patent_offices',
    default: 'CN',
    clause: 'II.3',
    meaning: 'Offices whose patents are “national level”; others are held.',
  }),
  sameProject: oneOf(
    {
      name: 'same_project',
      default: 'best',
      clause: 'II.4.1)',
      meaning: 'One project at several levels: the best, or each.',
    },
    ['best', 'each'],
  ),
  thesisAndCredits: oneOf(
    {
      name: 'thesis_and_credits',
      default: 'both',
      clause: 'II.4.1) p.s.',
      meaning: 'thesis-only: no innovation credits for a project that is to replace the thesis.',
    },
    ['both', 'thesis-only'],
  ),
  awardShare: oneOf(
    {
      name: 'award_share',
      default: 'declared',
      clause: 'II.4.2)',
      meaning: 'How the credits of a project award are shared while the group has filed no share.',
    },
    ['declared', 'equal', 'personal-maximum'],
  ),
  creditStep: creditStep({
    name: 'credit_step',
    default: '0.5',
    clause: 'II.4.2)',
    meaning: 'Finest share of an award.',
  }),
  awardsPerProject: oneOf(
    {
      name: 'awards_per_project',
      default: 'best',
      clause: 'II.4.2)',
      meaning: 'Several awards of one project: the best, or each.',
    },
    ['best', 'add'],
  ),
  sameWork: oneOf(
    {
      name: 'same_work',
      default: 'add',
      clause: 'II',
      meaning: 'One work as project, paper and prize: all count, or the best.',
    },
    ['add', 'best'],
  ),
}
