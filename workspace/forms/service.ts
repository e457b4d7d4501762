import type { z } from 'zod'
import { googleJson, strangeParameter } from '../http.ts'
import type { Call, Service } from '../http.ts'
import { answerShape } from './answer-shape.ts'
import type { StoredForm } from './form.ts'
import { batchUpdate, createForm, formMessage, setPublishSettings } from './form-calls.ts'
import { answerMask, project } from './mask.ts'
import { notFound, Refusal, unknownParameter } from './refusal.ts'
import { getResponse, listResponses } from './responses.ts'
import type { FormsRoom } from './room.ts'
import { createWatch, deleteWatch, listWatches, renewWatch } from './watches.ts'

/** A call on one form; `element` is the id of the response or watch that the path names. */
interface FormCall {
  readonly room: FormsRoom
  readonly form: StoredForm
  readonly element: string
  readonly call: Call
}

interface Method {
  readonly shape: z.ZodType
  /** Query parameters of its own, besides those that every call may have. */
  readonly parameters?: readonly string[]
  readonly answer: (about: FormCall) => unknown
}

/** The methods on one form, by HTTP method and what follows the form's id; `/` stands for an element's id. */
const METHODS: Readonly<Record<string, Method>> = {
  'GET ': { shape: answerShape.form, answer: ({ form, call }) => formMessage(form, call.origin) },
  'POST :batchUpdate': {
    shape: answerShape.batch,
    answer: ({ room, form, call }) => batchUpdate(room, form, call),
  },
  'POST :setPublishSettings': {
    shape: answerShape.published,
    answer: ({ room, form, call }) => setPublishSettings(room, form, call),
  },
  'GET responses': {
    shape: answerShape.responses,
    parameters: ['filter', 'pageSize', 'pageToken'],
    answer: ({ room, form, call }) => listResponses(room.responses, form, call.query),
  },
  'GET responses/': {
    shape: answerShape.response,
    answer: ({ room, form, element }) => getResponse(room.responses, form.formId, element),
  },
  'GET watches': {
    shape: answerShape.watches,
    answer: ({ room, form }) => listWatches(room.watches, form.formId),
  },
  'POST watches': {
    shape: answerShape.watch,
    answer: ({ room, form, call }) => createWatch(room.watches, form.formId, call),
  },
  'POST watches/:renew': {
    shape: answerShape.watch,
    answer: ({ room, form, element, call }) => renewWatch(room.watches, form.formId, element, call),
  },
  'DELETE watches/': {
    shape: answerShape.empty,
    answer: ({ room, form, element }) => deleteWatch(room.watches, form.formId, element),
  },
}

/** Forms API v1 below `/v1/forms`. */
export function formsService(room: FormsRoom): Service {
  return call => {
    if (call.path !== '/v1/forms' && !call.path.startsWith('/v1/forms/')) return undefined
    try {
      return googleJson(200, answer(room, call))
    } catch (error) {
      if (error instanceof Refusal) return error.answer
      throw error
    }
  }
}

function answer(room: FormsRoom, call: Call): unknown {
  const [id = '', collection = '', named = '', ...rest] = pathSteps(call.path)
  if (rest.length > 0) throw notFound()
  if (id === '' && call.method === 'POST')
    return shaped(call, answerShape.form, ['unpublished'], () => createForm(room, call))
  const [formId = '', verb] = id.split(':')
  const [element = '', elementVerb] = named.split(':')
  const place = `${verb === undefined ? '' : `:${verb}`}${collection}${element === '' ? '' : '/'}`
  const method = METHODS[`${call.method} ${place}${elementVerb === undefined ? '' : `:${elementVerb}`}`]
  const form = room.forms.get(formId)
  if (method === undefined || form === undefined) throw notFound()
  const about = { room, form, element, call }
  return shaped(call, method.shape, method.parameters ?? [], () => method.answer(about))
}

/** Parameters and field mask are checked before anything is done. */
function shaped(call: Call, shape: z.ZodType, parameters: readonly string[], act: () => unknown): unknown {
  const unknown = strangeParameter(call.query, parameters)
  if (unknown !== undefined) throw unknownParameter(unknown)
  const fields = call.query.get('fields') ?? call.query.get('$fields') ?? ''
  const mask = answerMask(fields, shape)
  return project(act(), mask)
}

function pathSteps(path: string): string[] {
  try {
    return path.split('/').slice(3).map(decodeURIComponent)
  } catch {
    throw notFound()
  }
}
