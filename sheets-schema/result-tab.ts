import { staff, system, type StaffColumn, type SystemColumn } from './column.ts'
import { anyText, day, optional, text } from './kinds.ts'
import { tab } from './tab.ts'
import type { TonedValue } from './tones.ts'

type MoreColumns = Readonly<Record<string, SystemColumn>>
type StaffColumns = Readonly<Record<string, StaffColumn>>

interface ResultWords<More extends MoreColumns, Staff extends StaffColumns> {
  readonly title: string
  readonly purpose: string
  /** What each word in “State” means at a glance. */
  readonly states: readonly TonedValue[]
  /** What staff may decide in “Decision”. */
  readonly decisions: readonly string[]
  /** The programme's own system columns, after the state and before the computed result. */
  readonly more: More
  /** The programme's own staff columns, before “Decision”. */
  readonly staff: Staff
}

/** How it is said whether what staff typed counts. */
const standingTones: readonly TonedValue[] = [
  { when: 'contains', text: 'does not count', tone: 'blocked' },
  { when: 'contains', text: 'counts', tone: 'done' },
]

/**
 * A tab with one row a subject: who, state, next actor, due day, what, the computed result with its clauses and
 * reasons; then the staff columns; then the result in force.
 */
export function resultTab<const More extends MoreColumns, const Staff extends StaffColumns>(
  words: ResultWords<More, Staff>,
) {
  return tab({
    title: words.title,
    kind: 'result',
    purpose: words.purpose,
    columns: {
      case: system('Case', text()),
      student: system('Student number', text()),
      name: system('Name', anyText(), { width: 140 }),
      state: system('State', text(), { width: 200, tones: words.states }),
      nextActor: system('Next', anyText(), { note: 'Who acts next.' }),
      due: system('Due', optional(day()), { tones: [{ when: 'before-today', text: '', tone: 'blocked' }] }),
      ...words.more,
      computed: system('Computed result', anyText(), {
        width: 160,
        note: 'What the rules say by themselves.',
      }),
      clauses: system('Clauses', anyText(), { width: 160, citesClauses: true }),
      because: system('Because', anyText('long-text'), { width: 380 }),
      missing: system('Missing', anyText('long-text'), {
        width: 320,
        note: 'What the student still has to mend.',
      }),
      notes: system('Notes', anyText('long-text'), { width: 320 }),
      ...words.staff,
      decision: staff('Decision', { ...anyText(), choices: words.decisions }, { width: 140 }),
      value: staff('Value', anyText(), { note: 'Where the decision needs one: a number, a prize.' }),
      reason: staff('Reason', anyText('long-text'), { width: 240 }),
      decidedBy: staff('Decided by', anyText(), { note: 'Your id from the Staff tab.' }),
      decisionStanding: system('Decision counts', anyText(), {
        width: 240,
        note: 'Whether the decision counts, and if not, why; or that the computed result has moved since.',
        tones: standingTones,
      }),
      effective: system('Result in force', anyText(), { width: 160 }),
    },
    key: 'case',
  })
}
