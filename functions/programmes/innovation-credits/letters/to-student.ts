import { shown } from '../../../law/amount.ts'
import type { Block, WantedLetter } from '../../letter.ts'
import type { ApplicationDecision, State, StrayDecision } from '../decision.ts'
import { questionTitle } from '../question-title.ts'
import { resultOf } from '../result.ts'
import { said, words as languages, type Words } from '../words/words.ts'
import { achievementRows, correctionLink, creditRows, recipient, statusLink } from './blocks.ts'

/** States in which the student can do something, or may want to. */
const correctable: readonly State[] = [
  'incomplete',
  'contradicted',
  'needs-review',
  'needs-share',
  'share-refused',
  'not-counted',
  'instructor-unknown',
  'returned',
]

/** One thread a case: what is true now, whoever has to act. */
export function toStudent(decision: ApplicationDecision): readonly WantedLetter[] {
  const { subject, student } = decision
  const words = languages[student.language]
  const to = recipient('student', student)
  return [
    {
      subject,
      topic: 'application',
      to,
      told: toldOf(decision),
      content: { heading: words.student.heading, blocks: studentBlocks(decision, words) },
    },
    ...decision.facts.late.map(({ key }): WantedLetter => ({
      subject,
      topic: `late ${key}`,
      to,
      told: 'no-effect',
      content: {
        heading: words.student.heading,
        blocks: [{ kind: 'paragraph', text: words.student.late(key) }, statusLink(subject, words)],
      },
    })),
  ]
}

/** The last step that sent the application back or ended it. */
const lastStep = ({ facts: { steps } }: ApplicationDecision) =>
  steps.findLast(({ step }) => step.decision === 'return' || step.decision === 'reject')

function detailOf(decision: ApplicationDecision): string {
  const { state, facts, recognised, contradictions, opens } = decision
  const credits = () => String(shown(resultOf(decision)?.credits ?? recognised?.credits ?? noCredits))
  switch (state) {
    case 'incomplete':
      return facts.faults.map(({ question, fault }) => `${question}-${fault}`).join(',')
    case 'outside-window':
      return opens ?? 'not-announced'
    case 'contradicted':
      return [...new Set(contradictions.map(({ about }) => about))].toSorted().join(',')
    case 'needs-review':
    case 'needs-share':
    case 'share-refused':
    case 'not-counted':
      return recognised?.verdicts[0].because.code ?? ''
    case 'returned':
    case 'rejected':
      return lastStep(decision)?.step.by ?? ''
    case 'awaiting-instructor':
    case 'awaiting-vice-dean':
    case 'awaiting-aao':
    case 'recorded':
      return credits()
    case 'not-covered':
    case 'instructor-unknown':
    case 'vice-dean-unknown':
    case 'held':
    case 'revoked':
      return ''
  }
}

const noCredits = { numerator: 0n, denominator: 1n }

function toldOf(decision: ApplicationDecision): string {
  return [decision.state, `v${decision.facts.version}`, detailOf(decision)]
    .filter(part => part !== '')
    .join(':')
}

/** What a letter and the status page say of an application. */
export function studentBlocks(decision: ApplicationDecision, words: Words): readonly Block[] {
  const { state, subject } = decision
  return [
    { kind: 'paragraph', text: words.student.sentences[state] },
    ...problemBlocks(decision, words),
    ...windowBlocks(decision, words),
    { kind: 'facts', rows: [...achievementRows(decision, words), ...standingRows(decision, words)] },
    ...(correctable.includes(state) ? correctionLink(decision, words) : []),
    statusLink(subject, words),
  ]
}

/** All problems at once, each with how to mend it. */
function problemBlocks(decision: ApplicationDecision, words: Words): readonly Block[] {
  const { state, facts, contradictions, recognised } = decision
  const faults = facts.faults.map(({ question, fault }) =>
    words.student.problem(questionTitle(facts.form, question), words.faults[fault]),
  )
  const differing = [...new Set(contradictions.map(({ about }) => words.contested[about]))]
  const contradicted = state === 'contradicted' ? differing.map(words.student.contradicted) : []
  const verdict = recognised?.verdicts[0]
  const explained: readonly State[] = [
    'needs-review',
    'needs-share',
    'share-refused',
    'not-counted',
    'revoked',
  ]
  const reasons =
    verdict && explained.includes(state) ? [`${said(words, verdict.because)} (${verdict.clause})`] : []
  const refused = decision.application.verdicts
    .filter(({ because }) => state === 'not-covered' && because.code === 'cohort-not-covered')
    .map(({ because, clause }) => `${said(words, because)} (${clause})`)
  const items = [...faults, ...contradicted, ...reasons, ...refused]
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

/** A response that belongs to no application of this student. */
export function toStrayStudent({ subject, student, stray }: StrayDecision): WantedLetter {
  const words = languages[student.language]
  return {
    subject,
    topic: 'stray',
    to: recipient('student', student),
    told: `${stray.why}:${stray.named}`,
    content: {
      heading: words.student.heading,
      blocks: [
        { kind: 'paragraph', text: words.student.stray[stray.why](stray.named) },
        { kind: 'paragraph', text: words.student.strayMend },
        {
          kind: 'link',
          label: words.student.sendAgain,
          link: { kind: 'form', form: stray.response.form, prefill: { student: student.number } },
        },
      ],
    },
  }
}
