import type { LedgerEntry, Remembered } from '../../../sheets-schema/common/ledger.ts'
import { staffTab } from '../../../sheets-schema/common/people.ts'
import type { StaffRowOf } from '../../../sheets-schema/tab.ts'
import { sameAddress } from '../../law/text.ts'
import { recordsLetter } from '../../mail/records-letter.ts'
import type { Tables } from '../../programmes/tables.ts'
import type { Have } from '../../reconcile/have.ts'
import { ofKind } from '../../reconcile/memory.ts'
import { staffRows } from '../../reconcile/staff-rows.ts'
import type { Hint, Office } from '../office.ts'
import type { WantedAtom } from '../want/own-atoms.ts'

type StaffPerson = StaffRowOf<typeof staffTab>

/** Whoever asks again sooner is served by the letter that is on its way. */
const pauseMinutes = 10
/** A letter that could not leave by then is not wanted any more. */
const wantedHours = 24

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000

/** A line where the address stands in Staff and did not ask just now; nothing for anybody else. */
export function accessAsked(
  have: Have,
  ledger: readonly Remembered[],
  { id, address }: Extract<Hint, { kind: 'records-asked' }>,
): readonly LedgerEntry[] {
  const person = staffRows(have, [staffTab], [])
    .rows(staffTab)
    .find(({ values }) => sameAddress(values.address, address))?.values.address
  if (person === undefined) return []
  const last = ofKind(ledger, 'access').findLast(each => sameAddress(each.person, person))
  if (last && (last.id === id || minutesBetween(last.at, have.at) < pauseMinutes)) return []
  return [{ kind: 'access', id, person }]
}

/** The letters with links that were asked for, as long as their readers are of the office. */
export function accessAtoms(
  { code }: Office,
  ledger: readonly Remembered[],
  tables: Tables,
): readonly WantedAtom[] {
  const staff = tables.rows(staffTab).map(({ values }) => values)
  const newest = new Map(ofKind(ledger, 'access').map(each => [each.person.toLowerCase(), each]))
  return [...newest.values()].flatMap(({ id, person, at }) => {
    const reader = staff.find(({ address }) => sameAddress(address, person))
    if (!reader || minutesBetween(at, tables.now) > wantedHours * 60) return []
    const letters = [recordsLetter(code, recipientOf(reader), id)]
    return [{ atom: `records ${person}`, rows: [], letters, records: [] }]
  })
}

const recipientOf = ({ name, address, language }: StaffPerson) => ({
  role: 'staff' as const,
  name,
  address,
  language: language ?? ('en' as const),
})
