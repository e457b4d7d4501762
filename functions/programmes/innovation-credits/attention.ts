import { applications } from '../../../sheets-schema/innovation-credits/applications.ts'
import { colleges, students, teachers } from '../../../sheets-schema/innovation-credits/people.ts'
import type { Problem } from '../programme.ts'
import { collegeAttention } from './college/attention.ts'
import type { ApplicationDecision, InnovationCreditsDecision, StrayDecision } from './decision.ts'
import { forms } from './forms.ts'
import { correctionsOf } from './rows/correction.ts'
import { silenceProblems } from './rows/silence-problems.ts'
import type { State } from './state.ts'
import { said } from './words.ts'
import { en } from './words/en.ts'
import { refusalMend, refusalWords, reviewMend } from './words/staff.ts'

/** What waits for staff in a case. */
export function attention(decision: InnovationCreditsDecision): readonly Problem[] {
  if (decision.kind === 'stray') return [strayProblem(decision)]
  if (decision.kind === 'college') return collegeAttention(decision)
  const here = where(decision, applications.columns.state.header)
  return [
    ...(problemsOf[decision.state]?.(decision) ?? []),
    ...cellProblems(decision),
    ...silenceProblems(here, decision.asked),
  ]
}

const where = (decision: ApplicationDecision, column: string) => ({
  tab: applications.title,
  row: decision.subject,
  column,
})

type ProblemsOf = (decision: ApplicationDecision) => readonly Problem[]

/** The states that wait for staff; in every other one somebody else acts, or nobody. */
const problemsOf: Readonly<Partial<Record<State, ProblemsOf>>> = {
  'needs-review': decision => {
    const verdict = decision.recognised?.verdicts[0]
    if (!verdict) return []
    return [
      {
        ...where(decision, applications.columns.correction.header),
        what: said(en, verdict.because),
        why: `Clause ${verdict.clause}: the text leaves it to a person.`,
        follows: 'The application waits; the student has been told.',
        mend: reviewMend(verdict.because.code),
      },
    ]
  },
  contradicted: decision =>
    decision.contradictions.map(({ about, with: other }) => ({
      ...where(decision, applications.columns.state.header),
      what: `${decision.subject} and ${other} state different things: ${en.contested[about]}.`,
      why: 'Both are about the same achievement.',
      follows: 'Both wait; both students have been told.',
      mend: 'One of them sends a correction; or look at the evidence and reject the wrong one, or set-credits on the right one.',
    })),
  'awaiting-members': decision =>
    (decision.shares?.unknown ?? []).map(member => ({
      ...where(decision, applications.columns.confirmations.header),
      what: `“${member}” has to agree to the shares of ${decision.subject} and is not in “${students.title}”.`,
      why: 'The credits are the group’s (II.4.2)): every member agrees, and letters go only to addresses of the registers.',
      follows: 'The member cannot be asked, and the application waits.',
      mend: `Add the member to “${students.title}”; or look at the group’s own agreement and type set-credits with the share under Correction.`,
    })),
  'instructor-unknown': decision => [
    {
      ...where(decision, applications.columns.instructor.header),
      what: `The instructor’s address ${(decision.facts.claimed?.claim.instructors ?? []).join(', ')} is not in “${teachers.title}”.`,
      why: 'Letters that ask for a decision go only to addresses of the registers.',
      follows: 'Nobody is asked yet; the student has been told.',
      mend: `Add the person to “${teachers.title}”; or return the application with the reason.`,
    },
  ],
  'vice-dean-unknown': decision => [
    {
      ...where(decision, applications.columns.college.header),
      what: `“${colleges.title}” names no vice dean for “${decision.student.college}”.`,
      why: 'The vice dean of the student’s college recognises first (III.1).',
      follows: 'Nobody is asked yet.',
      mend: `Add the college, spelled as in “Students”, with the vice dean’s e-mail to “${colleges.title}”.`,
    },
  ],
  // A delegate whom nobody named is said at the cell.
  held: decision =>
    decision.application.flags.includes('decision-by-unnamed-delegate')
      ? []
      : [
          {
            ...where(decision, applications.columns.decision.header),
            what: 'A decision came before an earlier step was taken.',
            why: 'The order of steps is instructor, vice dean, Academic Affairs Office (III.1).',
            follows: 'It counts once the missing step is taken; that person has been asked.',
            mend: 'Wait for the missing answer, or clear the decision.',
          },
        ],
  recorded: decision =>
    correctionsOf(decision).map(what => ({
      ...where(decision, applications.columns.effective.header),
      what,
      why: 'Something the recorded result was decided from has changed since: a rule, a register or another record.',
      follows: 'The record and the totals stay as they are.',
      mend: 'Put back what was changed; or revoke it and correct the grade table.',
    })),
  revoked: decision =>
    decision.facts.record
      ? [
          {
            ...where(decision, applications.columns.correction.header),
            what: 'A recorded application was revoked.',
            why: 'Its credits may already stand in the grade table.',
            follows: 'The student’s totals are computed without it.',
            mend: 'Take it out of the grade table.',
          },
        ]
      : [],
}

function cellProblems(decision: ApplicationDecision): readonly Problem[] {
  const { correction, decision: office, delegateStep, originalSeenBy } = applications.columns
  const headers = { correction, decision: office, delegate: delegateStep, original: originalSeenBy }
  return decision.facts.office.standings.flatMap(({ cell, word, refused }) =>
    refused
      ? [
          {
            ...where(decision, headers[cell].header),
            what: `“${word}” does not count.`,
            why: `It does not, because ${refusalWords[refused]}.`,
            follows: 'It changes nothing.',
            mend: refusalMend[refused],
          },
        ]
      : [],
  )
}

function strayProblem({ subject, student, stray }: StrayDecision): Problem {
  const form = forms.find(({ name }) => name === stray.response.form)
  return {
    tab: form?.tab.title ?? '',
    row: subject,
    column: 'Application to correct',
    what: `The response of ${student.number} names “${stray.named}”, to which it cannot belong.`,
    why:
      stray.why === 'no-such-case'
        ? 'There is no such application.'
        : 'That application is another student’s.',
    follows: 'The response is kept and belongs to no application; the student has been told.',
    mend: 'The student sends it again. Nothing has to be done here.',
  }
}
