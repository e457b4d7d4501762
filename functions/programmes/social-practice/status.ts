import type { Language } from '../../../sheets-schema/common/people.ts'
import type { Verdict } from '../../law/verdict.ts'
import type { Block } from '../letter.ts'
import type { StatusView } from '../programme.ts'
import type { Decision, GroupDecision, ProjectDecision, StrayDecision } from './decision.ts'
import { dueDay } from './due.ts'
import type { Reason } from './law/reasons.ts'
import type { ProjectState } from './law/state.ts'
import { hourProblems } from './letters/hours-letters.ts'
import { againLink, formLink, missing, notes } from './letters/parts.ts'
import { countedHoursOf, hasEnoughHours } from './shown/counted-hours.ts'
import { courseSteps } from './shown/course-steps.ts'
import { shownState } from './shown/shown-state.ts'
import { allFlags, allVerdicts, said, stepTold } from './shown/verdicts.ts'
import { wordsOf } from './words.ts'
import type { Words } from './words/words.ts'

/** What the student sees of a case at any time (S1.2). */
export function status(decision: Decision, language: Language): StatusView {
  const words = wordsOf[language]
  switch (decision.kind) {
    case 'project':
      return {
        subject: decision.subject,
        student: decision.facts.student.number,
        title: decision.effective.proposal.version.proposal.topic || decision.subject,
        blocks: projectBlocks(words, decision),
      }
    case 'group':
      return {
        subject: decision.subject,
        student: decision.facts.student.number,
        title: decision.proposal.version.proposal.topic || decision.subject,
        blocks: [
          ...standingBlocks(words, decision),
          ...missing(words, decision.proposal.answer.verdicts, decision.proposal.blocked),
        ],
      }
    case 'stray': {
      const { student, entry } = decision.stray
      const blocks = standingBlocks(words, decision)
      return { subject: entry, student: student.number, title: words.headings.stray, blocks }
    }
    case 'list':
      return { subject: decision.subject, student: '', title: words.headings['pass-list'], blocks: [] }
  }
}

/** Where a student without a project stands with the course (ABOUT.4-6). */
function standingBlocks(
  words: Words,
  { subject, standing }: GroupDecision | StrayDecision,
): readonly Block[] {
  if (standing === undefined) return []
  return [
    {
      kind: 'facts',
      rows: [
        [words.labels.case, subject],
        [words.labels.standing, words.standings[standing.status]],
      ],
    },
  ]
}

function projectBlocks(words: Words, decision: ProjectDecision): readonly Block[] {
  const { effective, standing, recorded } = decision
  const { supervision, actor } = effective
  const due = dueDay(decision)
  const counted = countedHoursOf(effective, decision.decisions)
  const next = actor === null ? [] : [`${words.actors[actor]}${due === undefined ? '' : ` · ${due}`}`]
  return [
    {
      kind: 'facts',
      rows: [
        [words.labels.case, decision.subject],
        [words.labels.state, words.states[shownState(effective)]],
        ...next.map(text => [words.labels.next, text] as const),
        ...(supervision ? [[words.labels.supervisor, supervision.teacher.name] as const] : []),
        [words.labels.hours, `${counted} / ${effective.hours.settings.minHours}`],
        [words.labels.standing, words.standings[standing.status]],
      ],
    },
    ...courseSteps(words, effective, hasEnoughHours(effective, decision.decisions)),
    ...missing(words, allVerdicts(effective), recorded ? [] : stepTold(effective).blocked),
    ...(effective.result ? [] : hourProblems(words, effective.hours)),
    ...notes(words, allVerdicts(effective), allFlags(effective), stepTold(effective).blocked),
    ...soFar(words, allVerdicts(effective)),
    ...nextForms(words, decision),
  ]
}

/** What the rules say already, each sentence with its clause; the newest step first. */
function soFar(words: Words, verdicts: readonly Verdict<Reason>[]): readonly Block[] {
  const items = [
    ...new Set(verdicts.filter(({ kind }) => kind === 'met').map(verdict => said(words, verdict))),
  ]
  return items.length === 0
    ? []
    : [
        { kind: 'paragraph', text: words.labels.soFar },
        { kind: 'list', items },
      ]
}

const formsIn: Partial<Readonly<Record<ProjectState, readonly ('supervisor' | 'hours' | 'closure')[]>>> = {
  'proposal-approved': ['supervisor', 'hours'],
  'supervision-held': ['supervisor', 'hours'],
  'supervision-declined': ['supervisor', 'hours'],
  'no-reply': ['supervisor', 'hours'],
  'supervision-invited': ['hours'],
  'supervision-confirmed': ['hours', 'closure'],
}

/** Where something can still be taken back or left. */
const changeable: ReadonlySet<ProjectState> = new Set<ProjectState>([
  'proposal-submitted',
  'proposal-approved',
  'supervision-held',
  'supervision-invited',
  'no-reply',
  'supervision-declined',
  'supervision-confirmed',
  'closure-submitted',
])

function nextForms(words: Words, { effective, facts, subject }: ProjectDecision): readonly Block[] {
  const { number } = facts.student
  if (effective.state === 'draft')
    return [againLink(words, 'proposal', number, subject, effective.proposal.version)]
  const forms = formsIn[effective.state] ?? []
  const change = changeable.has(effective.state) ? (['change'] as const) : []
  return [...forms, ...change].map(form => formLink(words, form, number, { case: subject }))
}
