import type { Language } from '../../../../sheets-schema/common/people.ts'
import { exactly, sum, type Amount } from '../../../law/amount.ts'
import { localDay, type Day, type Instant } from '../../../law/calendar.ts'
import type { DocumentColumn } from '../../document.ts'
import type { ApplicationDecision, InnovationCreditsDecision } from '../decision.ts'
import { roundOf } from '../law/application-round.ts'
import type { InnovationCreditsSettings } from '../law/settings.ts'
import { resultOf } from '../rows/result.ts'
import type { State } from '../state.ts'
import { termIn, words as programmeWords } from '../words.ts'
import { paperWords } from './words.ts'
import type { ColumnWord, PaperWords } from './words/words.ts'

/** One application on paper. */
export interface PaperEntry {
  readonly decision: ApplicationDecision
  /** Of its round, or as recorded; blank while it waits for a window. */
  readonly semester: string
  /** What it would give, beside the student’s other entries. */
  readonly applied: Amount | undefined
  /** Recorded; undefined before. */
  readonly recognised: Amount | undefined
}

/** What every paper of this programme is made from. */
export interface PaperContext {
  readonly settings: InnovationCreditsSettings
  /** How the office signs. */
  readonly office: string
  readonly now: Instant
  /** By college, class, student number and application. */
  readonly entries: readonly PaperEntry[]
}

/** Nothing is asked of anybody for these any more. */
const leftOut: readonly State[] = ['not-covered', 'rejected', 'revoked', 'withdrawn']

export function contextOf(
  settings: InnovationCreditsSettings,
  office: string,
  now: Instant,
  decisions: readonly InnovationCreditsDecision[],
): PaperContext {
  const today = localDay(now, settings.timeZone)
  const entries = decisions
    .filter(each => each.kind === 'application')
    .filter(({ state, facts }) => facts.claimed !== undefined && !leftOut.includes(state))
    .map((decision): PaperEntry => ({
      decision,
      semester: semesterOf(decision, settings, today),
      applied: resultOf(decision)?.credits ?? decision.alone,
      recognised: decision.state === 'recorded' ? resultOf(decision)?.credits : undefined,
    }))
  return { settings, office, now, entries: entries.toSorted(byPlace) }
}

function semesterOf(
  { facts: { record, sentAt, firstAt } }: ApplicationDecision,
  settings: InnovationCreditsSettings,
  today: Day,
): string {
  if (record) return record.semester
  const round = roundOf({ lastAt: sentAt, firstAt: firstAt === sentAt ? null : firstAt }, settings, today)
  return round.kind === 'open' ? round.window.semester : ''
}

function byPlace(a: PaperEntry, b: PaperEntry): number {
  const keys = ({ decision: { student, subject } }: PaperEntry) => [
    student.college,
    student.className,
    student.number,
    subject,
  ]
  const [left, right] = [keys(a), keys(b)]
  const at = left.findIndex((key, index) => key !== right[index])
  return at < 0 ? 0 : (left[at] ?? '') < (right[at] ?? '') ? -1 : 1
}

/** In a file a column keeps its name in every language. */
const names: Readonly<Record<ColumnWord, readonly [name: string, kind: DocumentColumn['kind']]>> = {
  number: ['no', 'number'],
  case: ['application', 'id'],
  college: ['college', 'text'],
  className: ['class', 'id'],
  student: ['student_no', 'id'],
  name: ['name', 'text'],
  category: ['category', 'text'],
  achievement: ['achievement', 'text'],
  level: ['level', 'text'],
  place: ['place', 'text'],
  day: ['day', 'day'],
  applied: ['credits_applied', 'number'],
  recognised: ['credits_recognised', 'number'],
  evidence: ['evidence', 'text'],
  link: ['link', 'text'],
  original: ['original_seen', 'text'],
  state: ['state', 'text'],
  remark: ['remark', 'text'],
}

export function columns(words: PaperWords, ...wanted: readonly ColumnWord[]): readonly DocumentColumn[] {
  return wanted.map(word => {
    const [name, kind] = names[word]
    return { name, kind, label: words.columns[word] }
  })
}

export const wordsIn = (language: Language): PaperWords => paperWords[language]

export const credits = (amount: Amount | undefined): string => (amount ? exactly(amount) : '')

export const inAll = (amounts: readonly (Amount | undefined)[]): string =>
  exactly(sum(amounts.filter(each => each !== undefined)))

/** What an entry is about, in the reader's language: category, achievement, level, prize or order. */
export function aboutOf(
  { decision }: PaperEntry,
  language: Language,
): readonly [string, string, string, string] {
  const claim = decision.facts.claimed?.claim
  const words = programmeWords[language]
  if (!claim) return ['', '', '', '']
  return [words.categories[claim.kind], claim.achievement, termIn(words, claim.level), claim.place]
}

export const stateOf = ({ decision }: PaperEntry, language: Language): string =>
  programmeWords[language].states[decision.state]
