import { z } from 'zod'
import type { Call } from '../http.ts'
import { applyRequests, batchUpdateSchema } from './batch-update.ts'
import { formContentSchema, infoSchema, publishSettingsSchema } from './form.ts'
import type { StoredForm } from './form.ts'
import { readMessage } from './message.ts'
import { invalid } from './refusal.ts'
import type { FormsRoom } from './room.ts'

const createSchema = z.strictObject({
  ...formContentSchema.partial().shape,
  info: infoSchema.exactOptional(),
  formId: z.string().exactOptional(),
  revisionId: z.string().exactOptional(),
  responderUri: z.string().exactOptional(),
  linkedSheetId: z.string().exactOptional(),
})

export function createForm(room: FormsRoom, call: Call): unknown {
  const { info, ...rest } = readMessage(createSchema, call.body, 'form')
  if (Object.keys(rest).length > 0 || info?.description !== undefined)
    throw invalid(
      'Only info.title can be set when creating a form. To add items and change settings, use batchUpdate.',
    )
  if (info === undefined || (info.title ?? '') === '') throw invalid('info.title was not provided')
  const form = room.forms.create({
    info: { ...info, documentTitle: info.documentTitle ?? 'Untitled form' },
    settings: { emailCollectionType: 'DO_NOT_COLLECT' },
    publishSettings: { publishState: { isPublished: false, isAcceptingResponses: false } },
    items: [],
  })
  return formMessage(form, call.origin)
}

export function batchUpdate(room: FormsRoom, have: StoredForm, call: Call): unknown {
  const { requests = [], writeControl, includeFormInResponse } = readMessage(batchUpdateSchema, call.body)
  const required = writeControl?.requiredRevisionId ?? ''
  if (required !== '' && required !== revisionId(have))
    throw invalid('The required revision ID does not match the latest revision of the form.')
  const [content, replies] = applyRequests(have, requests)
  room.change(have.formId, content)
  const form: StoredForm = { ...content, formId: have.formId, revision: have.revision + 1 }
  return {
    ...(includeFormInResponse === true ? { form: formMessage(form, call.origin) } : {}),
    replies,
    writeControl: { requiredRevisionId: revisionId(form) },
  }
}

const publishSchema = z.strictObject({
  publishSettings: publishSettingsSchema.exactOptional(),
  updateMask: z.string().exactOptional(),
})

export function setPublishSettings(room: FormsRoom, form: StoredForm, call: Call): unknown {
  const { publishSettings, updateMask = '*' } = readMessage(publishSchema, call.body)
  if (!['', '*', 'publishState', 'publish_state'].includes(updateMask))
    throw invalid(`Invalid field in update_mask: ${updateMask}`)
  const state = publishSettings?.publishState
  if (state === undefined) throw invalid('publish_settings.publish_state is required.')
  if (state.isAcceptingResponses === true && state.isPublished !== true)
    throw invalid('Setting is_accepting_responses to true and is_published to false is not supported.')
  const { isPublished = false, isAcceptingResponses = false } = state
  const settings = { publishState: { isPublished, isAcceptingResponses } }
  room.forms.save(form.formId, { ...form, publishSettings: settings }, false)
  return { formId: form.formId, publishSettings: withoutZeros(settings) }
}

const revisionId = ({ revision }: StoredForm): string => revision.toString(16).padStart(8, '0')

/** A form as the API shows it. */
export function formMessage(form: StoredForm, origin: string): unknown {
  const { formId, info, settings, publishSettings, items } = form
  return withoutZeros({
    formId,
    info,
    settings,
    revisionId: revisionId(form),
    responderUri: `${origin}/forms/d/e/${formId}/viewform`,
    ...(items.length === 0 ? {} : { items }),
    publishSettings,
  })
}

/** The protocol leaves out what is false, zero or empty. */
function withoutZeros(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutZeros)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, below]) => below !== false && below !== 0 && below !== '')
  return Object.fromEntries(kept.map(([name, below]) => [name, withoutZeros(below)]))
}
