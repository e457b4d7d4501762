/**
 * Times, links, people's names and addresses, and versions of the recording day: nobody's to reproduce, but they have to be
 * there. Names of media types stand for links to what they are exported as.
 */
const PASSING =
  /^(?:\w+(?:Time|Date|Link|Url|Uri)|url|expiration|users|emailAddress|displayName|ownerNames|lastModifyingUserName|permissionId|version|headRevisionId|etag|revisionId|(?:application|text)\/\S+)$/

export interface Difference {
  /** Where in the body: `sheets[0].properties.title`; empty for the whole of it. */
  readonly at: string
  readonly want: unknown
  readonly have: unknown
}

/** Every place in which an answer differs from the recorded one. An absent value and null are not the same. */
export function differences(want: unknown, have: unknown, at = '', key = ''): readonly Difference[] {
  if (want === have) return []
  if (PASSING.test(key) && typeof want === typeof have) return []
  if (Array.isArray(want) && Array.isArray(have)) {
    const length = Math.max(want.length, have.length)
    return Array.from({ length }, (_, index) => index).flatMap(index =>
      differences(want[index], have[index], `${at}[${index}]`, key),
    )
  }
  if (isObject(want) && isObject(have)) {
    return [...new Set([...Object.keys(want), ...Object.keys(have)])].flatMap(name =>
      differences(want[name], have[name], at === '' ? name : `${at}.${name}`, name),
    )
  }
  return [{ at, want, have }]
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
