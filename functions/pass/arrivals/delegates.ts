import { z } from 'zod'
import { sameAddress } from '../../law/text.ts'
import type { Tables } from '../../programmes/tables.ts'
import type { Office } from '../office.ts'

const answered = z.object({ address: z.string(), delegates: z.array(z.string()) })

/** The addresses that a register names to answer letters in this person's name; the person's own is not among them. */
export function delegatesOf({ programme }: Office, tables: Tables, person: string): readonly string[] {
  const registers = programme.schema.tabs.filter(
    ({ columns }) => columns['address'] !== undefined && columns['delegates'] !== undefined,
  )
  return registers
    .flatMap(tab => tables.rows(tab).flatMap(({ values }) => answered.safeParse(values).data ?? []))
    .filter(({ address }) => sameAddress(address, person))
    .flatMap(({ delegates }) => delegates.flatMap(each => each.split(/\s+/u)))
    .filter(address => address.includes('@') && !sameAddress(address, person))
}
