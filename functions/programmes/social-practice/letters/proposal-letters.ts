import type { Block, WantedLetter } from '../../letter.ts'
import type { GroupDecision, ProjectDecision } from '../decision.ts'
import { changeOptions } from '../forms/options.ts'
import { proposalTopic, type ProposalStage } from '../progress/proposal-stage.ts'
import type { Words } from '../words/words.ts'
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
export function proposalLetter(decision: ProjectDecision): WantedLetter {
  return aboutProposal('proposal', decision, decision.effective.proposal)
}

/** A group proposal: to its sender, and once it is approved to every participant. */
export function groupLetters(decision: GroupDecision): readonly WantedLetter[] {
  const { subject, facts, proposal, members, withdrawn } = decision
  if (withdrawn) return []
  const own = aboutProposal('group', decision, proposal)
  if (proposal.status !== 'approved') return [own]
  return [own, ...members.map(member => memberLetter(subject, facts.student.name, proposal, member))]
}

function aboutProposal(
  kind: 'proposal' | 'group',
  { subject, facts: { student }, repeats }: ProjectDecision | GroupDecision,
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
      ...(status === 'rejected' ? [] : repetition(words, student.number, subject, repeats)),
      ...next,
      statusLink(words, subject),
    ]),
  }
}

/** The same was proposed before: how to take this one back, should it have been sent twice. */
function repetition(
  words: Words,
  student: string,
  subject: string,
  repeats: string | undefined,
): readonly Block[] {
  if (repeats === undefined) return []
  return [
    lead(words, 'proposal-repeats', { case: subject, own: repeats }),
    formLink(words, 'change', student, { case: subject, what: changeOptions.project }),
  ]
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
