import type { LedgerEntry } from '../../sheets-schema/common/ledger.ts'
import { deliver, settleUnknown } from '../mail/deliver.ts'
import { letterHistory } from '../mail/letter-history.ts'
import { writeLetter } from '../mail/letter.ts'
import type { Problem } from '../programmes/programme.ts'
import { commitPlans, type CommitResult } from '../reconcile/commit.ts'
import { gather } from '../reconcile/gather.ts'
import type { Have } from '../reconcile/have.ts'
import { isCommitted } from '../reconcile/memory.ts'
import { arrivals } from './arrivals.ts'
import { linkMaker, type Hint, type Office, type World } from './office.ts'
import { quarantined } from './own-problems.ts'
import { planPass, type PassPlan } from './plan-pass.ts'

export interface PassReport {
  /** The workbook's clock at the last reading. */
  readonly at: string
  readonly commits: number
  /** Letters handed to the mail service. */
  readonly letters: number
  /** Atoms that Google refused for good. */
  readonly quarantined: readonly string[]
  /** When time alone will change something. */
  readonly wake: string | undefined
}

/** Other writers kept coming first, or the service kept failing. Nothing is lost: the next pass starts from the workbook. */
export class PassUnfinished extends Error {
  override readonly name = 'PassUnfinished'
}

const mostFruitlessRounds = 10

/** What one round leaves to the next. */
interface Progress {
  /** Not yet in the workbook. */
  readonly hints: readonly Hint[]
  /** A commit whose answer was lost, and what it planned. */
  readonly unsure: { readonly nonce: number; readonly plan: PassPlan } | undefined
  readonly quarantine: ReadonlyMap<string, Problem>
  readonly commits: number
  readonly letters: number
  readonly fruitless: number
}

/**
 * One pass: gather, understand, decide, plan, commit, deliver; again while something came between or remains to be done.
 * What the delivery of letters brought is only another fact, taken in by a further round.
 */
export async function pass(world: World, office: Office, hints: readonly Hint[]): Promise<PassReport> {
  let progress: Progress = {
    hints,
    unsure: undefined,
    quarantine: new Map(),
    commits: 0,
    letters: 0,
    fruitless: 0,
  }
  while (progress.fruitless < mostFruitlessRounds) {
    const have = await lookAt(world, office)
    progress = await afterLostAnswer(world, office, have, progress)
    const plan = await plannedRound(world, office, have, progress)
    if (plan.atoms.length === 0) return reportOf(have, plan, progress)
    const context = {
      workbooks: world.ports.workbooks,
      workbookId: office.workbookId,
      seal: world.seal,
      have,
    }
    const gatherAgain = () => lookAt(world, office)
    const result = await commitPlans({ ...context, cause: causeOf(progress.hints), gatherAgain }, plan.atoms)
    progress = await afterCommit(world, office, have, progress, plan, result)
    if (result.kind === 'committed' && plan.toSend.length === 0) return reportOf(have, plan, progress)
    if (progress.fruitless > 0) await pause(progress.fruitless)
  }
  throw new PassUnfinished(
    `The workbook ${office.code} could not be brought up to date now: other writers or failures kept coming between. The next pass takes it up.`,
  )
}

const lookAt = ({ ports }: World, { workbookId, programme }: Office): Promise<Have> =>
  gather(ports.workbooks, workbookId, programme.schema)

async function plannedRound(world: World, office: Office, have: Have, progress: Progress): Promise<PassPlan> {
  const settled = await settleUnknown(world.ports.mail, letterHistory(have.ledger), have.at)
  const arrived = await arrivals(world, office, have, progress.hints)
  return planPass(office, have, [...settled, ...arrived], progress.quarantine)
}

/** Only the number in the ledger proves a commit whose answer was lost; its letters are then ours to hand over. */
async function afterLostAnswer(
  world: World,
  office: Office,
  have: Have,
  progress: Progress,
): Promise<Progress> {
  const { unsure } = progress
  if (!unsure || !isCommitted(have.ledger, unsure.nonce)) return { ...progress, unsure: undefined }
  return handedOver(world, office, have, { ...progress, unsure: undefined }, unsure.plan, 1)
}

async function afterCommit(
  world: World,
  office: Office,
  have: Have,
  progress: Progress,
  plan: PassPlan,
  result: CommitResult,
): Promise<Progress> {
  const fruitless = progress.fruitless + 1
  switch (result.kind) {
    case 'committed':
      return handedOver(world, office, have, progress, plan, result.nonces.length)
    case 'gather-again':
      return { ...progress, fruitless }
    case 'unsure':
      world.ports.log('WARNING', 'the answer to a commit was lost', {
        office: office.code,
        why: result.message,
      })
      return { ...progress, fruitless, unsure: { nonce: result.nonce, plan } }
    case 'refused': {
      world.ports.log('WARNING', 'rows were refused for good', {
        office: office.code,
        atom: result.atom,
        why: result.message,
      })
      const problem = quarantined(result.atom, result.message)
      return { ...progress, fruitless, quarantine: new Map([...progress.quarantine, [result.atom, problem]]) }
    }
  }
}

/** Writes the letters and hands them to the mail service; links are made here and kept nowhere. */
async function handedOver(
  world: World,
  office: Office,
  have: Have,
  progress: Progress,
  { toSend, want }: PassPlan,
  commits: number,
): Promise<Progress> {
  const name = want.reading.tables.settings.get('office_name') ?? ''
  const writer = { links: linkMaker(world, office), office: name, workbook: office.workbookId }
  const mails = toSend.map(({ letter, wanted }) => writeLetter(letter, wanted, writer, have.at))
  const entries: readonly LedgerEntry[] = await deliver(
    world.ports.mail,
    mails,
    letterHistory(have.ledger),
    have.at,
  )
  return {
    ...progress,
    hints: [{ kind: 'outcomes', entries }],
    commits: progress.commits + commits,
    letters: progress.letters + mails.length,
    fruitless: 0,
  }
}

function reportOf({ at }: Have, { want }: PassPlan, { commits, letters, quarantine }: Progress): PassReport {
  return { at, commits, letters, quarantined: [...quarantine.keys()], wake: want.wake }
}

const causeOf = (hints: readonly Hint[]): string => [...new Set(hints.map(({ kind }) => kind))].join(', ')

/** Longer with every fruitless round, and never the same for two writers. */
function pause(round: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, Math.random() * Math.min(2000, 30 * 2 ** round)))
}
