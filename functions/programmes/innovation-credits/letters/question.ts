import type { Block, Question, Recipient, WantedLetter } from '../../letter.ts'
import type { Asked, Relieved } from '../decide/asked.ts'
import { collegeRecognition, instructorApproval, shareConfirmation } from '../questions.ts'
import { words as languages } from '../words.ts'
import { recipient } from './blocks.ts'

/** What is particular about one question. */
export interface QuestionWording {
  readonly heading: string
  /** What it says that may change while it is asked, as codes: changed, it is put anew. */
  readonly told?: string
  readonly blocks: readonly Block[]
  readonly choices: Question['choices']
}

function roleOf(kind: string): Recipient['role'] {
  if (kind === shareConfirmation) return 'student'
  return kind === instructorApproval || kind === collegeRecognition ? 'instructor' : 'vice-dean'
}

/** The question to one person as long as it is open; after the days of silence it is put once more, in the same thread. */
export function questionLetter(subject: string, asked: Asked, wording: QuestionWording): WantedLetter {
  const { kind, person, version, silence, since, answerBy } = asked
  const again = silence !== 'waiting' && since !== undefined
  const text = again ? languages[person.language].asking.reminder(since) : ''
  return {
    subject,
    topic: kind,
    to: recipient(roleOf(kind), person),
    told: [again ? 'reminded' : 'asked', `v${version}`, ...(wording.told ? [wording.told] : [])].join(':'),
    byClock: again,
    content: {
      heading: wording.heading,
      blocks: [...(again ? [{ kind: 'paragraph', text } as const] : []), ...wording.blocks],
    },
    question: { kind, version, choices: wording.choices, ...(answerBy === undefined ? {} : { answerBy }) },
  }
}

/** Tells somebody who was asked that they need not answer any more, and who is asked instead or why nobody is. */
export function relievedLetter(
  subject: string,
  { kind, person, why }: Relieved,
  state: string,
  heading: string,
): WantedLetter {
  const { asking } = languages[person.language]
  const over = asking.over[state === 'withdrawn' || state === 'revoked' ? state : 'rejected']
  const text = why.kind === 'over' ? over : asking.relieved[why.kind](why.by.name)
  return {
    subject,
    topic: kind,
    to: recipient(roleOf(kind), person),
    told: `relieved:${why.kind === 'over' ? state : why.kind}`,
    content: { heading, blocks: [{ kind: 'paragraph', text }] },
  }
}
