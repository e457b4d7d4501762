import type { Block } from '../../letter.ts'
import type { ApplicationDecision } from '../decision.ts'
import { questionTitle } from '../forms/question-title.ts'
import { reasonsIn } from '../rows/result.ts'
import type { State } from '../state.ts'
import type { Words } from '../words/words.ts'
import { achievementRows, correctionLink, creditRows, statusLink } from './blocks.ts'
import { bouncedInstructor, lastStep } from './student-told.ts'

/** States in which the student can do something, or may want to. */
const correctable: readonly State[] = [
  'incomplete',
  'contradicted',
  'needs-review',
  'needs-share',
  'share-refused',
  'awaiting-members',
  'shares-declined',
  'not-counted',
  'instructor-unknown',
  'returned',
  'withdrawn',
]

/** States whose first sentence ends where their reasons begin. */
const explained: readonly State[] = [
  'needs-review',
  'needs-share',
  'share-refused',
  'shares-declined',
  'not-counted',
  'not-covered',
  'revoked',
]

/** What a letter and the status page say of an application. */
export function studentBlocks(decision: ApplicationDecision, words: Words): readonly Block[] {
  const { state, subject } = decision
  const rows = [...achievementRows(decision, words), ...standingRows(decision, words)]
  const reasons = reasonsIn(decision, words)
  const list: readonly Block[] = reasons.length === 0 ? [] : [{ kind: 'list', items: reasons }]
  const isExplained = explained.includes(state)
  const why: readonly Block[] =
    list.length === 0 ? [] : [{ kind: 'paragraph', text: `${words.student.why}:` }, ...list]
  return [
    { kind: 'paragraph', text: words.student.sentences[state] },
    ...problemBlocks(decision, words),
    ...bouncedBlocks(decision, words),
    ...windowBlocks(decision, words),
    ...(isExplained ? list : []),
    { kind: 'facts', rows },
    ...(isExplained ? [] : why),
    ...(correctable.includes(state) || bouncedInstructor(decision) ? correctionLink(decision, words) : []),
    statusLink(subject, words),
  ]
}

function bouncedBlocks(decision: ApplicationDecision, words: Words): readonly Block[] {
  const back = bouncedInstructor(decision)
  if (!back) return []
  return [{ kind: 'paragraph', text: words.asking.cameBack(back.person.name, back.person.address) }]
}

/** All problems at once, each with how to mend it. */
function problemBlocks(decision: ApplicationDecision, words: Words): readonly Block[] {
  const { state, facts, contradictions } = decision
  const faults = facts.faults.map(({ question, fault }) =>
    words.student.problem(questionTitle(facts.form, question), words.faults[fault]),
  )
  const differing = [...new Set(contradictions.map(({ about }) => words.contested[about]))]
  const contradicted = state === 'contradicted' ? differing.map(words.student.contradicted) : []
  const items = [...faults, ...contradicted]
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

function windowBlocks({ application, opens }: ApplicationDecision, words: Words): readonly Block[] {
  if (!application.waitingForWindow) return []
  return [{ kind: 'paragraph', text: opens === null ? words.student.noWindow : words.student.opens(opens) }]
}

function standingRows(decision: ApplicationDecision, words: Words): readonly (readonly [string, string])[] {
  const { state, nextActor, facts, application } = decision
  const { labels } = words
  const last = state === 'returned' || state === 'rejected' ? lastStep(decision) : undefined
  const semester = facts.record?.semester ?? application.record?.semester
  const by: readonly (readonly [string, string])[] = last
    ? [
        [words.actors[last.step.by], words.decisions[last.step.decision]],
        [labels.comment, last.comment],
      ]
    : []
  const rows: readonly (readonly [string, string])[] = [
    ...by,
    ...(state === 'rejected' || state === 'revoked' ? [] : creditRows(decision, words)),
    [labels.semester, state === 'recorded' ? (semester ?? '') : ''],
    [labels.next, nextActor === null ? '' : words.actors[nextActor]],
  ]
  return rows.filter(([, value]) => value !== '')
}
