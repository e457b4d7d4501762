import { shown, sum, type Amount } from '../../../law/amount.ts'
import type { Verdict } from '../../../law/verdict.ts'
import { judgeCompetition } from './competition.ts'
import type { CreditTable } from './credit-table.ts'
import { withoutDuplicates } from './duplicate.ts'
import { lessEarlier, type EarlierRecognition } from './earlier-recognition.ts'
import type { Entry, Student } from './entries.ts'
import type { Judged, Neighbour } from './judged.ts'
import type { EntryStatus, Outcome } from './outcome.ts'
import { judgePaper, paperNotes } from './paper.ts'
import { judgePatent } from './patent.ts'
import { awardNotes, judgeProjectAward } from './project-award.ts'
import { judgeProject, judgeResearchProject, projectNotes } from './project.ts'
import { flagsOf, type Flag, type Reason, type ReasonCode } from './reasons.ts'
import { onlyTheHighest } from './same-thing.ts'
import { oneWork } from './same-work.ts'
import { defaultSettings, type InnovationCreditsSettings } from './settings.ts'
import { afterDecisions, asDecided, inOrder, refusal, type StaffDecision } from './staff-decision.ts'

/** What is recognised for one entry of one student. */
export interface RecognisedEntry {
  readonly ref: string
  readonly status: EntryStatus
  readonly credits: Amount
  /** `credits` rounded half up to two places. */
  readonly shown: number
  /** Why it does not count; `null` when it counts or waits for a share. */
  readonly reason: ReasonCode | null
  /** First the rule that decided, then notes for staff. */
  readonly verdicts: readonly [Verdict<Reason>, ...Verdict<Reason>[]]
}

export interface Recognition {
  /** The sum; nothing is capped here (IV.I.2) caps what is posted). */
  readonly credits: Amount
  readonly shown: number
  readonly entries: readonly RecognisedEntry[]
  readonly flags: readonly Flag[]
  /** Refs with a staff decision that counts. */
  readonly overridden: readonly string[]
}

export interface Claim {
  readonly student: Student
  readonly entries: readonly Entry[]
  readonly earlier?: readonly EarlierRecognition[]
  readonly decisions?: readonly StaffDecision[]
  /** What the student has entered besides and is judged by other settings. */
  readonly besides?: readonly Neighbour[]
  /** By ref: the version of the table on the day of the achievement; where absent, that of the settings. */
  readonly tables?: ReadonlyMap<string, CreditTable>
}

function judgeAlone(
  entry: Entry,
  student: Student,
  beside: readonly Neighbour[],
  settings: InnovationCreditsSettings,
  table: CreditTable,
): Outcome {
  switch (entry.kind) {
    case 'competition':
      return judgeCompetition(entry, student, settings, table)
    case 'paper':
      return judgePaper(entry, student, beside, settings, table)
    case 'patent':
      return judgePatent(entry, student, settings, table)
    case 'project':
      return judgeProject(entry, student, settings, table)
    case 'project-award':
      return judgeProjectAward(entry, student, beside, settings, table)
    case 'research-project':
      break
  }
  return judgeResearchProject(entry)
}

function notesOn(entry: Entry, outcome: Outcome): readonly Verdict<Reason>[] {
  if (entry.kind === 'paper') return paperNotes(entry)
  if (entry.kind === 'project-award') return awardNotes(entry, outcome)
  return entry.kind === 'project' ? projectNotes(entry) : []
}

/** Steps 1 and 2 of the order of computation: staff decisions on an entry, then the entry alone by the table. */
function judgeEach(claim: Claim, settings: InnovationCreditsSettings): readonly Judged[] {
  const decided = claim.entries.map(entered => {
    const about = inOrder((claim.decisions ?? []).filter(({ ref }) => ref === entered.ref))
    const effective = about.filter(decision => !refusal(decision, settings))
    const refusals = about.flatMap(decision => refusal(decision, settings) ?? [])
    return { entered, entry: asDecided(entered, effective), effective, refusals }
  })
  const together = decided.map(({ entry, effective }) => ({
    entry,
    revoked: effective.some(({ action }) => action === 'revoke'),
  }))
  const beside = [...together, ...(claim.besides ?? [])]
  return decided.map(({ entered, entry, effective, refusals }) => {
    const table = claim.tables?.get(entry.ref) ?? settings.table
    const byTable = judgeAlone(entry, claim.student, beside, settings, table)
    const { outcome, notes } = afterDecisions(byTable, effective)
    return {
      entered,
      entry,
      outcome,
      notes: [...notesOn(entry, outcome), ...notes, ...refusals],
      overridden: effective.length > 0,
    }
  })
}

function recognised({ entry, outcome, notes }: Judged): RecognisedEntry {
  const { status, credits, verdict } = outcome
  const silent = status === 'counted' || status === 'needs-allocation'
  return {
    ref: entry.ref,
    status,
    credits,
    shown: shown(credits),
    reason: silent ? null : verdict.because.code,
    verdicts: [verdict, ...notes],
  }
}

/**
 * What the University recognises for the entries of one student (part II), in the order of computation: staff
 * decisions, each entry alone, equal entries and the same thing, earlier rounds, the same work, sum.
 */
export function recognise(claim: Claim, settings: InnovationCreditsSettings = defaultSettings): Recognition {
  const alone = judgeEach(claim, settings)
  const highest = onlyTheHighest(withoutDuplicates(alone), settings)
  const judged = oneWork(lessEarlier(highest, claim.earlier ?? [], settings), settings)
  const entries = judged.map(recognised)
  const credits = sum(entries.map(entry => entry.credits))
  return {
    credits,
    shown: shown(credits),
    entries,
    flags: flagsOf(entries.flatMap(entry => entry.verdicts)),
    overridden: judged.filter(({ overridden }) => overridden).map(({ entry }) => entry.ref),
  }
}
