import { atWallClock, isDay } from '../../functions/law/calendar.ts'
import { letterHistory } from '../../functions/mail/outbox/letter-history.ts'
import { effectOf } from '../../functions/pass/effects.ts'
import type { Office } from '../../functions/pass/office.ts'
import { staffTurn } from '../../functions/pass/staff-turn.ts'
import { want } from '../../functions/pass/want/want.ts'
import type { WorkbookPort } from '../../functions/ports.ts'
import type { Problem } from '../../functions/programmes/programme.ts'
import type { Effect } from '../../functions/reconcile/brake.ts'
import { gather } from '../../functions/reconcile/gather.ts'
import type { Proposal } from './proposal.ts'
import { proposedEdits } from './proposed-edits.ts'

/** A workbook decided twice. */
export interface Replay extends Pick<Effect, 'changed' | 'staying' | 'people'> {
  readonly title: string
  readonly asOf: string
  /** Cases that were decided as the workbook is. */
  readonly decided: number
  /** What would wait for a person under the proposal, and does not now: cells of it that cannot be read, too. */
  readonly newProblems: readonly Problem[]
}

/** One read of the workbook and no write. What the brake holds back is held back both times. */
export async function replay(
  workbooks: WorkbookPort,
  { programme, ...office }: Omit<Office, 'forms'>,
  proposal: Proposal,
  asOf: string | undefined,
): Promise<Replay> {
  const whole: Office = { ...office, programme, forms: new Map() }
  const read = await gather(workbooks, office.workbookId, programme.schema)
  const have = asOf === undefined ? read : { ...read, at: momentOf(asOf, programme.schema.timeZone) }
  const records = letterHistory(read.ledger)
  const { notMade } = staffTurn(whole, read, read.ledger, records)
  const decide = (without: typeof notMade) => want(whole, have, have.ledger, records, without)
  const before = decide(notMade)
  const after = decide([...notMade, ...proposedEdits(programme, read, proposal)])
  const known = new Set(before.attention.map(problem => JSON.stringify(problem)))
  const { changed, staying, people } = effectOf(have, records, after, before)
  return {
    changed,
    staying,
    people,
    title: programme.schema.title,
    asOf: have.at,
    decided: before.judgement.atoms.flatMap(({ cases }) => cases).length,
    newProblems: after.attention.filter(problem => !known.has(JSON.stringify(problem))),
  }
}

const momentOf = (asOf: string, timeZone: string): string =>
  isDay(asOf) ? atWallClock(asOf, '00:00', timeZone) : new Date(asOf).toISOString()
