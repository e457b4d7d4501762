import type { Finding } from './findings.ts'
import { ask, block, fine, note } from './findings.ts'
import type { SocialPracticeSettings } from './settings.ts'

/** HIGH.1-5 in the text's order. */
export const highCategories = [
  'volunteers',
  'remote-area-public-service',
  'education-priority-areas-k12',
  'usr-program',
  'other-matching-core-values',
] as const

/** LOW.1-6 in the text's order. */
export const lowCategories = [
  'service-based-learning-incl-campus-offices',
  'teaching-assistant-or-companion-reading',
  'course-or-lab-assistant',
  'already-used-for-internship',
  'reception-for-orientation-or-seminar',
  'other-not-matching-core-values',
] as const

export type HighCategory = (typeof highCategories)[number]
export type LowCategory = (typeof lowCategories)[number]
export type Category = HighCategory | LowCategory

/** The mark that orders proposals for the reviewer; it never refuses one by itself. */
export type Priority = 'normal' | 'high' | 'low' | 'conflict'

const highs: ReadonlySet<string> = new Set(highCategories)

function split(categories: readonly Category[]): { high: readonly Category[]; low: readonly Category[] } {
  return {
    high: categories.filter(each => highs.has(each)),
    low: categories.filter(each => !highs.has(each)),
  }
}

export function priorityOf(categories: readonly Category[]): Priority {
  const { high, low } = split(categories)
  if (high.length > 0) return low.length > 0 ? 'conflict' : 'high'
  return low.length > 0 ? 'low' : 'normal'
}

/** HIGH, LOW: low priority is a mark (A-SP-05); where both lists match, a person decides (A-SP-06). */
export function priorityFindings(
  categories: readonly Category[],
  settings: SocialPracticeSettings,
): readonly Finding[] {
  const { high, low } = split(categories)
  const findings: Finding[] = []
  if (high.length > 0) findings.push(fine('HIGH', { code: 'high-priority', params: { categories: high } }))
  if (low.length > 0) {
    findings.push(note('LOW', { code: 'low-priority', params: { categories: low } }))
    if (settings.lowPriority === 'refuse')
      findings.push(block('A-SP-05', { code: 'low-priority', params: { categories: low } }))
  }
  if (high.length > 0 && low.length > 0)
    findings.push(ask('A-SP-06', { code: 'priority-conflict', params: { high, low } }))
  if (categories.includes('already-used-for-internship'))
    findings.push(ask('LOW.4', { code: 'used-for-internship', params: {} }, 'unmarked'))
  return findings
}
