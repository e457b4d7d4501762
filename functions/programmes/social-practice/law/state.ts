import type { SocialPracticeSettings } from './settings.ts'

/** Where one student's project stands; group proposals have their own decision (S1.3-4). */
export type ProjectState =
  | 'draft'
  | 'proposal-submitted'
  | 'proposal-approved'
  | 'supervision-held'
  | 'supervision-invited'
  | 'supervision-declined'
  | 'no-reply'
  | 'supervision-confirmed'
  | 'closure-submitted'
  | 'failed'
  | 'passed'
  | 'listed'
  | 'credit-recorded'
  | 'closed'

export type Actor = 'student' | 'reviewer' | 'supervisor' | 'staff' | 'office' | 'system'

const waitsFor: Readonly<Record<ProjectState, Actor | null>> = {
  draft: 'student',
  'proposal-submitted': 'reviewer',
  'proposal-approved': 'student',
  'supervision-held': 'staff',
  'supervision-invited': 'supervisor',
  'supervision-declined': 'student',
  'no-reply': 'student',
  'supervision-confirmed': 'student',
  'closure-submitted': 'supervisor',
  failed: 'student',
  passed: 'supervisor',
  listed: 'office',
  'credit-recorded': null,
  closed: null,
}

/** For whom a project waits; null when nobody has anything to do any more. */
export function nextActor(state: ProjectState, settings: SocialPracticeSettings): Actor | null {
  const actor = waitsFor[state]
  return actor === 'reviewer' ? reviewer(settings) : actor
}

/** A-SP-01: who decides proposals is a setting; with nobody named, the system approves a complete one. */
function reviewer(settings: SocialPracticeSettings): 'office' | 'supervisor' | 'system' {
  return settings.proposalReviewer === 'none' ? 'system' : settings.proposalReviewer
}
