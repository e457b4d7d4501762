import { randomBytes } from 'node:crypto'
import type { Announce } from '../announce.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { fileRegister, SPREADSHEET } from '../drive/files.ts'
import { BLANK_SHEET } from './book.ts'
import { calculationOf, placeIn } from './effective.ts'
import type { Surroundings } from './formula/calculation.ts'
import { hiddenByFilter } from './hidden-rows.ts'
import type { Book, Row, Sheet } from './book.ts'
import type { Draft } from './draft.ts'
import { notFound, Refusal } from './refusal.ts'
import { sheetTables } from './tables.ts'

/** The spreadsheets of a workspace: in memory once used, in the database always. What another store wrote is read again. */
export interface Store {
  /** Refuses as Google does when there is no such spreadsheet (any more). */
  open(id: string): Book
  create(book: Omit<Book, 'id'>): Book
  /** Puts what a draft has become in the place of `have`, in one transaction that writes only what differs, and tells of it. */
  commit(have: Book, draft: Draft): Book
}

/** Ids of Google files have 44 characters. */
const newId = (): string => `1${randomBytes(33).toString('base64url').slice(0, 43)}`

export function openStore(database: Database, clock: Clock, announce: Announce = () => undefined): Store {
  const files = fileRegister(database)
  const tables = sheetTables(database)
  const books = new Map<string, { readonly book: Book; readonly version: number }>()

  const save = (have: Book | undefined, next: Book): void => {
    const kept = new Set(next.sheets.map(({ key }) => key))
    const before = new Map(have?.sheets.map(sheet => [sheet.key, sheet]))
    for (const sheet of before.values()) {
      if (!kept.has(sheet.key)) tables.dropSheet(next.id, sheet)
    }
    for (const sheet of next.sheets) {
      const old = before.get(sheet.key)
      if (old !== sheet) saveSheet(next.id, old, sheet)
    }
    tables.writeBook(next)
  }

  const saveSheet = (id: string, old: Sheet | undefined, sheet: Sheet): void => {
    tables.writeSheet(id, old, sheet)
    const { written, dropped } = changedRows(old?.rows ?? [], sheet.rows)
    tables.dropRows(id, dropped)
    tables.writeRows(id, written)
  }

  const keep = (book: Book, version: number): Book => {
    books.set(book.id, { book, version })
    return placeIn(surroundings, book)
  }

  const open = (id: string): Book => {
    const file = files.get(id)
    if (file?.mimeType !== SPREADSHEET) {
      books.delete(id)
      throw notFound()
    }
    const known = books.get(id)
    if (known?.version !== file.version) {
      const book = tables.readBook(id) ?? emptyBook(id, file.name, file.createdTime)
      return keep(Object.freeze(titled(book, file.name)), file.version)
    }
    // What formulas said of the clock or of other spreadsheets may hold no longer.
    return calculationOf(known.book).isCurrent()
      ? known.book
      : keep(Object.freeze({ ...known.book }), known.version)
  }

  const surroundings: Surroundings = {
    now: () => clock.now(),
    open(id) {
      try {
        return calculationOf(open(id))
      } catch (error) {
        if (error instanceof Refusal) return undefined
        throw error
      }
    },
    filtered: hiddenByFilter,
  }

  return {
    open,
    create(content) {
      const book = Object.freeze({ ...content, id: newId() })
      const name = book.properties.title ?? 'Untitled spreadsheet'
      database.transaction(() => {
        files.add({ id: book.id, name, mimeType: SPREADSHEET, createdTime: clock.now().toISOString() })
        save(undefined, book)
      })
      return keep(book, 1)
    },
    commit(have, draft) {
      const now = clock.now()
      const next = Object.freeze({ ...draft.freeze(), changedAt: now.toISOString() })
      database.transaction(() => {
        save(have, next)
        files.touch(next.id, next.properties.title ?? '', now)
      })
      keep(next, files.get(next.id)?.version ?? 0)
      announce({ kind: 'spreadsheet-changed', spreadsheetId: next.id, by: draft.by })
      return next
    },
  }
}

/** The same spreadsheet under another title. */
export function titled(book: Book, title: string): Book {
  return { ...book, properties: { ...book.properties, title } }
}

/** A spreadsheet that Drive has made and nobody has written to yet. */
export function emptyBook(id: string, title: string, changedAt: string): Book {
  const gridProperties = { rowCount: 1000, columnCount: 26 }
  const sheet: Sheet = {
    ...BLANK_SHEET,
    key: 1,
    properties: { sheetId: 0, title: 'Sheet1', sheetType: 'GRID', gridProperties },
  }
  const properties = { title, locale: 'en_US', autoRecalc: 'ON_CHANGE', timeZone: 'Etc/GMT' }
  return { id, properties, sheets: [sheet], namedRanges: [], metadata: [], changedAt, nextKey: 2 }
}

/** Which rows have to be written and which keys are gone; rows that only moved are neither. */
function changedRows(
  old: readonly (Row | undefined)[],
  next: readonly (Row | undefined)[],
): { readonly written: readonly Row[]; readonly dropped: readonly number[] } {
  const stale = new Map<number, Row>()
  const fresh = new Map<number, Row>()
  for (let index = 0; index < Math.max(old.length, next.length); index += 1) {
    const before = old[index]
    const after = next[index]
    if (before === after) continue
    if (before !== undefined) stale.set(before.key, before)
    if (after !== undefined) fresh.set(after.key, after)
  }
  return {
    written: [...fresh.values()].filter(row => stale.get(row.key) !== row),
    dropped: [...stale.keys()].filter(key => !fresh.has(key)),
  }
}
