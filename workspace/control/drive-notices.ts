import type { Announcer } from '../announce.ts'
import type { Channel } from '../drive/channels.ts'
import type { ConnectionStore } from './connections.ts'
import type { EnqueueDelivery } from './delivery.ts'

interface Needs {
  readonly announcer: Announcer
  readonly connections: ConnectionStore
  /** The channels that `files.watch` opened on a file and that have not run out. */
  readonly channels: (fileId: string) => readonly Channel[]
  readonly enqueue: EnqueueDelivery
  readonly origin: () => string
}

/**
 * Tells the connected address and every open channel that a file changed, as Drive does: headers, no body, and only
 * **that** it changed, whoever changed it, the functions' own writes included. Returns how to stop.
 */
export function driveNotices({ announcer, connections, channels, enqueue, origin }: Needs): () => void {
  let messageNumber = 1
  const tell = (channel: OpenChannel, notice: Notice, windowMs = 0): void => {
    messageNumber += 1
    const number = notice.state === 'sync' ? 1 : messageNumber
    enqueue({
      kind: 'drive-notice',
      url: channel.address,
      headers: noticeHeaders(channel, number, notice, origin()),
      body: '',
      merge: { key: `drive-notice ${channel.fileId} ${channel.id} ${notice.state}`, windowMs },
    })
  }
  return announcer.listen(announcement => {
    if (announcement.kind === 'channel-opened') {
      const opened = channels(announcement.fileId).find(({ id }) => id === announcement.channelId)
      if (opened !== undefined) tell(opened, { state: 'sync', changed: undefined })
    } else if (announcement.kind === 'file-changed') {
      for (const channel of channels(announcement.fileId)) tell(channel, announcement)
    } else if (announcement.kind === 'spreadsheet-changed') {
      const { spreadsheetId } = announcement
      const { driveNotices: url, driveNoticeSeconds = 0 } = connections.read()
      const connected = url === undefined || url === null ? [] : [connectedChannel(spreadsheetId, url)]
      const notice = { state: 'update', changed: 'content,properties' } as const
      for (const channel of [...connected, ...channels(spreadsheetId)]) {
        tell(channel, notice, driveNoticeSeconds * 1000)
      }
    }
  })
}

/** What a notice says happened; the first one of a channel only says that it is open. */
interface Notice {
  readonly state: 'sync' | 'update' | 'trash' | 'untrash' | 'remove'
  readonly changed: string | undefined
}

type OpenChannel = Omit<Channel, 'expiration'> & { readonly expiration?: number }

/** The channel of a connection: open on every spreadsheet, for ever. */
function connectedChannel(fileId: string, address: string): OpenChannel {
  return { id: `workspace-${fileId}`, fileId, resourceId: fileId, address, token: undefined }
}

function noticeHeaders(
  channel: OpenChannel,
  messageNumber: number,
  { state, changed }: Notice,
  origin: string,
): Record<string, string> {
  const { id, fileId, resourceId, token, expiration } = channel
  return {
    'user-agent': 'APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)',
    'x-goog-channel-id': id,
    ...(token === undefined ? {} : { 'x-goog-channel-token': token }),
    ...(expiration === undefined ? {} : { 'x-goog-channel-expiration': new Date(expiration).toUTCString() }),
    'x-goog-message-number': String(messageNumber),
    'x-goog-resource-id': resourceId,
    'x-goog-resource-uri': `${origin}/drive/v3/files/${fileId}?alt=json`,
    'x-goog-resource-state': state,
    ...(state === 'update' && changed !== undefined ? { 'x-goog-changed': changed } : {}),
  }
}
