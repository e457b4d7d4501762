import type { FormDefinition, FormQuestion } from './programme.ts'
import { questionId } from './question-id.ts'

/** The question of the form that one added by hand stands for: of the same id or title, or with the title planned for it. */
export function questionOfUpload(
  { name: form, questions }: FormDefinition,
  { id, title }: { readonly id: string; readonly title: string },
): FormQuestion | undefined {
  const words = plain(title)
  return questions.find(
    ({ name, title: own, upload }) =>
      questionId(form, name) === id || plain(own) === words || (upload && plain(upload.title) === words),
  )
}

/** As compared: people type blanks and widths of characters as they come. */
const plain = (title: string): string => title.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase()
