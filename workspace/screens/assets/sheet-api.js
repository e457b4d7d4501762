import { quotedTitle, rangeName } from './sheet-address.js'

const me = 'staff@university.example'
const detailFields =
  'sheets(data(rowData(values(userEnteredValue,note,dataValidation,effectiveFormat(backgroundColor,horizontalAlignment,wrapStrategy,textFormat(bold,foregroundColor))))))'
const bookFields = 'properties(title),sheets(properties,protectedRanges)'
const sizeFields =
  'sheets(data(rowMetadata(hiddenByUser,hiddenByFilter),columnMetadata(hiddenByUser,pixelSize)))'

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
  const change = request =>
    call(`${root}:batchUpdate`, { method: 'POST', body: JSON.stringify({ requests: [request] }) })
  return {
    me,
    overview: () => get([], bookFields),
    async sizes(title) {
      const { sheets } = await get([quotedTitle(title)], sizeFields)
      return sheets?.[0]?.data?.[0] ?? {}
    },
    /** Every shown value of a tab: rows of strings. */
    async values(range) {
      return (await call(`${root}/values/${encodeURIComponent(range)}`)).values ?? []
    },
    /** Notes, formats, dropdowns and formulas of some rows. */
    async details(title, area) {
      const { sheets } = await get([rangeName(title, area)], detailFields)
      return (sheets?.[0]?.data?.[0]?.rowData ?? []).map(row => row.values ?? [])
    },
    write(title, area, values) {
      const range = rangeName(title, area)
      return call(`${root}/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`, {
        method: 'PUT',
        body: JSON.stringify({ range, majorDimension: 'ROWS', values }),
      })
    },
    sort: (range, dimensionIndex, sortOrder) =>
      change({ sortRange: { range, sortSpecs: [{ dimensionIndex, sortOrder }] } }),
    insertRow: (sheetId, row) =>
      change({
        insertDimension: {
          range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
          inheritFromBefore: row > 0,
        },
      }),
    deleteRow: (sheetId, row) =>
      change({
        deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
      }),
  }
}
