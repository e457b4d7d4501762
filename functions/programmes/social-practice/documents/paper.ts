import type { Language } from '../../../../sheets-schema/common/people.ts'
import { localDay, type Day, type Instant } from '../../../law/calendar.ts'
import type { DocumentColumn } from '../../document.ts'
import type { Decision, ListDecision, ProjectDecision } from '../decision.ts'
import type { SocialPracticeSettings } from '../law/settings.ts'
import { paperWords } from './words.ts'
import type { ColumnWord, PaperWords } from './words/words.ts'

/** What every paper of this programme is made from. */
export interface PaperContext {
  readonly settings: SocialPracticeSettings
  /** How the office signs. */
  readonly office: string
  readonly now: Instant
  readonly projects: readonly ProjectDecision[]
  readonly lists: readonly ListDecision[]
}

export function contextOf(
  settings: SocialPracticeSettings,
  office: string,
  now: Instant,
  decisions: readonly Decision[],
): PaperContext {
  const lists = decisions.filter(each => each.kind === 'list')
  return {
    settings,
    office,
    now,
    projects: decisions.filter(each => each.kind === 'project'),
    lists: lists.toSorted((a, b) => (a.present.list < b.present.list ? -1 : 1)),
  }
}

export const dayOf = ({ settings }: Pick<PaperContext, 'settings'>, at: Instant): Day =>
  localDay(at, settings.timeZone)

/** In a file a column keeps its name in every language. */
const names: Readonly<Record<ColumnWord, readonly [name: string, kind: DocumentColumn['kind']]>> = {
  number: ['no', 'number'],
  student: ['student_no', 'id'],
  name: ['name', 'text'],
  department: ['department', 'text'],
  topic: ['project', 'text'],
  result: ['result', 'text'],
  case: ['case', 'id'],
  stage: ['stage', 'text'],
  since: ['since', 'day'],
  list: ['list', 'id'],
  supervisor: ['supervisor', 'text'],
  address: ['email', 'text'],
  version: ['version', 'number'],
  count: ['students', 'number'],
  standing: ['paper', 'text'],
  lastDay: ['due', 'day'],
  what: ['what', 'text'],
  decision: ['decision', 'text'],
  reason: ['reason', 'text'],
  by: ['by', 'text'],
}

export function columns(words: PaperWords, ...wanted: readonly ColumnWord[]): readonly DocumentColumn[] {
  return wanted.map(word => {
    const [name, kind] = names[word]
    return { name, kind, label: words.columns[word] }
  })
}

export const wordsIn = (language: Language): PaperWords => paperWords[language]
