import { quotedTitle, rangeName } from './sheet-address.js'

const me = 'staff@university.example'
const detailFields =
  'sheets(data(rowData(values(userEnteredValue,note,dataValidation,effectiveFormat(backgroundColor,horizontalAlignment,wrapStrategy,textFormat(bold,italic,underline,strikethrough,foregroundColor))))))'
const bookFields = 'properties(title),sheets(properties,protectedRanges)'
/**
 * What a cell looks like, as a CellFormat of the Sheets API: its own format over the default one, and over both what the
 * first conditional format to say so gives it. Colours are `{red,green,blue}` from 0 to 1, a missing part is 0; borders are
 * `{top,bottom,left,right}`, each `{style,color}`, and missing where there is none.
 */
const lookFields =
  'sheets(data(rowData(values(note,dataValidation,userEnteredFormat(horizontalAlignment),effectiveFormat(backgroundColor,verticalAlignment,wrapStrategy,numberFormat,borders,textFormat(bold,italic,underline,strikethrough,foregroundColor,fontFamily,fontSize))))))'
const layoutFields =
  'sheets(properties,merges,data(rowMetadata(hiddenByUser,pixelSize),columnMetadata(hiddenByUser,pixelSize)))'
const sizeFields =
  'sheets(data(rowMetadata(hiddenByUser,hiddenByFilter,pixelSize),columnMetadata(hiddenByUser,pixelSize)))'

/** What the Sheets API refused, in its own words. */
export class Refused extends Error {}

async function call(path, options = {}) {
  const response = await fetch(path, { ...options, headers: { 'x-workspace-user': me } })
  const body = await response.json()
  if (!response.ok) throw new Refused(body.error?.message ?? `The request failed (${response.status}).`)
  return body
}

/** A spreadsheet as a client of the Sheets API sees it, acting as a member of staff. */
export function openBook(id) {
  const root = `/v4/spreadsheets/${encodeURIComponent(id)}`
  const get = (ranges, fields) => {
    const query = new URLSearchParams([...ranges.map(range => ['ranges', range]), ['fields', fields]])
    return call(`${root}?${query}`)
  }
  const post = (verb, body) => call(`${root}${verb}`, { method: 'POST', body: JSON.stringify(body) })
  const values = async (range, valueRenderOption = 'FORMATTED_VALUE') => {
    const query = new URLSearchParams({ valueRenderOption })
    return (await call(`${root}/values/${encodeURIComponent(range)}?${query}`)).values ?? []
  }
  const rowsOf = async (range, fields) => (await get([range], fields)).sheets?.[0]?.data?.[0]?.rowData ?? []
  return {
    me,
    overview: () => get([], bookFields),
    async sizes(title) {
      const { sheets } = await get([quotedTitle(title)], sizeFields)
      return sheets?.[0]?.data?.[0] ?? {}
    },
    /** Every shown value of a tab: rows of strings. */
    values: range => values(range),
    /** The choices of a dropdown, read from the range that it points to; undefined for other rules. */
    async choices({ condition: { type, values: options = [] } = {} }) {
      const [first = ''] = options.map(option => option.userEnteredValue)
      if (type === 'ONE_OF_LIST') return options.map(option => option.userEnteredValue)
      if (type !== 'ONE_OF_RANGE') return undefined
      return (await values(first.replace(/^=/, ''))).flat().filter(text => text !== '')
    },
    /** Notes, formats, dropdowns and formulas of some rows. */
    async details(title, area) {
      const rows = await rowsOf(rangeName(title, area), detailFields)
      return rows.map(row => row.values ?? [])
    },
    /** What stands in a tab, row by row: results as they are, and what was entered, formulas included. */
    async contents(title) {
      const [results, entered] = await Promise.all([
        values(quotedTitle(title), 'UNFORMATTED_VALUE'),
        values(quotedTitle(title), 'FORMULA'),
      ])
      return { results, entered }
    },
    /** The rows and columns of a tab, and which cells are merged. */
    layout: async title => (await get([quotedTitle(title)], layoutFields)).sheets[0],
    /** Formats, notes and dropdowns of some rows. */
    looks: (title, area) => rowsOf(rangeName(title, area), lookFields),
    /** Writes values as if they were typed; each block is `{ area, values }`. */
    enter: (title, blocks) =>
      post('/values:batchUpdate', {
        valueInputOption: 'USER_ENTERED',
        data: blocks.map(({ area, values }) => ({ range: rangeName(title, area), values })),
      }),
    change: requests => post(':batchUpdate', { requests }),
    /** The address of the tab as a file: `csv` or `xlsx`; an xlsx holds all tabs. */
    download(type, { sheetId }) {
      const query = new URLSearchParams({ format: type, ...(type === 'csv' ? { gid: sheetId } : {}) })
      return `/spreadsheets/d/${encodeURIComponent(id)}/export?${query}`
    },
  }
}
