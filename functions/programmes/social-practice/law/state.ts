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

export type Action =
  | 'submit-proposal'
  | 'approve'
  | 'return'
  | 'reject'
  | 'invite'
  | 'hold'
  | 'verify'
  | 'agree'
  | 'decline'
  | 'stay-silent'
  | 'submit-closure'
  | 'pass'
  | 'not-pass'
  | 'receive-list'
  | 'record'
  | 'start-again'
  | 'close'

interface Step {
  readonly from: ProjectState
  readonly by: Actor
  readonly action: Action
  readonly to: ProjectState
}

/** Who may do what, in the order of the five steps; whether it may be done now is judged by the rest of the law. */
export const steps: readonly Step[] = [
  { from: 'draft', by: 'student', action: 'submit-proposal', to: 'proposal-submitted' },
  { from: 'proposal-submitted', by: 'reviewer', action: 'approve', to: 'proposal-approved' },
  { from: 'proposal-submitted', by: 'reviewer', action: 'return', to: 'draft' },
  { from: 'proposal-submitted', by: 'reviewer', action: 'reject', to: 'closed' },
  { from: 'proposal-approved', by: 'student', action: 'invite', to: 'supervision-invited' },
  { from: 'proposal-approved', by: 'system', action: 'hold', to: 'supervision-held' },
  { from: 'supervision-held', by: 'staff', action: 'verify', to: 'supervision-invited' },
  { from: 'supervision-held', by: 'student', action: 'invite', to: 'supervision-invited' },
  { from: 'supervision-invited', by: 'supervisor', action: 'agree', to: 'supervision-confirmed' },
  { from: 'supervision-invited', by: 'supervisor', action: 'decline', to: 'supervision-declined' },
  { from: 'supervision-invited', by: 'system', action: 'stay-silent', to: 'no-reply' },
  { from: 'supervision-declined', by: 'student', action: 'invite', to: 'supervision-invited' },
  { from: 'no-reply', by: 'student', action: 'invite', to: 'supervision-invited' },
  { from: 'no-reply', by: 'supervisor', action: 'agree', to: 'supervision-confirmed' },
  { from: 'no-reply', by: 'supervisor', action: 'decline', to: 'supervision-declined' },
  { from: 'supervision-confirmed', by: 'student', action: 'submit-closure', to: 'closure-submitted' },
  { from: 'closure-submitted', by: 'supervisor', action: 'pass', to: 'passed' },
  { from: 'closure-submitted', by: 'supervisor', action: 'not-pass', to: 'failed' },
  { from: 'closure-submitted', by: 'supervisor', action: 'return', to: 'supervision-confirmed' },
  { from: 'passed', by: 'supervisor', action: 'receive-list', to: 'listed' },
  { from: 'listed', by: 'office', action: 'record', to: 'credit-recorded' },
  { from: 'failed', by: 'student', action: 'start-again', to: 'draft' },
]

/** A project is in staff's hands, to be closed, in any of these. */
const beforePassed: ReadonlySet<ProjectState> = new Set<ProjectState>([
  'draft',
  'proposal-submitted',
  'proposal-approved',
  'supervision-held',
  'supervision-invited',
  'supervision-declined',
  'no-reply',
  'supervision-confirmed',
  'closure-submitted',
])

/** The state after an action, or null where the action has no place. */
export function stateAfter(state: ProjectState, action: Action): ProjectState | null {
  if (action === 'close') return beforePassed.has(state) ? 'closed' : null
  return steps.find(step => step.from === state && step.action === action)?.to ?? null
}

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
export function reviewer(settings: SocialPracticeSettings): 'office' | 'supervisor' | 'system' {
  return settings.proposalReviewer === 'none' ? 'system' : settings.proposalReviewer
}
