import { randomInt } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Post } from '../control/delivery.ts'
import type { Watch } from './watch-store.ts'

/** The Pub/Sub push that tells about a form. It says only that something happened; it carries no data. */
export function watchPush(watch: Watch, pushUrl: string, windowMs: number, clock: Clock): Post {
  const { eventType, formId, id, topicName } = watch
  const publishTime = clock.now().toISOString()
  const messageId = String(randomInt(10 ** 11, 10 ** 12))
  const message = {
    attributes: { eventType, formId, watchId: id },
    messageId,
    // Pub/Sub repeats both in snake case.
    message_id: messageId,
    publishTime,
    publish_time: publishTime,
  }
  return {
    kind: 'form-watch',
    url: pushUrl,
    headers: { 'content-type': 'application/json', 'user-agent': 'CloudPubSub-Google' },
    body: JSON.stringify({
      message,
      subscription: `${topicName.replace('/topics/', '/subscriptions/')}-push`,
    }),
    merge: { key: `form-watch ${formId} ${id}`, windowMs },
  }
}
