import { randomInt } from 'node:crypto'
import type { Batch, CommitOutcome, WorkbookPort } from '../ports.ts'
import { assembleBatch, type Head, type Sealer } from './batch.ts'
import type { Have } from './have.ts'
import { ofKind } from './memory.ts'
import { isEmptyPlan, type AtomPlan } from './plan.ts'
import { echoAgrees, putBack } from './put-back.ts'

export type CommitResult =
  | { readonly kind: 'committed'; readonly nonces: readonly number[] }
  /** Another writer came first, or a row had moved: the pass runs again from a fresh reading. */
  | { readonly kind: 'gather-again'; readonly why: 'stale' | 'moved' }
  /** The answer was lost; whether this batch was applied, only the ledger tells. */
  | { readonly kind: 'unsure'; readonly nonce: number; readonly message: string }
  /** One atom was refused for good; the others can be committed without it. */
  | { readonly kind: 'refused'; readonly atom: string; readonly message: string }

export interface CommitContext {
  readonly workbooks: WorkbookPort
  readonly workbookId: string
  readonly have: Have
  readonly cause: string
  readonly seal: Sealer
  /** Reads the workbook anew, to put back what was written over. */
  readonly gatherAgain: () => Promise<Have>
}

/** Google recommends payloads of at most 2 MB; rows above this start another batch of the chain. */
const batchLimit = 1_500_000

/** The number of a commit: a random sheetId that no guard had before (31 bits). */
export const newNonce = (): number => randomInt(1, 2 ** 31 - 1)

/** Commits the plans in as few atomic, guarded batches as their size allows. */
export async function commitPlans(context: CommitContext, plans: readonly AtomPlan[]): Promise<CommitResult> {
  const nonces: number[] = []
  let head = headOf(context.have)
  for (const part of parts(plans.filter(plan => !isEmptyPlan(plan)))) {
    const nonce = newNonce()
    const { outcome, next } = await commitPart(context, part, head, nonce)
    if (outcome.kind === 'committed') {
      nonces.push(nonce)
      head = next
      if (!echoAgrees(context.have, part, outcome.echo)) {
        await restore(context, part)
        return { kind: 'gather-again', why: 'moved' }
      }
    } else if (outcome.kind === 'stale') return { kind: 'gather-again', why: 'stale' }
    else if (outcome.kind === 'unknown') return { kind: 'unsure', nonce, message: outcome.message }
    else return nameRefused(context, part, head)
  }
  return { kind: 'committed', nonces }
}

function headOf({ guard, ledger, lastLine }: Have): Head {
  return { guard, line: lastLine, seal: ofKind(ledger, 'commit').at(-1)?.seal ?? '' }
}

function parts(plans: readonly AtomPlan[]): readonly (readonly AtomPlan[])[] {
  const all: { plans: AtomPlan[]; size: number }[] = []
  for (const plan of plans) {
    const size = sizeOf(plan)
    const last = all.at(-1)
    if (last && last.size + size <= batchLimit) {
      last.plans.push(plan)
      last.size += size
    } else all.push({ plans: [plan], size })
  }
  return all.map(part => part.plans)
}

/** Bytes on the wire, roughly: each cell is wrapped as `{"userEnteredValue":{"stringValue":…}}`. */
function sizeOf({ changes, newRows, ledger, audit }: AtomPlan): number {
  const cells = [...changes, ...newRows].map(row => Object.values(row.cells))
  const wrapped = cells
    .flat()
    .reduce<number>((total, cell) => total + 48 + Buffer.byteLength(String(cell ?? '')), 0)
  return (
    wrapped +
    cells.length * 160 +
    Buffer.byteLength(JSON.stringify([ledger, audit])) * 1.3 +
    (ledger.length + audit.length) * 400
  )
}

async function commitPart(context: CommitContext, plans: readonly AtomPlan[], head: Head, nonce: number) {
  const { batch, next } = assembleBatch({ ...context, plans, head, nonce, newRows: 'together' })
  return { outcome: await send(context, batch), next }
}

function send({ workbooks, workbookId }: CommitContext, batch: Batch): Promise<CommitOutcome> {
  return workbooks.commit(workbookId, batch)
}

/** Sends the refused batch again with every atom's rows apart, so that the refusal names its atom. */
async function nameRefused(
  context: CommitContext,
  plans: readonly AtomPlan[],
  head: Head,
): Promise<CommitResult> {
  const nonce = newNonce()
  const { batch, atoms } = assembleBatch({ ...context, plans, head, nonce, newRows: 'apart' })
  const outcome = await send(context, batch)
  if (outcome.kind === 'committed') return { kind: 'committed', nonces: [nonce] }
  if (outcome.kind === 'stale') return { kind: 'gather-again', why: 'stale' }
  if (outcome.kind === 'unknown') return { kind: 'unsure', nonce, message: outcome.message }
  const atom = outcome.edit === undefined ? undefined : atoms[outcome.edit]
  if (atom === undefined) throw new Error(`The whole batch was refused: ${outcome.message}`)
  return { kind: 'refused', atom, message: outcome.message }
}

async function restore(context: CommitContext, plans: readonly AtomPlan[]): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const after = await context.gatherAgain()
    const edits = putBack(context.have, plans, after)
    if (edits.length === 0) return
    const plan: AtomPlan = {
      atom: '',
      changes: [],
      newRows: [],
      ledger: [],
      audit: [
        {
          who: 'system',
          tab: '',
          row: '',
          change: `put back ${edits.length} cells that a moved row or column had cost`,
        },
      ],
    }
    const { batch } = assembleBatch({
      ...context,
      have: after,
      plans: [plan],
      head: headOf(after),
      nonce: newNonce(),
      newRows: 'together',
    })
    const outcome = await send(context, { ...batch, edits: [...edits, ...batch.edits] })
    if (outcome.kind === 'committed') return
  }
}
