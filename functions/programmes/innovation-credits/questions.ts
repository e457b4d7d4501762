import type { QuestionKind } from '../programme.ts'

/** The project instructor's approval (III.1). */
export const instructorApproval = 'instructor-approval'
/** The recognition that the vice dean of the college organises (III.1). */
export const viceDeanRecognition = 'vice-dean-recognition'

export const questions: readonly QuestionKind[] = [
  { kind: instructorApproval, code: 'i', readAs: 'instructor-approval', hours: false },
  { kind: viceDeanRecognition, code: 'v', readAs: 'instructor-approval', hours: false },
]
