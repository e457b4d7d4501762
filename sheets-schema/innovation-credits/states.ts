import type { ToneOfStates } from '../tones.ts'

/** Where an application stands: the word in “State”, and what it means at a glance. */
export const applicationStates = {
  'not-covered': ['not covered', 'void'],
  incomplete: ['incomplete', 'student'],
  'outside-window': ['waits for the next round', 'others'],
  contradicted: ['held: team mates differ', 'blocked'],
  'needs-review': ['needs review by the office', 'blocked'],
  'needs-share': ['waits for the group’s shares', 'student'],
  'share-refused': ['shares refused', 'blocked'],
  'not-counted': ['gives no credits', 'void'],
  'instructor-unknown': ['held: instructor not in the register', 'blocked'],
  'vice-dean-unknown': ['held: no vice dean in the register', 'blocked'],
  'awaiting-instructor': ['waits for the instructor', 'others'],
  'awaiting-vice-dean': ['waits for the vice dean', 'others'],
  'awaiting-aao': ['waits for the Academic Affairs Office', 'others'],
  held: ['held: a step is missing', 'blocked'],
  returned: ['returned to the student', 'student'],
  rejected: ['rejected', 'void'],
  recorded: ['recorded', 'done'],
  'awaiting-members': ['waits for the other members of the group', 'others'],
  'shares-declined': ['held: a member does not agree to the shares', 'blocked'],
  revoked: ['revoked', 'void'],
  withdrawn: ['withdrawn by the student', 'void'],
} as const satisfies ToneOfStates

/** The same of a recognition by the college. */
export const collegeStates = {
  'not-covered': ['not covered', 'void'],
  incomplete: ['incomplete', 'student'],
  returned: ['returned to the student', 'student'],
  rejected: ['rejected', 'void'],
  withdrawn: ['withdrawn by the student', 'void'],
  revoked: ['revoked', 'void'],
  'rules-not-filed': ['held: the college has filed no rules', 'blocked'],
  'already-given': ['gives no credits: the course was given already', 'void'],
  'term-not-possible': ['the term is not possible', 'student'],
  'term-start-unknown': ['held: first day of the term not known', 'blocked'],
  'no-later-term': ['gives no credits: no term is left', 'void'],
  'teachers-unknown': ['held: no recognising teachers in the register', 'blocked'],
  'vice-dean-unknown': ['held: no vice dean in the register', 'blocked'],
  'awaiting-teachers': ['waits for the teachers of the college', 'others'],
  'awaiting-vice-dean': ['waits for the vice dean', 'others'],
  deferred: ['recognised, recorded in a later term', 'others'],
  recorded: ['recorded', 'done'],
} as const satisfies ToneOfStates
