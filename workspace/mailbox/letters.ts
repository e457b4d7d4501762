import { z } from 'zod'
import type { Database } from '../database.ts'

/** A mail as it lies in one person's mailbox. Addresses are bare (`a@b`), names apart; `at` is an ISO instant. */
export interface Letter {
  readonly id: string
  readonly to: string
  readonly toName: string
  readonly from: string
  readonly fromName: string
  /** Where answers go: Reply-To, or else the sender. */
  readonly replyTo: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** As the recipient's mail client would show them, in order, Message-ID among them. */
  readonly headers: Readonly<Record<string, string>>
  readonly attachments: readonly Attachment[]
  readonly at: string
}

/** `content` is base64. */
export interface Attachment {
  readonly filename: string
  readonly type: string
  readonly content: string
}

/** Somebody who got mail: how many letters, and when the last one came. */
export interface Person {
  readonly address: string
  readonly name: string
  readonly count: number
  /** Letters that nobody has opened on a screen. */
  readonly unread: number
  readonly latest: string
}

export interface Letters {
  deposit(letter: Letter): void
  find(id: string): Letter | undefined
  /** Newest first; with `to`, one person's only. */
  list(filter: { readonly to?: string | undefined; readonly limit?: number | undefined }): Letter[]
  /** Those with the words in them, anywhere and in either case, newest first. */
  search(words: string, limit: number): Letter[]
  /** Which letters, of one person or of all, nobody has opened yet, by id. */
  unread(address?: string): ReadonlySet<string>
  markRead(id: string): void
  people(): Person[]
  count(): number
}

const stored = z.object({ id: z.string(), letter: z.string() })
const letterJson: z.ZodType<Letter> = z.object({
  id: z.string(),
  to: z.string(),
  toName: z.string(),
  from: z.string(),
  fromName: z.string(),
  replyTo: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
  attachments: z.array(z.object({ filename: z.string(), type: z.string(), content: z.string() })),
  at: z.string(),
})
const personRow = z.object({
  address: z.string(),
  name: z.string(),
  count: z.number(),
  unread: z.number(),
  latest: z.string(),
})

const readLetter = (row: unknown): Letter => letterJson.parse(JSON.parse(stored.parse(row).letter))

/** The mailboxes of everybody who was written to, kept in the workspace's database. */
export function openLetters({ sql }: Database): Letters {
  sql.exec(`CREATE TABLE IF NOT EXISTS mailbox_letters (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, address TEXT NOT NULL, name TEXT NOT NULL,
    at TEXT NOT NULL, letter TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS mailbox_read (id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS mailbox_letters_address ON mailbox_letters (address)`)
  const insert = sql.prepare(
    'INSERT INTO mailbox_letters (id, address, name, at, letter) VALUES (?, ?, ?, ?, ?)',
  )
  const one = sql.prepare('SELECT id, letter FROM mailbox_letters WHERE id = ?')
  const all = sql.prepare('SELECT id, letter FROM mailbox_letters ORDER BY seq DESC LIMIT ?')
  const byAddress = sql.prepare(
    'SELECT id, letter FROM mailbox_letters WHERE address = ? ORDER BY seq DESC LIMIT ?',
  )
  const grouped = sql.prepare(
    `SELECT address, max(name) AS name, count(*) AS count, max(at) AS latest,
       count(*) FILTER (WHERE id NOT IN (SELECT id FROM mailbox_read)) AS unread
     FROM mailbox_letters GROUP BY address ORDER BY max(seq) DESC`,
  )
  const found = sql.prepare(
    'SELECT id, letter FROM mailbox_letters WHERE instr(lower(letter), lower(?)) > 0 ORDER BY seq DESC LIMIT ?',
  )
  const unopened = sql.prepare(
    'SELECT id FROM mailbox_letters WHERE address = coalesce(?, address) AND id NOT IN (SELECT id FROM mailbox_read)',
  )
  const open = sql.prepare('INSERT OR IGNORE INTO mailbox_read (id) VALUES (?)')
  const counted = sql.prepare('SELECT count(*) AS count FROM mailbox_letters')
  return {
    deposit(letter) {
      insert.run(letter.id, letter.to.toLowerCase(), letter.toName, letter.at, JSON.stringify(letter))
    },
    find(id) {
      const row = one.get(id)
      return row === undefined ? undefined : readLetter(row)
    },
    list({ to, limit = -1 }) {
      const rows = to === undefined ? all.all(limit) : byAddress.all(to.trim().toLowerCase(), limit)
      return rows.map(readLetter)
    },
    search: (words, limit) => found.all(words, limit).map(readLetter),
    unread: address =>
      new Set(unopened.all(address?.trim().toLowerCase() ?? null).map(({ id }) => String(id))),
    markRead: id => void open.run(id),
    people: () => grouped.all().map(row => personRow.parse(row)),
    count: () => Number(counted.get()?.['count'] ?? 0),
  }
}
