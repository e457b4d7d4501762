import { projectsTab } from '../../../../sheets-schema/social-practice/projects.ts'
import { onHold } from '../../../../sheets-schema/social-practice/states.ts'
import { wantedRow, type WantedRow } from '../../programme.ts'
import type { ProjectDecision } from '../decision.ts'
import { dueDay } from '../due.ts'
import type { Progress } from '../progress/progress.ts'
import { countedHoursOf } from '../shown/counted-hours.ts'
import { shownState } from '../shown/shown-state.ts'
import { allVerdicts, clausesOf, said, saidOf, stepTold } from '../shown/verdicts.ts'
import { wordsOf } from '../words.ts'
import { identity, proposalCells } from './identity.ts'
import { notesOf, projectStandings } from './project-notes.ts'

/** The workbook speaks English to staff. */
const words = wordsOf.en

/** The line of a project in Projects. */
export function projectRow(decision: ProjectDecision): WantedRow {
  const { effective, facts, decisions, recorded } = decision
  const { supervision, closure, result } = effective
  const step = stepTold(effective)
  const state = shownState(effective)
  return wantedRow(projectsTab, facts.key, {
    ...identity(decision),
    ...proposalCells(effective.proposal),
    supervisor: supervision ? `${supervision.teacher.name} <${supervision.request.address}>` : '',
    hours:
      facts.hours.length + facts.closures.length === 0 ? undefined : countedHoursOf(effective, decisions),
    listSemester: recorded?.semester ?? result?.answer.listSemester ?? closure?.answer.listSemester ?? '',
    state: decisions.held && effective.actor !== null ? words.states[state] + onHold : words.states[state],
    nextActor: effective.actor === null ? '' : words.actors[effective.actor],
    due: dueDay(decision),
    computed: computedWords(decision.computed),
    clauses: clausesOf(step.verdicts).join(', '),
    because: step.verdicts.map(verdict => said(words, verdict)).join('\n'),
    missing: missingWords(effective).join('\n'),
    notes: notesOf(decision).join('\n'),
    decisionStanding: projectStandings(decision).join('\n'),
    effective: effectiveWords(decision),
  })
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
  if (effective.withdrawn) return 'withdrawn'
  const { state, result } = effective
  if (state === 'closed') return 'rejected'
  if (state === 'failed') return 'fail'
  if (state === 'credit-recorded') return `pass, ${result?.answer.credits ?? 0} credit`
  return result?.answer.status === 'passed-no-credit' ? 'pass, 0 credits' : ''
}
