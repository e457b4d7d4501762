import { z } from 'zod'
import type { Database } from '../database.ts'
import type { Reply } from './reply.ts'
import { replyClients } from './reply-clients.ts'

/** What was answered from the mailboxes, kept beside the letters. */
export interface Replies {
  keep(reply: Reply): void
  /** Oldest first. */
  to(letterId: string): Reply[]
}

const verdict = z.enum(['pass', 'fail', 'none'])
const replyJson: z.ZodType<Reply> = z.object({
  id: z.string(),
  letterId: z.string(),
  client: z.enum(replyClients),
  from: z.string(),
  fromName: z.string(),
  to: z.string(),
  subject: z.string(),
  answer: z.string(),
  text: z.string(),
  html: z.string().optional(),
  charset: z.string(),
  headers: z.record(z.string(), z.string()),
  spf: verdict,
  dkim: verdict,
  at: z.string(),
})

export function openReplies({ sql }: Database): Replies {
  sql.exec(`CREATE TABLE IF NOT EXISTS mailbox_replies (
    seq INTEGER PRIMARY KEY, letter_id TEXT NOT NULL, reply TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS mailbox_replies_letter ON mailbox_replies (letter_id)`)
  const insert = sql.prepare('INSERT INTO mailbox_replies (letter_id, reply) VALUES (?, ?)')
  const select = sql.prepare('SELECT reply FROM mailbox_replies WHERE letter_id = ? ORDER BY seq')
  return {
    keep: reply => void insert.run(reply.letterId, JSON.stringify(reply)),
    to: letterId =>
      select.all(letterId).map(row => replyJson.parse(JSON.parse(z.string().parse(row['reply'])))),
  }
}
