import { compare, zero } from '../../../law/amount.ts'
import { numberKey } from '../../../law/text.ts'
import type { Entry } from '../../tables.ts'
import type { LoggedHours } from '../facts.ts'
import { codeOf, hourKindOptions, sourceOptions, verifierOptions } from '../forms/options.ts'
import type { HourEntry } from '../law/hours.ts'
import { answerOf, inOrder, sentOf } from './read-answers.ts'
import { readLength, unreadLength } from './read-length.ts'

/** A student's log; an entry that a later one replaces stays, and counts no more. */
export function readHours(entries: readonly Entry[]): readonly LoggedHours[] {
  const lines = inOrder(entries.map(entry => ({ ...sentOf(entry), response: entry })))
  const replacedBy = new Map<string, string>()
  for (const { entry, response } of lines) {
    const earlier = numberKey(answerOf(response, 'replaces'))
    if (earlier !== '' && earlier !== entry) replacedBy.set(earlier, entry)
  }
  return lines.map(({ response, ...sent }) => {
    const line = lineOf(response)
    const corrects = numberKey(answerOf(response, 'replaces')) !== ''
    const length = readLength(answerOf(response, 'length'))
    return {
      ...sent,
      line,
      replacedBy: replacedBy.get(sent.entry),
      takesBack: corrects && length !== undefined && compare(length, zero) === 0,
    }
  })
}

function lineOf(entry: Entry): HourEntry {
  const verifier = codeOf(verifierOptions, answerOf(entry, 'verifiedBy'))
  return {
    // An unknown or blank kind counts nothing until a person says what it was, as travel does (A-SP-10).
    kind: codeOf(hourKindOptions, answerOf(entry, 'kind')) ?? 'preparation',
    length: readLength(answerOf(entry, 'length')) ?? unreadLength,
    date: dayOf(answerOf(entry, 'date')),
    source: codeOf(sourceOptions, answerOf(entry, 'source')) ?? 'self',
    verifiedBy: verifier === undefined || verifier === 'nobody' ? null : verifier,
  }
}

/** `2026/3/7` → `2026-03-07`; anything else stays as typed. */
function dayOf(typed: string): string {
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(typed.normalize('NFKC'))
  const [, year, month, day] = parts ?? []
  if (year === undefined || month === undefined || day === undefined) return typed
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
