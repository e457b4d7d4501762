import type { Verdict } from '../../../law/verdict.ts'

type Nothing = Readonly<Record<string, never>>

/**
 * Every code the law can give, with its parameters. Credits are rounded for show; days are `YYYY-MM-DD`.
 * A language puts each into words with a function of these parameters.
 */
export type ReasonParams = {
  // Part II: what gave the credits.
  'prize-credited': {
    readonly competition: string
    readonly level: string
    readonly prize: string
    readonly credits: number
  }
  'author-place-credited': {
    readonly paper: string
    readonly venue: string
    readonly place: number
    readonly credits: number
  }
  'inventor-place-credited': { readonly patent: string; readonly place: number; readonly credits: number }
  'completion-credited': { readonly project: string; readonly level: string; readonly credits: number }
  'award-maximum-credited': {
    readonly project: string
    readonly award: string
    readonly pool: number
    readonly credits: number
  }
  'award-share-credited': {
    readonly project: string
    readonly award: string
    readonly pool: number
    readonly credits: number
  }
  'credits-set-by-staff': { readonly by: string; readonly reason: string; readonly credits: number }
  'top-up-difference': { readonly full: number; readonly earlier: number; readonly credits: number }
  // Part II: what gave none.
  'cohort-not-covered': { readonly cohort: number; readonly from: number }
  'not-a-team-member': { readonly student: string; readonly of: string }
  'before-enrolment': { readonly awarded: string; readonly enrolled: string }
  'not-recognised-by-university': { readonly name: string }
  'level-not-listed': { readonly name: string; readonly level: string }
  'level-unmapped': { readonly level: string }
  'prize-unmapped': { readonly prize: string; readonly of: string }
  'no-credit-for-prize': { readonly prize: string; readonly level: string }
  'no-credit-for-venue': { readonly venue: string }
  'not-published': { readonly paper: string }
  'other-index-missing': { readonly paper: string; readonly venue: string }
  'no-credit-for-author-order': { readonly place: number; readonly lowest: number }
  'not-an-invention-patent': { readonly right: string }
  'patent-office-unmapped': { readonly office: string }
  'patent-not-granted': { readonly state: string }
  'project-not-completed': { readonly project: string }
  'used-for-thesis': { readonly project: string }
  'no-credit-row': { readonly project: string }
  'share-not-filed': {
    readonly project: string
    readonly pool: number
    readonly members: number
    readonly suggested: number
  }
  'shares-unreadable': { readonly typed: string; readonly example: string }
  'allocation-names-outsider': { readonly students: readonly string[] }
  'allocation-invalid': { readonly students: readonly string[]; readonly step: number }
  'allocation-exceeds-personal-maximum': { readonly students: readonly string[]; readonly maximum: number }
  'allocation-exceeds-group-pool': { readonly total: number; readonly pool: number }
  // The same thing twice.
  'duplicate-entry': { readonly counts: string }
  'lower-award-same-competition': { readonly counts: string; readonly credits: number }
  'same-paper-counted-once': { readonly counts: string; readonly credits: number }
  'same-patent-counted-once': { readonly counts: string; readonly credits: number }
  'lower-level-same-project': { readonly counts: string; readonly credits: number }
  'lower-award-same-project': { readonly counts: string; readonly credits: number }
  'same-work-counted-once': { readonly counts: string; readonly credits: number }
  'already-recognised': { readonly name: string }
  'already-recognised-same-competition': { readonly name: string; readonly earlier: number }
  'already-recognised-same-project': { readonly name: string; readonly earlier: number }
  // Staff decisions.
  'revoked-by-staff': { readonly by: string; readonly reason: string }
  'differs-from-table': { readonly table: number; readonly credits: number }
  'override-refused-role': { readonly by: string; readonly role: string; readonly action: string }
  'override-refused-no-reason': { readonly by: string; readonly action: string }
  'override-refused-value': { readonly by: string; readonly action: string }
  // Notes on an entry.
  'equal-first-author-claimed': { readonly paper: string }
  'thesis-replacement-to-college': { readonly project: string }
  'thesis-replacement-not-for-this-level': { readonly project: string; readonly level: string }
  'same-work-in-several-categories': { readonly work: string; readonly entries: readonly string[] }
  // Shares of a project award.
  'shares-await-members': { readonly project: string; readonly members: readonly string[] }
  'shares-declined': { readonly project: string; readonly members: readonly string[] }
  'shares-not-needed': { readonly typed: string; readonly maximum: number }
  // A reading of the text that would give this student something else.
  'reading-matters': {
    readonly setting: string
    readonly inForce: string
    readonly other: string
    readonly credits: number
    readonly otherwise: number
  }
  // Claims of several students.
  'claims-differ': { readonly about: string; readonly students: readonly string[] }
  'same-place-claimed': { readonly about: string; readonly students: readonly string[] }
  // Part IV: posting.
  'posted-to-project-course': { readonly course: string; readonly credits: number }
  'project-course-already-given': { readonly course: string; readonly by: string }
  'posted-to-quality-course': { readonly course: string; readonly credits: number; readonly limit: number }
  'not-converted': { readonly credits: number; readonly limit: number }
  'cap-reading-matters': { readonly remaining: number; readonly all: number }
  'art-elective-excluded': Nothing
  // Part III and V: the application.
  'evidence-missing': Nothing
  'waits-for-window': { readonly day: string; readonly opens: string }
  'no-window-announced': { readonly day: string }
  'in-window': { readonly day: string; readonly semester: string }
  'taken-up-at-opening': { readonly opens: string; readonly semester: string }
  'resubmitted-after-window': { readonly first: string; readonly again: string; readonly semester: string }
  'confirmed-after-window': { readonly confirmed: string; readonly closed: string; readonly semester: string }
  'awaits-decision': { readonly by: string }
  'step-done': { readonly by: string; readonly at: string }
  'step-out-of-order': { readonly missing: string; readonly found: string }
  'decision-by-unnamed-delegate': { readonly by: string; readonly delegate: string }
  'returned-to-student': { readonly by: string; readonly at: string }
  'rejected-at-step': { readonly by: string; readonly at: string }
  'recorded-excellent': { readonly credits: number; readonly semester: string }
  // Recognition by the college.
  'already-from-university': Nothing
  'already-from-college': Nothing
  'college-rules-not-filed': Nothing
  'awaits-college-teachers': Nothing
  'term-not-4-6-8': { readonly term: number; readonly terms: readonly string[] }
  'term-start-unknown': { readonly term: number }
  'recognised-after-term-start': {
    readonly recognised: string
    readonly start: string
    readonly next: number
  }
  'no-later-term': { readonly recognised: string; readonly term: number }
  'recorded-by-college': { readonly term: number; readonly credits: number }
}

export type ReasonCode = keyof ReasonParams

/** Why a verdict of this programme came out as it did. */
export type Reason = {
  [Code in ReasonCode]: { readonly code: Code; readonly params: ReasonParams[Code] }
}[ReasonCode]

/** Codes that a row shows as a note beside its result. */
const flagCodes = [
  'top-up-difference',
  'equal-first-author-claimed',
  'thesis-replacement-to-college',
  'thesis-replacement-not-for-this-level',
  'same-work-in-several-categories',
  'differs-from-table',
  'shares-not-needed',
  'override-refused-role',
  'override-refused-no-reason',
  'override-refused-value',
  'reading-matters',
  'cap-reading-matters',
  'art-elective-excluded',
  'step-out-of-order',
  'decision-by-unnamed-delegate',
  'resubmitted-after-window',
  'confirmed-after-window',
] as const satisfies readonly ReasonCode[]

export type Flag = (typeof flagCodes)[number]

/** The notes among the verdicts, each once. */
export function flagsOf(verdicts: readonly Verdict<Reason>[]): readonly Flag[] {
  return flagCodes.filter(flag => verdicts.some(verdict => verdict.because.code === flag))
}
