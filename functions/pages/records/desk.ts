import type { LedgerEntryOf, Remembered } from '../../../sheets-schema/common/ledger.ts'
import type { Language } from '../../../sheets-schema/common/people.ts'
import { sameAddress } from '../../law/text.ts'
import { recordsCodes, recordsSubject } from '../../mail/links.ts'
import type { Look } from '../../pass/look.ts'
import type { Office } from '../../pass/office.ts'
import type { Records } from '../../programmes/programme.ts'
import { recordsReaders } from '../../programmes/staff-people.ts'
import { ofKind } from '../../reconcile/memory.ts'
import { exportDifference, type ExportDifference } from '../../records/exported.ts'
import { languageFor } from '../language.ts'
import { officeName, type LinkTerms, type OpenedLink } from '../open-link.ts'
import type { PageCall } from '../page-call.ts'
import { recordsWords, type RecordsWords } from './words.ts'

/** What somebody of the office has before them. */
export interface RecordsDesk {
  readonly office: Office
  readonly officeName: string | undefined
  readonly reader: { readonly name: string; readonly address: string }
  readonly language: Language
  readonly words: RecordsWords
  readonly search: string
  /** The signed part of the address, and what was asked for. */
  readonly query: URLSearchParams
  readonly records: Records
  readonly exported: readonly Remembered<LedgerEntryOf<'exported'>>[]
  /** The dry run. */
  readonly difference: ExportDifference
}

/** The link was mailed to somebody of Staff, who may have been taken out there; or to a reader, about their own papers. */
export const recordsTerms: LinkTerms = {
  page: 'recordsPage',
  concerned: (look, { code }, link) => {
    if (link.case !== recordsSubject(code)) return []
    if (link.kind === recordsCodes.office) return readersOf(look).map(({ address }) => address)
    return link.kind === recordsCodes.reader ? [...new Set(look.letters.map(({ to }) => to))] : []
  },
}

const readersOf = ({ want }: Look) => recordsReaders(want.reading.tables)

export function recordsDesk({ office, look, person }: OpenedLink, call: PageCall): RecordsDesk {
  const found = readersOf(look).find(({ address }) => sameAddress(address, person))
  const language = languageFor(call, found?.language)
  const records = office.programme.records(look.want.reading.tables)
  const exported = ofKind(look.have.ledger, 'exported')
  const lines = records.registrar().map(({ line }) => line)
  return {
    office,
    officeName: officeName(look),
    reader: { name: found?.name ?? '', address: person },
    language,
    words: recordsWords[language],
    search: call.search,
    query: new URLSearchParams(call.search),
    records,
    exported,
    difference: exportDifference(lines, exported, undefined),
  }
}

/** An address within the page: the same link, asking for something else. */
export function hrefOf({ query }: RecordsDesk, more: Readonly<Record<string, string>>): string {
  const kept = ['t', 'lang'].flatMap(name => {
    const value = query.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  return `?${new URLSearchParams({ ...Object.fromEntries(kept), ...more }).toString()}`
}
