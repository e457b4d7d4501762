import type { Cell } from '../../sheets-schema/cell.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import type { Hint, Office, World } from '../../functions/pass/office.ts'
import { pass, type PassReport } from '../../functions/pass/pass.ts'
import type { Edit, FormResponse, OutgoingMail, WorkbookPort } from '../../functions/ports.ts'
import type { Programme } from '../../functions/programmes/programme.ts'
import { createSigner } from '../../functions/tokens/signature.ts'

/** An office without any service behind it: fast enough to play hundreds of stories. */
export interface MemoryOffice {
  /** What the form holds. */
  responses: readonly FormResponse[]
  now: string
  readonly mails: readonly OutgoingMail[]
  pass(...hints: readonly Hint[]): Promise<PassReport>
  /** Types into the row of the key. */
  type(tab: Tab, key: string, column: string, value: Cell): void
  add(tab: Tab, cells: Readonly<Record<string, Cell>>): void
  /** Rows by column name. */
  rows(tab: Tab): readonly Readonly<Record<string, Cell>>[]
}

export function memoryOffice(programme: Programme, code: string): MemoryOffice {
  const cells = new Map<number, Cell[][]>(
    programme.schema.tabs.map(tab => [tab.sheetId, [Object.values(tab.columns).map(({ header }) => header)]]),
  )
  const mails: OutgoingMail[] = []
  const rowsOf = ({ sheetId }: Tab) => cells.get(sheetId) ?? []
  const columnsOf = (tab: Tab) => Object.keys(tab.columns)
  const office: Office = {
    code,
    programme,
    workbookId: code,
    forms: new Map([['reading', { id: 'f', url: '' }]]),
  }
  const world: World = {
    ports: {
      workbooks: memoryWorkbook(programme, cells, () => club.now),
      forms: {
        responses: () => Promise.resolve(club.responses),
        uploadQuestions: () => Promise.resolve([]),
      },
      mail: {
        send: mail => {
          mails.push(mail)
          return Promise.resolve({ kind: 'accepted', messageId: mail.letter })
        },
        settledAfterMinutes: 0,
        settle: letter => Promise.resolve(mails.some(mail => mail.letter === letter) ? 'taken' : 'not-taken'),
        check: () => Promise.resolve(),
      },
      files: {
        read: () => Promise.reject(new Error('no files here')),
        fileIn: () => undefined,
        linkTo: () => '',
      },
      log: () => undefined,
    },
    offices: [office],
    signer: createSigner({ id: 'a', secret: 'a secret for tests, long enough' }),
    publicUrl: 'https://functions.example',
    replyDomain: 'reply.example',
    lastCommits: new Map(),
    seal: (before, line) => String(before.length + line.length),
  }
  const club: MemoryOffice = {
    responses: [],
    now: '2024-03-01T02:00:00.000Z',
    mails,
    pass: (...hints) => pass(world, office, hints),
    type(tab, key, column, value) {
      const columns = columnsOf(tab)
      const row = rowsOf(tab).find(each => each[columns.indexOf(tab.key)] === key)
      if (!row) throw new Error(`there is no row ${key} in ${tab.title}`)
      row[columns.indexOf(column)] = value
    },
    add: (tab, row) => void rowsOf(tab).push(columnsOf(tab).map(name => row[name] ?? null)),
    rows: tab =>
      rowsOf(tab)
        .slice(1)
        .map(row => Object.fromEntries(columnsOf(tab).map((name, index) => [name, row[index] ?? null]))),
  }
  return club
}

/** Reads and guarded commits, as Sheets does them. */
function memoryWorkbook(
  { schema }: Programme,
  cells: ReadonlyMap<number, Cell[][]>,
  now: () => string,
): WorkbookPort {
  let guard: number | undefined
  const apply = (edit: Edit): void => {
    const rows = cells.get(edit.sheetId) ?? []
    if (edit.kind === 'append') rows.push(...edit.rows.map(row => [...row]))
    else for (const [index, cell] of edit.cells.entries()) (rows[edit.row] ?? [])[edit.column + index] = cell
  }
  return {
    gather: () => {
      const tabs = schema.tabs.map(({ sheetId, title }) => {
        return [sheetId, { sheetId, title, cells: structuredClone(cells.get(sheetId) ?? []) }] as const
      })
      return Promise.resolve({
        at: now(),
        guardFirst: guard,
        guardLast: guard,
        tabs: new Map(tabs),
        missing: [],
      })
    },
    shape: () => Promise.resolve({ title: schema.title, timeZone: '', locale: '', tabs: [] }),
    commit: (_workbook, batch) => {
      if (batch.guard !== guard) return Promise.resolve({ kind: 'stale' })
      guard = batch.nonce
      batch.edits.forEach(apply)
      const shown = batch.echo.map(({ sheetId, rows }) => {
        const each = [0, ...rows].map(row => [row, cells.get(sheetId)?.[row] ?? []] as const)
        return [sheetId, new Map(each)] as const
      })
      return Promise.resolve({ kind: 'committed', echo: new Map(shown) })
    },
  }
}
