import { randomInt } from 'node:crypto'
import type { WorkbookPort } from '../ports.ts'
import { assembleBatch, type Head, type Sealer } from './batch.ts'
import type { Have } from './have.ts'
import { ofKind } from './memory.ts'
import { isEmptyPlan, type AtomPlan } from './plan.ts'
import { echoAgrees, putBack } from './put-back.ts'

/** How far the plans came. What was committed stands, however it ended. */
export interface CommitReport {
  readonly committed: readonly CommittedBatch[]
  readonly end: CommitEnd
}

export interface CommittedBatch {
  readonly nonce: number
  readonly atoms: readonly string[]
}

export type CommitEnd =
  | { readonly kind: 'complete' }
  /** Another writer came first, or a row had moved: the pass runs again from a fresh reading. */
  | { readonly kind: 'gather-again'; readonly why: 'stale' | 'moved' }
  /** The answer was lost; whether this batch was applied, only the ledger tells. */
  | { readonly kind: 'unsure'; readonly batch: CommittedBatch; readonly message: string }
  /** One atom was refused for good, in this tab; the others can be committed without it. */
  | {
      readonly kind: 'refused'
      readonly atom: string
      readonly sheetId: number | undefined
      readonly message: string
    }

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

/** Batches that follow each other, each behind the guard that the one before left. */
interface Chain {
  readonly context: CommitContext
  readonly committed: CommittedBatch[]
  head: Head
}

const complete: CommitEnd = { kind: 'complete' }

/** Commits the plans, in their order, in as few atomic, guarded batches as their size allows. */
export async function commitPlans(context: CommitContext, plans: readonly AtomPlan[]): Promise<CommitReport> {
  const chain: Chain = { context, committed: [], head: headOf(context.have) }
  for (const part of parts(plans.filter(plan => !isEmptyPlan(plan)))) {
    const end = await commitPart(chain, part, 'together')
    if (end.kind !== 'complete') return { committed: chain.committed, end }
  }
  return { committed: chain.committed, end: complete }
}

async function commitPart(
  chain: Chain,
  plans: readonly AtomPlan[],
  newRows: 'together' | 'apart',
): Promise<CommitEnd> {
  const { context } = chain
  const nonce = newNonce()
  const { batch, next, atoms } = assembleBatch({ ...context, plans, head: chain.head, nonce, newRows })
  const outcome = await context.workbooks.commit(context.workbookId, batch)
  const made = { nonce, atoms: plans.map(({ atom }) => atom) }
  switch (outcome.kind) {
    case 'stale':
      return { kind: 'gather-again', why: 'stale' }
    case 'unknown':
      return { kind: 'unsure', batch: made, message: outcome.message }
    case 'refused': {
      if (newRows === 'together') return commitPart(chain, plans, 'apart')
      const edit = outcome.edit === undefined ? undefined : batch.edits[outcome.edit]
      const atom = outcome.edit === undefined ? undefined : atoms[outcome.edit]
      if (atom !== undefined)
        return { kind: 'refused', atom, sheetId: edit?.sheetId, message: outcome.message }
      return withoutOne(chain, plans, outcome.message)
    }
    case 'committed':
      chain.committed.push(made)
      chain.head = next
      if (echoAgrees(context.have, plans, outcome.echo)) return complete
      await restore(context, plans)
      return { kind: 'gather-again', why: 'moved' }
  }
}

/** A refusal that names no edit: halves are tried until the atom it is about stands alone. */
async function withoutOne(chain: Chain, plans: readonly AtomPlan[], message: string): Promise<CommitEnd> {
  const [only, ...others] = plans
  if (only && others.length === 0) return { kind: 'refused', atom: only.atom, sheetId: undefined, message }
  const middle = Math.ceil(plans.length / 2)
  const first = await commitPart(chain, plans.slice(0, middle), 'apart')
  return first.kind === 'complete' ? commitPart(chain, plans.slice(middle), 'apart') : first
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
  const cells = [...changes, ...newRows].map(row => [
    ...Object.values(row.cells),
    ...Object.values(row.notes ?? {}),
  ])
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
    const outcome = await context.workbooks.commit(context.workbookId, {
      ...batch,
      edits: [...edits, ...batch.edits],
    })
    if (outcome.kind === 'committed') return
  }
}
