import type { Entry as Response } from '../../tables.ts'

/** What the members are asked about; a correction of anything else leaves their word as it is. */
const askedAbout = ['project', 'award', 'prize', 'members', 'shares'] as const

/** The number of the response since which the shares of the newest are the same: the version the group is asked about. */
export function sharesFiledSince(responses: readonly Response[]): number {
  const filed = responses.map(({ answers }) =>
    JSON.stringify(askedAbout.map(question => answers[question] ?? [])),
  )
  const newest = filed.at(-1)
  return filed.findLastIndex(each => each !== newest) + 2
}
