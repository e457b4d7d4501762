import { sameAddress } from '../../law/text.ts'
import type { Have } from '../../reconcile/have.ts'
import type { Office } from '../office.ts'

/** The addresses that a register names to answer letters in this person's name; the person's own is not among them. */
export function delegatesOf({ programme }: Office, have: Have, person: string): readonly string[] {
  const registers = programme.schema.tabs.filter(
    ({ columns }) => columns['address'] !== undefined && columns['delegates'] !== undefined,
  )
  const rows = registers.flatMap(({ sheetId }) => have.tabs.get(sheetId)?.rows ?? [])
  return rows
    .filter(({ cells }) => sameAddress(String(cells['address'] ?? ''), person))
    .flatMap(({ cells }) => String(cells['delegates'] ?? '').split(/[\s,;，；、]+/u))
    .filter(address => address.includes('@') && !sameAddress(address, person))
}
