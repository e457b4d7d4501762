import type { WantedLetter } from '../../programmes/letter.ts'
import type { Tables } from '../../programmes/tables.ts'
import type { Office } from '../office.ts'

/** Those of the letters whose address stands in a register today: what somebody was once written to under is none. */
export function toRegistered(
  { programme }: Office,
  tables: Tables,
  letters: ReadonlyMap<string, WantedLetter>,
): ReadonlyMap<string, WantedLetter> {
  if (letters.size === 0) return letters
  const registers = programme.schema.tabs.filter(({ kind }) => kind === 'register')
  const registered = new Set(
    registers.flatMap(tab => tables.rows(tab).flatMap(({ values }) => addressesIn(values))),
  )
  return new Map([...letters].filter(([, { to }]) => registered.has(to.address.trim().toLowerCase())))
}

/** Delegates answer for others and are written to under no address of their own. */
const addressesIn = ({
  delegates: _delegates,
  ...values
}: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.values(values)
    .flat()
    .flatMap(value => (typeof value === 'string' && value.includes('@') ? [value.trim().toLowerCase()] : []))
