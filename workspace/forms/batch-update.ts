import { z } from 'zod'
import { infoSchema, itemSchema, settingsSchema } from './form.ts'
import type { FormContent, Item } from './form.ts'
import { checkItem, idsOf, questionIdsOf, withIds } from './item.ts'
import { merge, updateMask } from './mask.ts'
import { invalid, Refusal } from './refusal.ts'

const location = z.strictObject({ index: z.int().exactOptional() }).exactOptional()
const mask = z.string().exactOptional()

const requestSchema = z.strictObject({
  createItem: z.strictObject({ item: itemSchema.exactOptional(), location }).exactOptional(),
  updateItem: z
    .strictObject({ item: itemSchema.exactOptional(), location, updateMask: mask })
    .exactOptional(),
  moveItem: z.strictObject({ originalLocation: location, newLocation: location }).exactOptional(),
  deleteItem: z.strictObject({ location }).exactOptional(),
  updateFormInfo: z.strictObject({ info: infoSchema.exactOptional(), updateMask: mask }).exactOptional(),
  updateSettings: z
    .strictObject({ settings: settingsSchema.exactOptional(), updateMask: mask })
    .exactOptional(),
})

export const batchUpdateSchema = z.strictObject({
  requests: z.array(requestSchema).exactOptional(),
  includeFormInResponse: z.boolean().exactOptional(),
  writeControl: z.strictObject({ requiredRevisionId: mask, targetRevisionId: mask }).exactOptional(),
})

type Request = z.infer<typeof requestSchema>
type Location = z.infer<typeof location> | undefined
type Reply = Readonly<Record<string, unknown>>
type Step = readonly [form: FormContent, reply: Reply]

/** Applies the requests in order; throws Google's refusal of the first that cannot be, and then nothing counts. */
export function applyRequests(
  form: FormContent,
  requests: readonly Request[],
): readonly [FormContent, Reply[]] {
  if (requests.length === 0) throw invalid('Must specify at least one request.')
  const replies: Reply[] = []
  let current = form
  for (const [index, request] of requests.entries()) {
    const [next, reply] = named(`requests[${index}]`, request, current)
    current = next
    replies.push(reply)
  }
  return [current, replies]
}

function named(place: string, request: Request, form: FormContent): Step {
  const kinds = Object.keys(request)
  if (kinds.length === 0) throw invalid(`Invalid ${place}: No request set.`)
  if (kinds.length > 1)
    throw invalid(
      `Invalid value at '${place}' (oneof), oneof field 'kind' is already set. Cannot set '${kinds[1]}'`,
    )
  try {
    return apply(form, request)
  } catch (error) {
    throw error instanceof Refusal ? invalid(`Invalid ${place}.${kinds[0]}: ${error.message}`) : error
  }
}

function apply(form: FormContent, request: Request): Step {
  const { createItem, updateItem, moveItem, deleteItem, updateFormInfo, updateSettings } = request
  if (createItem !== undefined) return create(form, createItem)
  if (updateItem !== undefined) return [update(form, updateItem), {}]
  if (moveItem !== undefined) return [move(form, moveItem), {}]
  if (deleteItem !== undefined) {
    const index = indexOf('location', deleteItem.location, form.items.length)
    return [{ ...form, items: form.items.toSpliced(index, 1) }, {}]
  }
  if (updateFormInfo !== undefined) return [updateInfo(form, updateFormInfo), {}]
  const settings = merge(
    form.settings,
    updateSettings?.settings ?? {},
    updateMask(updateSettings?.updateMask, settingsSchema),
  )
  return [{ ...form, settings: settingsSchema.parse(settings) }, {}]
}

function create(form: FormContent, request: NonNullable<Request['createItem']>): Step {
  if (request.item === undefined) throw invalid('item is required')
  const index = indexOf('location', request.location, form.items.length + 1)
  checkItem(request.item)
  const item = withIds(request.item, usedIds(form.items))
  const questionId = questionIdsOf(item)
  const reply = { createItem: { itemId: item.itemId, ...(questionId.length === 0 ? {} : { questionId }) } }
  return [{ ...form, items: form.items.toSpliced(index, 0, item) }, reply]
}

function update(form: FormContent, request: NonNullable<Request['updateItem']>): FormContent {
  const index = indexOf('location', request.location, form.items.length)
  const have = form.items[index]
  if (request.item === undefined || have === undefined) throw invalid('item is required')
  const merged = merge(have, request.item, updateMask(request.updateMask, itemSchema))
  const item = itemSchema.parse(merged)
  checkItem(item, have)
  const others = form.items.filter((_, at) => at !== index)
  return { ...form, items: form.items.with(index, withIds(item, usedIds(others))) }
}

function move(form: FormContent, request: NonNullable<Request['moveItem']>): FormContent {
  const from = indexOf('original_location', request.originalLocation, form.items.length)
  const to = indexOf('new_location', request.newLocation, form.items.length)
  const moved = form.items.slice(from, from + 1)
  return { ...form, items: form.items.toSpliced(from, 1).toSpliced(to, 0, ...moved) }
}

function updateInfo(form: FormContent, request: NonNullable<Request['updateFormInfo']>): FormContent {
  const wanted = updateMask(request.updateMask, infoSchema)
  if (wanted !== '*' && wanted.some(([name]) => name === 'documentTitle'))
    throw invalid('document_title cannot be modified by a batchUpdate request.')
  const info = infoSchema.parse({
    ...merge(form.info, request.info ?? {}, wanted),
    ...(form.info.documentTitle === undefined ? {} : { documentTitle: form.info.documentTitle }),
  })
  if ((info.title ?? '') === '') throw invalid('info.title was not provided')
  return { ...form, info }
}

/** Google leaves out an index of 0, so an absent index in a given location is the first. */
function indexOf(name: string, given: Location, length: number): number {
  if (given === undefined) throw invalid(`${name} is required`)
  const index = given.index ?? 0
  if (index < 0 || index >= length) throw invalid(`${name}.index must be in the range [0..${length})`)
  return index
}

const usedIds = (items: readonly Item[]): ReadonlySet<string> => new Set(items.flatMap(idsOf))
