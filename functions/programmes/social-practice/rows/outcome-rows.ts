import { closureReportsTab } from '../../../../sheets-schema/social-practice/closure-reports.ts'
import { hoursTab } from '../../../../sheets-schema/social-practice/hours.ts'
import { proposalsTab } from '../../../../sheets-schema/social-practice/proposals.ts'
import { supervisorRequestsTab } from '../../../../sheets-schema/social-practice/supervisor-requests.ts'
import { shown } from '../../../law/amount.ts'
import { wantedRow, type WantedRow } from '../../programme.ts'
import type { ProjectDecision } from '../decision.ts'
import type { WeighedLine } from '../progress/hours-stage.ts'
import { problemEntries } from '../shown/hour-problems.ts'
import { wordsOf } from '../words.ts'
import { changeRows } from './change-rows.ts'

/** What became of each entry of a project, beside the entry. */
export function outcomeRows(decision: ProjectDecision): readonly WantedRow[] {
  return [
    ...proposals(decision),
    ...requests(decision),
    ...hours(decision),
    ...closures(decision),
    ...changeRows(decision),
  ]
}

function proposals({ subject, facts, effective }: ProjectDecision): readonly WantedRow[] {
  const { version, status, blocked } = effective.proposal
  const why = blocked.length === 0 ? '' : `: ${blocked.join(', ')}`
  return facts.proposals.map(({ entry }) =>
    wantedRow(proposalsTab, entry, {
      outcome:
        entry === version.entry
          ? `${subject}: ${status}${status === 'blocked' ? why : ''}`
          : `${subject}: earlier version, replaced by ${version.entry}`,
    }),
  )
}

const releasedWords = { student: 'taken back by the student', staff: 'released by staff' } as const

function requests({ subject, facts, effective }: ProjectDecision): readonly WantedRow[] {
  const { supervision, course } = effective
  return facts.requests.map(({ entry }) => {
    const refused = course.refused.some(each => each.entry === entry)
    const released = course.released.find(({ request }) => request.entry === entry)
    const now = entry === supervision?.request.entry
    const { status, blocked } = supervision?.answer ?? { status: '', blocked: [] }
    const why = blocked.length === 0 ? '' : `: ${blocked.join(', ')}`
    const outcome = refused
      ? 'not used, another teacher was being asked'
      : now
        ? `${status}${why}`
        : released
          ? releasedWords[released.by]
          : 'earlier'
    return wantedRow(supervisorRequestsTab, entry, { outcome: `${subject}: ${outcome}` })
  })
}

const fateWords: Readonly<Record<WeighedLine['fate'], string>> = {
  counted: '',
  invalid: 'counts 0',
  repeated: 'counts 0: the same entry is there already',
  excluded: 'counts 0: this kind never counts (S3.2)',
  undecided: 'counts 0 until somebody re-classes this kind (A-SP-10)',
  unverified: 'counts 0 until the Office of Student Affairs has verified it (S3.4)',
  'without-proof': 'counts 0 without proof (A-SP-11)',
  'too-far-back': 'counts 0: too many semesters back (A-SP-22)',
  'before-supervision': 'counts 0: before the teacher agreed (A-SP-02)',
  'before-approval': 'counts 0: before the proposal was approved (A-SP-03)',
  replaced: 'replaced',
  'taken-back': 'takes an earlier entry back',
  'after-result': 'counts 0: it came after the result',
  'unknown-number': 'counts 0',
}

/** What is wrong with these is said in the student’s own words. */
const explained: ReadonlySet<WeighedLine['fate']> = new Set(['invalid', 'unknown-number', 'repeated'])

function hours({ subject, effective }: ProjectDecision): readonly WantedRow[] {
  const problems = new Map(problemEntries(effective.hours).map(each => [each.line, each.problems]))
  return effective.hours.lines.map(line => {
    const { logged, fate } = line
    const counted = `counts ${shown(logged.line.length)} h (S3.1)`
    const by = logged.replacedBy === undefined ? '' : ` by ${logged.replacedBy}`
    const told = explained.has(fate) ? (problems.get(line) ?? []) : []
    const why = told.map(({ code, typed }) => wordsOf.en.hours.problems[code](typed)).join('; ')
    const said = why === '' ? fateWords[fate] : `counts 0: ${why}`
    const outcome = fate === 'counted' ? counted : `${said}${by}`
    return wantedRow(hoursTab, logged.entry, { outcome: `${subject}: ${outcome}` })
  })
}

function closures({ subject, facts, effective }: ProjectDecision): readonly WantedRow[] {
  const { closure } = effective
  return facts.closures.map(({ entry }) => {
    const refused = closure?.refused.find(({ version }) => version.entry === entry)
    const now = entry === closure?.version.entry
    const answer = now ? closure?.answer : refused?.answer
    const why = answer && answer.blocked.length > 0 ? `: ${answer.blocked.join(', ')}` : ''
    const outcome = refused
      ? `kept, not used${why}`
      : now
        ? `${answer?.status ?? ''}${why}`
        : 'earlier version'
    return wantedRow(closureReportsTab, entry, { outcome: `${subject}: ${outcome}` })
  })
}
