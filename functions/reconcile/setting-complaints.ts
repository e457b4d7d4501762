import type { settingsTab } from '../../sheets-schema/common/settings.ts'
import type { StaffRowOf } from '../../sheets-schema/tab.ts'
import type { CheckedSetting } from '../programmes/office-settings.ts'

export type TypedSetting = Pick<StaffRowOf<typeof settingsTab>, 'value' | 'next' | 'takesEffect'>

/** What is wrong with a row of Settings: for Needs attention in four parts, for the row itself in brief. */
export interface Complaint {
  readonly column: keyof TypedSetting
  readonly what: string
  readonly why: string
  readonly follows: string
  readonly mend: string
  readonly brief: string
}

/** A typed value that the setting does not allow. */
export function unusable(
  { name, allowed, choices, check }: CheckedSetting,
  column: 'value' | 'next',
  typed: string,
  follows: string,
): readonly Complaint[] {
  const wrong = typed === '' ? undefined : check(typed)
  if (wrong === undefined) return []
  const kind = column === 'value' ? 'a value' : 'a next value'
  return [
    {
      column,
      what: `The setting ${name} has ${kind} that cannot be used: “${typed}”.`,
      why: `It ${wrong}.`,
      follows,
      mend: choices ? `Type one of: ${choices.join(', ')}.` : `Type a value of this kind: ${allowed}.`,
      brief: `“${typed}” ${wrong}. ${follows} Allowed: ${allowed}.`,
    },
  ]
}

/** A plan is whole only with a value and a day: half of one changes nothing. */
export function unplannable(
  next: string,
  takesEffect: TypedSetting['takesEffect'],
  inForce: string,
): readonly Complaint[] {
  const follows = `“${inForce}” stays in force until both are there.`
  if (takesEffect.kind === 'unreadable')
    return [
      {
        column: 'takesEffect',
        what: 'The day on which the next value takes effect cannot be read.',
        why: `${takesEffect.why}.`,
        follows,
        mend: 'Type the day as 2027-02-01.',
        brief: `${takesEffect.why}. ${follows}`,
      },
    ]
  if (takesEffect.kind === 'blank' && next !== '')
    return [
      {
        column: 'takesEffect',
        what: `The next value “${next}” has no day.`,
        why: 'Without one it cannot be told when it takes effect.',
        follows,
        mend: 'Type its first day beside it; to change the setting at once, type into “Value” instead.',
        brief: `“${next}” has no day. ${follows}`,
      },
    ]
  if (takesEffect.kind === 'day' && next === '')
    return [
      {
        column: 'next',
        what: `A change is planned for ${takesEffect.day}, but not to what.`,
        why: '“Next value” is blank.',
        follows,
        mend: 'Type the next value, or clear the day. To go back to the default, type the default.',
        brief: `No next value for ${takesEffect.day}. ${follows}`,
      },
    ]
  return []
}
