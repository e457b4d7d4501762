import type { FormTab } from '../../../../sheets-schema/form-tab.ts'
import type { StrayEntry } from '../facts.ts'
import { forms } from '../forms.ts'

const words: Readonly<Record<StrayEntry['why'], (named: string) => string>> = {
  'no-such-case': named => `there is no case ${named}`,
  'other-students-case': named => `${named} belongs to another student`,
  'group-case': named => `${named} is a group proposal`,
  'no-project': () => 'the student has no project',
  'several-projects': () => 'the student has several projects and named none',
}

/** Why an entry belongs to no case, for staff. */
export function strayWords({ why, named }: StrayEntry): string {
  return words[why](named)
}

/** The tab in which the entry stands. */
export function tabOf({ form }: StrayEntry): FormTab | undefined {
  return forms.find(({ name }) => name === form)?.tab
}
