import type { Verdict } from '../../../law/verdict.ts'
import { met, notMet, unclear } from '../../../law/verdict.ts'
import type { CitedClause } from './clause.ts'
import type { Reason, ReasonCode } from './reasons.ts'

/** Where a finding's code is listed in the answer: among the reasons that block, among the flags, or nowhere. */
export type Mark = 'blocks' | 'flags' | 'unmarked'

/** One rule that was looked at, and what it does to the answer. */
export interface Finding {
  readonly verdict: Verdict<Reason, CitedClause>
  readonly mark: Mark
}

/** The rule is fulfilled or was applied; worth a line to the reader, nothing more. */
export function fine(clause: CitedClause, because: Reason): Finding {
  return { verdict: met(clause, because), mark: 'unmarked' }
}

/** The rule hinders nothing, and the reader must not miss it. */
export function note(clause: CitedClause, because: Reason): Finding {
  return { verdict: met(clause, because), mark: 'flags' }
}

/** The rule is not fulfilled, and nothing goes on before it is. */
export function block(clause: CitedClause, because: Reason): Finding {
  return { verdict: notMet(clause, because), mark: 'blocks' }
}

/** The rule is not fulfilled; the answer's status says what follows. */
export function deny(clause: CitedClause, because: Reason): Finding {
  return { verdict: notMet(clause, because), mark: 'unmarked' }
}

/** The text leaves it to a person; the code names the question. */
export function ask(clause: CitedClause, because: Reason, mark: Mark = 'flags'): Finding {
  return { verdict: unclear(clause, because), mark }
}

/** What every answer carries, derived from its findings so that nothing is said twice. */
export interface Told {
  readonly blocked: readonly ReasonCode[]
  readonly flags: readonly ReasonCode[]
  readonly verdicts: readonly Verdict<Reason>[]
}

export function tell(findings: readonly Finding[]): Told {
  const marked = (mark: Mark): readonly ReasonCode[] => [
    ...new Set(findings.filter(each => each.mark === mark).map(each => each.verdict.because.code)),
  ]
  return {
    blocked: marked('blocks'),
    flags: marked('flags'),
    verdicts: findings.map(each => each.verdict),
  }
}
