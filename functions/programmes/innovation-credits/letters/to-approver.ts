import type { WantedLetter } from '../../letter.ts'
import type { ApplicationDecision, Asked } from '../decision.ts'
import { instructorApproval, viceDeanRecognition } from '../questions.ts'
import { words as languages } from '../words/words.ts'
import { achievementRows, creditRows, recipient } from './blocks.ts'

/** The question to the instructor or the vice dean, as long as it is open. */
export function toApprover(decision: ApplicationDecision, asked: Asked): WantedLetter {
  const { subject, student, facts } = decision
  const { of, person, version } = asked
  const isInstructor = of === 'instructor'
  const words = languages[person.language]
  const { labels, approver } = words
  const who = `${student.name} (${student.number})`
  const kind = isInstructor ? instructorApproval : viceDeanRecognition
  return {
    subject,
    topic: kind,
    to: recipient(isInstructor ? 'instructor' : 'vice-dean', person),
    told: `asked:v${version}`,
    content: {
      heading: isInstructor ? approver.instructorHeading : approver.viceDeanHeading,
      blocks: [
        {
          kind: 'paragraph',
          text: isInstructor ? approver.instructorAsk(who) : approver.viceDeanAsk(who, student.college),
        },
        {
          kind: 'facts',
          rows: [
            ...achievementRows(decision, words),
            ...creditRows(decision, words),
            ...(version > 1 ? [[labels.version, String(version)] as const] : []),
          ],
        },
        { kind: 'paragraph', text: `${labels.evidence}:` },
        { kind: 'list', items: facts.claimed?.claim.evidence ?? [] },
        { kind: 'paragraph', text: approver.ask },
      ],
    },
    question: {
      kind,
      version,
      choices: [
        { decision: 'agree', label: isInstructor ? approver.approve : approver.recognise },
        { decision: 'return', label: approver.sendBack },
        { decision: 'decline', label: approver.decline },
      ],
    },
  }
}
