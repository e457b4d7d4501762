import { compare, shown } from '../../../law/amount.ts'
import { isBlank, normalForm } from '../../../law/text.ts'
import { unclear } from '../../../law/verdict.ts'
import type { Judged } from './judged.ts'
import { notCounted } from './outcome.ts'
import type { InnovationCreditsSettings } from './settings.ts'

function byWork(judged: readonly Judged[]): ReadonlyMap<string, readonly Judged[]> {
  const works = new Map<string, Judged[]>()
  for (const each of judged) {
    const work = each.entry.work
    if (each.outcome.status !== 'counted' || work === null || isBlank(work)) continue
    const key = normalForm(work)
    works.set(key, [...(works.get(key) ?? []), each])
  }
  return works
}

/**
 * One work in several categories (A-IC-23): no sentence of part II excludes it, so all count and staff are told;
 * with `sameWork: 'best'` only the entry with most credits stays, at a tie the first entered.
 */
export function oneWork(judged: readonly Judged[], settings: InnovationCreditsSettings): readonly Judged[] {
  const works = byWork(judged)
  return judged.map(each => {
    const together = works.get(normalForm(each.entry.work ?? '')) ?? []
    if (!together.includes(each)) return each
    const severalKinds = new Set(together.map(({ entry }) => entry.kind)).size > 1
    const params = { work: each.entry.work ?? '', entries: together.map(({ entry }) => entry.ref) }
    const note = unclear('II', { code: 'same-work-in-several-categories', params })
    const notes = severalKinds ? [...each.notes, note] : each.notes
    const best = together.reduce((a, b) => (compare(b.outcome.credits, a.outcome.credits) > 0 ? b : a))
    if (settings.sameWork === 'add' || best === each) return { ...each, notes }
    const lower = { counts: best.entry.ref, credits: shown(each.outcome.credits) }
    return { ...each, notes, outcome: notCounted('II', { code: 'same-work-counted-once', params: lower }) }
  })
}
