import { shown } from '../../../law/amount.ts'
import type { Block, WantedLetter } from '../../letter.ts'
import type { CollegeDecision, CollegeState } from '../college/decision.ts'
import { collegeReasons, lastCollegeWord } from '../college/result.ts'
import type { Asked } from '../decide/asked.ts'
import { questionTitle } from '../forms/question-title.ts'
import { collegeRecognition } from '../questions.ts'
import { words as languages } from '../words.ts'
import type { Words } from '../words/words.ts'
import { correctionLink, evidenceBlocks, lateLetters, recipient, statusLink } from './blocks.ts'
import { questionLetter, relievedLetter, type QuestionWording } from './question.ts'

/** States in which the student can do something, or may want to. */
const correctable: readonly CollegeState[] = ['incomplete', 'returned', 'term-not-possible', 'withdrawn']

/** Every letter about a recognition by the college that is true now. */
export function collegeLetters(decision: CollegeDecision): readonly WantedLetter[] {
  const { subject, student, facts, state, asked, relieved } = decision
  const words = languages[student.language]
  return [
    {
      subject,
      topic: 'application',
      to: recipient('student', student),
      told: toldOf(decision),
      content: { heading: words.college.heading, blocks: collegeBlocks(decision, words) },
    },
    ...lateLetters(subject, student, facts.late, words.college.heading),
    ...asked.map(each => questionLetter(subject, each, wordingOf(decision, each))),
    ...relieved.map(each =>
      relievedLetter(subject, each, state, languages[each.person.language].asking.collegeHeading),
    ),
  ]
}

function toldOf(decision: CollegeDecision): string {
  const { state, facts, judgement } = decision
  const faults = facts.faults.map(({ question, fault }) => `${question}-${fault}`).join(',')
  const term = facts.record?.term ?? judgement.recordTerm
  const detail = state === 'recorded' || state === 'deferred' ? String(term ?? '') : faults
  return [state, `v${facts.version}`, detail].filter(part => part !== '').join(':')
}

/** What a letter and the status page say of a recognition by the college. */
export function collegeBlocks(decision: CollegeDecision, words: Words): readonly Block[] {
  const { state, subject, facts } = decision
  const problems = facts.faults.map(({ question, fault }) =>
    words.student.problem(questionTitle(facts.form, question), words.faults[fault]),
  )
  const reasons = collegeReasons(decision, words)
  return [
    { kind: 'paragraph', text: words.college.sentences[state] },
    ...(problems.length > 0 ? [{ kind: 'list', items: problems } as const] : []),
    { kind: 'facts', rows: [...claimRows(decision, words), ...standingRows(decision, words)] },
    ...(reasons.length > 0
      ? [
          { kind: 'paragraph', text: `${words.student.why}:` } as const,
          { kind: 'list', items: reasons } as const,
        ]
      : []),
    ...(correctable.includes(state) ? correctionLink(decision, words) : []),
    statusLink(subject, words),
  ]
}

type Rows = readonly (readonly [string, string])[]

function claimRows(
  { subject, student, facts: { claim } }: CollegeDecision,
  { labels, college }: Words,
): Rows {
  const rows: Rows = [
    [labels.application, subject],
    [labels.college, student.college],
    [college.activities, claim?.activities ?? ''],
    [college.term, claim ? String(claim.term) : ''],
  ]
  return rows.filter(([, value]) => value !== '')
}

function standingRows(decision: CollegeDecision, words: Words): Rows {
  const { state, facts, judgement, recognisedOn, nextActor } = decision
  const { labels, college } = words
  const last = state === 'returned' || state === 'rejected' ? lastCollegeWord(facts) : undefined
  const term = facts.record?.term ?? judgement.recordTerm
  const credits = facts.record?.credits ?? judgement.credits
  const rows: Rows = [
    [labels.comment, last?.comment ?? ''],
    [college.recognisedOn, facts.record?.recognisedOn ?? recognisedOn ?? ''],
    [college.recordTerm, (state === 'recorded' || state === 'deferred') && term !== null ? String(term) : ''],
    [labels.credits, state === 'recorded' ? words.student.creditsOf(shown(credits)) : ''],
    [labels.grade, state === 'recorded' ? facts.office.grade : ''],
    [labels.next, nextActor === null ? '' : words.actors[nextActor]],
  ]
  return rows.filter(([, value]) => value !== '')
}

function wordingOf(decision: CollegeDecision, { kind, person }: Asked): QuestionWording {
  const words = languages[person.language]
  const { asking, approver } = words
  const { student, facts } = decision
  const who = `${student.name} (${student.number})`
  const isTeacher = kind === collegeRecognition
  return {
    heading: asking.collegeHeading,
    blocks: [
      { kind: 'paragraph', text: isTeacher ? asking.collegeTeacherAsk(who) : asking.collegeViceDeanAsk(who) },
      { kind: 'facts', rows: claimRows(decision, words) },
      ...evidenceBlocks(facts.claim?.evidence ?? [], words),
      { kind: 'paragraph', text: approver.ask },
    ],
    choices: [
      { decision: 'agree', label: approver.recognise },
      { decision: 'return', label: approver.sendBack },
      { decision: 'decline', label: approver.decline },
    ],
  }
}
