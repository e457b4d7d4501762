import { OTHER, otherField } from '../answer.ts'
import { posedQuestions } from '../form.ts'
import type { FormContent, PosedQuestion } from '../form.ts'
import { entryName } from '../ids.ts'
import type { Answers } from '../response-store.ts'

/** Answers that were sent, as the fields of the page that would send them again. */
export function fieldsOf(form: FormContent, answers: Answers): URLSearchParams {
  const fields = new URLSearchParams()
  for (const posed of posedQuestions(form.items)) {
    const entry = entryName(posed.question.questionId ?? '')
    for (const value of answersTo(posed, answers)) {
      if (typeof value !== 'string') {
        fields.append(entry, value.fileId)
        continue
      }
      const offered = posed.question.choiceQuestion?.options?.some(option => option.value === value) ?? true
      fields.append(entry, offered ? value : OTHER)
      if (!offered) fields.append(otherField(entry), value)
    }
  }
  return fields
}

export const answersTo = ({ question }: PosedQuestion, answers: Answers): Answers[string] =>
  answers[question.questionId ?? ''] ?? []
