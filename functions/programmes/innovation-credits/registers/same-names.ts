import { normalForm } from '../../../law/text.ts'

/**
 * From groups of names that mean the same to one name for each: the first name of the first group it is tied to,
 * also through other groups. A name in no group stands for itself.
 */
export function sameNames(groups: readonly (readonly string[])[]): (name: string) => string {
  const counted = new Map<string, string>()
  for (const group of groups) {
    const known = group.flatMap(name => counted.get(normalForm(name)) ?? [])
    const one = known[0] ?? group[0] ?? ''
    for (const [name, was] of counted) if (known.includes(was)) counted.set(name, one)
    for (const name of group) counted.set(normalForm(name), one)
  }
  return name => counted.get(normalForm(name)) ?? name
}
