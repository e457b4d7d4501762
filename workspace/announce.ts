/** Something happened that others want to hear: the screens at once, the functions through pushes and posts. */
export type Announcement =
  | { readonly kind: 'spreadsheet-changed'; readonly spreadsheetId: string; readonly by: string }
  /** A file changed as a file: its name, its sharing, its content when it is no document, or it went. */
  | {
      readonly kind: 'file-changed'
      readonly fileId: string
      readonly state: 'update' | 'trash' | 'untrash' | 'remove'
      readonly changed: 'content' | 'properties' | 'permissions'
    }
  /** Somebody began to watch a file. */
  | { readonly kind: 'channel-opened'; readonly fileId: string; readonly channelId: string }
  | { readonly kind: 'response-submitted'; readonly formId: string }
  | { readonly kind: 'mail-accepted'; readonly messageId: string }
  /** A reply that somebody wrote in the mailbox. */
  | { readonly kind: 'mail-arrived'; readonly messageId: string }

export type Announce = (announcement: Announcement) => void

export interface Announcer {
  readonly announce: Announce
  /** Listens until the returned function is called. */
  listen(listener: Announce): () => void
}

export function announcer(): Announcer {
  const listeners = new Set<Announce>()
  return {
    announce(announcement) {
      for (const listener of listeners) listener(announcement)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
