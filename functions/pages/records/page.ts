import { z } from 'zod'
import { languages } from '../../../sheets-schema/common/people.ts'
import { recordsCodes } from '../../mail/links.ts'
import { html } from '../../mail/markup.ts'
import { exportedIn } from '../../records/exported.ts'
import { changesCsv, documentsCsv, registrarCsv } from '../../records/files.ts'
import { printedPage } from '../../records/printed-page.ts'
import { openLink } from '../open-link.ts'
import type { FileReply, PageCall, PageDesk, PageReply } from '../page-call.ts'
import { noticePage } from '../page.ts'
import { askForLink } from './ask.ts'
import { hrefOf, recordsDesk, recordsTerms, type RecordsDesk } from './desk.ts'
import { recordsIndex } from './index.ts'
import { ownPapers } from './own-papers.ts'

/** An office's lists, print-outs and exports: without a link it mails one, with a link it shows them. */
export async function recordsPage(desk: PageDesk, call: PageCall): Promise<PageReply | FileReply> {
  if (!new URLSearchParams(call.search).has('t')) return askForLink(desk, call)
  const opened = await openLink(desk, call, recordsTerms)
  if (opened.kind === 'not-open') return opened.reply
  if (opened.link.kind === recordsCodes.reader) return ownPapers(opened, call)
  const records = recordsDesk(opened, call)
  if (call.posted) return exportNow(desk, call, records, call.posted)
  const what = records.query.get('what') ?? ''
  if (what === '') return recordsIndex(records, desk.newId())
  return what === 'registrar' ? registrarFile(records) : documents(records, what)
}

const withBom = { bom: true }

function registrarFile({ records, query, exported, office }: RecordsDesk): FileReply {
  const as = query.get('as')
  if (as === 'changes') {
    const number = Number(query.get('export'))
    const text = changesCsv(exportedIn(exported, number), withBom)
    return { status: 200, file: { name: `${office.code}-export-${number}.csv`, text } }
  }
  const lines = records.registrar().map(({ line }) => line)
  const text = registrarCsv(lines, { bom: as !== 'plain' })
  return { status: 200, file: { name: `${office.code}-registrar.csv`, text } }
}

function documents(desk: RecordsDesk, kind: string): PageReply | FileReply {
  const { records, query, office, language: own, words } = desk
  const semester = query.get('semester') ?? undefined
  const language = languages.find(each => each === query.get('language'))
  const printed = records.print({ kind, semester, language })
  if (printed.length === 0) return noticePage(200, own, { title: words.title, text: words.nothing })
  const title = [office.code, kind, semester ?? ''].filter(part => part !== '').join(' ')
  if (query.get('as') !== 'csv') return { status: 200, html: printedPage(title, language ?? own, printed) }
  const name = `${title.replaceAll(/[^a-z0-9]+/giu, '-')}.csv`
  return { status: 200, file: { name, text: documentsCsv(printed, withBom) } }
}

const fields = z.object({ once: z.uuid(), expects: z.string(), sure: z.literal('yes') })

/** Makes the export that was shown, once; where the workbook says something else by now, shows that instead. */
async function exportNow(
  desk: PageDesk,
  call: PageCall,
  before: RecordsDesk,
  posted: URLSearchParams,
): Promise<PageReply> {
  const { data: sent } = fields.safeParse(Object.fromEntries(posted))
  const { words } = before
  if (!sent) return recordsIndex(before, desk.newId(), { status: 422, text: words.registrar.notSure })
  const made = madeExport(before, sent.once)
  if (made) return made
  const reader = before.reader.address
  const act = { id: sent.once, by: reader, reader, term: undefined, expects: sent.expects }
  await desk.turns.run(before.office, { kind: 'export', act })
  const opened = await openLink(desk, call, recordsTerms)
  if (opened.kind === 'not-open') return opened.reply
  const after = recordsDesk(opened, call)
  return (
    madeExport(after, sent.once) ??
    recordsIndex(after, desk.newId(), { status: 409, text: words.registrar.overtaken })
  )
}

/** What an export that stands in the ledger says of itself, however often it was sent. */
function madeExport(desk: RecordsDesk, id: string): PageReply | undefined {
  const number = desk.exported.find(each => each.id === id)?.export
  if (number === undefined) return undefined
  const { registrar } = desk.words
  const changes = hrefOf(desk, { what: 'registrar', as: 'changes', export: String(number) })
  const after = html`<p><a href="${changes}">${registrar.changes}</a></p>
    <p><a href="${hrefOf(desk, { what: 'registrar', as: 'csv' })}">${registrar.withBom}</a></p>
    <p><a href="${hrefOf(desk, { what: 'registrar', as: 'plain' })}">${registrar.withoutBom}</a></p>
    <p><a href="${hrefOf(desk, {})}">${registrar.back}</a></p>`
  const notice = { title: registrar.done(number), text: registrar.doneText }
  return noticePage(200, desk.language, notice, { office: desk.officeName, after })
}
