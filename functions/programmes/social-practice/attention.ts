import { projectsTab } from '../../../sheets-schema/social-practice/projects.ts'
import { supervisorRequestsTab } from '../../../sheets-schema/social-practice/supervisor-requests.ts'
import type { Day } from '../../law/calendar.ts'
import type { Problem } from '../programme.ts'
import { decisionProblems, repetitionProblem } from './attention/decision-problems.ts'
import { impossibleHours } from './attention/hour-attention.ts'
import { projectProblem } from './attention/project-problem.ts'
import type { Decision, ProjectDecision, StrayDecision } from './decision.ts'
import { listProblems } from './documents/list-row.ts'
import type { ReasonCode } from './law/reasons.ts'
import { listToCome } from './pass-lists/list-to-come.ts'
import { correctionOf } from './shown/shown-state.ts'
import { strayWords, tabOf } from './shown/stray.ts'
import { allVerdicts, said } from './shown/verdicts.ts'
import { wordsOf } from './words.ts'

const words = wordsOf.en
const { columns } = projectsTab

/** What waits for staff in a case. */
export function attention(decision: Decision): readonly Problem[] {
  switch (decision.kind) {
    case 'project':
      return [
        ...questions(decision),
        ...decisionProblems(decision),
        ...repetitionProblem(decision),
        ...projectProblems(decision),
      ]
    case 'group':
      return [
        ...decisionProblems(decision),
        ...repetitionProblem(decision),
        ...decision.unknownMembers.map(number => unknownMember(decision.subject, number)),
      ]
    case 'stray':
      return [strayProblem(decision)]
    case 'list':
      return listProblems(decision)
  }
}

/** Questions the law leaves to a person, and what to do about each. */
const mendOf: Partial<Readonly<Record<ReasonCode, { readonly follows: string; readonly mend: string }>>> = {
  'supervisor-not-verified': {
    follows: 'The invitation is held.',
    mend: 'Add the teacher to Teachers; or decide verify-supervisor, with a reason and your id.',
  },
  'contradictory-replies': {
    follows: 'Neither answer is used.',
    mend: 'Ask the teacher, then decide settle-answer with agree or decline in “Value”.',
  },
  'list-signed-by-other': {
    follows: 'The credit is not recorded.',
    mend: 'Get the supervisor’s signature and clear “List signed by”, or correct it.',
  },
  'second-supervisor-agreed': {
    follows: 'The first confirmation holds.',
    mend: 'Tell the earlier teacher; nothing else is needed.',
  },
  'pass-without-hours': {
    follows: 'No pass is taken.',
    mend: 'Ask the supervisor, then decide settle-answer with pass, fail or return in “Value”.',
  },
  'evaluation-without-report': {
    follows: 'The evaluation is not used.',
    mend: 'Look at the report; decide waive or set-hours, or settle-answer with return.',
  },
  'list-before-pass': {
    follows: 'The credit is not recorded.',
    mend: 'Correct “Signed list received on”; clear it if the list with this student is not there yet.',
  },
  'list-before-semester': {
    follows: 'The credit is not recorded.',
    mend: 'Correct “Signed list received on”; clear it until the list of that semester is there.',
  },
  'list-late': {
    follows: 'The credit is not recorded.',
    mend: 'Correct “Signed list received on”, or leave it to the next semester.',
  },
  'exemption-undecided': {
    follows: 'The student is treated as not exempt.',
    mend: 'Fill “Exemption” in Students.',
  },
}

function questions({ subject, effective, recorded }: ProjectDecision): readonly Problem[] {
  if (recorded || effective.state === 'closed') return []
  return allVerdicts(effective).flatMap(verdict => {
    const mend = mendOf[verdict.because.code]
    if (!mend) return []
    const what = said(words, verdict)
    return [
      projectProblem(subject, columns.state.header, { what, why: `Clause ${verdict.clause}.`, ...mend }),
    ]
  })
}

const changedSince = {
  why: 'Something the recorded result was decided from has changed since.',
  mend: 'Put back what was changed, or correct the record with the registrar.',
}

const answeredDifferently = {
  why: 'A-SP-21: answers that contradict each other are for a person to settle.',
  mend: 'Ask the supervisor. If the pass holds, decide settle-answer with pass in “Value”; otherwise correct the record with the registrar.',
}

function projectProblems(decision: ProjectDecision): readonly Problem[] {
  const { subject, effective, recorded } = decision
  const { supervision, closure } = effective
  const problems: Problem[] = []
  const correction = correctionOf(decision)
  if (correction !== undefined)
    problems.push(
      projectProblem(subject, columns.effective.header, {
        what: correction,
        ...(closure?.evaluation.kind === 'contradictory' ? answeredDifferently : changedSince),
        follows: 'The recorded result stays in force.',
      }),
    )
  problems.push(...supervisorProblems(decision), ...impossibleHours(decision))
  const listDay = listToCome(decision)
  if (listDay !== undefined && effective.state !== 'closed') problems.push(listAhead(subject, listDay))
  if (supervision?.bounced === true && effective.state !== 'closed')
    problems.push({
      tab: supervisorRequestsTab.title,
      row: supervision.request.entry,
      column: supervisorRequestsTab.columns.email.header,
      what: `The invitation to ${supervision.request.address} could not be delivered.`,
      why: 'The mail service reports that the address does not take it.',
      follows: 'The student has been told and can name a teacher again.',
      mend: 'Correct the address in Teachers if it is wrong there.',
    })
  if (closure?.evaluation.kind === 'contradictory' && !recorded)
    problems.push(
      projectProblem(subject, columns.state.header, {
        what: `The supervisor gave different answers about the closure report: ${closure.evaluation.given.map(each => each.decision).join(', ')}.`,
        why: 'A-SP-21: answers that contradict each other are held.',
        follows: 'None of them is used.',
        mend: 'Ask the supervisor, then decide settle-answer with pass, fail or return in “Value”.',
      }),
    )
  return problems
}

/** Who supervises is asked of people wherever the text leaves it to them (S2.8, S2.13). */
function supervisorProblems({ subject, effective }: ProjectDecision): readonly Problem[] {
  const { supervision, course, state } = effective
  if (!supervision || state === 'closed' || effective.result !== undefined) return []
  const { teacher, gone, answer } = supervision
  const of = (parts: Parameters<typeof projectProblem>[2]) =>
    projectProblem(subject, columns.decision.header, parts)
  const asks = course.asksOther
  return [
    ...(asks === undefined
      ? []
      : [
          of({
            what: `${asks.entry}: the student asks for another supervisor than ${teacher.name}, who has agreed${asks.reason === '' ? '.' : `: ${asks.reason}`}`,
            why: 'The text does not say how a supervision ends; a person decides.',
            follows: 'Until then nothing changes.',
            mend: 'Decide release-supervisor with a reason; or answer the student, and leave it.',
          }),
        ]),
    ...(gone && answer.status === 'confirmed'
      ? [
          of({
            what: `${teacher.name}, who supervises this project, does not teach at the university any more.`,
            why: '“Teaches until” in Teachers has passed (S2.13).',
            follows: 'Nobody waits for this teacher; the student has been told and can name another.',
            mend: 'Correct “Teaches until” if it is wrong; otherwise nothing, or help the student to find another teacher.',
          }),
        ]
      : []),
  ]
}

function listAhead(subject: string, day: Day): Problem {
  return projectProblem(subject, columns.listReceived.header, {
    what: `The signed list is entered as received on ${day}, a day still to come.`,
    why: 'A list counts once the office has it (S5.4).',
    follows: `Nothing follows from it before ${day}; on that day it counts by itself.`,
    mend: 'Correct the day if it is mistyped, or clear it until the list is there.',
  })
}

function unknownMember(subject: string, number: string): Problem {
  return projectProblem(subject, columns.group.header, {
    what: `The group proposal names ${number}, who is not in Students.`,
    why: 'Letters go only to registered addresses.',
    follows: 'This participant is not told of the approval.',
    mend: 'Add the student to Students, or let the sender correct the number.',
  })
}

function strayProblem({ stray }: StrayDecision): Problem {
  return {
    tab: tabOf(stray)?.title ?? stray.form,
    row: stray.entry,
    column: tabOf(stray)?.columns['case']?.header ?? '',
    what: `${stray.entry} of ${stray.student.number} belongs to no case: ${strayWords(stray)}.`,
    why: 'An entry continues a case of the same student.',
    follows: 'It is kept and not used; the student has been told and can send it again.',
    mend: 'Nothing, unless the student asks.',
  }
}
