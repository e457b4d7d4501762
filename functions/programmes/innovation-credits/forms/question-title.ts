import { forms } from '../forms.ts'

const titles = new Map(
  forms.map(({ name, questions }) => [name, new Map(questions.map(each => [each.name, each.title]))]),
)

/** How a form prints a question. */
export function questionTitle(form: string, question: string): string {
  return titles.get(form)?.get(question) ?? question
}
