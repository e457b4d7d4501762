import { shown, zero } from '../../../law/amount.ts'
import { normalForm } from '../../../law/text.ts'
import { met, type Verdict } from '../../../law/verdict.ts'
import { allocationFault, equalShare, poolIsEnough } from './allocation.ts'
import type { AwardRow, CreditTable } from './credit-table.ts'
import { notAMember, outsideCohort } from './eligibility.ts'
import type { ProjectAward, Student } from './entries.ts'
import type { Neighbour } from './judged.ts'
import { blocked, counted, needsAllocation, needsReview, notCounted, type Outcome } from './outcome.ts'
import { placeOf } from './prize.ts'
import type { Reason } from './reasons.ts'
import type { InnovationCreditsSettings } from './settings.ts'

/** “Second prize and above”: asked where the row names a lowest place (II.4.2)(3)). */
function prizeBelowRow(
  entry: ProjectAward,
  row: AwardRow,
  settings: InnovationCreditsSettings,
): Outcome | undefined {
  if (row.lowestPlace === null) return undefined
  const prize = entry.prize ?? ''
  const place = placeOf(prize, entry.award, null, settings.prizeMap)
  if (place === null) {
    return needsReview(row.clause, { code: 'prize-unmapped', params: { prize, of: entry.project } })
  }
  if (place <= row.lowestPlace) return undefined
  return notCounted(row.clause, { code: 'no-credit-for-prize', params: { prize, level: entry.award } })
}

/** “Extra” credits: where the project itself is entered, it has to be completed (II.4.2), A-IC-21). */
function projectUnfinished(
  entry: ProjectAward,
  row: AwardRow,
  beside: readonly Neighbour[],
): Outcome | undefined {
  const its = beside.flatMap(({ entry: other, revoked }) =>
    other.kind === 'project' && normalForm(other.project) === normalForm(entry.project)
      ? [!revoked && other.state === 'completed']
      : [],
  )
  if (its.length === 0 || its.includes(true)) return undefined
  return needsReview(row.clause, { code: 'project-not-completed', params: { project: entry.project } })
}

function byShare(
  entry: ProjectAward,
  row: AwardRow,
  student: Student,
  settings: InnovationCreditsSettings,
): Outcome {
  const { project, award, allocation } = entry
  const members = new Set(entry.members).size
  const pool = shown(row.pool)
  if (allocation) {
    const fault = allocationFault(allocation, entry.members, row, settings.creditStep)
    if (fault) return blocked(row.clause, fault)
    const credits = (Object.hasOwn(allocation, student.id) ? allocation[student.id] : undefined) ?? zero
    const params = { project, award, pool, credits: shown(credits) }
    return counted(credits, row.clause, { code: 'award-share-credited', params })
  }
  if (poolIsEnough(row, members) || settings.awardShare === 'personal-maximum') {
    const params = { project, award, pool, credits: shown(row.personalMaximum) }
    return counted(row.personalMaximum, row.clause, { code: 'award-maximum-credited', params })
  }
  const typed = entry.unreadShares ?? ''
  if (typed !== '') {
    const example = `${student.id}: ${shown(equalShare(row, members, settings.creditStep))}`
    return blocked(row.clause, { code: 'shares-unreadable', params: { typed, example } })
  }
  const suggested = equalShare(row, members, settings.creditStep)
  if (settings.awardShare === 'equal') {
    const params = { project, award, pool, credits: shown(suggested) }
    return counted(suggested, row.clause, { code: 'award-share-credited', params })
  }
  const params = { project, pool, members, suggested: shown(suggested) }
  return needsAllocation(row.clause, { code: 'share-not-filed', params })
}

/** Shares that cannot be read where everybody gets the maximum all the same are a note and hold nothing up (A-IC-06). */
export function awardNotes({ unreadShares }: ProjectAward, { verdict }: Outcome): readonly Verdict<Reason>[] {
  const { because, clause } = verdict
  if (!unreadShares || because.code !== 'award-maximum-credited') return []
  const params = { typed: unreadShares, maximum: because.params.credits }
  return [met(clause, { code: 'shares-not-needed', params } as const)]
}

/** II.4.2): a pool for the group, a maximum for each member. `beside` are all entries of the student. */
export function judgeProjectAward(
  entry: ProjectAward,
  student: Student,
  beside: readonly Neighbour[],
  settings: InnovationCreditsSettings,
  table: CreditTable,
): Outcome {
  const row = table.awards.find(each => each.award === entry.award)
  const clause = row?.clause ?? 'II.4.2)'
  const stranger =
    outsideCohort(student, settings) ?? notAMember(student, entry.members, entry.project, clause)
  if (stranger) return stranger
  if (!row) return needsReview(clause, { code: 'no-credit-row', params: { project: entry.project } })
  return (
    prizeBelowRow(entry, row, settings) ??
    projectUnfinished(entry, row, beside) ??
    byShare(entry, row, student, settings)
  )
}
