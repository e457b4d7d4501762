import type { ChoiceQuestion, Question } from './form.ts'

/** Why an answer cannot be taken; the page has a sentence for each. */
export type AnswerProblem =
  | 'required'
  | 'not-a-choice'
  | 'not-a-date'
  | 'not-a-time'
  | 'not-on-scale'
  | 'not-an-address'
  | 'leads-back'
  | 'too-many-files'
  | 'file-too-large'
  | 'file-empty'
  | 'not-a-taken-file'
  | 'file-lost'

export type ReadAnswer =
  | { readonly kind: 'answered'; readonly values: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: AnswerProblem }

/** What a form page posts for the "other" choice; its text comes in `entry.N.other_option_response`. */
export const OTHER = '__other_option__'
export const otherField = (entry: string): string => `${entry}.other_option_response`

const problem = (problem: AnswerProblem): ReadAnswer => ({ kind: 'problem', problem })
const answered = (...values: string[]): ReadAnswer => ({ kind: 'answered', values })

/** Reads what was posted for one question into the texts that the API gives for it. */
export function readAnswer(question: Question, entry: string, posted: URLSearchParams): ReadAnswer {
  const answer = readGiven(question, entry, posted)
  const isBlank = answer.kind === 'answered' && answer.values.length === 0
  return isBlank && question.required === true ? problem('required') : answer
}

function readGiven(question: Question, entry: string, posted: URLSearchParams): ReadAnswer {
  const { choiceQuestion, textQuestion, scaleQuestion, ratingQuestion, dateQuestion, timeQuestion } = question
  if (choiceQuestion !== undefined) return readChoice(choiceQuestion, entry, posted)
  const text = (posted.get(entry) ?? '').replaceAll('\r\n', '\n')
  const trimmed = text.trim()
  if (textQuestion !== undefined) {
    if (trimmed === '') return answered()
    return answered(textQuestion.paragraph === true ? text : text.replaceAll(/[\r\n]+/g, ' '))
  }
  if (dateQuestion !== undefined) return readDate(dateQuestion, trimmed || dateOfParts(entry, posted))
  if (timeQuestion !== undefined)
    return readTime(timeQuestion.duration === true, trimmed || timeOfParts(entry, posted))
  if (trimmed === '') return answered()
  const low = ratingQuestion === undefined ? (scaleQuestion?.low ?? 0) : 1
  const high = ratingQuestion?.ratingScaleLevel ?? scaleQuestion?.high ?? 0
  const fits = /^\d{1,2}$/.test(trimmed) && Number(trimmed) >= low && Number(trimmed) <= high
  return fits ? answered(String(Number(trimmed))) : problem('not-on-scale')
}

function readChoice(
  { type, options = [] }: ChoiceQuestion,
  entry: string,
  posted: URLSearchParams,
): ReadAnswer {
  const chosen = [...new Set(posted.getAll(entry).filter(value => value !== ''))]
  if (chosen.length > 1 && type !== 'CHECKBOX') return problem('not-a-choice')
  const offered = new Set(options.filter(({ isOther }) => isOther !== true).map(({ value }) => value))
  const hasOther = options.some(({ isOther }) => isOther === true)
  const values: string[] = []
  for (const value of chosen) {
    if (offered.has(value)) values.push(value)
    else if (value === OTHER && hasOther) {
      const other = (posted.get(otherField(entry)) ?? '').trim()
      if (other === '') return problem('required')
      values.push(other)
    } else return problem('not-a-choice')
  }
  return answered(...values)
}

function readDate(
  { includeYear, includeTime }: NonNullable<Question['dateQuestion']>,
  text: string,
): ReadAnswer {
  if (text === '') return answered()
  const [day = '', time = '', ...rest] = text.split(/[ T]/)
  const date = includeYear === true ? day : `2024-${day}` // a leap year: 29 February is a day of some year
  if (!isDay(date) || rest.length > 0) return problem('not-a-date')
  if (includeTime !== true) return time === '' ? answered(day) : problem('not-a-date')
  return isTime(time) ? answered(`${day} ${time}`) : problem('not-a-time')
}

function readTime(duration: boolean, text: string): ReadAnswer {
  if (text === '') return answered()
  const fits = duration ? /^\d{1,2}:[0-5]\d:[0-5]\d$/.test(text) : isTime(text)
  return fits ? answered(text) : problem('not-a-time')
}

/** A day that is on the calendar, as `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Google's own pages post dates and times in parts (`entry.N_year`, `_month`, `_day`, `_hour`, `_minute`). */
function dateOfParts(entry: string, posted: URLSearchParams): string {
  const [year, month, day] = partsOf(entry, posted, ['year', 'month', 'day'])
  if (month === undefined || day === undefined) return ''
  const date = `${year === undefined ? '' : `${year}-`}${month}-${day}`
  return `${date} ${timeOfParts(entry, posted)}`.trim()
}

function timeOfParts(entry: string, posted: URLSearchParams): string {
  const [hour, minute, second] = partsOf(entry, posted, ['hour', 'minute', 'second'])
  if (hour === undefined || minute === undefined) return ''
  return second === undefined ? `${hour}:${minute}` : `${hour}:${minute}:${second}`
}

function partsOf(entry: string, posted: URLSearchParams, names: readonly string[]): (string | undefined)[] {
  return names.map(name => {
    const part = (posted.get(`${entry}_${name}`) ?? '').trim()
    return part === '' ? undefined : part.padStart(2, '0')
  })
}
