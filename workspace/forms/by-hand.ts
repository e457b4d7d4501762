import { z } from 'zod'
import { json } from '../http.ts'
import type { Answer, Call, Service } from '../http.ts'
import { fileUploadSchema } from './form.ts'
import type { Item, StoredForm } from './form.ts'
import { idsOf, questionIdsOf, withIds } from './item.ts'
import type { FormsRoom } from './room.ts'

const asked = z.strictObject({
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

type Asked = z.infer<typeof asked>

const PATH = /^\/workspace\/forms\/(?<id>[\w-]+)\/fileUpload$/

/** What a form's owner does in Google's editor because no API can: have a question ask for files. */
export function byHandService(room: FormsRoom): Service {
  return call => {
    const formId = call.method === 'POST' ? PATH.exec(call.path)?.groups?.['id'] : undefined
    if (formId === undefined) return undefined
    const form = room.forms.get(formId)
    if (form === undefined) return refused(404, 'There is no such form.')
    const read = asked.safeParse(bodyOf(call))
    return read.success ? askForFiles(room, form, read.data) : refused(400, z.prettifyError(read.error))
  }
}

function askForFiles(room: FormsRoom, form: StoredForm, wish: Asked): Answer {
  const { questionId, after, title, description, required, ...rules } = wish
  const named = (id: string) => form.items.findIndex(item => questionIdsOf(item).includes(id))
  const at = questionId === undefined ? undefined : named(questionId)
  const before = at === undefined ? undefined : form.items[at]
  if (at !== undefined && before?.questionItem === undefined)
    return refused(400, 'There is no such question.')
  if (before === undefined && title === undefined) return refused(400, 'A new question needs a title.')
  const place = after === undefined ? form.items.length : named(after) + 1
  if (place === 0) return refused(400, 'There is no question to follow.')
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
  return json(200, { itemId: known.itemId, questionId: questionIdsOf(known)[0], folderId })
}

function bodyOf({ body }: Call): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

const refused = (status: number, message: string): Answer => json(status, { error: { message } })
