import type { LedgerEntry, Remembered } from '../../../sheets-schema/common/ledger.ts'
import { sameAddress } from '../../law/text.ts'
import { recordsLetter } from '../../mail/own-letters/records-letter.ts'
import { recordsReaders, type StaffRow } from '../../programmes/staff-people.ts'
import type { Tables } from '../../programmes/tables.ts'
import { ofKind } from '../../reconcile/memory.ts'
import type { Hint, Office } from '../office.ts'
import type { WantedAtom } from '../want/own-atoms.ts'

/** Whoever asks again sooner is served by the letter that is on its way. */
const pauseMinutes = 10
/** A letter that could not leave by then is not wanted any more. */
const wantedHours = 24

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000

/** A line where the address is of somebody who may open lists and exports and did not ask just now; nothing for anybody else. */
export function accessAsked(
  tables: Tables,
  ledger: readonly Remembered[],
  { id, address }: Extract<Hint, { kind: 'records-asked' }>,
): readonly LedgerEntry[] {
  const person = recordsReaders(tables).find(each => sameAddress(each.address, address))?.address
  if (person === undefined) return []
  const last = ofKind(ledger, 'access').findLast(each => sameAddress(each.person, person))
  if (last && (last.id === id || minutesBetween(last.at, tables.now) < pauseMinutes)) return []
  return [{ kind: 'access', id, person }]
}

/** The letters with links that were asked for, as long as their readers are of the office. */
export function accessAtoms(
  { code }: Office,
  ledger: readonly Remembered[],
  tables: Tables,
): readonly WantedAtom[] {
  const staff = recordsReaders(tables)
  const newest = new Map(ofKind(ledger, 'access').map(each => [each.person.toLowerCase(), each]))
  return [...newest.values()].flatMap(({ id, person, at }) => {
    const reader = staff.find(({ address }) => sameAddress(address, person))
    if (!reader || minutesBetween(at, tables.now) > wantedHours * 60) return []
    const letters = [recordsLetter(code, recipientOf(reader), id)]
    return [{ atom: `records ${person}`, rows: [], letters, records: [] }]
  })
}

const recipientOf = ({ name, address, language }: StaffRow) => ({
  role: 'staff' as const,
  name,
  address,
  language: language ?? ('en' as const),
})
