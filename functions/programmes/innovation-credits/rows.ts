import { applications, totals } from '../../../sheets-schema/innovation-credits/applications.ts'
import { shown, type Amount } from '../../law/amount.ts'
import { wantedRow, type WantedRow } from '../programme.ts'
import type { CollegeDecision } from './college/decision.ts'
import { collegeRow } from './college/rows.ts'
import type { ApplicationDecision, InnovationCreditsDecision } from './decision.ts'
import { questionTitle } from './forms/question-title.ts'
import type { Office } from './office/office.ts'
import { correctionsOf } from './rows/correction.ts'
import { decisionStanding } from './rows/decision-standing.ts'
import { becauseLines, clausesOf, flagLines, resultOf } from './rows/result.ts'
import { bouncedWords } from './rows/silence-problems.ts'
import { said, termIn } from './words.ts'
import { en } from './words/en.ts'
import { entryStandings, thesisWords } from './words/staff.ts'

const count = (amount: Amount | undefined): number | undefined => amount && shown(amount)
const lines = (texts: readonly string[]): string => [...new Set(texts)].join('\n')

/** The row of the case and the student's totals; a stray response has none. */
export function rows(decision: InnovationCreditsDecision): readonly WantedRow[] {
  switch (decision.kind) {
    case 'stray':
      return []
    case 'college':
      return [collegeRow(decision), totalsRow(decision)]
    case 'application':
      return [applicationRow(decision), totalsRow(decision)]
  }
}

function applicationRow(decision: ApplicationDecision): WantedRow {
  const { subject, student, facts, state, nextActor, application, asked, opens } = decision
  const claim = facts.claimed?.claim
  const result = resultOf(decision)
  const record = facts.record ?? application.record
  const recorded = state === 'recorded' ? record : undefined
  const standing = decision.recognised?.status ?? (facts.record ? 'counted' : undefined)
  return wantedRow(applications, subject, {
    student: student.number,
    name: student.name,
    college: student.college,
    category: claim ? en.categories[claim.kind] : '',
    achievement: claim?.achievement ?? '',
    level: claim ? termIn(en, claim.level) : '',
    place: claim?.place ?? '',
    day: claim?.day ?? '',
    evidence: lines(claim?.evidence ?? []),
    submitted: facts.firstAt,
    version: facts.version,
    entryStanding: standing ? entryStandings[standing] : '',
    recognised: count(result?.credits),
    projectCourse: count(result?.projectCourse),
    qualityCourse: count(result?.qualityCourse),
    notConverted: count(result?.notConverted),
    grade: recorded?.grade ?? '',
    semester: recorded?.semester ?? '',
    instructor: instructorsOf(decision).join(', '),
    viceDean: asked.find(({ of }) => of === 'vice_dean')?.person.address ?? '',
    confirmations: confirmationWords(decision),
    thesis: thesisWords[decision.thesis.kind],
    state: en.states[state],
    nextActor: nextActor === null ? '' : en.actors[nextActor],
    due: opens ?? dueOf(decision),
    computed: computedWords(decision),
    clauses: clausesOf(decision).join(', '),
    because: lines(becauseLines(decision)),
    missing: lines(
      facts.faults.map(each => `“${questionTitle(facts.form, each.question)}” ${en.faults[each.fault]}`),
    ),
    notes: lines(notesOf(decision)),
    decisionStanding: decisionStanding(decision),
    effective: effectiveWords(decision),
  })
}

/** Who is asked to approve, or was named for it. */
function instructorsOf({ asked, facts }: ApplicationDecision): readonly string[] {
  const addresses = asked.flatMap(({ of, person }) => (of === 'instructor' ? [person.address] : []))
  return addresses.length > 0 ? addresses : (facts.claimed?.claim.instructors ?? [])
}

/** The day on which the first of those who are asked is reminded. */
const dueOf = ({ asked }: Pick<ApplicationDecision, 'asked'>): string | undefined =>
  asked.flatMap(({ due }) => due ?? []).toSorted()[0]

/** Who of the group has agreed to the shares; blank where nobody is asked. */
function confirmationWords({ shares }: ApplicationDecision): string {
  if (!shares) return ''
  const { silent, declined } = shares
  return (
    [
      silent.length > 0 ? `waits for ${silent.join(', ')}` : '',
      declined.length > 0 ? `declined by ${declined.join(', ')}` : '',
    ]
      .filter(part => part !== '')
      .join('; ') || 'by all members'
  )
}

function computedWords({ recognised, facts }: ApplicationDecision): string {
  if (facts.record) return en.student.creditsOf(shown(facts.record.credits))
  if (!recognised) return ''
  const { status, shown: credits } = recognised
  return status === 'counted' || status === 'not-counted'
    ? en.student.creditsOf(credits)
    : entryStandings[status]
}

function effectiveWords({ state, facts, recognised, application }: ApplicationDecision): string {
  if (state === 'rejected' || state === 'revoked' || state === 'withdrawn') return en.states[state]
  if (state !== 'recorded') return ''
  const credits = facts.record?.credits ?? recognised?.credits
  const semester = facts.record?.semester ?? application.record?.semester ?? ''
  return credits ? `${en.student.creditsOf(shown(credits))}, excellent, ${semester}` : ''
}

/** A record keeps the name and college it was made for; the row shows those of today. */
function formerly({ facts: { record }, student }: ApplicationDecision): readonly string[] {
  const { name = student.name, college = student.college } = record ?? {}
  return name === student.name && college === student.college
    ? []
    : [`Recorded for ${name} of ${college}; the register has changed since.`]
}

const originalWords = (original: Office['original']): readonly string[] =>
  original ? [`Original seen by ${original.by} on ${original.on}.`] : []

/** What staff should know beside the result. */
function notesOf(decision: ApplicationDecision): readonly string[] {
  const { facts, contradictions } = decision
  return [
    ...flagLines(decision),
    ...bouncedWords(decision.asked),
    ...contradictions.map(each => `${en.contested[each.about]}: compare ${each.with}.`),
    ...facts.steps
      .filter(({ comment }) => comment !== '')
      .map(({ step, comment }) => `${en.actors[step.by]}: ${comment}`),
    ...correctionsOf(decision),
    ...formerly(decision),
    ...originalWords(facts.office.original),
    ...(facts.withdrawal ? [`Withdrawn: ${facts.withdrawal.reason || 'no reason given'}`] : []),
    ...facts.late.map(({ key }) => `${key} came after the result was final and changes nothing.`),
  ]
}

function totalsRow({ student, totals: all }: ApplicationDecision | CollegeDecision): WantedRow {
  const { recorded, byCollege, onTheWay, notes } = all
  return wantedRow(totals, student.number, {
    name: student.name,
    college: student.college,
    recognised: shown(recorded.credits),
    projectCourse: shown(recorded.projectCourse),
    qualityCourse: shown(recorded.qualityCourse),
    notConverted: shown(recorded.notConverted),
    byCollege: shown(byCollege),
    onTheWay: shown(onTheWay),
    notes: lines(notes.map(({ because }) => said(en, because))),
  })
}
