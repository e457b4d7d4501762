import type { Block, WantedLetter } from '../../letter.ts'
import type { ProjectDecision } from '../decision.ts'
import { answerBy } from '../due.ts'
import type { ClosureAnswer } from '../law/closure.ts'
import type { ClosureStage } from '../progress/closure-stage.ts'
import type { SupervisionStage } from '../progress/supervision-stage.ts'
import { saidOf } from '../shown/verdicts.ts'
import type { Lead, Words } from '../words/words.ts'
import { hourProblems } from './hours-letters.ts'
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

/** STEP4: to the student what is missing or that it went on; to the supervisor the question. */
export function closureLetters(decision: ProjectDecision): readonly WantedLetter[] {
  const { closure, supervision } = decision.effective
  if (!closure) return []
  const asked = supervision && isAsked(decision, closure)
  return [
    ...(isDecided(decision, closure) ? [] : [toldStudent(decision, closure)]),
    ...(asked ? [evaluation(decision, closure, supervision)] : []),
    ...refusedVersion(decision, closure),
  ]
}

/** An evaluation by somebody else decides nothing. */
const isDecided = ({ effective }: ProjectDecision, { evaluation }: ClosureStage): boolean =>
  effective.result !== undefined && evaluation.kind !== 'by-other'

/** The question stays open until the credit is recorded, so that a changed answer is heard. On hold nobody is asked anew. */
function isAsked({ effective, decisions, facts, recorded }: ProjectDecision, closure: ClosureStage): boolean {
  if (
    closure.answer.status !== 'accepted' ||
    recorded ||
    effective.supervision?.answer.status !== 'confirmed'
  )
    return false
  const before = facts.letters.some(
    ({ question }) => question?.kind === 'closure-evaluation' && question.version === closure.number,
  )
  return before || !decisions.held
}

function toldStudent(decision: ProjectDecision, closure: ClosureStage): WantedLetter {
  const { subject, facts } = decision
  const to = toStudent(facts.student)
  const words = wordsFor(to)
  const { answer, version, evaluation: given } = closure
  const returned = given.kind === 'given' && given.given.decision === 'return'
  const blocked = answer.status === 'blocked'
  const [code, leadCode]: [string, Lead] = blocked
    ? [`blocked:${version.entry}:${answer.blocked.join(',')}`, 'closure-blocked']
    : returned
      ? [`returned:${version.entry}`, 'closure-returned']
      : [`submitted:${version.entry}`, 'closure-with-supervisor']
  const params = { ...paramsOf(decision), words: given.kind === 'given' ? given.given.comment : '' }
  return {
    subject,
    topic: 'closure',
    to,
    told: code,
    content: content(words, 'closure', [
      lead(words, leadCode, params),
      ...(blocked ? missing(words, answer.verdicts, answer.blocked) : []),
      ...(blocked ? hourProblems(words, closure.hours) : []),
      ...setByStaff(words, answer),
      ...notes(words, answer.verdicts, answer.flags, answer.blocked),
      ...(blocked ? [formLink(words, 'hours', facts.student.number, { case: subject })] : []),
      ...(blocked || returned ? [againLink(words, 'closure', facts.student.number, subject, version)] : []),
      statusLink(words, subject),
    ]),
  }
}

function evaluation(
  decision: ProjectDecision,
  closure: ClosureStage,
  { teacher }: SupervisionStage,
): WantedLetter {
  const { subject, settings } = decision
  const to = toSupervisor(teacher)
  const words = wordsFor(to)
  const { countedHours } = closure.answer
  const params = { ...paramsOf(decision), hours: countedHours }
  return {
    subject,
    topic: 'evaluation',
    to,
    told: `asked:${closure.number}:${countedHours}`,
    content: content(words, 'evaluation', [
      lead(words, 'evaluation', params),
      lead(words, 'pass-confirms-hours', params),
      ...report(words, decision, closure),
      ...notes(words, closure.answer.verdicts, closure.answer.flags),
    ]),
    question: {
      kind: 'closure-evaluation',
      version: closure.number,
      choices: [
        { decision: 'pass', label: words.choices.pass },
        { decision: 'fail', label: words.choices.fail },
        { decision: 'return', label: words.choices.return },
      ],
      ...answerBy(decision, closure.version.submittedAt, settings.reminderDays.evaluation),
    },
  }
}

/** The report itself: the supervisor reads it in the letter. */
function report(
  words: Words,
  { facts, effective }: ProjectDecision,
  closure: ClosureStage,
): readonly Block[] {
  const { version, hours } = closure
  const counted = hours.lines.filter(({ fate }) => fate === 'counted')
  const log = counted.map(({ logged: { line, asTyped } }) =>
    [line.date, withUnit(asTyped['length']), asTyped['done'], asTyped['place']].filter(Boolean).join(' · '),
  )
  return [
    {
      kind: 'facts',
      rows: [
        [words.labels.student, `${facts.student.name} (${facts.student.number})`],
        [words.labels.topic, effective.proposal.version.proposal.topic],
        [words.labels.summary, version.summary || '–'],
      ],
    },
    ...(log.length === 0
      ? []
      : [{ kind: 'paragraph', text: words.labels.hours } as const, { kind: 'list', items: log } as const]),
    ...setByStaff(words, closure.answer),
    ...version.photos.map((photo, index) =>
      pictured(evidence(captioned(`${words.labels.photo} ${index + 1}`, photo), photo.file)),
    ),
    ...version.records.map(record => evidence(captioned(words.labels.feedback, record), record.file)),
  ]
}

/** Why the entries of the log do not add up to the hours that count: staff set them (A-SP-19). */
function setByStaff(words: Words, { verdicts }: ClosureAnswer): readonly Block[] {
  return saidOf(words, verdicts, ['counted-hours-set']).map(text => ({ kind: 'paragraph', text }))
}

/** A bare number is hours, and is shown as such. */
function withUnit(length: string | undefined): string | undefined {
  return length !== undefined && /^[\d.]+$/u.test(length) ? `${length} h` : length
}

const captioned = (label: string, { caption }: { readonly caption: string }): string =>
  caption === '' ? label : `${label}: ${caption}`

/** Students type these links: only what is a web address becomes one. */
function evidence(label: string, file: string): Block {
  return /^https?:\/\//iu.test(file)
    ? { kind: 'link', label, link: { kind: 'url', url: file } }
    : { kind: 'paragraph', text: `${label}\n${file}` }
}

const pictured = (block: Block): Block => (block.kind === 'link' ? { ...block, isPicture: true } : block)

function refusedVersion(decision: ProjectDecision, { refused }: ClosureStage): readonly WantedLetter[] {
  const newest = refused.at(-1)
  if (!newest) return []
  const to = toStudent(decision.facts.student)
  const words = wordsFor(to)
  const { verdicts, blocked } = newest.answer
  const why = blocked.filter(code => code === 'already-evaluated' || code === 'resubmission-not-allowed')
  return [
    {
      subject: decision.subject,
      topic: 'closure-refused',
      to,
      told: `refused:${newest.version.entry}`,
      content: content(words, 'closure', [
        lead(words, 'closure-refused'),
        ...missing(words, verdicts, why),
        statusLink(words, decision.subject),
      ]),
    },
  ]
}
