import type { Block } from '../../letter.ts'
import type { Progress } from '../progress/progress.ts'
import type { CourseStep, ShownState, Words } from '../words/words.ts'
import { shownState } from './shown-state.ts'

/** The way through the course (S1-S5). */
const steps: readonly CourseStep[] = [
  'proposal',
  'supervisor',
  'hours',
  'closure',
  'evaluation',
  'list',
  'credit',
]

/** At which step a project stands; the hours are done once they are enough. Undefined: it goes no further. */
const standsAt: Readonly<Record<ShownState, CourseStep | undefined>> = {
  draft: 'proposal',
  'proposal-submitted': 'proposal',
  'group-approved': 'proposal',
  'proposal-approved': 'supervisor',
  'supervision-held': 'supervisor',
  'supervision-invited': 'supervisor',
  'supervision-declined': 'supervisor',
  'no-reply': 'supervisor',
  'supervision-confirmed': 'hours',
  'closure-submitted': 'evaluation',
  passed: 'list',
  'passed-list-late': 'list',
  listed: 'credit',
  'credit-recorded': 'credit',
  failed: undefined,
  'passed-no-credit': undefined,
  withdrawn: undefined,
  closed: undefined,
}

/**
 * The steps a project has behind it, the one it is at, and those to come; none for one that goes no further.
 * `isEnough`: the hours suffice.
 */
export function courseSteps(words: Words, progress: Progress, isEnough: boolean): readonly Block[] {
  const state = shownState(progress)
  const at = standsAt[state]
  if (at === undefined) return []
  const now = steps.indexOf(at === 'hours' && isEnough ? 'closure' : at)
  const standing = (index: number) =>
    index < now || state === 'credit-recorded' ? 'done' : index === now ? 'now' : 'ahead'
  return [
    {
      kind: 'steps',
      steps: steps.map((step, index) => ({ label: words.steps[step], standing: standing(index) })),
    },
  ]
}
