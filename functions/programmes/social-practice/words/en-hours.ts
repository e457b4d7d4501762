import type { HourWords } from './words.ts'

export const hours: HourWords = {
  problems: {
    'no-length': typed =>
      typed === '' ? 'no length is given' : `the length “${typed}” is no number of hours above 0`,
    'longer-than-its-days': typed => `the length “${typed}” is more than 24 hours for each day covered`,
    'no-day': typed => (typed === '' ? 'no day is given' : `the day “${typed}” is not in the calendar`),
    'day-to-come': typed =>
      `the day “${typed}” is still to come; if it is right, the entry counts from then on`,
    'no-period': typed => `the last day “${typed}” is none, or before the first`,
    undecided: typed =>
      typed === '' ? 'no kind is given' : `“${typed}” counts only once the office has re-classed it`,
    unverified: () => 'hours in a campus club that the Office of Student Affairs has not verified',
    'without-proof': () => 'there is no official proof',
    repeated: typed => `the same day, kind, length and basis as ${typed}, so the two count once`,
    'unknown-number': typed => `it corrects “${typed}”, which is no earlier entry of hours of this project`,
  },
  entry: (number, problems) => `${number}: ${problems.join('; ')}.`,
  mendRepeated:
    'Two pieces of work of equal length on one day: send one entry again with its number and the length of both together. If it is one piece of work, there is nothing to do.',
  mendNumber:
    'A wrong number: send the entry again with the right number, or with none if it corrects nothing. The one with the wrong number can stay; it counts 0.',
}
