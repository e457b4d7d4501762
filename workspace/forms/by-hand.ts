import { z } from 'zod'
import { json } from '../http.ts'
import type { Answer, Call, Service } from '../http.ts'
import type { FormsRoom } from './room.ts'
import { askForFiles, uploadWish } from './upload-question.ts'

const PATH = /^\/workspace\/forms\/(?<id>[\w-]+)\/fileUpload$/

/** For programs, what a form's owner does by hand: have a question ask for files. */
export function byHandService(room: FormsRoom): Service {
  return call => {
    const formId = call.method === 'POST' ? PATH.exec(call.path)?.groups?.['id'] : undefined
    if (formId === undefined) return undefined
    const form = room.forms.get(formId)
    if (form === undefined) return refused(404, 'There is no such form.')
    const read = uploadWish.safeParse(bodyOf(call))
    if (!read.success) return refused(400, z.prettifyError(read.error))
    const made = askForFiles(room, form, read.data)
    if (made.kind === 'refused') return refused(400, made.why)
    const { itemId, questionId, folderId } = made
    return json(200, { itemId, questionId, folderId })
  }
}

function bodyOf({ body }: Call): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

const refused = (status: number, message: string): Answer => json(status, { error: { message } })
