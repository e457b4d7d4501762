import type { Block, WantedLetter } from '../../letter.ts'
import type { ProjectDecision } from '../decision.ts'
import { answerBy } from '../due.ts'
import type { ProposalStage } from '../progress/proposal-stage.ts'
import type { SupervisionStage } from '../progress/supervision-stage.ts'
import type { Lead, Words } from '../words/words.ts'
import {
  againLink,
  content,
  formLink,
  lead,
  missing,
  notes,
  paramsOf,
  statusLink,
  toStudent,
  toSupervisor,
  wordsFor,
} from './parts.ts'

/** STEP2: to the teacher who is asked, and to the student what became of it. */
export function supervisionLetters(decision: ProjectDecision): readonly WantedLetter[] {
  const { supervision, course } = decision.effective
  if (!supervision) return []
  // A wish for another supervisor is the newer news on the same thread.
  const refused = course.asksOther === undefined ? course.refused.at(-1) : undefined
  return [
    toldStudent(decision, supervision),
    ...(isOpen(decision, supervision) ? [invitation(decision, supervision)] : []),
    ...(refused ? [refusedRequest(decision, refused.entry)] : []),
  ]
}

/**
 * The question stays open until the report goes to the supervisor, so that a changed answer is heard (A-SP-21).
 * On hold nobody is asked anew.
 */
function isOpen({ effective, decisions }: ProjectDecision, supervision: SupervisionStage): boolean {
  const { status } = supervision.answer
  const asked = supervision.sentAt !== null
  if (supervision.gone) return false
  if (status === 'blocked' || (status === 'held' && !asked) || supervision.bounced) return false
  if (effective.state === 'closure-submitted' || effective.result !== undefined) return false
  return asked || (!decisions.held && mayBeAsked(effective.proposal))
}

/** Once the proposal is approved, or for its approval where that is the teacher's (A-SP-01). */
function mayBeAsked({ status, settings: { proposalReviewer } }: ProposalStage): boolean {
  return status === 'approved' || (status === 'submitted' && proposalReviewer === 'supervisor')
}

function invitation(
  decision: ProjectDecision,
  { teacher, version, request, sentAt }: SupervisionStage,
): WantedLetter {
  const { subject, effective, facts, settings, asOf } = decision
  const to = toSupervisor(teacher)
  const words = wordsFor(to)
  const { proposal } = effective.proposal.version
  return {
    subject,
    topic: 'invitation',
    to,
    told: `asked:${version}`,
    content: content(words, 'invitation', [
      lead(words, 'invitation', paramsOf(decision)),
      {
        kind: 'facts',
        rows: [
          [words.labels.student, `${facts.student.name} (${facts.student.number})`],
          [words.labels.topic, proposal.topic],
          [words.labels.plan, proposal.implementationPlan],
          [words.labels.reflection, request.reflection || '–'],
        ],
      },
    ]),
    question: {
      kind: 'supervision-invitation',
      version,
      choices: [
        { decision: 'agree', label: words.choices.agree },
        { decision: 'decline', label: words.choices.decline },
      ],
      ...answerBy(decision, sentAt ?? asOf, settings.reminderDays.invitation),
    },
  }
}

interface Told {
  readonly code: string
  readonly lead: Lead
}

function toldOf({ effective }: ProjectDecision, supervision: SupervisionStage): Told {
  if (supervision.gone && effective.result === undefined)
    return { code: `gone:${supervision.version}`, lead: 'supervisor-gone' }
  const { answer, sentAt, bounced, version } = supervision
  const waits =
    effective.proposal.status !== 'approved' && effective.proposal.settings.proposalReviewer !== 'supervisor'
  if (bounced) return { code: `bounced:${version}`, lead: 'supervisor-bounced' }
  switch (answer.status) {
    case 'blocked':
      return {
        code: `blocked:${supervision.request.entry}:${answer.blocked.join(',')}`,
        lead: 'supervisor-blocked',
      }
    case 'held':
      if (sentAt === null) return { code: `held:${version}`, lead: 'supervisor-held' }
      return answer.flags.includes('contradictory-replies')
        ? { code: `contradictory:${version}`, lead: 'supervisor-contradictory' }
        : { code: `other-address:${version}`, lead: 'supervisor-other-address' }
    case 'invited':
      return waits && sentAt === null
        ? { code: `waits:${version}`, lead: 'supervisor-waits' }
        : { code: `invited:${version}`, lead: 'supervisor-invited' }
    case 'confirmed':
      return { code: `agreed:${version}`, lead: 'supervisor-agreed' }
    case 'declined':
      return { code: `declined:${version}`, lead: 'supervisor-declined' }
    case 'no-reply':
      return { code: `no-reply:${version}`, lead: 'supervisor-no-reply' }
  }
}

function toldStudent(decision: ProjectDecision, supervision: SupervisionStage): WantedLetter {
  const { subject, facts, settings } = decision
  const { answer, comment } = supervision
  const to = toStudent(facts.student)
  const words = wordsFor(to)
  const told = toldOf(decision, supervision)
  const params = { ...paramsOf(decision), words: comment, days: settings.reminderDays.invitation }
  return {
    subject,
    topic: 'supervision',
    to,
    told: told.code,
    byClock: told.lead === 'supervisor-no-reply' || told.lead === 'supervisor-gone',
    content: content(words, 'supervision', [
      lead(words, told.lead, params),
      ...(answer.status === 'blocked' ? missing(words, answer.verdicts, answer.blocked) : []),
      ...(answer.status === 'invited' ? notes(words, answer.verdicts, answer.flags) : []),
      ...nextForms(words, decision, supervision),
      statusLink(words, subject),
    ]),
  }
}

function nextForms(
  words: Words,
  { subject, facts }: ProjectDecision,
  { answer, request, bounced, sentAt, gone }: SupervisionStage,
): readonly Block[] {
  const { number } = facts.student
  if (gone) return [formLink(words, 'supervisor', number, { case: subject })]
  if (answer.status === 'confirmed')
    return [
      formLink(words, 'hours', number, { case: subject }),
      formLink(words, 'closure', number, { case: subject }),
    ]
  if (answer.status === 'blocked' || bounced)
    return [againLink(words, 'supervisor', number, subject, request)]
  const another =
    answer.status === 'declined' ||
    answer.status === 'no-reply' ||
    (answer.status === 'held' && sentAt === null)
  return another ? [formLink(words, 'supervisor', number, { case: subject })] : []
}

function refusedRequest(decision: ProjectDecision, request: string): WantedLetter {
  const to = toStudent(decision.facts.student)
  const words = wordsFor(to)
  return {
    subject: decision.subject,
    topic: 'request',
    to,
    told: `refused:${request}`,
    content: content(words, 'request', [
      lead(words, 'request-refused', paramsOf(decision)),
      statusLink(words, decision.subject),
    ]),
  }
}
