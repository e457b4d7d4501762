import { z } from 'zod'
import type { Database } from '../database.ts'
import type { Composed } from './compose.ts'
import type { DeliveryEvent } from './delivery-events.ts'

/** What SendGrid remembers of one letter (Email Activity). `status` is its coarse outcome. */
export interface Activity {
  readonly from_email: string
  readonly msg_id: string
  readonly subject: string
  readonly to_email: string
  readonly status: 'processed' | 'delivered' | 'not_delivered'
  readonly last_event_time: string
  readonly unique_args: Readonly<Record<string, string>>
  readonly categories: readonly string[]
  readonly events: readonly { readonly event_name: string; readonly processed: string }[]
}

export interface ActivityLog {
  record(composed: Composed, events: readonly DeliveryEvent[]): void
  /** Adds an event that came later, such as a bounce. */
  extend(letterId: string, event: DeliveryEvent): void
  find(letterId: string): Activity | undefined
  /** Newest first; looks through letters that hold every one of `needles` somewhere, to spare reading all. */
  scan(needles: readonly string[]): Iterable<Activity>
}

const activityJson: z.ZodType<Activity> = z.object({
  from_email: z.string(),
  msg_id: z.string(),
  subject: z.string(),
  to_email: z.string(),
  status: z.enum(['processed', 'delivered', 'not_delivered']),
  last_event_time: z.string(),
  unique_args: z.record(z.string(), z.string()),
  categories: z.array(z.string()),
  events: z.array(z.object({ event_name: z.string(), processed: z.string() })),
})
const readActivity = (row: { [name: string]: unknown }) =>
  activityJson.parse(JSON.parse(z.string().parse(row['activity'])))

const seconds = (timestamp: number) => new Date(timestamp * 1000).toISOString().replace('.000Z', 'Z')

const outcomes: Readonly<Record<DeliveryEvent['event'], Activity['status']>> = {
  processed: 'processed',
  delivered: 'delivered',
  bounce: 'not_delivered',
  dropped: 'not_delivered',
}

function withEvent(activity: Activity, event: DeliveryEvent): Activity {
  const at = seconds(event.timestamp)
  return {
    ...activity,
    status: outcomes[event.event],
    last_event_time: at,
    events: [...activity.events, { event_name: event.event, processed: at }],
  }
}

function begin({ letter, customArgs, categories }: Composed): Activity {
  return {
    from_email: letter.from,
    msg_id: letter.id,
    subject: letter.subject,
    to_email: letter.to,
    status: 'processed',
    last_event_time: letter.at,
    unique_args: customArgs,
    categories,
    events: [],
  }
}

/** SendGrid's memory of what it took, kept in the workspace's database. */
export function openActivity({ sql }: Database): ActivityLog {
  sql.exec(`CREATE TABLE IF NOT EXISTS sendgrid_activity (
    seq INTEGER PRIMARY KEY, msg_id TEXT NOT NULL UNIQUE, activity TEXT NOT NULL)`)
  const insert = sql.prepare('INSERT INTO sendgrid_activity (msg_id, activity) VALUES (?, ?)')
  const update = sql.prepare('UPDATE sendgrid_activity SET activity = ? WHERE msg_id = ?')
  const one = sql.prepare('SELECT activity FROM sendgrid_activity WHERE msg_id = ?')
  const find = (id: string) => {
    const row = one.get(id)
    return row === undefined ? undefined : readActivity(row)
  }
  return {
    record(composed, events) {
      insert.run(composed.letter.id, JSON.stringify(events.reduce(withEvent, begin(composed))))
    },
    extend(letterId, event) {
      const activity = find(letterId)
      if (activity !== undefined) update.run(JSON.stringify(withEvent(activity, event)), letterId)
    },
    find,
    *scan(needles) {
      const where = needles.map(() => 'instr(activity, ?) > 0').join(' AND ') || 'TRUE'
      const select = sql.prepare(`SELECT activity FROM sendgrid_activity WHERE ${where} ORDER BY seq DESC`)
      for (const row of select.iterate(...needles)) yield readActivity(row)
    },
  }
}
