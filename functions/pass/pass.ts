import type { LedgerEntry, LedgerEntryOf } from '../../sheets-schema/common/ledger.ts'
import { settleUnknown } from '../mail/outbox/deliver.ts'
import { doubtOf, settleDoubtful } from '../mail/outbox/doubt.ts'
import { letterHistory } from '../mail/outbox/letter-history.ts'
import { commitPlans, type CommitReport, type CommittedBatch } from '../reconcile/commit.ts'
import { gather } from '../reconcile/gather.ts'
import type { Have } from '../reconcile/have.ts'
import { isCommitted, ofKind } from '../reconcile/memory.ts'
import { Recollection } from '../reconcile/recollection.ts'
import { lostCommit } from '../reconcile/went-back.ts'
import { arrivals } from './arrivals/arrivals.ts'
import { handOver } from './hand-over.ts'
import type { Hint, Office, World } from './office.ts'
import { planPass, type PassPlan } from './plan-pass.ts'
import { noQuarantine, quarantining, type Quarantine } from './quarantine.ts'
import { rememberQuiet, stillQuiet } from './quiet.ts'
import type { Want } from './want/want.ts'

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
const mostRounds = 100
/** Few enough to be handed over well before another pass would ask what became of them. */
const lettersPerRound = 150

/** What one round leaves to the next. */
interface Progress {
  /** What senders handed over; kept until it stands in the workbook. */
  readonly hints: readonly Hint[]
  /** What became of letters handed over in this pass; kept until it stands in the workbook. */
  readonly outcomes: readonly LedgerEntry[]
  /** A batch whose answer was lost, and the plan it was part of. */
  readonly unsure: { readonly batch: CommittedBatch; readonly plan: PassPlan } | undefined
  readonly quarantine: Quarantine
  /** How many letters may leave in the next round; none once the mail service takes none. */
  readonly room: number
  /** Nothing has come in and nobody has typed anything so far. */
  readonly timeAlone: boolean
  readonly commits: number
  readonly letters: number
  readonly fruitless: number
}

const start: Omit<Progress, 'hints'> = {
  outcomes: [],
  unsure: undefined,
  quarantine: noQuarantine,
  room: lettersPerRound,
  timeAlone: true,
  commits: 0,
  letters: 0,
  fruitless: 0,
}

/**
 * One pass: gather, understand, decide, plan, commit, deliver; again while something came between or remains to be done.
 * What the delivery of letters brought is only another fact, taken in by a further round.
 */
export async function pass(world: World, office: Office, hints: readonly Hint[]): Promise<PassReport> {
  const look = looking(world, office)
  let progress: Progress = { ...start, hints }
  for (let round = 0; round < mostRounds && progress.fruitless < mostFruitlessRounds; round++) {
    const have = await look()
    const quiet = round === 0 ? stillQuiet(office, have) : undefined
    if (quiet && (await arrivals(world, office, have, hints)).length === 0)
      return reportOf(have, quiet, progress)
    progress = await afterLostAnswer(world, office, have, progress)
    const plan = await plannedRound(world, office, have, progress)
    rememberLastCommit(world, office, have)
    if (plan.atoms.length === 0) {
      rememberQuiet(office, have, plan)
      return reportOf(have, plan.want, progress)
    }
    const context = {
      workbooks: world.ports.workbooks,
      workbookId: office.workbookId,
      seal: world.seal,
      have,
    }
    const cause = causeOf(progress)
    const report = await commitPlans({ ...context, cause, gatherAgain: look }, plan.atoms)
    const last = report.committed.at(-1)
    if (last) world.lastCommits.set(office.workbookId, last.nonce)
    progress = await afterCommit(world, office, have, progress, plan, report)
    if (report.end.kind === 'complete' && plan.toSend.length === 0) return reportOf(have, plan.want, progress)
    if (progress.fruitless > 0) await pause(progress.fruitless)
  }
  throw new PassUnfinished(
    `The workbook ${office.code} could not be brought up to date now: other writers or failures kept coming between. The next pass takes it up.`,
  )
}

const recollections = new WeakMap<Office, Recollection>()

/** Reads the workbook as often as it is called; what was read before, in this pass or an earlier one, is known. */
function looking({ ports }: World, office: Office): () => Promise<Have> {
  const known = recollections.get(office) ?? new Recollection()
  recollections.set(office, known)
  return () => gather(ports.workbooks, office.workbookId, office.programme.schema, known)
}

/** While a commit that was seen before is missing, it is what is remembered, until the ledger tells of its loss. */
function rememberLastCommit({ lastCommits }: World, { workbookId }: Office, { ledger }: Have): void {
  const last = ofKind(ledger, 'commit').at(-1)?.nonce
  if (last !== undefined && lostCommit(ledger, lastCommits.get(workbookId)).length === 0)
    lastCommits.set(workbookId, last)
}

async function plannedRound(world: World, office: Office, have: Have, progress: Progress): Promise<PassPlan> {
  const { mail } = world.ports
  const records = letterHistory(have.ledger)
  const settled = await settleUnknown(mail, records, have.at)
  const found = await settleDoubtful(mail, doubtOf(have.ledger, have.at), records, have.at)
  const arrived = await arrivals(world, office, have, progress.hints)
  return planPass(office, have, [...settled, ...found, ...progress.outcomes, ...arrived], {
    quarantine: progress.quarantine,
    letters: progress.room,
    timeAlone: progress.timeAlone,
  })
}

/** Only the number in the ledger proves a commit whose answer was lost; its letters are then ours to hand over. */
async function afterLostAnswer(
  world: World,
  office: Office,
  have: Have,
  progress: Progress,
): Promise<Progress> {
  const { unsure } = progress
  if (!unsure || !isCommitted(have.ledger, unsure.batch.nonce)) return { ...progress, unsure: undefined }
  return handedOver(world, office, have, { ...progress, unsure: undefined }, unsure.plan, [unsure.batch])
}

async function afterCommit(
  world: World,
  office: Office,
  have: Have,
  before: Progress,
  plan: PassPlan,
  { committed, end }: CommitReport,
): Promise<Progress> {
  const progress = await handedOver(world, office, have, before, plan, committed)
  const fruitless = committed.length > 0 ? 0 : progress.fruitless + 1
  switch (end.kind) {
    case 'complete':
      return { ...progress, fruitless: 0 }
    case 'gather-again':
      return { ...progress, fruitless }
    case 'unsure':
      world.ports.log('WARNING', 'the answer to a commit was lost', { office: office.code, why: end.message })
      return { ...progress, fruitless, unsure: { batch: end.batch, plan } }
    case 'refused': {
      const { atom, message } = end
      world.ports.log('WARNING', 'rows were refused for good', { office: office.code, atom, why: message })
      if (plan.facts.includes(atom)) throw new Error(`a fact could not be written down: ${message}`)
      // What is left out grows with every refusal, so that this comes to an end.
      return { ...progress, quarantine: quarantining(progress.quarantine, end, office), fruitless: 0 }
    }
  }
}

/** Hands over the letters of the atoms that stand, and forgets the facts that do. */
async function handedOver(
  world: World,
  office: Office,
  have: Have,
  progress: Progress,
  plan: PassPlan,
  committed: readonly CommittedBatch[],
): Promise<Progress> {
  const stands = new Set(committed.flatMap(({ atoms }) => atoms))
  const factsStand = plan.facts.every(fact => stands.has(fact))
  const toSend = plan.toSend.filter(({ atom }) => stands.has(atom))
  const outcomes = await handOver(world, office, have, plan.want, toSend)
  const restsNow = toSend.length > 0 && outcomes.every(isForService)
  return {
    ...progress,
    hints: factsStand ? [] : progress.hints,
    outcomes: factsStand ? outcomes : [...progress.outcomes, ...outcomes],
    room: restsNow ? 0 : progress.room,
    timeAlone: progress.timeAlone && plan.timeAlone,
    commits: progress.commits + committed.length,
    letters: progress.letters + toSend.length,
  }
}

/** Whether a letter waits because the mail service takes none; a mailbox that takes nothing stops nobody else's. */
const isForService = ({ outcome, cause }: LedgerEntryOf<'attempt'>): boolean =>
  outcome === 'deferred' && cause !== 'mailbox'

function reportOf(
  { at }: Have,
  { wake }: Pick<Want, 'wake'>,
  { commits, letters, quarantine }: Progress,
): PassReport {
  return { at, commits, letters, quarantined: [...quarantine.atoms.keys()], wake }
}

function causeOf({ hints, outcomes }: Progress): string {
  const kinds = new Set(hints.map(({ kind }): string => kind))
  if (outcomes.length > 0) kinds.add('outcomes')
  return kinds.size === 0 ? 'look' : [...kinds].join(', ')
}

/** Longer with every fruitless round, and never the same for two writers. */
function pause(round: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, Math.random() * Math.min(2000, 30 * 2 ** round)))
}
