import type { Instant } from '../../../law/calendar.ts'
import { numberKey } from '../../../law/text.ts'
import type { CaseFacts, Sent } from '../facts.ts'
import { isAfter } from '../progress/after.ts'

/** `agree SPS-0002` → the word and the number of the entry that is meant; undefined where none is named. */
export function wordAndNumber(value: string): { readonly word: string; readonly number: string | undefined } {
  const [, word = value, number] = /^(\S+)\s+(\S+)$/u.exec(value.trim()) ?? []
  return { word: word.trim(), number: number === undefined ? undefined : numberKey(number) }
}

/** Changes after the result count for nothing any more, and make no decision stale. */
export function newestChange(sent: readonly Sent[], until: Instant | undefined): Instant | null {
  const dates = sent.map(each => each.changedAt)
  const counting = until === undefined ? dates : dates.filter(each => !isAfter(each, until))
  return counting.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null
}

/** When the supervisor first passed or failed the newest version that has a result. */
export function resultAt({ answers }: CaseFacts): Instant | undefined {
  const given = answers.filter(
    ({ question, decision }) =>
      question === 'closure-evaluation' && (decision === 'pass' || decision === 'fail'),
  )
  const newest = Math.max(...given.map(({ version }) => version))
  return given.find(({ version }) => version === newest)?.at
}
