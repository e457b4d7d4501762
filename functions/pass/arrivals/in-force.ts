import { localDay } from '../../law/calendar.ts'
import { letterHistory } from '../../mail/outbox/letter-history.ts'
import type { Tables } from '../../programmes/tables.ts'
import type { Have } from '../../reconcile/have.ts'
import { staffEdits } from '../../reconcile/staff-edits.ts'
import { readTables } from '../../reconcile/tables.ts'
import type { Office } from '../office.ts'
import { staffTurn } from '../staff-turn.ts'

/** Settings and registers as they count when something arrives: edits that the brake holds are read as not made. */
export function tablesInForce(office: Office, have: Have): Tables {
  const { programme } = office
  const { ledger } = have
  const { edits } = staffEdits(have, localDay(have.at, programme.schema.timeZone))
  const without = edits.length === 0 ? [] : staffTurn(office, have, ledger, letterHistory(ledger)).notMade
  return readTables({ have, ledger, letters: [], programme, without }).tables
}
