import { staffTab } from '../../../sheets-schema/common/people.ts'
import { localDay } from '../../law/calendar.ts'
import { normalForm } from '../../law/text.ts'
import type { Problem } from '../../programmes/programme.ts'
import { staffPeople } from '../../programmes/staff-people.ts'
import type { Tables } from '../../programmes/tables.ts'
import type { Office } from '../office.ts'

const { id: idColumn, worksUntil } = staffTab.columns

/** People who were taken out of Staff while rows name them: what they decided stays, and staff are told how a leaver is entered. */
export function formerStaff({ programme }: Office, tables: Tables): readonly Problem[] {
  const present = new Set(tables.rows(staffTab).map(({ values: { id } }) => normalForm(id)))
  const former = staffPeople(tables).filter(
    ({ id, takenOut }) => takenOut !== undefined && !present.has(normalForm(id)),
  )
  if (former.length === 0) return []
  const named = rowsByName({ programme }, tables)
  return former.flatMap(({ id, takenOut = tables.now }) => {
    const [first, ...more] = named.get(normalForm(id)) ?? []
    if (first === undefined) return []
    const rows = more.length === 0 ? first : `${first} and ${more.length} more`
    return [
      {
        tab: staffTab.title,
        row: id,
        column: idColumn.header,
        what: `“${id}” is named in ${rows} and is no longer in Staff.`,
        why: 'The row was taken out; what somebody decided is never undone by that.',
        follows: `What was typed in this name up to ${localDay(takenOut, tables.timeZone)} counts as before; what is typed in it now does not.`,
        mend: `Put the row back and type the last day under “${worksUntil.header}”: a leaver’s row is kept.`,
      },
    ]
  })
}

/** The keys of result rows by what stands in their staff cells. */
function rowsByName(
  { programme }: Pick<Office, 'programme'>,
  tables: Tables,
): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>()
  for (const tab of programme.schema.tabs.filter(({ kind }) => kind === 'result'))
    for (const { key, values } of tables.rows(tab))
      for (const typed of new Set(textsOf(values))) named.set(typed, [...(named.get(typed) ?? []), key])
  return named
}

const textsOf = (values: object): readonly string[] =>
  Object.values(values).flatMap((value: unknown) => (typeof value === 'string' ? [normalForm(value)] : []))
