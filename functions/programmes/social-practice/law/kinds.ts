/** The posts that the text and its open questions name (S2.1-2, A-SP-07). */
export const posts = [
  'professor',
  'adjunct-professor',
  'associate-professor',
  'assistant-professor',
  'lecturer',
  'staff',
] as const
/** A post as the directory of teachers and staff names it; a university has more of them than the text. */
export type Post = string

/** Kinds of hours a student can log (S3.1-2, A-SP-10). */
export const hourKinds = ['execution', 'skill-learning', 'reflection', 'preparation', 'travel'] as const
export type HourKind = (typeof hourKinds)[number]

/** Kinds of internship credit on record; all but the last are off-campus (ABOUT.5). */
export const internshipCredits = ['general', 'professional', 'overseas', 'on-campus'] as const
export type InternshipCredit = (typeof internshipCredits)[number]
