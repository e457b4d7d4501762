import type { Verdict } from '../../../law/verdict.ts'
import type { Told } from '../law/findings.ts'
import type { Reason, ReasonCode } from '../law/reasons.ts'
import type { Progress } from '../progress/progress.ts'
import { sentence } from '../words.ts'
import type { Words } from '../words/words.ts'

/** The step a project stands in: what the law says there, and what hinders. */
export function stepTold(progress: Progress): Told {
  const { proposal, supervision, closure, result } = progress
  if (result) return result.answer
  if (progress.state === 'closure-submitted' || (closure && supervision?.answer.status === 'confirmed'))
    return closure?.answer ?? proposal.answer
  if (proposal.status === 'approved' && supervision) {
    const early = closure?.answer.blocked ?? []
    return { ...supervision.answer, blocked: [...supervision.answer.blocked, ...early] }
  }
  // A report that came before any teacher was named: what it lacks is what there is to say.
  if (proposal.status === 'approved' && closure) return closure.answer
  return { ...proposal.answer, blocked: proposal.blocked }
}

/** All verdicts of all steps, the present one's first. */
export function allVerdicts({
  proposal,
  supervision,
  closure,
  result,
}: Progress): readonly Verdict<Reason>[] {
  return [result?.answer, closure?.answer, supervision?.answer, proposal.answer].flatMap(
    each => each?.verdicts ?? [],
  )
}

/** All codes worth a note in all steps. */
export function allFlags({ proposal, supervision, closure, result }: Progress): readonly ReasonCode[] {
  const flags = [result?.answer, closure?.answer, supervision?.answer, proposal.answer].flatMap(
    each => each?.flags ?? [],
  )
  return [...new Set(flags)]
}

/** A verdict as a sentence with its clause. */
export function said(words: Words, { because, clause }: Verdict<Reason>): string {
  return words.withClause(sentence(words, because), clause)
}

/** The sentences of these codes, each once. */
export function saidOf(
  words: Words,
  verdicts: readonly Verdict<Reason>[],
  codes: readonly ReasonCode[],
): readonly string[] {
  return codes.flatMap(code => {
    const own = verdicts.filter(({ because }) => because.code === code)
    const found = own.find(({ kind }) => kind !== 'met') ?? own[0]
    return found ? [said(words, found)] : []
  })
}

export function clausesOf(verdicts: readonly Verdict<Reason>[]): readonly string[] {
  return [...new Set(verdicts.map(({ clause }) => clause))]
}
