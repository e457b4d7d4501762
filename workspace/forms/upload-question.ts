import { z } from 'zod'
import { fileUploadSchema } from './form.ts'
import type { Item, StoredForm } from './form.ts'
import { idsOf, questionIdsOf, withIds } from './item.ts'
import type { FormsRoom } from './room.ts'

/** What a form's owner wants in Google's editor that no API can do: a question that asks for files. */
export const uploadWish = z.strictObject({
  /** The id of a question that is to ask for files from now on; without it a new one is added. */
  questionId: z.string().exactOptional(),
  title: z.string().min(1).exactOptional(),
  description: z.string().exactOptional(),
  required: z.boolean().exactOptional(),
  /** The question that a new one follows; without it, it comes last. */
  after: z.string().exactOptional(),
  types: fileUploadSchema.shape.types,
  maxFiles: z.int().min(1).exactOptional(),
  /** A number of bytes, as the API shows it. */
  maxFileSize: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .exactOptional(),
})

type UploadWish = z.infer<typeof uploadWish>

type UploadMade =
  | {
      readonly kind: 'made'
      readonly itemId: string | undefined
      readonly questionId: string | undefined
      readonly folderId: string
    }
  | { readonly kind: 'refused'; readonly why: string }

/** Has a question of the form ask for files, or adds one that does. */
export function askForFiles(room: FormsRoom, form: StoredForm, wish: UploadWish): UploadMade {
  const { questionId, after, title, description, required, ...rules } = wish
  const named = (id: string) => form.items.findIndex(item => questionIdsOf(item).includes(id))
  const at = questionId === undefined ? undefined : named(questionId)
  const before = at === undefined ? undefined : form.items[at]
  if (at !== undefined && before?.questionItem === undefined) return refused('There is no such question.')
  if (before === undefined && title === undefined) return refused('A new question needs a title.')
  const place = after === undefined ? form.items.length : named(after) + 1
  if (place === 0) return refused('There is no question to follow.')
  const words = title ?? before?.title ?? ''
  const folderId = room.makeFolder(form, words)
  const item: Item = {
    ...before,
    title: words,
    ...(description === undefined ? {} : { description }),
    questionItem: {
      ...before?.questionItem,
      question: {
        ...(questionId === undefined ? {} : { questionId }),
        required: required ?? before?.questionItem?.question?.required ?? false,
        fileUploadQuestion: { ...rules, folderId },
      },
    },
  }
  const others = form.items.filter(other => other !== before)
  const known = withIds(item, new Set(others.flatMap(idsOf)))
  const items = at === undefined ? form.items.toSpliced(place, 0, known) : form.items.with(at, known)
  room.change(form.formId, { ...form, items })
  return { kind: 'made', itemId: known.itemId, questionId: questionIdsOf(known)[0], folderId }
}

const refused = (why: string): UploadMade => ({ kind: 'refused', why })
