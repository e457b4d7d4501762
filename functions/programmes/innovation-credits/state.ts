import type { Approver } from './law/settings.ts'

/** Where an application stands; each language has a word for it. */
export type State =
  | 'not-covered'
  | 'incomplete'
  | 'outside-window'
  | 'contradicted'
  | 'needs-review'
  | 'needs-share'
  | 'share-refused'
  | 'awaiting-members'
  | 'shares-declined'
  | 'not-counted'
  | 'instructor-unknown'
  | 'vice-dean-unknown'
  | 'awaiting-instructor'
  | 'awaiting-vice-dean'
  | 'awaiting-aao'
  | 'held'
  | 'returned'
  | 'rejected'
  | 'recorded'
  | 'revoked'
  | 'withdrawn'

/** Whose turn it is. */
export type Actor = 'student' | Approver | 'aao'
