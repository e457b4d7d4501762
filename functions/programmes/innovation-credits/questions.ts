import type { QuestionKind } from '../programme.ts'

/** The project instructor's approval (III.1). */
export const instructorApproval = 'instructor-approval'
/** The recognition that the vice dean of the college organises (III.1). */
export const viceDeanRecognition = 'vice-dean-recognition'

/** Whether a member of the group agrees to the shares that another has filed (II.4.2)). */
export const shareConfirmation = 'share-confirmation'
/** Whether a completed project replaces the graduation thesis: the college's own question (II.4.1) p.s.). */
export const thesisReplacement = 'thesis-replacement'
/** The recognition by relevant teachers of the college (III.2). */
export const collegeRecognition = 'college-recognition'
/** The vice dean's review of what the college's teachers recognised (III.2). */
export const collegeConfirmation = 'college-confirmation'

export const questions: readonly QuestionKind[] = [
  { kind: instructorApproval, code: 'i', readAs: 'instructor-approval', hours: false },
  { kind: viceDeanRecognition, code: 'v', readAs: 'instructor-approval', hours: false },
  { kind: shareConfirmation, code: 's', readAs: 'supervision-invitation', hours: false },
  { kind: thesisReplacement, code: 't', readAs: 'supervision-invitation', hours: false },
  { kind: collegeRecognition, code: 'l', readAs: 'instructor-approval', hours: false },
  { kind: collegeConfirmation, code: 'c', readAs: 'instructor-approval', hours: false },
]
