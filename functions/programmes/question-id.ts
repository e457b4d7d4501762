import { sha256 } from '../law/text.ts'

/** The id a question has in its Google Form, fixed by form and question name: 8 hexadecimal digits. */
export function questionId(form: string, question: string): string {
  return sha256(`${form}/${question}`).slice(0, 8)
}

/** The name of the question's field in a prefilled link: `entry.1234567890`. */
export function prefillField(form: string, question: string): string {
  return `entry.${Number.parseInt(questionId(form, question), 16)}`
}
