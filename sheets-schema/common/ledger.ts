import { z } from 'zod'
import { system } from '../column.ts'
import { instant, text } from '../kinds.ts'
import { tab } from '../tab.ts'
import { cell } from '../cell.ts'
import { languages } from './people.ts'
import { registrarLine } from './registrar.ts'

/** The workbook's memory: every fact that cannot be derived again, one line each, only ever appended. */
export const ledgerTab = tab({
  title: '_ledger',
  kind: 'hidden',
  purpose: 'The memory of the system. Do not edit.',
  columns: {
    line: system('Line', text()),
    at: system('At', instant()),
    commit: system('Commit', text()),
    kind: system('Kind', text()),
    data: system('Data', text()),
  },
  key: 'line',
})

const response = z.object({
  kind: z.literal('response'),
  form: z.string(),
  /** The entry's key in its form tab, e.g. `SP-0007`; the same for an edited response. */
  entry: z.string(),
  responseId: z.string(),
  submittedAt: z.string(),
  /** Changes when the respondent edits the response. */
  lastSubmittedAt: z.string(),
  /** The address Google names for the respondent; null where the form does not collect it. */
  address: z.string().nullable(),
  /** Whether Google vouches for the address (signed in), or it was typed. */
  verified: z.boolean(),
  /** By question name; several values for checkboxes. Long texts are cut at the cell limit. */
  answers: z.record(z.string(), z.array(z.string())),
  /** Question name → SHA-256 of the whole text, where it was cut. */
  cut: z.record(z.string(), z.string()).default({}),
})

/** The kernel's own question: a digest puts several questions in one letter, and is answered item by item. */
export const digestQuestion = 'digest'

/** What a reply to a digest says to one of its items, or why nothing was taken from it. */
const digestAnswer = z.object({
  item: z.number().int(),
  reading: z.enum(['taken', 'unclear', 'answered-before', 'asked-anew']),
  decision: z.string(),
  hours: z.number().nullable(),
  comment: z.string().nullable(),
})

const answer = z.object({
  kind: z.literal('answer'),
  id: z.string(),
  via: z.enum(['mail', 'page']),
  subject: z.string(),
  question: z.string(),
  version: z.number().int(),
  /** The registered address that was asked. */
  person: z.string(),
  /** Where the answer came from. */
  from: z.string(),
  /** Only `counts` is ever taken as an answer. */
  standing: z.enum([
    'counts',
    'other-address',
    'not-authenticated',
    'automatic',
    'forwarded',
    'closed',
    'forged',
    'expired',
    // Said on a page: the link was opened by somebody else than it was made for.
    'not-me',
  ]),
  /** As understood, a choice of the question, or `unclear`. */
  decision: z.string(),
  hours: z.number().nullable(),
  comment: z.string().nullable(),
  /** The visible words, cut at the cell limit. */
  text: z.string(),
  messageId: z.string(),
  /** Of a reply to a digest: what was understood by item, and the moment from which it counts. */
  items: z.object({ until: z.string(), answers: z.array(digestAnswer) }).optional(),
  /** Of a reply to a digest that was not understood, or takes answers back: the items it is about; without it, all of them. */
  concerns: z.array(z.number().int()).optional(),
})

/** One of the questions a digest puts, and the letters it tells in their place. */
const digestItem = z.object({
  subject: z.string(),
  question: z.string(),
  version: z.number().int(),
  letters: z.array(z.string()),
})
export type DigestItem = z.infer<typeof digestItem>

const letter = z.object({
  kind: z.literal('letter'),
  letter: z.string(),
  subject: z.string(),
  topic: z.string(),
  to: z.string(),
  role: z.enum(['student', 'supervisor', 'instructor', 'vice-dean', 'staff']),
  /** How the reader is addressed, should there be something to tell them once nothing else is wanted. */
  name: z.string().default(''),
  language: z.enum(languages).default('en'),
  heading: z.string(),
  told: z.string(),
  /** The letter of the same topic and person that was told before; empty for the first. */
  after: z.string(),
  due: z.string().nullable(),
  /** What it asks, where an answer is wanted. */
  question: z.object({ kind: z.string(), version: z.number().int() }).nullable(),
  /** Of a digest: its items in the order of their numbers. */
  items: z.array(digestItem).default([]),
})

const attempt = z.object({
  kind: z.literal('attempt'),
  letter: z.string(),
  outcome: z.enum(['sending', 'sent', 'bounced', 'deferred', 'given-up', 'superseded']),
  /** When deferred: not before this moment. */
  until: z.string().nullable().default(null),
  messageId: z.string().default(''),
  note: z.string().default(''),
  /** Deferred because the letters of the day are used up. */
  spent: z.boolean().default(false),
  /** Also why it was deferred or given up: the addressee's mailbox took nothing, what became of it cannot be known, or it could not be written. */
  cause: z.enum(['mailbox', 'unheard', 'unwritten']).nullable().default(null),
})

const event = z.object({
  kind: z.literal('event'),
  id: z.string(),
  letter: z.string(),
  event: z.string(),
  note: z.string().default(''),
})

/** What staff cells were last seen to hold: tab's sheetId, row key, cells by column name. */
const seen = z.object({
  kind: z.literal('seen'),
  sheetId: z.number().int(),
  rows: z.record(z.string(), z.record(z.string(), cell)),
  /** Goes on with the row of the line before, whose cells were too long for one line. */
  continues: z.boolean().default(false),
})

/** A result that is recorded and does not change any more, with what it was decided from. */
const record = z.object({
  kind: z.literal('record'),
  subject: z.string(),
  data: z.record(z.string(), z.unknown()),
})

/** What the registrar was given: the lines that were new or changed, whole, and the keys of those taken back. */
const exported = z.object({
  kind: z.literal('exported'),
  /** Counts up from 1; a long export takes several lines. */
  export: z.number().int(),
  id: z.string(),
  by: z.string(),
  /** The one it was limited to. */
  term: z.string().nullable(),
  rows: z.array(registrarLine),
  withdrawn: z.array(z.string()),
})

/** Somebody of the office asked for the page with lists and exports; a letter brings the link. */
const access = z.object({
  kind: z.literal('access'),
  id: z.string(),
  /** The registered address it goes to. */
  person: z.string(),
})

/** The edits that a row of Held changes lists, each by its mark; a long list takes several lines. */
const held = z.object({
  kind: z.literal('held'),
  held: z.string(),
  edits: z.array(z.string()),
})

/** An answer to the brake: the held change is closed with it. */
const release = z.object({
  kind: z.literal('release'),
  held: z.string(),
  answer: z.enum(['release', 'restore']),
})

/** A sign that an older version of the workbook was restored: what the ledger knew after that is gone. */
const restored = z.object({
  kind: z.literal('restored'),
  /** What gave it away: a commit that is gone, or delivery events of letters that are. */
  sign: z.enum(['commits', 'events']),
  /** The number of a commit that is gone. */
  commit: z.number().int().nullable(),
  /** Letters that had left and are gone. */
  letters: z.array(z.string()),
})

/** After a restored version, before a letter leaves: whether the mail service had it already. */
const asked = z.object({
  kind: z.literal('asked'),
  letter: z.string(),
  answer: z.enum(['not-taken', 'cannot-tell']),
})

/** The commit itself: its number proves that the batch was applied. */
const commit = z.object({
  kind: z.literal('commit'),
  nonce: z.number().int(),
  cause: z.string(),
  seal: z.string(),
})

export const ledgerEntry = z.discriminatedUnion('kind', [
  response,
  answer,
  letter,
  attempt,
  event,
  seen,
  record,
  exported,
  access,
  held,
  release,
  restored,
  asked,
  commit,
])
export type LedgerEntry = z.infer<typeof ledgerEntry>
export type LedgerEntryOf<K extends LedgerEntry['kind']> = Extract<LedgerEntry, { kind: K }>

/** An entry with the moment of its commit, in the order of the ledger. */
export type Remembered<E extends LedgerEntry = LedgerEntry> = E & { readonly at: string }
