import { z } from 'zod'
import { staffColumns, type StaffRowOf, type Tab } from '../../sheets-schema/tab.ts'
import { localDay } from '../../functions/law/calendar.ts'
import type { Programme } from '../../functions/programmes/programme.ts'
import type { Answer, Entry, TableRow, Tables, ToldLetter } from '../../functions/programmes/tables.ts'

/** The rows of one tab, as staff keep them. */
export interface TabRows {
  readonly tab: Tab
  readonly rows: readonly TableRow<unknown>[]
}

interface Typed {
  readonly key?: string
  /** When the row was typed. */
  readonly since?: string
  /** When single cells were typed, where that was not when the row was. */
  readonly cellsSince?: Readonly<Record<string, string>>
}

/** Rows of a tab; a column that is not given is a blank cell. */
export function rowsOf<T extends Tab>(tab: T, rows: readonly (Partial<StaffRowOf<T>> & Typed)[]): TabRows {
  return {
    tab,
    rows: rows.map(({ key, since, cellsSince = {}, ...given }): TableRow<unknown> => {
      const values: Record<string, unknown> = {}
      for (const name of staffColumns(tab)) {
        const column = tab.columns[name]
        if (column) values[name] = z.safeDecode(column.codec, null).data
      }
      Object.assign(values, given)
      const dates = since === undefined ? [] : Object.keys(values).map(name => [name, since])
      const typed = { ...Object.fromEntries(dates), ...cellsSince }
      return { key: key ?? String(values[tab.key]), values, since, cellsSince: typed }
    }),
  }
}

export interface Situation {
  readonly programme: Programme
  readonly now: string
  readonly tabs?: readonly TabRows[]
  readonly settings?: Readonly<Record<string, string>>
  /** What stood in some of them before the day of a plan. */
  readonly settingsBefore?: { readonly day: string; readonly values: Readonly<Record<string, string>> }
  readonly entries?: readonly Entry[]
  readonly answers?: readonly Answer[]
  readonly strangersAnswers?: readonly Answer[]
  readonly letters?: readonly ToldLetter[]
  readonly records?: ReadonlyMap<string, Readonly<Record<string, unknown>>>
}

/** A workbook in memory, as a programme reads it. */
export function tablesOf(situation: Situation): Tables {
  const { programme, now, tabs = [], entries = [], answers = [], letters = [] } = situation
  const defaults = programme.settings.map(({ name, default: value }): [string, string] => [name, value])
  const rows = <T extends Tab>(tab: T): readonly TableRow<StaffRowOf<T>>[] =>
    z
      .array(z.custom<TableRow<StaffRowOf<T>>>())
      .parse(tabs.filter(each => each.tab.sheetId === tab.sheetId).flatMap(each => each.rows))
  const settings = new Map([...defaults, ...Object.entries(situation.settings ?? {})])
  const { day, values = {} } = situation.settingsBefore ?? {}
  const before = new Map([...settings, ...Object.entries(values)])
  const settingsOn = (on: string) => (day !== undefined && on < day ? before : settings)
  return {
    now,
    timeZone: programme.schema.timeZone,
    rows,
    former: () => [],
    stands: (tab, key) =>
      rows(tab).flatMap(row => (row.key === key ? [{ values: row.values, since: row.since ?? now }] : [])),
    settings: settingsOn(localDay(now, programme.schema.timeZone)),
    settingsOn,
    entries,
    answers,
    strangersAnswers: situation.strangersAnswers ?? [],
    letters,
    records: situation.records ?? new Map(),
  }
}

/** A response that counts; the answers are one value each. */
export function entryOf(
  key: string,
  form: string,
  submittedAt: string,
  answers: Readonly<Record<string, string>>,
): Entry {
  return {
    key,
    form,
    student: answers['student'] ?? '',
    submittedAt,
    changedAt: submittedAt,
    answers: Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, [value]])),
  }
}

type Answered = Pick<Answer, 'subject' | 'question' | 'version' | 'person' | 'decision' | 'at'>

/** An answer by mail that counts. */
export function answerOf(
  answered: Answered & { readonly comment?: string; readonly hours?: number },
): Answer {
  return {
    kind: 'answer',
    id: `${answered.subject} ${answered.at}`,
    via: 'mail',
    from: answered.person,
    standing: 'counts',
    text: '',
    messageId: '',
    ...answered,
    hours: answered.hours ?? null,
    comment: answered.comment ?? null,
  }
}
