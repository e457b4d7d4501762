import { z } from 'zod'
import type { Ids } from './ids.ts'
import { madeBy } from './recording.ts'
import type { Exchange } from './recording.ts'
import type { Send } from './replay.ts'

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet'

const fileSchema = z.object({ id: z.string(), name: z.string().optional(), mimeType: z.string().optional() })
const listSchema = z.object({ files: z.array(fileSchema) })
const sheetSchema = z.object({
  properties: z.looseObject({}),
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
 * Makes the documents that a take reads but does not make, as its first answers show them, the ones listed last first. Answers what is
 * not to be had: ids of documents of which the take does not show enough, with the reason.
 */
export async function setUp(
  exchanges: readonly Exchange[],
  send: Send,
  ids: Ids,
): Promise<ReadonlyMap<string, string>> {
  const unknown = new Map<string, string>()
  for (const { id, name, mimeType, book } of priors(exchanges).toReversed()) {
    const content = { mimeType, name: name ?? book?.properties.title }
    const answer =
      book === undefined
        ? await send('POST', 'https://www.googleapis.com/drive/v3/files', content)
        : await send('POST', 'https://sheets.googleapis.com/v4/spreadsheets', {
            ...book,
            spreadsheetId: undefined,
          })
    const [made] = madeBy(answer.body)
    if (made === undefined)
      unknown.set(id, 'on a document from before the recording, of which too little is shown')
    else ids.learn({ id }, { id: made })
  }
  for (const id of withheld(exchanges))
    unknown.set(id, 'on a document of somebody else: there is no sharing here')
  return unknown
}

function priors(exchanges: readonly Exchange[]): readonly Prior[] {
  const made = new Set<string>()
  const found = new Map<string, Prior>()
  for (const { method, uri, status, resBody } of exchanges) {
    if (status >= 400) continue
    if (method === 'POST' && !/\/(?:files|spreadsheets)\/[^/:]+:/.test(uri)) {
      for (const id of madeBy(resBody)) made.add(id)
    }
    const mimeType = /mimeType%3D(?:%22|%27)([\w.%-]+?)(?:%22|%27)/.exec(uri)?.[1] ?? SPREADSHEET
    const book = bookSchema.safeParse(resBody).data
    const listed = listSchema.safeParse(resBody).data?.files ?? []
    const file = fileSchema.safeParse(resBody).data
    const seen =
      book === undefined ? [...listed, ...(file === undefined ? [] : [file])] : [{ id: book.spreadsheetId }]
    for (const { id, ...about } of /\/(?:files|spreadsheets)\b/.test(uri) ? seen : []) {
      if (made.has(id)) continue
      const known = found.get(id)
      found.set(id, {
        id,
        name: known?.name ?? about.name,
        mimeType: known?.mimeType ?? about.mimeType ?? decodeURIComponent(mimeType),
        book: known?.book ?? book,
      })
    }
  }
  return [...found.values()]
}

/** Documents that the recorded account was not let in to. */
function withheld(exchanges: readonly Exchange[]): readonly string[] {
  return exchanges
    .filter(({ status }) => status === 403)
    .flatMap(({ uri }) => /\/(?:spreadsheets|files|forms)\/([^/:?]+)/.exec(uri)?.[1] ?? [])
}
