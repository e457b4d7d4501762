import { letterHistory, type LetterRecord } from '../mail/outbox/letter-history.ts'
import { gather } from '../reconcile/gather.ts'
import type { Have } from '../reconcile/have.ts'
import type { Office, World } from './office.ts'
import { staffTurn } from './staff-turn.ts'
import type { Want } from './want/want.ts'

export interface Look {
  readonly have: Have
  readonly want: Want
  readonly letters: readonly LetterRecord[]
}

/** One read and no write: what the workbook says now, decided as a pass would, the brake included. For pages. */
export async function look({ ports }: World, office: Office): Promise<Look> {
  const have = await gather(ports.workbooks, office.workbookId, office.programme.schema)
  const letters = letterHistory(have.ledger)
  return { have, letters, want: staffTurn(office, have, have.ledger, letters).want }
}
