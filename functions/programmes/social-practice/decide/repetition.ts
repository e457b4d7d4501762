import { isBlank, normalForm } from '../../../law/text.ts'
import type { CaseFacts } from '../facts.ts'

/** The first of these cases that says the same as a later one, word for word; both stand until a person settles it. */
export function repeatedCase(facts: CaseFacts, earlier: readonly CaseFacts[]): string | undefined {
  const own = saidIn(facts)
  if (own === undefined) return undefined
  const isSame = (other: CaseFacts): boolean =>
    other.kind === facts.kind && other.student.number === facts.student.number && saidIn(other) === own
  return earlier.find(isSame)?.key
}

/** Topic and plan of the newest version; undefined where there is nothing to compare yet. */
function saidIn({ proposals }: CaseFacts): string | undefined {
  const { topic, implementationPlan } = (proposals.at(-1) ?? proposals[0]).proposal
  if (isBlank(topic) || isBlank(implementationPlan)) return undefined
  return [topic, implementationPlan].map(normalForm).join('\n')
}
