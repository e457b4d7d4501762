import type { Cell } from '../sheets-schema/cell.ts'
import type { ToneRule } from '../sheets-schema/tones.ts'

/** What one read of the workbook found. Cells are unformatted; trailing blanks are left out, as Sheets does. */
export interface WorkbookReading {
  /** The service's clock when it answered, ISO: the time of the pass. */
  readonly at: string
  /** The guard's number when the read began and when it ended; undefined where there is no guard. */
  readonly guardFirst: number | undefined
  readonly guardLast: number | undefined
  readonly tabs: ReadonlyMap<number, TabReading>
  /** Wanted tabs that are not there. */
  readonly missing: readonly number[]
}

export interface TabReading {
  readonly sheetId: number
  /** As staff call it now. */
  readonly title: string
  readonly cells: readonly (readonly Cell[])[]
}

/** What a workbook is made of, without its values: for schema changes and headers that cannot be found. */
export interface WorkbookShape {
  readonly title: string
  readonly timeZone: string
  readonly locale: string
  readonly tabs: readonly TabShape[]
}

export interface TabShape {
  readonly sheetId: number
  readonly title: string
  readonly hidden: boolean
  readonly rowCount: number
  readonly columnCount: number
  readonly frozenRows: number
  readonly headers: readonly string[]
  /** Physical column → the name kept in its developer metadata (key `credence.column`). */
  readonly columnNames: ReadonlyMap<number, string>
  /** Physical column → what its dropdown offers. */
  readonly dropdowns: ReadonlyMap<number, readonly string[]>
  readonly protections: readonly { readonly id: number; readonly description: string }[]
  /** How many conditional formats the tab has, and those that give a column tones. */
  readonly ruleCount: number
  readonly toneRules: readonly ToneRule[]
}

/**
 * One change of cells. Rows and columns count from 0; a write never grows beyond its one row. `notes` are those of the
 * cells, one for each, '' for none; where they are left out, notes stay as they are.
 */
export type Edit =
  | {
      readonly kind: 'set'
      readonly sheetId: number
      readonly row: number
      readonly column: number
      readonly cells: readonly Cell[]
      readonly notes?: readonly string[]
    }
  | {
      readonly kind: 'append'
      readonly sheetId: number
      readonly rows: readonly (readonly Cell[])[]
      readonly notes?: readonly (readonly string[])[]
    }

export interface Batch {
  /** The guard that was read; undefined where there was none. */
  readonly guard: number | undefined
  /** The number of this commit: the guard it leaves behind. */
  readonly nonce: number
  readonly edits: readonly Edit[]
  /** Ranges to be shown again after the batch, to see whether a row or column had moved. */
  readonly echo: readonly EchoRange[]
}

/** The first row (headers) and the named rows of a tab, whole. */
export interface EchoRange {
  readonly sheetId: number
  readonly title: string
  readonly rows: readonly number[]
}

/** Rows after the batch, by sheetId and row number; row 0 is the headers. */
export type Echo = ReadonlyMap<number, ReadonlyMap<number, readonly Cell[]>>

export type CommitOutcome =
  | { readonly kind: 'committed'; readonly echo: Echo }
  /** Another writer came first: gather again. */
  | { readonly kind: 'stale' }
  /** The service refused one edit for good: its index in `edits`, and its words. */
  | { readonly kind: 'refused'; readonly edit: number | undefined; readonly message: string }
  /** No answer, or an answer that proves nothing: only the ledger tells whether it was applied. */
  | { readonly kind: 'unknown'; readonly message: string }

export interface WorkbookPort {
  /** One read; the guard is read first and last. */
  gather(workbookId: string, sheetIds: readonly number[]): Promise<WorkbookReading>
  shape(workbookId: string): Promise<WorkbookShape>
  /** One atomic batch: guard out, guard in, edits. */
  commit(workbookId: string, batch: Batch): Promise<CommitOutcome>
}

export interface FormResponse {
  readonly responseId: string
  readonly submittedAt: string
  readonly lastSubmittedAt: string
  readonly address: string | undefined
  readonly verified: boolean
  /** By question id. */
  readonly answers: Readonly<Record<string, readonly string[]>>
}

/** A question that asks for files. Google's API cannot make one: it was added by hand, under an id of Google's. */
export interface UploadQuestion {
  readonly id: string
  readonly title: string
  /** The folder of Drive that its files come into. */
  readonly folderId: string
}

export interface FormsPort {
  /** Responses submitted or edited at or after `since` (all, without it), oldest first. An uploaded file is its link. */
  responses(formId: string, since: string | undefined): Promise<readonly FormResponse[]>
  /** The questions of the form that ask for files, as it is now. */
  uploadQuestions(formId: string): Promise<readonly UploadQuestion[]>
}

export interface StoredFile {
  /** As its owner called it. */
  readonly name: string
  readonly mimeType: string
  readonly bytes: Uint8Array
}

export interface FilesPort {
  /** A file's content; undefined where it is gone, not shared with the functions, or too large to be handed on. */
  read(fileId: string): Promise<StoredFile | undefined>
  /** The file that a link leads to, however it was copied; undefined: the link leads elsewhere. */
  fileIn(url: string): string | undefined
  /** Where a file is opened by whom it is shared with. */
  linkTo(fileId: string): string
}

/** A letter ready to leave. */
export interface OutgoingMail {
  /** The letter's key in the Outbox; travels as a custom argument so that events and look-ups find it. */
  readonly letter: string
  readonly workbook: string
  /** Made of the key, brackets included: the same however often the letter is sent. */
  readonly messageId: string
  readonly to: { readonly address: string; readonly name: string }
  readonly replyTo: string | undefined
  /** Where mail servers report that it could not be delivered; a service with events of its own needs it not. */
  readonly bounceTo: string | undefined
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

export type SendOutcome =
  | { readonly kind: 'accepted'; readonly messageId: string }
  /** Refused for good; `addressee`: because there is no such mailbox. */
  | { readonly kind: 'refused'; readonly message: string; readonly addressee?: boolean }
  /** The letters of the day are used up; nothing was taken, and nothing will be before tomorrow. */
  | { readonly kind: 'spent'; readonly message: string }
  /** Not now; nothing was taken. `retryAfterSeconds` where the service said so. */
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number | undefined; readonly message: string }
  /** The addressee's mailbox takes nothing for now, as when it is full; nothing was taken, and others' letters are. */
  | { readonly kind: 'mailbox-busy'; readonly message: string }
  | { readonly kind: 'unknown'; readonly message: string }

export interface MailPort {
  send(mail: OutgoingMail): Promise<SendOutcome>
  /** How long after an attempt the service knows for certain what it was handed. */
  readonly settledAfterMinutes: number
  /**
   * Whether a letter whose outcome is unknown was taken by the service; asked only after that time.
   * `cannot-ask`: no such service ever tells.
   */
  settle(letter: string): Promise<'taken' | 'not-taken' | 'cannot-tell' | 'cannot-ask'>
  /** Whether letters would be taken as things stand; sends none. Throws a VendorFailure where they would not. */
  check(): Promise<void>
}

export interface LogPort {
  (severity: 'INFO' | 'WARNING' | 'ERROR', message: string, fields?: Readonly<Record<string, unknown>>): void
}

export interface Ports {
  readonly workbooks: WorkbookPort
  readonly forms: FormsPort
  readonly mail: MailPort
  readonly files: FilesPort
  readonly log: LogPort
}

/** A call to a vendor that cannot succeed as things stand: no access, no such workbook, quota spent. */
export class VendorFailure extends Error {
  override readonly name = 'VendorFailure'
  readonly reason: 'no-access' | 'not-found' | 'quota' | 'unavailable' | 'refused'
  constructor(reason: VendorFailure['reason'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
