import { amount, type Amount } from '../../../law/amount.ts'
import { isDay, type Day } from '../../../law/calendar.ts'
import { optionOf } from '../forms/options.ts'

/** What is wrong with an answer; each language says how to mend it. */
export type FaultCode =
  | 'missing'
  | 'not-an-option'
  | 'not-a-day'
  | 'day-to-come'
  | 'not-a-year'
  | 'not-a-place'
  | 'not-an-address'
  | 'no-link'
  | 'not-a-term'

export interface Fault {
  readonly question: string
  readonly fault: FaultCode
}

type Answers = Readonly<Record<string, readonly string[]>>

/** Student numbers are compared without case or blanks. */
export const studentNumber = (text: string): string => text.replace(/\s+/gu, '').toUpperCase()

/** How a group shares the credits of an award: as filed, not filed, or typed in a way that tells no shares. */
interface Shares {
  readonly allocation: Readonly<Record<string, Amount>> | null
  readonly unread: string | null
}

/** Reads the answers of one response; what cannot be read is noted, so that everything is named at once. */
export interface AnswerReader {
  readonly faults: readonly Fault[]
  text(question: string): string
  optionalText(question: string): string | null
  option<Word extends string>(
    question: string,
    options: Readonly<Record<Word, string>>,
    otherwise: NoInfer<Word>,
  ): Word
  isYes(question: string): boolean
  year(question: string): number
  place(question: string): number
  term(question: string): number
  pastDay(question: string): Day
  students(question: string): readonly string[]
  addresses(question: string): readonly string[]
  links(question: string): readonly string[]
  shares(question: string): Shares
}

/** `today` is the day of the submission: an achievement lies before it. */
export function answerReader(answers: Answers, today: Day): AnswerReader {
  const faults: Fault[] = []
  const said = (question: string): string => (answers[question] ?? []).join('\n').trim()
  const wrong = <Value>(question: string, fault: FaultCode, instead: Value): Value => {
    faults.push({ question, fault: said(question) === '' ? 'missing' : fault })
    return instead
  }
  const matching = <Value>(
    question: string,
    fault: FaultCode,
    read: (text: string) => Value | undefined,
    instead: Value,
  ): Value => {
    const text = said(question)
    const found = text === '' ? undefined : read(text)
    return found === undefined ? wrong(question, fault, instead) : found
  }
  return {
    faults,
    text: question => matching(question, 'missing', text => text, ''),
    optionalText: question => said(question) || null,
    option: (question, options, otherwise) =>
      matching(question, 'not-an-option', text => optionOf(options, text), otherwise),
    isYes: question => said(question).toLowerCase() === 'yes',
    year: question => matching(question, 'not-a-year', yearIn, 0),
    place: question => matching(question, 'not-a-place', placeIn, 0),
    term: question => matching(question, 'not-a-term', placeIn, 0),
    pastDay: question => {
      const day = matching(question, 'not-a-day', text => (isDay(text) ? text : undefined), '')
      return day > today ? wrong(question, 'day-to-come', '') : day
    },
    students: question => matching(question, 'missing', studentsIn, []),
    addresses: question => matching(question, 'not-an-address', addressesIn, []),
    links: question => matching(question, 'no-link', linksIn, []),
    shares: question => sharesIn(said(question)),
  }
}

function yearIn(text: string): number | undefined {
  const year = /^(?:19|20)\d{2}$/.exec(text)
  return year ? Number(text) : undefined
}

function placeIn(text: string): number | undefined {
  return /^[1-9]\d?$/.test(text) ? Number(text) : undefined
}

function addressesIn(text: string): readonly string[] | undefined {
  const addresses = text.split(/[\s,;，；、]+/u).filter(part => part !== '')
  const all = addresses.length > 0 && addresses.every(each => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(each))
  return all ? [...new Set(addresses.map(each => each.toLowerCase()))] : undefined
}

function studentsIn(text: string): readonly string[] | undefined {
  const numbers = text.split(/[\s,;，；、]+/u).filter(part => part !== '')
  return numbers.length === 0 ? undefined : [...new Set(numbers.map(studentNumber))]
}

function linksIn(text: string): readonly string[] | undefined {
  const links = text.match(/https?:\/\/[^\s,，；;、]+/gu)
  return links ?? undefined
}

/** `2450001: 2` a line; every line has to be one. Whether shares are needed at all is for the law to say. */
function sharesIn(text: string): Shares {
  if (text === '') return { allocation: null, unread: null }
  const shares: Record<string, Amount> = {}
  for (const line of text.split(/[\n;；,，]/u).filter(part => part.trim() !== '')) {
    const share = /^\s*(\S+?)\s*[:：=\s]\s*(-?\d+(?:\.\d+)?)\s*$/u.exec(line)
    if (!share?.[1] || share[2] === undefined) return { allocation: null, unread: text }
    shares[studentNumber(share[1])] = amount(share[2])
  }
  return { allocation: shares, unread: null }
}
