/** What a question can be answered with; `unclear` is no decision, and is asked again. */
export type Decision = 'agree' | 'decline' | 'pass' | 'fail' | 'return'

/** What a phrase says by itself, whatever was asked: `yes` and `no` are the plain words. */
export type Meaning =
  | 'yes'
  | 'no'
  | 'agree'
  | 'decline'
  | 'approve'
  | 'disapprove'
  | 'recognise'
  | 'mine'
  | 'not-mine'
  | 'pass'
  | 'fail'
  | 'return'
  /** Turned down, without a word whether for good. */
  | 'reject'
  /** Something is still to be handed in: where a matter can be sent back, that sends it back. */
  | 'supplement'

/** A question put by mail: which meanings answer it, and how. A meaning left out does not answer it. */
export interface ReplyKind {
  readonly answers: Readonly<Partial<Record<Meaning, Decision>>>
}

export type ReplyKindName =
  | 'supervision-invitation'
  | 'closure-evaluation'
  | 'instructor-approval'
  | 'was-it-you'

/** The questions asked today. A plain yes answers a yes-or-no question; an evaluation must name its result. */
export const replyKinds: Readonly<Record<ReplyKindName, ReplyKind>> = {
  'supervision-invitation': {
    answers: {
      yes: 'agree',
      agree: 'agree',
      approve: 'agree',
      no: 'decline',
      decline: 'decline',
      disapprove: 'decline',
      reject: 'decline',
    },
  },
  'closure-evaluation': {
    answers: {
      pass: 'pass',
      approve: 'pass',
      fail: 'fail',
      disapprove: 'fail',
      return: 'return',
      supplement: 'return',
    },
  },
  'instructor-approval': {
    answers: {
      yes: 'agree',
      agree: 'agree',
      approve: 'agree',
      recognise: 'agree',
      pass: 'agree',
      no: 'decline',
      decline: 'decline',
      disapprove: 'decline',
      fail: 'decline',
      reject: 'decline',
      return: 'return',
      supplement: 'return',
    },
  },
  'was-it-you': {
    answers: {
      yes: 'agree',
      agree: 'agree',
      mine: 'agree',
      no: 'decline',
      decline: 'decline',
      'not-mine': 'decline',
    },
  },
}

/** Whether a meaning speaks for the matter or against it; sending back is neither. */
export function stance(meaning: Meaning): 'for' | 'against' | 'neither' {
  if (meaning === 'return' || meaning === 'supplement') return 'neither'
  return ['yes', 'agree', 'approve', 'recognise', 'pass', 'mine'].includes(meaning) ? 'for' : 'against'
}
