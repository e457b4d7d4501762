import { z } from 'zod'
import { passListsTab } from '../../../../sheets-schema/social-practice/pass-lists.ts'
import type { Day } from '../../../law/calendar.ts'
import type { Tables } from '../../tables.ts'

const student = z.object({
  case: z.string(),
  number: z.string(),
  name: z.string(),
  department: z.string(),
  topic: z.string(),
})

const listVersion = z.object({
  kind: z.literal('pass-list'),
  /** `113-2/03`: the same in all its versions. */
  list: z.string(),
  semester: z.string(),
  version: z.number().int(),
  madeAt: z.string(),
  supervisor: z.object({ name: z.string(), address: z.string() }),
  students: z.array(student),
})

/** A list of passing students as it is printed, frozen: a paper that comes back is held against its own version. */
export type ListVersion = Readonly<z.infer<typeof listVersion>>
export type ListedStudent = ListVersion['students'][number]

/** Under what a version is recorded. */
export const subjectOf = ({ list, version }: Pick<ListVersion, 'list' | 'version'>): string =>
  `${list} v${version}`

/** What staff typed beside a list. */
export interface ReceivedPaper {
  readonly on: Day
  readonly version: number
}

/** One list with every version it has had, the oldest first, and the paper that came back. */
export interface KnownList {
  readonly list: string
  readonly versions: readonly [ListVersion, ...ListVersion[]]
  readonly received: ReceivedPaper | undefined
}

/** The lists that have a number, by their key. */
export function readLists(tables: Pick<Tables, 'records' | 'rows'>): ReadonlyMap<string, KnownList> {
  const versions = [...tables.records.values()]
    .flatMap(data => listVersion.safeParse(data).data ?? [])
    .toSorted((a, b) => a.version - b.version)
  const typed = new Map(tables.rows(passListsTab).map(row => [row.key, row]))
  const lists = [...Map.groupBy(versions, ({ list }) => list)]
  return new Map(
    lists.flatMap(([list, [first, ...later]]): [string, KnownList][] => {
      if (!first) return []
      const all: KnownList['versions'] = [first, ...later]
      const row = typed.get(list)
      const { received: on, receivedVersion } = row?.values ?? {}
      const received =
        on === undefined
          ? undefined
          : { on, version: receivedVersion ?? presentAt(all, row?.cellsSince['received']) }
      return [[list, { list, versions: all, received }]]
    }),
  )
}

/** The version that was the present one at a moment; the newest where the moment is not known yet. */
function presentAt(versions: KnownList['versions'], since: string | undefined): number {
  const then = versions.findLast(
    ({ madeAt }) => since === undefined || Date.parse(madeAt) <= Date.parse(since),
  )
  return (then ?? versions[0]).version
}

/** The version that came back signed; undefined while none has, or where there is no such version. */
export function signedVersion({ versions, received }: KnownList): ListVersion | undefined {
  return versions.find(({ version }) => version === received?.version)
}

/** The day on which the signed list with this case on it reached the office, by case (S5.4). */
export function receivedCases(lists: ReadonlyMap<string, KnownList>): ReadonlyMap<string, Day> {
  return new Map(
    [...lists.values()].flatMap(list => {
      const on = list.received?.on
      const students = signedVersion(list)?.students ?? []
      return on === undefined ? [] : students.map(each => [each.case, on] as const)
    }),
  )
}
