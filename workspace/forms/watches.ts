import { z } from 'zod'
import type { Call } from '../http.ts'
import { newWatchId } from './ids.ts'
import { readMessage } from './message.ts'
import { alreadyExists, failedPrecondition, invalid, notFound } from './refusal.ts'
import type { Watch, WatchStore } from './watch-store.ts'

const createSchema = z.strictObject({
  watchId: z.string().exactOptional(),
  watch: z
    .strictObject({
      target: z
        .strictObject({ topic: z.strictObject({ topicName: z.string().exactOptional() }).exactOptional() })
        .exactOptional(),
      eventType: z.enum(['EVENT_TYPE_UNSPECIFIED', 'SCHEMA', 'RESPONSES']).exactOptional(),
      id: z.string().exactOptional(),
      createTime: z.string().exactOptional(),
      expireTime: z.string().exactOptional(),
      state: z.enum(['STATE_UNSPECIFIED', 'ACTIVE', 'SUSPENDED']).exactOptional(),
      errorType: z
        .enum(['ERROR_TYPE_UNSPECIFIED', 'PROJECT_NOT_AUTHORIZED', 'NO_USER_ACCESS', 'OTHER_ERRORS'])
        .exactOptional(),
    })
    .exactOptional(),
})

const TOPIC = /^projects\/[^/]+\/topics\/[^/]+$/
const WATCH_ID = /^[a-z0-9-]{4,63}$/

export function createWatch(store: WatchStore, formId: string, call: Call): unknown {
  const { watch, watchId } = readMessage(createSchema, call.body)
  if (watch === undefined) throw invalid('watch is required.')
  const { eventType, id } = watch
  const topicName = watch.target?.topic?.topicName ?? ''
  if (id !== undefined && id !== '') throw invalid('watch.id must not be set; use watch_id instead.')
  if (eventType !== 'SCHEMA' && eventType !== 'RESPONSES') throw invalid('watch.event_type is required.')
  if (!TOPIC.test(topicName)) throw invalid(`Invalid topic name: ${topicName}`)
  if (watchId !== undefined && watchId !== '' && !WATCH_ID.test(watchId))
    throw invalid('watch_id must be 4-63 characters of a-z, 0-9 and -.')
  const have = store.list(formId)
  if (have.some(known => known.id === watchId))
    throw alreadyExists(`A watch with ID ${watchId} already exists.`)
  if (have.some(known => known.eventType === eventType))
    throw failedPrecondition('A watch for the given end user, project, form, and event type already exists.')
  return watchMessage(store.add({ id: watchId || newWatchId(), formId, topicName, eventType }))
}

export function listWatches(store: WatchStore, formId: string): unknown {
  const watches = store.list(formId)
  return watches.length === 0 ? {} : { watches: watches.map(watchMessage) }
}

export function renewWatch(store: WatchStore, formId: string, id: string, call: Call): unknown {
  readMessage(z.strictObject({}), call.body)
  const renewed = store.renew(formId, id)
  if (renewed === undefined) throw notFound()
  return watchMessage(renewed)
}

export function deleteWatch(store: WatchStore, formId: string, id: string): unknown {
  if (!store.remove(formId, id)) throw notFound()
  return {}
}

function watchMessage({ id, topicName, eventType, createTime, expireTime }: Watch): unknown {
  return {
    id,
    target: { topic: { topicName } },
    eventType,
    createTime: createTime.toISOString(),
    expireTime: expireTime.toISOString(),
    state: 'ACTIVE',
  }
}
