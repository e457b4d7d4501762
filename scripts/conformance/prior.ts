import { z } from 'zod'
import type { Ids } from './ids.ts'
import { tabsOf } from './prior-tabs.ts'
import type { Tab } from './prior-tabs.ts'
import { isWithheld, madeBy } from './recording.ts'
import type { Exchange } from './recording.ts'
import type { Send } from './send.ts'

const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets'
const FILES = 'https://www.googleapis.com/drive/v3/files'
/** Why a call that was not allowed is not compared. */
export const NO_SHARING = 'on a document of somebody else: there is no sharing here'

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet'

const fileSchema = z.object({ id: z.string(), name: z.string().optional(), mimeType: z.string().optional() })
const listSchema = z.object({ files: z.array(fileSchema) })
const sheetSchema = z.object({
  properties: z.looseObject({ title: z.string() }),
  data: z.array(z.unknown()).optional(),
  merges: z.array(z.unknown()).optional(),
  conditionalFormats: z.array(z.unknown()).optional(),
  basicFilter: z.unknown().optional(),
})
const bookSchema = z.object({
  spreadsheetId: z.string(),
  properties: z.object({
    title: z.string(),
    locale: z.string().optional(),
    autoRecalc: z.string().optional(),
    timeZone: z.string().optional(),
  }),
  sheets: z.array(sheetSchema),
  namedRanges: z.array(z.unknown()).optional(),
})

/** A document that was there before the recording began, and what the recording says of it. */
interface Prior {
  readonly id: string
  readonly name: string | undefined
  readonly mimeType: string
  readonly book: z.infer<typeof bookSchema> | undefined
}

/**
 * Makes the documents that a take uses but does not make, as its answers show them before they are changed, those listed
 * last first. Answers what is not to be had: ids of documents of which the take does not show enough, with the reason.
 */
export async function setUp(
  exchanges: readonly Exchange[],
  send: Send,
  ids: Ids,
): Promise<ReadonlyMap<string, string>> {
  const unknown = new Map<string, string>()
  for (const prior of priors(exchanges).toReversed()) {
    const tabs = tabsOf(prior.id, exchanges)
    const [made] = madeBy(await make(prior, tabs, send))
    if (made === undefined) {
      unknown.set(prior.id, 'on a document from before the recording, of which too little is shown')
      continue
    }
    ids.learn({ id: prior.id }, { id: made })
    for (const { range, values } of [...tabs.values()].flatMap(({ values }) => values)) {
      const address = `${SHEETS}/${made}/values/${encodeURIComponent(range)}?valueInputOption=RAW`
      await send('PUT', address, { values })
    }
  }
  for (const id of withheld(exchanges)) {
    unknown.set(id, NO_SHARING)
  }
  return unknown
}

async function make(
  { name, mimeType, book }: Prior,
  tabs: ReadonlyMap<string, Tab>,
  send: Send,
): Promise<unknown> {
  if (book === undefined && tabs.size === 0) return (await send('POST', FILES, { mimeType, name })).body
  const shown = new Set(book?.sheets.map(({ properties }) => properties.title))
  const others = [...tabs].filter(([title]) => !shown.has(title))
  const { body } = await send('POST', SHEETS, {
    properties: book?.properties ?? { title: name ?? 'Untitled' },
    namedRanges: book?.namedRanges,
    sheets: [
      ...(book?.sheets ?? []),
      ...others.map(([title, { gridProperties }]) => ({ properties: { title, gridProperties } })),
    ],
  })
  return body
}

function priors(exchanges: readonly Exchange[]): readonly Prior[] {
  const made = new Set<string>()
  const found = new Map<string, Prior>()
  for (const { method, uri, status, resBody } of exchanges) {
    if (status >= 400) continue
    if (method === 'POST' && /\/(?:files|spreadsheets)(?:\/[^/:]+\/copy)?(?:\?|$)/.test(uri)) {
      for (const id of madeBy(resBody)) made.add(id)
    }
    const mimeType = /mimeType%3D(?:%22|%27)([\w.%-]+?)(?:%22|%27)/.exec(uri)?.[1] ?? SPREADSHEET
    const book = bookSchema.safeParse(resBody).data
    for (const { id, ...about } of mentioned(uri, resBody)) {
      if (made.has(id)) continue
      const known = found.get(id)
      found.set(id, {
        id,
        name: known?.name ?? about.name,
        mimeType: known?.mimeType ?? about.mimeType ?? decodeURIComponent(mimeType),
        book: known?.book ?? (book?.spreadsheetId === id ? book : undefined),
      })
    }
  }
  return [...found.values()]
}

/** The documents that a call is about: those it lists, shows, or names in its address. */
function mentioned(uri: string, answer: unknown): readonly z.infer<typeof fileSchema>[] {
  const named = /\/(?:spreadsheets|files)\/([^/:?]+)/.exec(uri)?.[1]
  const shown = fileSchema.safeParse(answer).data
  return [
    ...(listSchema.safeParse(answer).data?.files ?? []),
    ...(named === undefined ? [] : [shown?.id === named ? shown : { id: named }]),
  ]
}

/** Documents that the recorded account was never let in to. */
function withheld(exchanges: readonly Exchange[]): readonly string[] {
  const named = ({ uri }: Exchange) => /\/(?:spreadsheets|files|forms)\/([^/:?]+)/.exec(uri)?.[1] ?? []
  const open = new Set(exchanges.filter(({ status }) => status < 400).flatMap(named))
  return exchanges
    .filter(isWithheld)
    .flatMap(named)
    .filter(id => !open.has(id))
}
