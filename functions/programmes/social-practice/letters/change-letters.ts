import { sameAddress } from '../../../law/text.ts'
import type { WantedLetter } from '../../letter.ts'
import type { GroupDecision, ProjectDecision } from '../decision.ts'
import { proposalTopic } from '../progress/proposal-stage.ts'
import { toldReleased } from '../progress/supervision-course.ts'
import { isTooLate } from '../progress/withdrawal.ts'
import type { Lead, LeadParams } from '../words/words.ts'
import { content, formLink, lead, paramsOf, statusLink, toStudent, toSupervisor, wordsFor } from './parts.ts'

/** What was taken back, or became of a wish to: to the student, and to teachers who are not asked any more. */
export function changeLetters(decision: ProjectDecision): readonly WantedLetter[] {
  return [...toReleased(decision), ...ofSupervision(decision), ...ofWishes(decision)]
}

/** A project that is over, by the student's word or the office's: whoever was asked need not answer. */
export function overLetters(decision: ProjectDecision): readonly WantedLetter[] {
  const { supervision, withdrawn } = decision.effective
  const asked = supervision !== undefined && supervision.sentAt !== null
  const wasOpen = asked && supervision.answer.status !== 'declined'
  return [
    ...toReleased(decision),
    ...(wasOpen ? [toTeacher(decision, supervision, `over:${supervision.version}`, 'invitation-over')] : []),
    ...(withdrawn === undefined
      ? []
      : [student(decision, 'office', `withdrawn:${withdrawn.entry}`, 'project-withdrawn', 'proposal')]),
  ]
}

type Asked = ProjectDecision['effective']['course']['released'][number]

function toTeacher(
  { subject, facts, effective }: ProjectDecision,
  { teacher }: Pick<Asked, 'teacher'>,
  told: string,
  code: Lead,
): WantedLetter {
  const to = toSupervisor(teacher)
  const words = wordsFor(to)
  const { topic } = effective.proposal.version.proposal
  return {
    subject,
    topic: 'invitation',
    to,
    told,
    content: content(words, 'invitation', [lead(words, code, { student: facts.student.name, topic })]),
  }
}

/** Each teacher once, by the newest that concerns them; who is asked again is told by the new invitation. */
function toReleased(decision: ProjectDecision): readonly WantedLetter[] {
  const { course, supervision } = decision.effective
  const isAskedAgain = ({ request }: Asked): boolean =>
    supervision !== undefined && sameAddress(supervision.request.address, request.address)
  const told = course.released.filter(each => each.wasAsked && !isAskedAgain(each))
  const newest = new Map(told.map(each => [each.request.address.toLowerCase(), each]))
  return [...newest.values()].map(each =>
    each.by === 'staff'
      ? toTeacher(decision, each, toldReleased(each.version), 'supervision-ended')
      : toTeacher(decision, each, `taken-back:${each.version}`, 'invitation-taken-back'),
  )
}

/** As long as nobody else is asked, that the last teacher is not any more is the newest of the supervision. */
function ofSupervision(decision: ProjectDecision): readonly WantedLetter[] {
  const { course, supervision } = decision.effective
  const last = course.released.at(-1)
  if (supervision !== undefined || last === undefined) return []
  const code = last.by === 'staff' ? 'supervisor-released' : 'supervisor-taken-back'
  const params = {
    teacher: last.request.name || last.teacher.name,
    words: last.by === 'staff' ? decision.decisions.reason : '',
  }
  const told = last.by === 'staff' ? `released-from:${last.version}` : `taken-back:${last.version}`
  return [student(decision, 'supervision', told, code, 'supervisor', params)]
}

function ofWishes(decision: ProjectDecision): readonly WantedLetter[] {
  const asks = decision.effective.course.asksOther
  return [
    ...(asks === undefined
      ? []
      : [student(decision, 'request', `asks:${asks.entry}`, 'asks-other-supervisor')]),
    ...unusedChange(decision),
  ]
}

/** The newest change, where it changes nothing; a recorded credit does not silence that. */
export function unusedChange(decision: ProjectDecision): readonly WantedLetter[] {
  const newest = decision.facts.changes.at(-1)
  if (newest === undefined) return []
  if (isTooLate(decision.facts, newest))
    return [student(decision, 'change', `too-late:${newest.entry}`, 'change-too-late')]
  return newest.what === undefined
    ? [student(decision, 'change', `unclear:${newest.entry}`, 'change-unclear', 'change')]
    : []
}

function student(
  decision: ProjectDecision,
  topic: string,
  told: string,
  code: Lead,
  form?: 'proposal' | 'supervisor' | 'change',
  params: Partial<LeadParams> = {},
): WantedLetter {
  const { subject, facts } = decision
  const to = toStudent(facts.student)
  const words = wordsFor(to)
  const link = form === undefined ? [] : [formLink(words, form, facts.student.number, { case: subject })]
  return {
    subject,
    topic,
    to,
    told,
    content: content(words, topic === 'supervision' ? 'supervision' : 'change', [
      lead(words, code, { ...paramsOf(decision), ...params }),
      ...link,
      statusLink(words, subject),
    ]),
  }
}

/** Who has left a group, to those who stay and to who left; a group proposal taken back, to all. */
export function groupChangeLetters(decision: GroupDecision): readonly WantedLetter[] {
  const { subject, facts, proposal, members, left, withdrawn } = decision
  const { topic } = proposal.version.proposal
  const letter = (
    person: GroupDecision['members'][number],
    thread: string,
    told: string,
    code: Lead,
    own = '',
  ): WantedLetter => {
    const { name, address, language } = person
    const to = { role: 'student', name, address, language } as const
    const words = wordsFor(to)
    const params = { topic, case: subject, student: facts.student.name, own }
    return { subject, topic: thread, to, told, content: content(words, 'group', [lead(words, code, params)]) }
  }
  const names = left.map(({ name, number }) => `${name} (${number})`).toSorted()
  const stay = [facts.student, ...members]
  return [
    ...left.map(each => letter(each, `group-member ${each.number}`, 'left', 'left-group')),
    ...(names.length === 0
      ? []
      : stay.map(each =>
          letter(
            each,
            `group-left ${each.number}`,
            `left:${names.join(',')}`,
            'group-member-left',
            names.join(', '),
          ),
        )),
    ...(withdrawn === undefined
      ? []
      : [
          letter(facts.student, proposalTopic, 'withdrawn', 'group-withdrawn'),
          ...members
            .filter(({ number }) => wasTold(decision, number))
            .map(each => letter(each, `group-member ${each.number}`, 'withdrawn', 'group-withdrawn-member')),
        ]),
  ]
}

/** Only whoever has heard of the group's approval need hear of its end. */
const wasTold = ({ facts }: GroupDecision, number: string): boolean =>
  facts.letters.some(({ topic }) => topic === `group-member ${number}`)
