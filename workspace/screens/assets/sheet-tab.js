import { quotedTitle } from './sheet-address.js'

const chunkRows = 200
const usualWidth = 120
/** Google's own height of a row, and what each line more adds. */
const oneLine = 21
const furtherLine = 15

/** One tab: all its shown values, and for the rows that were looked at also notes, formats and dropdowns. */
export function openTab(book, sheet, onDetails) {
  let { properties } = sheet
  let values = []
  let chunks = new Map()
  let stale = new Set()
  let rows = []
  let columns = []
  let heights = []
  const lists = new Map()
  const grid = () => properties.gridProperties ?? {}
  const rowCount = () => grid().rowCount ?? 0
  const columnCount = () => grid().columnCount ?? 0

  function layOut({ rowMetadata = [], columnMetadata = [] }) {
    const hidden = row => rowMetadata[row]?.hiddenByUser || rowMetadata[row]?.hiddenByFilter
    rows = Array.from({ length: rowCount() }, (_, row) => row).filter(row => !hidden(row))
    heights = rowMetadata.map(({ pixelSize }) => pixelSize)
    columns = Array.from({ length: columnCount() }, (_, column) => ({
      column,
      width: columnMetadata[column]?.pixelSize ?? usualWidth,
      hidden: columnMetadata[column]?.hiddenByUser === true,
    })).filter(({ hidden: away }) => !away)
  }

  async function fetchChunk(chunk) {
    const top = chunk * chunkRows
    const bottom = Math.min(top + chunkRows, rowCount()) - 1
    if (bottom < top) return
    const area = { top, left: 0, bottom, right: columnCount() - 1 }
    chunks.set(chunk, chunks.get(chunk) ?? [])
    stale.delete(chunk)
    chunks.set(chunk, await book.details(properties.title, area))
    onDetails()
  }

  /** Reads the list a dropdown points to (`=People!A2:A`) once per load. */
  function listAt(reference) {
    const range = reference.replace(/^=/, '')
    if (!lists.has(range)) {
      lists.set(range, [])
      book.values(range).then(
        found =>
          lists.set(
            range,
            found.flat().filter(text => text !== ''),
          ),
        () => lists.delete(range),
      )
    }
    return lists.get(range)
  }

  const detail = (row, column) => chunks.get(Math.floor(row / chunkRows))?.[row % chunkRows]?.[column] ?? {}

  return {
    get id() {
      return properties.sheetId
    },
    get title() {
      return properties.title
    },
    get rows() {
      return rows
    },
    get columns() {
      return columns
    },
    get frozenRows() {
      return grid().frozenRowCount ?? 0
    },
    get frozenColumns() {
      return grid().frozenColumnCount ?? 0
    },
    rowCount,
    columnCount,
    /** How many lines of a row are shown, where somebody gave it a height; Google's own height grows with what it holds. */
    linesOf(row) {
      const height = heights[row] ?? oneLine
      return height === oneLine ? undefined : Math.max(1, 1 + Math.floor((height - oneLine) / furtherLine))
    },
    shown: (row, column) => values[row]?.[column] ?? '',
    detail,
    rowOf: row => values[row] ?? [],
    lastFilledRow: () => values.length - 1,
    /** What the editor begins with: the formula behind a value, or the value as shown. */
    entered: (row, column) =>
      detail(row, column).userEnteredValue?.formulaValue ?? values[row]?.[column] ?? '',
    /** The choices of a dropdown; undefined where there is none. */
    choices(row, column) {
      const { type, values: options = [] } = detail(row, column).dataValidation?.condition ?? {}
      if (type === 'ONE_OF_LIST') return options.map(option => option.userEnteredValue)
      return type === 'ONE_OF_RANGE' ? listAt(options[0]?.userEnteredValue ?? '') : undefined
    },
    /** Shows a value before the API has confirmed it. */
    set(row, column, text) {
      while (values.length <= row) values.push([])
      values[row][column] = text
    },
    /** Asks for the details of rows that are about to be shown. */
    need(row) {
      const chunk = Math.floor(row / chunkRows)
      if (!chunks.has(chunk) || stale.has(chunk)) fetchChunk(chunk).catch(() => chunks.delete(chunk))
    },
    async load(fresh = sheet) {
      properties = fresh.properties
      const { title } = properties
      const [read, sizes] = await Promise.all([book.values(quotedTitle(title)), book.sizes(title)])
      values = read
      stale = new Set(chunks.keys())
      lists.clear()
      layOut(sizes)
    },
  }
}
