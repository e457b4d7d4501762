import type { LedgerEntry, Remembered } from '../../../sheets-schema/common/ledger.ts'
import { sameAddress } from '../../law/text.ts'
import { letterHistory } from '../../mail/outbox/letter-history.ts'
import { recordsReaders } from '../../programmes/staff-people.ts'
import type { Have } from '../../reconcile/have.ts'
import { ofKind } from '../../reconcile/memory.ts'
import type { AuditChange } from '../../reconcile/plan.ts'
import { digestOf, exportDifference, exportLines, isNothingNew } from '../../records/exported.ts'
import type { ExportRequest, Office } from '../office.ts'
import { staffTurn } from '../staff-turn.ts'

/** The lines of an export, where it has not been made, its reader may make it, and the workbook still says what its dry run said. */
export function exportAsked(
  office: Office,
  have: Have,
  ledger: readonly Remembered[],
  { expects, reader, ...act }: ExportRequest,
): readonly LedgerEntry[] {
  const exported = ofKind(ledger, 'exported')
  if (exported.some(({ id }) => id === act.id)) return []
  const { tables } = staffTurn(office, have, ledger, letterHistory(ledger)).want.reading
  if (reader !== undefined && !recordsReaders(tables).some(({ address }) => sameAddress(address, reader)))
    return []
  const now = office.programme
    .records(tables)
    .registrar()
    .map(({ line }) => line)
  const difference = exportDifference(now, exported, act.term)
  if (isNothingNew(difference) || digestOf(difference) !== expects) return []
  return exportLines(act, difference, exported)
}

/** Who told the registrar how much, for the Audit tab; what it was stands in the ledger. */
export function exportAudit(entry: LedgerEntry): readonly AuditChange[] {
  if (entry.kind !== 'exported') return []
  const { export: number, by, rows, withdrawn } = entry
  const change = `${rows.length} new or changed, ${withdrawn.length} withdrawn for the registrar`
  return [{ who: by, tab: 'Registrar', row: `export ${number}`, change }]
}
