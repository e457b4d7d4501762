import { staff, system } from '../column.ts'
import { anyText, text, typedDay } from '../kinds.ts'
import { tab } from '../tab.ts'

/** Numbers, names and readings of doubtful sentences: one row each; what it means stands beside it. */
export const settingsTab = tab({
  title: 'Settings',
  kind: 'register',
  purpose:
    'Numbers and readings of the rules. Change “Value”, or plan it with “Next value” and the day it takes effect. A wrong value is named beside it, and what was in force stays so.',
  columns: {
    name: system('Setting', text(), { width: 220 }),
    value: staff('Value', anyText(), {
      width: 200,
      note: 'Counts at once, also for what was judged before and is not recorded. Blank: the default.',
    }),
    next: staff('Next value', anyText(), {
      width: 200,
      note: 'Takes the place of “Value” from the day beside it; what somebody was asked about before that day stays judged by “Value”. “What would change” shows whom it touches.',
    }),
    takesEffect: staff('Takes effect on', typedDay(), { width: 140, note: 'The first day of “Next value”.' }),
    inForce: system('In force', anyText(), { width: 200 }),
    allowed: system('Allowed', anyText(), { width: 220 }),
    default: system('Default', anyText(), { width: 160 }),
    clause: system('Clause', anyText(), { width: 120 }),
    meaning: system('Meaning', anyText('long-text'), { width: 420 }),
    problem: system('Problem', anyText('long-text'), { width: 300 }),
  },
  key: 'name',
})

/** One setting of a programme: how its row reads and what its cell may hold. */
export interface SettingDefinition {
  readonly name: string
  /** As shown to staff, e.g. `note / refuse`. */
  readonly allowed: string
  readonly default: string
  readonly clause: string
  readonly meaning: string
  readonly choices?: readonly string[]
}
