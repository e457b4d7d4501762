import { isWithin, type Day } from '../../../law/calendar.ts'
import { normalForm } from '../../../law/text.ts'

/** A name on one of the University's dated lists: competitions, authoritative newspapers or core journals (A-IC-12). */
export interface ListedName {
  readonly name: string
  /** First and last day on the list; `null` where it is open. */
  readonly from: Day | null
  readonly to: Day | null
}

/** Whether the list held the name on a day; the version of the award day applies, not that of the application. */
export function isListedOn(list: readonly ListedName[], name: string, day: Day): boolean {
  return list.some(
    listed =>
      normalForm(listed.name) === normalForm(name) &&
      isWithin(day, listed.from ?? '0000-01-01', listed.to ?? '9999-12-31'),
  )
}
