import { closureReportsTab } from '../../../sheets-schema/social-practice/closure-reports.ts'
import { hoursTab } from '../../../sheets-schema/social-practice/hours.ts'
import { projectsTab } from '../../../sheets-schema/social-practice/projects.ts'
import { proposalsTab } from '../../../sheets-schema/social-practice/proposals.ts'
import { supervisorRequestsTab } from '../../../sheets-schema/social-practice/supervisor-requests.ts'
import type { RowOf } from '../../../sheets-schema/tab.ts'
import { shown } from '../../law/amount.ts'
import { wantedRow, type WantedRow } from '../programme.ts'
import { standingWords } from './decision-words.ts'
import type { Decision, GroupDecision, ProjectDecision, StrayDecision } from './decision.ts'
import { dueDay } from './due.ts'
import { outcomeRows } from './outcome-rows.ts'
import type { Progress } from './progress/progress.ts'
import type { ProposalStage } from './progress/proposal-stage.ts'
import { correctionOf, shownState } from './shown-state.ts'
import { allFlags, allVerdicts, clausesOf, said, saidOf, stepTold } from './verdicts.ts'
import { wordsOf } from './words.ts'

/** The workbook speaks English to staff. */
const words = wordsOf.en

/** The rows of a case: its line in Projects, and what became of each of its entries. */
export function rows(decision: Decision): readonly WantedRow[] {
  switch (decision.kind) {
    case 'project':
      return [projectRow(decision), ...outcomeRows(decision)]
    case 'group':
      return [groupRow(decision), ...groupOutcomes(decision)]
    case 'stray':
      return [strayRow(decision)]
    case 'list':
      return []
  }
}

type ProjectCells = Partial<RowOf<typeof projectsTab>>

function projectRow(decision: ProjectDecision): WantedRow {
  const { effective, facts, decisions } = decision
  const { supervision, closure, result, hours } = effective
  const step = stepTold(effective)
  const state = shownState(effective)
  return wantedRow(projectsTab, facts.key, {
    ...identity(decision),
    ...proposalCells(effective.proposal),
    supervisor: supervision ? `${supervision.teacher.name} <${supervision.request.address}>` : '',
    hours:
      facts.hours.length + facts.closures.length === 0
        ? undefined
        : (closure?.answer.countedHours ?? shown(hours.counted)),
    listSemester: result?.answer.listSemester ?? closure?.answer.listSemester ?? '',
    state:
      decisions.held && effective.actor !== null ? `${words.states[state]}, on hold` : words.states[state],
    nextActor: effective.actor === null ? '' : words.actors[effective.actor],
    due: dueDay(decision),
    computed: computedWords(decision.computed),
    clauses: clausesOf(step.verdicts).join(', '),
    because: step.verdicts.map(verdict => said(words, verdict)).join('\n'),
    missing: missingWords(effective).join('\n'),
    notes: notesOf(decision).join('\n'),
    decisionStanding: standingsOf(decisions.standings, effective.proposal),
    effective: effectiveWords(decision),
  })
}

function identity({ facts }: ProjectDecision | GroupDecision): ProjectCells {
  return { student: facts.student.number, name: facts.student.name }
}

function proposalCells({ version, answer }: ProposalStage): ProjectCells {
  const { topic, group } = version.proposal
  return { topic, priority: answer.priority, group: group ?? '' }
}

function missingWords(progress: Progress): readonly string[] {
  return saidOf(words, allVerdicts(progress), stepTold(progress).blocked)
}

/** What the rules say by themselves, staff decisions left out. */
function computedWords(progress: Progress): string {
  const { blocked } = stepTold(progress)
  const grade = progress.result?.answer.grade
  if (grade) {
    const { credits, status } = progress.result.answer
    return status === 'credit-recorded' ? `${grade}, ${credits} credit` : `${grade}, no credit`
  }
  return blocked.length > 0 ? `blocked: ${blocked.join(', ')}` : words.states[shownState(progress)]
}

/** Only what is final: blank while the project goes on. */
function effectiveWords({ effective, recorded, decisions }: ProjectDecision): string {
  if (recorded) return `pass, ${recorded.credits} credit`
  if (decisions.closed) return 'closed'
  const { state, result } = effective
  if (state === 'closed') return 'rejected'
  if (state === 'failed') return 'fail'
  if (state === 'credit-recorded') return `pass, ${result?.answer.credits ?? 0} credit`
  return result?.answer.status === 'passed-no-credit' ? 'pass, 0 credits' : ''
}

function notesOf(decision: ProjectDecision): readonly string[] {
  const { effective, standing } = decision
  const { refused = [] } = effective.supervision ?? {}
  const correction = correctionOf(decision)
  const overridden = effective.closure?.answer.overridden ?? []
  const internship = allVerdicts(effective).filter(({ because }) => because.code === 'used-for-internship')
  return [
    ...(correction === undefined ? [] : [correction]),
    ...saidOf(words, allVerdicts(effective), allFlags(effective)),
    ...internship.map(verdict => said(words, verdict)),
    ...(overridden.length === 0 ? [] : [`Overridden by staff: ${overridden.join(', ')}.`]),
    ...refused.map(
      ({ entry, address }) => `${entry} (${address}) is not used: one open invitation at a time (A-SP-21).`,
    ),
    ...(standing.status === 'not-started' ? [] : [`Standing: ${words.standings[standing.status]}.`]),
  ]
}

function standingsOf(standings: ProjectDecision['decisions']['standings'], proposal: ProposalStage): string {
  const all = proposal.standing ? [proposal.standing, ...standings] : standings
  return all.map(standingWords).join('\n')
}

function groupRow(decision: GroupDecision): WantedRow {
  const { facts, proposal, decisions, unknownMembers } = decision
  const { answer, blocked, status } = proposal
  const state =
    status === 'approved'
      ? 'group-approved'
      : status === 'rejected'
        ? 'closed'
        : status === 'submitted'
          ? 'proposal-submitted'
          : 'draft'
  const actor = status === 'submitted' ? 'office' : status === 'rejected' ? undefined : 'student'
  return wantedRow(projectsTab, facts.key, {
    ...identity(decision),
    ...proposalCells(proposal),
    group: proposal.version.proposal.participants.join(', '),
    state: words.states[state],
    nextActor: actor === undefined ? '' : words.actors[actor],
    computed: blocked.length > 0 ? `blocked: ${blocked.join(', ')}` : 'group proposal complete',
    clauses: clausesOf(answer.verdicts).join(', '),
    because: answer.verdicts.map(verdict => said(words, verdict)).join('\n'),
    missing: saidOf(words, answer.verdicts, blocked).join('\n'),
    notes: [
      ...saidOf(words, answer.verdicts, answer.flags),
      ...unknownMembers.map(number => `${number} is not in Students and cannot be written to.`),
    ].join('\n'),
    decisionStanding: standingsOf(decisions.standings, proposal),
    effective: status === 'rejected' ? 'rejected' : '',
  })
}

function groupOutcomes({ facts, proposal }: GroupDecision): readonly WantedRow[] {
  return facts.proposals.map(({ entry }) =>
    wantedRow(proposalsTab, entry, {
      outcome:
        entry === proposal.version.entry
          ? `${facts.key}: group proposal, ${proposal.status}`
          : `${facts.key}: earlier version, replaced by ${proposal.version.entry}`,
    }),
  )
}

const tabOf = {
  proposal: proposalsTab,
  supervisor: supervisorRequestsTab,
  hours: hoursTab,
  closure: closureReportsTab,
} as const

function strayRow({ stray }: StrayDecision): WantedRow {
  const outcome = `Not used: ${strayWords[stray.why](stray.named)} The student has been told.`
  switch (stray.form) {
    case 'supervisor':
      return wantedRow(tabOf.supervisor, stray.entry, { outcome })
    case 'hours':
      return wantedRow(tabOf.hours, stray.entry, { outcome })
    case 'closure':
      return wantedRow(tabOf.closure, stray.entry, { outcome })
    default:
      return wantedRow(tabOf.proposal, stray.entry, { outcome })
  }
}

const strayWords: Readonly<Record<StrayDecision['stray']['why'], (named: string) => string>> = {
  'no-such-case': named => `there is no case ${named}.`,
  'other-students-case': named => `${named} belongs to another student.`,
  'group-case': named => `${named} is a group proposal.`,
  'no-project': () => 'the student has no project.',
  'several-projects': () => 'the student has several projects and named none.',
}
