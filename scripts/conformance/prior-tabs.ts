import { z } from 'zod'
import type { Exchange } from './recording.ts'

/** What a recording shows of a tab before it is written to. */
export interface Tab {
  readonly gridProperties: { readonly rowCount: number; readonly columnCount: number }
  /** Values as they were read, plain ones after formatted ones. */
  readonly values: readonly Read[]
}

interface Read {
  readonly range: string
  readonly values: readonly (readonly unknown[])[]
}

const readSchema = z.object({ range: z.string(), values: z.array(z.array(z.unknown())).default([]) })
const answerSchema = z.object({
  range: z.string().optional(),
  values: z.array(z.array(z.unknown())).optional(),
  majorDimension: z.string().optional(),
  valueRanges: z.array(readSchema).optional(),
  updatedRange: z.string().optional(),
  clearedRange: z.string().optional(),
  tableRange: z.string().optional(),
})

/** The tabs of a document that calls for values name, as they were before the first call that writes. */
export function tabsOf(id: string, exchanges: readonly Exchange[]): ReadonlyMap<string, Tab> {
  const own = exchanges.filter(
    ({ uri, status }) => uri.includes(`/spreadsheets/${id}/values`) && status < 400,
  )
  const firstWrite = exchanges.findIndex(({ uri, method }) => method !== 'GET' && uri.includes(id))
  const tabs = new Map<string, Tab>()
  for (const exchange of own) {
    const answer = answerSchema.safeParse(exchange.resBody).data ?? {}
    const before = firstWrite < 0 || exchanges.indexOf(exchange) < firstWrite
    const reads = before && answer.majorDimension !== 'COLUMNS' ? readsOf(answer) : []
    const ranges = [answer.range, answer.updatedRange, answer.clearedRange, answer.tableRange]
    for (const range of [...ranges, ...reads.map(({ range }) => range)]) {
      const place = range === undefined ? undefined : placeOf(range)
      if (place === undefined) continue
      const known = tabs.get(place.title) ?? { gridProperties: { rowCount: 0, columnCount: 0 }, values: [] }
      tabs.set(place.title, { ...known, gridProperties: widened(known, place, isOpen(exchange.uri)) })
    }
    for (const read of reads) keep(tabs, read, /UNFORMATTED_VALUE|FORMULA/.test(exchange.uri))
  }
  return tabs
}

function readsOf({ range, values = [], valueRanges = [] }: z.infer<typeof answerSchema>): readonly Read[] {
  return [...(range === undefined ? [] : [{ range, values }]), ...valueRanges]
}

function keep(tabs: Map<string, Tab>, read: Read, plain: boolean): void {
  const title = placeOf(read.range)?.title ?? ''
  const tab = tabs.get(title)
  if (tab === undefined || read.values.length === 0) return
  tabs.set(title, { ...tab, values: plain ? [...tab.values, read] : [read, ...tab.values] })
}

interface Place {
  readonly title: string
  readonly rows: number
  readonly columns: number
}

/** `'My tab'!B2:AA10` reaches to row 10 and column 27. */
function placeOf(range: string): Place | undefined {
  const [, quoted, bare, , , column, row] =
    /^(?:'((?:[^']|'')*)'|([^!]*))!([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? []
  const title = quoted?.replaceAll("''", "'") ?? bare
  if (title === undefined) return undefined
  const columns = Array.from(column ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { title, rows: Number(row ?? 0), columns }
}

/** Whether a whole tab, or whole columns of it, were asked for: then the answer shows how far the tab goes. */
function isOpen(uri: string): boolean {
  const asked = decodeURIComponent(/\/values\/([^?]+?)(?::clear|:append)?(?:\?|$)/.exec(uri)?.[1] ?? '')
  return !/!.*\d$/.test(asked)
}

const USUAL = { rowCount: 1000, columnCount: 26 }

function widened({ gridProperties }: Tab, { rows, columns }: Place, open: boolean): Tab['gridProperties'] {
  const least = open ? gridProperties : { ...USUAL }
  return {
    rowCount: Math.max(gridProperties.rowCount, least.rowCount, rows),
    columnCount: Math.max(gridProperties.columnCount, least.columnCount, columns),
  }
}
