import { shown } from '../../../law/amount.ts'
import type { Block, WantedLetter } from '../../letter.ts'
import type { Asked } from '../asked.ts'
import type { ApplicationDecision, State, StrayDecision } from '../decision.ts'
import { questionTitle } from '../question-title.ts'
import { reasonsIn, resultOf } from '../result.ts'
import { words as languages, type Words } from '../words/words.ts'
import { achievementRows, correctionLink, creditRows, lateLetters, recipient, statusLink } from './blocks.ts'

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
    ...lateLetters(subject, student, decision.facts.late, words.student.heading),
    ...thesisLetters(decision, words),
    ...roundLetters(decision, words),
  ]
}

/** What the college says to the wish about the thesis, in a thread of its own (II.4.1) p.s.). */
function thesisLetters(decision: ApplicationDecision, words: Words): readonly WantedLetter[] {
  const { subject, student, thesis, facts } = decision
  if (thesis.kind !== 'recognised' && thesis.kind !== 'not-recognised') return []
  const text = words.student.thesis[thesis.kind](facts.claimed?.claim.achievement ?? '')
  const comment = thesis.comment === '' ? [] : [[words.labels.comment, thesis.comment] as const]
  return [
    {
      subject,
      topic: 'thesis',
      to: recipient('student', student),
      told: thesis.kind,
      content: {
        heading: words.student.thesisHeading,
        blocks: [
          { kind: 'paragraph', text },
          { kind: 'facts', rows: [[words.labels.application, subject], ...comment] },
          statusLink(subject, words),
        ],
      },
    },
  ]
}

/** A hint before the round ends, to whoever still has something to mend (V.1). */
function roundLetters(decision: ApplicationDecision, words: Words): readonly WantedLetter[] {
  const { subject, student, roundEnds } = decision
  if (roundEnds === null) return []
  const [, ...blocks] = studentBlocks(decision, words)
  return [
    {
      subject,
      topic: 'round-ends',
      to: recipient('student', student),
      told: `ends:${roundEnds}`,
      byClock: true,
      content: {
        heading: words.student.heading,
        blocks: [{ kind: 'paragraph', text: words.student.roundEnds(roundEnds) }, ...blocks],
      },
    },
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
    case 'awaiting-members':
      return String(decision.shares?.version ?? '')
    case 'shares-declined':
      return (decision.shares?.declined ?? []).join(',')
    case 'withdrawn':
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
  const back = bouncedInstructor(decision) ? 'bounced' : ''
  return [decision.state, `v${decision.facts.version}`, detailOf(decision), back]
    .filter(part => part !== '')
    .join(':')
}

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

/** The instructor whom the student named and no letter reaches. */
const bouncedInstructor = ({ asked }: ApplicationDecision): Asked | undefined =>
  asked.find(({ of, bounced }) => of === 'instructor' && bounced)

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
