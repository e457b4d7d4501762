import type { FormQuestion } from '../../programme.ts'

/**
 * Only the student number has to be filled in: everything else is checked by the rules, so that one letter names
 * all that is missing at once.
 */
export const studentQuestion: FormQuestion = {
  name: 'student',
  title: 'Student number 學號',
  kind: 'text',
  required: true,
}

/** The case that an entry continues; filled in already where the form is opened from a letter. */
export function caseQuestion(title: string, help: string): FormQuestion {
  return { name: 'case', title, help, kind: 'text', required: false }
}

export const projectQuestion = caseQuestion(
  'Number of your project 計畫編號',
  'Such as SP-0007; it stands in every letter. Leave it blank if you have one project only. 例如 SP-0007，每封信都有；只有一件計畫者可留白。',
)
