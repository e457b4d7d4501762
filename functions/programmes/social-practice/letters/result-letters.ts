import { localDay } from '../../../law/calendar.ts'
import type { WantedLetter } from '../../letter.ts'
import type { ProjectDecision } from '../decision.ts'
import type { ResultStatus } from '../law/result.ts'
import { semesterBegun } from '../law/semester-of.ts'
import type { Lead } from '../words/words.ts'
import { content, formLink, lead, missing, paramsOf, statusLink, toStudent, wordsFor } from './parts.ts'

const leadOf: Readonly<Record<ResultStatus, Lead | undefined>> = {
  'awaiting-evaluation': undefined,
  failed: 'result-failed',
  'passed-awaiting-signed-list': 'result-passed',
  'passed-list-late': 'result-list-late',
  'credit-recorded': 'result-recorded',
  'passed-no-credit': 'result-no-credit',
  held: 'result-held',
}

/** STEP5 to the student. What is recorded is told as recorded, whatever is computed later. */
export function resultLetters(decision: ProjectDecision): readonly WantedLetter[] {
  const { effective, recorded, subject, facts } = decision
  const { result, closure } = effective
  const status = recorded ? 'credit-recorded' : result?.answer.status
  const contradictory = !recorded && closure?.evaluation.kind === 'contradictory'
  // What is held after a pass is a question about the list, not about the pass.
  const asksAboutList = status === 'held' && result?.answer.grade === 'pass'
  const leadCode = contradictory
    ? 'result-contradictory'
    : asksAboutList
      ? 'result-list-question'
      : status && leadOf[status]
  // Somebody else's evaluation is the office's to clear up; the student's own news is still that the report is in.
  if (leadCode === undefined || closure?.evaluation.kind === 'by-other') return []
  const to = toStudent(facts.student)
  const words = wordsFor(to)
  const codes = result?.answer.blocked ?? []
  const open = result?.answer.verdicts.filter(({ kind }) => kind === 'unclear') ?? []
  return [
    {
      subject,
      topic: 'result',
      to,
      told: contradictory
        ? 'held:contradictory'
        : `${asksAboutList ? 'list-question' : status}:${closure?.number ?? 0}`,
      content: content(words, 'result', [
        lead(words, leadCode, { ...paramsOf(decision), words: result?.comment ?? '' }),
        ...missing(words, result?.answer.verdicts ?? [], codes),
        ...(status === 'held'
          ? missing(
              words,
              open,
              open.map(({ because }) => because.code),
            )
          : []),
        ...(status === 'failed' ? [formLink(words, 'proposal', facts.student.number)] : []),
        statusLink(words, subject),
      ]),
    },
  ]
}

/** Services on top of the text: the student is reminded to remind (S2.13, S5.2). */
export function reminderLetters(decision: ProjectDecision): readonly WantedLetter[] {
  const { reminders, subject, facts, settings, asOf, effective } = decision
  const to = toStudent(facts.student)
  const words = wordsFor(to)
  const semester = semesterBegun(settings.semesters, localDay(asOf, settings.timeZone))
  const letter = (topic: string, told: string, code: Lead): WantedLetter => ({
    subject,
    topic,
    to,
    told,
    byClock: true,
    content: content(words, 'reminder', [
      lead(words, code, {
        ...paramsOf(decision),
        days: settings.reminderDays.evaluation,
        day: semester.end,
      }),
      statusLink(words, subject),
    ]),
  })
  return reminders.flatMap(kind => {
    const number = effective.closure?.number ?? 0
    if (kind === 'remind-your-supervisor')
      return [letter('reminder-evaluation', `remind:${number}`, 'remind-supervisor')]
    if (kind === 'supervisor-leaving-get-evaluation')
      return [letter('reminder-leaving', `leaving:${semester.id}`, 'supervisor-leaving')]
    return []
  })
}
