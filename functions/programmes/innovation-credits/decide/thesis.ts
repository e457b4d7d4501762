import type { Instant } from '../../../law/calendar.ts'
import type { ApplicationFacts } from '../facts.ts'
import { projectNotes } from '../law/project.ts'
import { thesisReplacement } from '../questions.ts'
import { answerThatHolds, type Given } from '../reading/steps.ts'

/** Where the wish to replace the graduation thesis stands; apart from the credits (II.4.1) p.s., A-IC-22). */
export type ThesisWish =
  | { readonly kind: 'none' }
  | { readonly kind: 'not-for-this-level' }
  | { readonly kind: 'open' }
  | { readonly kind: 'recognised' | 'not-recognised'; readonly at: Instant; readonly comment: string }

/** The vice dean answers for the college; the newest answer holds, and silence is none. */
export function thesisWishOf({ claimed, given, withdrawal }: ApplicationFacts): ThesisWish {
  const entry = claimed?.entry
  const [note] = entry?.kind === 'project' && !withdrawal ? projectNotes(entry) : []
  if (!note) return { kind: 'none' }
  if (note.because.code !== 'thesis-replacement-to-college') return { kind: 'not-for-this-level' }
  const answer: Given | undefined = answerThatHolds(
    given.filter(({ question }) => question === thesisReplacement),
    undefined,
  )
  if (!answer || answer.decision === 'return') return { kind: 'open' }
  const { at, comment } = answer
  return { kind: answer.decision === 'agree' ? 'recognised' : 'not-recognised', at, comment }
}
