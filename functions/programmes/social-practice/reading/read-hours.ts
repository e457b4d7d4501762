import { compare, zero } from '../../../law/amount.ts'
import { daysBetween, isDay } from '../../../law/calendar.ts'
import { numberKey } from '../../../law/text.ts'
import type { Entry } from '../../tables.ts'
import type { LoggedHours } from '../facts.ts'
import { codeOf, hourKindOptions, sourceOptions, verifierOptions } from '../forms/options.ts'
import type { HourEntry } from '../law/hours.ts'
import { answerOf, inOrder, sentOf } from './read-answers.ts'
import { readLength, unreadLength } from './read-length.ts'

/** The log of one project; an entry that a later one replaces stays, and counts no more. */
export function readHours(entries: readonly Entry[]): readonly LoggedHours[] {
  const lines = inOrder(entries.map(entry => ({ ...sentOf(entry), response: entry })))
  const replacedBy = new Map<string, string>()
  const astray = new Set<string>()
  const known = new Set<string>()
  for (const { entry, response } of lines) {
    known.add(entry)
    const earlier = replacedNumber(response)
    if (earlier !== '' && !known.has(earlier)) astray.add(entry)
    else if (earlier !== '' && earlier !== entry) replacedBy.set(earlier, entry)
  }
  return lines.map(({ response, ...sent }) => {
    const line = lineOf(response)
    const corrects = replacedNumber(response) !== ''
    const length = readLength(answerOf(response, 'length'))
    return {
      ...sent,
      line,
      replacedBy: replacedBy.get(sent.entry),
      namesNoEntry: astray.has(sent.entry),
      takesBack: corrects && length !== undefined && compare(length, zero) === 0,
    }
  })
}

/** The entry that this one corrects; '' where it corrects none, also where that is said in words. */
function replacedNumber(response: Entry): string {
  const number = numberKey(answerOf(response, 'replaces'))
  return /^(?:NO\.?|NONE|N\/A|0|[-–—]+|無|无|否|沒有|没有|不是)$/u.test(number) ? '' : number
}

function lineOf(entry: Entry): HourEntry {
  const verifier = codeOf(verifierOptions, answerOf(entry, 'verifiedBy'))
  return {
    // An unknown or blank kind counts nothing until a person says what it was, as travel does (A-SP-10).
    kind: codeOf(hourKindOptions, answerOf(entry, 'kind')) ?? 'preparation',
    length: readLength(answerOf(entry, 'length')) ?? unreadLength,
    date: dayOf(answerOf(entry, 'date')),
    ...periodOf(entry),
    source: codeOf(sourceOptions, answerOf(entry, 'source')) ?? 'self',
    verifiedBy: verifier === undefined || verifier === 'nobody' ? null : verifier,
  }
}

/** How many days an entry covers, the last one included; 0 where the last day is none, or before the first. */
function periodOf(entry: Entry): { readonly periodDays?: number } {
  const [first, last] = [dayOf(answerOf(entry, 'date')), dayOf(answerOf(entry, 'until'))]
  if (last === '' || !isDay(first)) return {}
  return { periodDays: isDay(last) && last >= first ? daysBetween(first, last) + 1 : 0 }
}

/** `2026/3/7` → `2026-03-07`; anything else stays as typed. */
function dayOf(typed: string): string {
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(typed.normalize('NFKC'))
  const [, year, month, day] = parts ?? []
  if (year === undefined || month === undefined || day === undefined) return typed
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
