import type { WantedLetter } from '../../letter.ts'
import type { ApplicationDecision, StrayDecision } from '../decision.ts'
import { words as languages } from '../words.ts'
import type { Words } from '../words/words.ts'
import { lateLetters, recipient, statusLink } from './blocks.ts'
import { studentBlocks } from './student-blocks.ts'
import { toldOf } from './student-told.ts'

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
