import { stateTones, type ToneOfStates, type TonedValue } from '../tones.ts'

/** Where a project stands: the word in “State”, and what it means at a glance. */
export const projectStates = {
  draft: ['draft, to be mended by the student', 'student'],
  'proposal-submitted': ['proposal submitted', 'others'],
  'proposal-approved': ['proposal approved', 'student'],
  'supervision-held': ['supervisor to be verified', 'blocked'],
  'supervision-invited': ['supervisor invited', 'others'],
  'supervision-declined': ['supervisor declined', 'student'],
  'no-reply': ['no reply from the supervisor', 'student'],
  'supervision-confirmed': ['supervision confirmed', 'student'],
  'closure-submitted': ['closure report submitted, waiting for the evaluation', 'others'],
  failed: ['failed', 'void'],
  passed: ['passed, waiting for the signed list', 'others'],
  'passed-no-credit': ['passed, no further credit', 'done'],
  'passed-list-late': ['passed, signed list late', 'blocked'],
  listed: ['listed', 'others'],
  'credit-recorded': ['credit recorded', 'done'],
  withdrawn: ['withdrawn by the student', 'void'],
  closed: ['closed', 'void'],
  'group-approved': ['group proposal approved', 'student'],
} as const satisfies ToneOfStates

/** Stands after the state of a project that staff keep on hold. */
export const onHold = ', on hold'

export const projectTones: readonly TonedValue[] = [
  { when: 'ends-with', text: onHold, tone: 'blocked' },
  ...stateTones(projectStates),
]
