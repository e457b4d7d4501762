import type { Item, Option, Question } from './form.ts'

/** What stands on one page of the form: the items from one page break to the next. */
export type Section = readonly Item[]

/** Where an answer leads after its section: to one by its index, to the end, or back to the beginning. */
export type Way = number | 'submit' | 'restart'

/** A page break begins the next section and stands at its head. */
export function sectionsOf(items: readonly Item[]): readonly Section[] {
  const sections: Item[][] = [[]]
  for (const item of items) {
    if (item.pageBreakItem !== undefined) sections.push([])
    sections.at(-1)?.push(item)
  }
  return sections
}

/** Where an option sends whoever chooses it; undefined: it says nothing of that. */
export function wayOf(
  { goToAction, goToSectionId }: Option,
  at: number,
  sections: readonly Section[],
): Way | undefined {
  if (goToSectionId !== undefined && goToSectionId !== '') {
    const goal = sections.findIndex(([head]) => head?.itemId === goToSectionId)
    return goal > 0 ? goal : undefined
  }
  if (goToAction === 'SUBMIT_FORM') return 'submit'
  if (goToAction === 'RESTART_FORM') return 'restart'
  return goToAction === 'NEXT_SECTION' ? after(at, sections) : undefined
}

/** Where a section leads by what was chosen in it: the last question that has its say decides. */
export function wayOn(
  at: number,
  sections: readonly Section[],
  chosen: (question: Question) => readonly string[],
): Way {
  const ways = (sections[at] ?? []).flatMap(({ questionItem }) => {
    const question = questionItem?.question
    if (question === undefined || !mayFork(question)) return []
    const [value] = chosen(question)
    const options = question.choiceQuestion?.options ?? []
    const option =
      options.find(each => each.isOther !== true && each.value === value) ??
      options.find(({ isOther }) => isOther === true)
    return value === undefined || option === undefined ? [] : (wayOf(option, at, sections) ?? [])
  })
  return ways.at(-1) ?? after(at, sections)
}

/** Only a question with one answer can send people to different sections. */
export function mayFork({ choiceQuestion }: Question): boolean {
  return choiceQuestion?.type === 'RADIO' || choiceQuestion?.type === 'DROP_DOWN'
}

const after = (at: number, sections: readonly Section[]): Way =>
  at + 1 < sections.length ? at + 1 : 'submit'
