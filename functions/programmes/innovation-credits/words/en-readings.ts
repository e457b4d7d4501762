import type { ReadingWords } from './words.ts'

/** Each reading of a doubtful sentence in English: by setting and value, what holds. */
export const enReadings: ReadingWords = {
  highest_by: {
    credits: 'the highest award of a competition is the one with the most credits',
    level: 'the highest award of a competition is the one of the highest level',
  },
  same_competition: {
    series: 'all years of a contest are one competition',
    edition: 'each year of a contest is a competition of its own',
    work: 'each work in one year is a competition of its own',
  },
  top_up: {
    difference: 'a better result after an earlier recognition gives the difference',
    none: 'a better result after an earlier recognition gives nothing more',
  },
  same_paper: {
    once: 'a paper in several indexes counts once',
    'each-index': 'a paper counts for each index',
  },
  index_needed: { either: 'SCI or EI is enough', both: 'SCI and EI are both needed' },
  paper_counts_from: {
    publication: 'a paper counts from its publication on',
    acceptance: 'a paper counts from its acceptance on',
  },
  author_order: {
    printed: 'the order of authors is as printed',
    'students-only': 'a teacher as first author is left out of the order',
  },
  equal_first_authors: {
    printed: 'equal first authors count by their printed place',
    first: 'an equal first author counts as first',
  },
  newspaper_share: {
    each: 'each of the two authors of an article gets its credits',
    divided: 'the two authors of an article divide its credits',
  },
  same_project: {
    best: 'a project counts at its best level',
    each: 'a project counts at each of its levels',
  },
  thesis_and_credits: {
    both: 'a project that replaces the thesis gives credits too',
    'thesis-only': 'a project that replaces the thesis gives no credits',
  },
  award_share: {
    declared: 'the group says how the credits are shared',
    equal: 'the credits are shared equally',
    'personal-maximum': 'each member gets the personal maximum',
  },
  awards_per_project: {
    best: 'only the best award of a project counts',
    add: 'each award of a project counts',
  },
  same_work: {
    add: 'one work counts in each category',
    best: 'one work counts once, where it gives most',
  },
  cap_period: {
    study: 'the upper limit runs over the whole study',
    year: 'the upper limit runs over an academic year',
    round: 'the upper limit runs over one round',
  },
}
