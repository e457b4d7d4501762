import { shown } from '../../../law/amount.ts'
import type { Block, WantedLetter } from '../../letter.ts'
import type { Asked } from '../decide/asked.ts'
import type { ApplicationDecision } from '../decision.ts'
import { instructorApproval, shareConfirmation, thesisReplacement } from '../questions.ts'
import { words as languages } from '../words.ts'
import type { Words } from '../words/words.ts'
import { achievementRows, creditRows, evidenceBlocks } from './blocks.ts'
import { questionLetter, relievedLetter, type QuestionWording } from './question.ts'
import { creditsTold } from './student-told.ts'

/** The open questions of an application, and what is told to those who were asked and need not answer any more. */
export function toApprovers(decision: ApplicationDecision): readonly WantedLetter[] {
  const { subject, asked, relieved, state } = decision
  return [
    ...asked.map(each => questionLetter(subject, each, wordingOf(decision, each))),
    ...relieved.map(each =>
      relievedLetter(subject, each, state, headingOf(each.kind, languages[each.person.language])),
    ),
  ]
}

function headingOf(kind: string, { approver, asking }: Words): string {
  if (kind === shareConfirmation) return asking.memberHeading
  if (kind === thesisReplacement) return asking.thesisHeading
  return kind === instructorApproval ? approver.instructorHeading : approver.viceDeanHeading
}

function wordingOf(decision: ApplicationDecision, { kind, person, version }: Asked): QuestionWording {
  const words = languages[person.language]
  const heading = headingOf(kind, words)
  if (kind === shareConfirmation) return { heading, ...aboutShares(decision, words) }
  if (kind === thesisReplacement) return { heading, ...aboutThesis(decision, words) }
  return { heading, ...aboutStep(decision, kind === instructorApproval, version, words) }
}

type Particulars = Omit<QuestionWording, 'heading'>

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

const applicant = ({ student }: ApplicationDecision): string => `${student.name} (${student.number})`

const evidence = ({ facts }: ApplicationDecision, words: Words): readonly Block[] =>
  evidenceBlocks(facts.claimed?.claim.evidence ?? [], words)

/** The step of the instructor or the vice dean (III.1). */
function aboutStep(
  decision: ApplicationDecision,
  isInstructor: boolean,
  version: number,
  words: Words,
): Particulars {
  const { approver, labels } = words
  const who = applicant(decision)
  return {
    told: creditsTold(decision),
    blocks: [
      paragraph(
        isInstructor ? approver.instructorAsk(who) : approver.viceDeanAsk(who, decision.student.college),
      ),
      {
        kind: 'facts',
        rows: [
          ...achievementRows(decision, words),
          ...creditRows(decision, words),
          ...(version > 1 ? [[labels.version, String(version)] as const] : []),
        ],
      },
      ...evidence(decision, words),
      paragraph(approver.ask),
    ],
    choices: [
      { decision: 'agree', label: isInstructor ? approver.approve : approver.recognise },
      { decision: 'return', label: approver.sendBack },
      { decision: 'decline', label: approver.decline },
    ],
  }
}

/** Every member sees everybody's share (II.4.2)). */
function aboutShares(decision: ApplicationDecision, words: Words): Particulars {
  const { asking } = words
  const entry = decision.facts.claimed?.entry
  const allocation = entry?.kind === 'project-award' ? (entry.allocation ?? {}) : {}
  const members = entry?.kind === 'project-award' ? entry.members : []
  const shares = members.map(member => {
    const share = Object.hasOwn(allocation, member) ? allocation[member] : undefined
    return `${member}: ${words.student.creditsOf(share ? shown(share) : 0)}`
  })
  return {
    blocks: [
      paragraph(asking.memberAsk(applicant(decision))),
      { kind: 'facts', rows: achievementRows(decision, words) },
      paragraph(`${asking.shares}:`),
      { kind: 'list', items: shares },
      paragraph(asking.memberFollows),
    ],
    choices: [
      { decision: 'agree', label: asking.memberAgree },
      { decision: 'decline', label: asking.memberDecline },
    ],
  }
}

/** The college's own question about the thesis (II.4.1) p.s.). */
function aboutThesis(decision: ApplicationDecision, words: Words): Particulars {
  const { asking } = words
  return {
    blocks: [
      paragraph(asking.thesisAsk(applicant(decision))),
      { kind: 'facts', rows: achievementRows(decision, words) },
      ...evidence(decision, words),
      paragraph(asking.thesisFollows),
    ],
    choices: [
      { decision: 'agree', label: asking.thesisYes },
      { decision: 'decline', label: asking.thesisNo },
    ],
  }
}
