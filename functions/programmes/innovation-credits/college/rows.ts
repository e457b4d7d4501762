import { collegeRecognitions } from '../../../../sheets-schema/innovation-credits/applications.ts'
import { shown } from '../../../law/amount.ts'
import { wantedRow, type WantedRow } from '../../programme.ts'
import { questionTitle } from '../forms/question-title.ts'
import { en } from '../words/en.ts'
import { refusalWords } from '../words/staff.ts'
import type { CollegeDecision } from './decision.ts'
import {
  collegeCorrections,
  collegeEffect,
  collegeReasons,
  collegeVerdicts,
  lastCollegeWord,
} from './result.ts'

/** The row of a recognition by the college. */
export function collegeRow(decision: CollegeDecision): WantedRow {
  const { subject, student, facts, state, nextActor, judgement, recognisedOn, asked } = decision
  const { claim, record } = facts
  const shows = state === 'recorded' || state === 'deferred'
  const ask = (of: 'college_teachers' | 'vice_dean') =>
    asked.flatMap(each => (each.of === of ? [each.person.address] : [])).join(', ')
  return wantedRow(collegeRecognitions, subject, {
    student: student.number,
    name: student.name,
    college: student.college,
    activities: claim?.activities ?? '',
    evidence: (claim?.evidence ?? []).join('\n'),
    submitted: facts.firstAt,
    version: facts.version,
    term: claim?.term,
    teachers: facts.teachers?.person ?? ask('college_teachers'),
    viceDean: facts.viceDean?.person ?? ask('vice_dean'),
    recognisedOn: record?.recognisedOn ?? recognisedOn ?? undefined,
    recordTerm: shows ? (record?.term ?? judgement.recordTerm ?? undefined) : undefined,
    credits: state === 'recorded' ? shown(record?.credits ?? judgement.credits) : undefined,
    state: en.college.states[state],
    due: asked.flatMap(({ due }) => due ?? []).toSorted()[0],
    nextActor: nextActor === null ? '' : en.actors[nextActor],
    computed:
      record || judgement.status === 'recorded' ? `${shown(record?.credits ?? judgement.credits)}` : '',
    clauses: (record?.clauses ?? collegeVerdicts(decision).map(({ clause }) => clause)).join(', '),
    because: collegeReasons(decision, en).join('\n'),
    missing: facts.faults
      .map(each => `“${questionTitle(facts.form, each.question)}” ${en.faults[each.fault]}`)
      .join('\n'),
    notes: notesOf(decision).join('\n'),
    decisionStanding: standingOf(decision),
    effective: collegeEffect(decision),
  })
}

function notesOf(decision: CollegeDecision): readonly string[] {
  const { facts, state } = decision
  const last = state === 'recorded' ? undefined : lastCollegeWord(facts)
  return [
    ...(last && last.comment !== '' ? [`${en.actors[last.by]}: ${last.comment}`] : []),
    ...collegeCorrections(decision),
    ...(facts.withdrawal ? [`Withdrawn: ${facts.withdrawal.reason}`] : []),
    ...facts.late.map(({ key }) => `${key} came after the result was final and changes nothing.`),
  ]
}

function standingOf({ facts: { office, record } }: CollegeDecision): string {
  return office.standings
    .map(({ word, refused }) => {
      if (refused) return `“${word}” does not count: ${refusalWords[refused]}.`
      return record && word !== 'revoke'
        ? `“${word}” does not count: the result is recorded; only revoke takes it back.`
        : `“${word}” counts.`
    })
    .join('\n')
}
