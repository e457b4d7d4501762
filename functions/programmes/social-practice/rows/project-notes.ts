import { shown } from '../../../law/amount.ts'
import { readingWords } from '../decide/readings-that-matter.ts'
import type { ProjectDecision } from '../decision.ts'
import { standingWords } from '../decisions/decision-words.ts'
import type { DecisionStanding } from '../decisions/staff-decisions.ts'
import { listToCome } from '../pass-lists/list-to-come.ts'
import { correctionOf } from '../shown/shown-state.ts'
import { allFlags, allVerdicts, said, saidOf } from '../shown/verdicts.ts'
import { wordsOf } from '../words.ts'

const words = wordsOf.en

/** What hinders nothing and staff should know. */
export function notesOf(decision: ProjectDecision): readonly string[] {
  const { effective, standing, facts } = decision
  const { refused } = effective.course
  const correction = correctionOf(decision)
  const overridden = effective.closure?.answer.overridden ?? []
  const internship = allVerdicts(effective).filter(({ because }) => because.code === 'used-for-internship')
  const early = facts.listReceived !== undefined && effective.result?.answer.grade !== 'pass'
  const day = listToCome(decision)
  return [
    ...(correction === undefined ? [] : [correction]),
    ...repetitionNote(decision),
    ...saidOf(words, allVerdicts(effective), allFlags(effective)),
    ...internship.map(verdict => said(words, verdict)),
    ...(early ? ['A signed list is entered, but there is no pass: nothing follows from it yet.'] : []),
    ...(day === undefined
      ? []
      : [`The signed list is entered for ${day}, a day still to come: it counts from then on.`]),
    ...returned(effective),
    ...unreached(decision),
    ...changed(effective),
    ...decision.readings().map(readingWords),
    ...(overridden.length === 0 ? [] : [`Overridden by staff: ${overridden.join(', ')}.`]),
    ...refused.map(
      ({ entry, address }) => `${entry} (${address}) is not used: one open invitation at a time (A-SP-21).`,
    ),
    ...(standing.status === 'not-started' ? [] : [`Standing: ${words.standings[standing.status]}.`]),
  ]
}

/** For the reviewer: the student proposed the same before. */
export function repetitionNote({ repeats }: Pick<ProjectDecision, 'repeats'>): readonly string[] {
  return repeats === undefined ? [] : [`Repeats ${repeats}: the same student, topic and plan.`]
}

function changed({ course, withdrawn }: ProjectDecision['effective']): readonly string[] {
  const { released, asksOther } = course
  return [
    ...(withdrawn === undefined
      ? []
      : [`Withdrawn by the student in ${withdrawn.entry}${because(withdrawn)}`]),
    ...(asksOther === undefined
      ? []
      : [`The student asks for another supervisor in ${asksOther.entry}${because(asksOther)}`]),
    ...released.map(
      ({ request: { entry, address }, by }) =>
        `${entry} (${address}) was ${by === 'staff' ? 'released by staff' : 'taken back by the student'}.`,
    ),
  ]
}

const because = ({ reason }: { readonly reason: string }): string => (reason === '' ? '.' : `: ${reason}`)

function returned({ closure }: ProjectDecision['effective']): readonly string[] {
  if (closure?.evaluation.kind !== 'given' || closure.evaluation.given.decision !== 'return') return []
  const { comment } = closure.evaluation.given
  return [`${closure.version.entry} was returned by the supervisor${comment === '' ? '.' : `: ${comment}`}`]
}

/** The letter that asks for the evaluation came back, and nothing has been answered. */
function unreached({ facts, effective: { closure, state } }: ProjectDecision): readonly string[] {
  if (state !== 'closure-submitted' || closure?.evaluation.kind !== 'none') return []
  const asked = facts.letters.findLast(
    ({ question }) => question?.kind === 'closure-evaluation' && question.version === closure.number,
  )
  return asked?.bounced === true ? [`The letter to ${asked.to} came back.`] : []
}

/** How each decision stands; one that counts says what the rules give without it now. */
export function projectStandings(decision: ProjectDecision): readonly string[] {
  const { effective, decisions } = decision
  const ofProposal = effective.proposal.standing
  return [
    ...(ofProposal ? [standingWords(ofProposal)] : []),
    ...decisions.standings.map(standing => `${standingWords(standing)}${besideIt(standing, decision)}`),
  ]
}

function besideIt({ word, refusal }: DecisionStanding, { computed, effective }: ProjectDecision): string {
  if (refusal !== null) return ''
  const [action, value = ''] = word.split(' ')
  if (action === 'settle-answer' || action === 'release-supervisor') {
    const settled = action === 'settle-answer' ? value : 'released'
    const about = effective.settled.findLast(({ answer }) => answer === settled)?.entry ?? ''
    return about === '' ? '; what it was about has changed since or was not there yet' : `, for ${about}`
  }
  if (action === 'set-hours') {
    const log = computed.closure?.answer.countedHours ?? shown(computed.hours.counted)
    return `; the log by itself gives ${log} h`
  }
  if (action !== 'waive') return ''
  const hinders = [...(computed.closure?.answer.blocked ?? []), ...computed.proposal.blocked]
  const used =
    hinders.some(code => code === value) || (effective.closure?.answer.overridden ?? []).includes(value)
  return used ? '' : '; nothing hinders there now'
}
