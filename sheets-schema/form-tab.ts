import { system, type SystemColumn } from './column.ts'
import { anyText, instant, text } from './kinds.ts'
import { tab } from './tab.ts'

type Questions = Readonly<Record<string, SystemColumn>>

const entryColumns = {
  entry: system('Entry', text()),
  submitted: system('Submitted', instant(), { width: 210 }),
  address: system('From', anyText(), { width: 240, note: 'The address the response came from.' }),
  standing: system('Standing', anyText(), { width: 220, note: 'Whether the entry counts, and if not, why.' }),
}

/** A tab with one row a response: key, moment and verified address first, then one column a question. */
export function formTab<const C extends Questions>(words: { title: string; purpose: string; questions: C }) {
  return tab({
    title: words.title,
    kind: 'form',
    purpose: words.purpose,
    columns: { ...entryColumns, ...words.questions },
    key: 'entry',
  })
}

/** A question's column: what was typed, as text. */
export function question(header: string, width = 180): SystemColumn<string> {
  return system(header, anyText(), { width })
}

export type FormTab = ReturnType<typeof formTab>
