import type { Announcer } from '../announce.ts'
import type { ConnectionStore } from './connections.ts'
import type { EnqueueDelivery } from './delivery.ts'

interface Needs {
  readonly announcer: Announcer
  readonly connections: ConnectionStore
  readonly enqueue: EnqueueDelivery
  readonly origin: () => string
}

/**
 * Tells the connected address that a spreadsheet changed, as a Drive channel does: headers, no body, and only **that**
 * it changed. Whoever changed it, the functions' own writes included. Returns how to stop.
 */
export function driveNotices({ announcer, connections, enqueue, origin }: Needs): () => void {
  let messageNumber = 1
  return announcer.listen(announcement => {
    if (announcement.kind !== 'spreadsheet-changed') return
    const { driveNotices: url, driveNoticeSeconds = 0 } = connections.read()
    if (url === undefined || url === null) return
    const { spreadsheetId } = announcement
    messageNumber += 1
    enqueue({
      kind: 'drive-notice',
      url,
      headers: {
        'user-agent': 'APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)',
        'x-goog-channel-id': `workspace-${spreadsheetId}`,
        'x-goog-message-number': String(messageNumber),
        'x-goog-resource-id': spreadsheetId,
        'x-goog-resource-uri': `${origin()}/drive/v3/files/${spreadsheetId}?alt=json`,
        'x-goog-resource-state': 'update',
        'x-goog-changed': 'content,properties',
      },
      body: '',
      merge: { key: `drive-notice ${spreadsheetId}`, windowMs: driveNoticeSeconds * 1000 },
    })
  })
}
