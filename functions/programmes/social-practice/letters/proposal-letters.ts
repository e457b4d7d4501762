import type { WantedLetter } from '../../letter.ts'
import type { GroupDecision, ProjectDecision } from '../decision.ts'
import { proposalTopic, type ProposalStage } from '../progress/proposal-stage.ts'
import {
  againLink,
  content,
  formLink,
  lead,
  missing,
  notes,
  statusLink,
  toStudent,
  wordsFor,
} from './parts.ts'

/** STEP1 to the student: what was understood of the proposal, and what the office decided. */
export function proposalLetter({ subject, facts, effective }: ProjectDecision): WantedLetter {
  return aboutProposal('proposal', subject, facts.student, effective.proposal)
}

/** A group proposal: to its sender, and once it is approved to every participant. */
export function groupLetters({
  subject,
  facts,
  proposal,
  members,
  withdrawn,
}: GroupDecision): readonly WantedLetter[] {
  if (withdrawn) return []
  const own = aboutProposal('group', subject, facts.student, proposal)
  if (proposal.status !== 'approved') return [own]
  return [own, ...members.map(member => memberLetter(subject, facts.student.name, proposal, member))]
}

function aboutProposal(
  kind: 'proposal' | 'group',
  subject: string,
  student: ProjectDecision['facts']['student'],
  stage: ProposalStage,
): WantedLetter {
  const to = toStudent(student)
  const words = wordsFor(to)
  const { status, answer, blocked, version } = stage
  const word = status === 'submitted' ? 'received' : status
  // No letter went before this one that could have held the notes.
  const approvedByItself = status === 'approved' && stage.standing === undefined
  const next =
    status === 'approved'
      ? kind === 'group'
        ? [formLink(words, 'proposal', student.number, { group: subject })]
        : [
            formLink(words, 'supervisor', student.number, { case: subject }),
            formLink(words, 'hours', student.number, { case: subject }),
          ]
      : status === 'rejected'
        ? []
        : [againLink(words, 'proposal', student.number, subject, version)]
  return {
    subject,
    topic: proposalTopic,
    to,
    told: status === 'blocked' ? `blocked:${version.entry}:${blocked.join(',')}` : word,
    content: content(words, kind, [
      lead(words, `${kind}-${word}`, {
        topic: version.proposal.topic,
        words: stage.words,
        case: subject,
      }),
      ...(status === 'blocked' ? missing(words, answer.verdicts, blocked) : []),
      ...(status === 'blocked' || status === 'submitted' || approvedByItself
        ? notes(words, answer.verdicts, answer.flags, blocked)
        : []),
      ...next,
      statusLink(words, subject),
    ]),
  }
}

function memberLetter(
  subject: string,
  sender: string,
  { version }: ProposalStage,
  member: GroupDecision['members'][number],
): WantedLetter {
  const { name, address, language } = member
  const to = { role: 'student', name, address, language } as const
  const words = wordsFor(to)
  return {
    subject,
    // Two members may share an address; each is told of their own form.
    topic: `group-member ${member.number}`,
    to,
    told: 'approved',
    content: content(words, 'group', [
      lead(words, 'group-approved-member', {
        topic: version.proposal.topic,
        student: sender,
        case: subject,
      }),
      formLink(words, 'proposal', member.number, { group: subject }),
    ]),
  }
}
