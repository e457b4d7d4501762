/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index) {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

export const cellName = (row, column) => `${columnLetters(column)}${row + 1}`

export const quotedTitle = title => `'${title.replaceAll("'", "''")}'`

/** `'Tab'!A1:B2`; rows and columns from zero, both ends included. */
export function rangeName(title, { top, left, bottom, right }) {
  return `${quotedTitle(title)}!${cellName(top, left)}:${cellName(bottom, right)}`
}

/** A rectangle with both ends included as a GridRange. */
export const gridRange = (sheetId, { top, left, bottom, right }) => ({
  sheetId,
  startRowIndex: top,
  endRowIndex: bottom + 1,
  startColumnIndex: left,
  endColumnIndex: right + 1,
})

/** Whether a GridRange (half open, absent ends unbounded) touches a rectangle. */
export function touches(range = {}, { top, left, bottom, right }) {
  return (
    (range.startRowIndex ?? 0) <= bottom &&
    (range.endRowIndex ?? Infinity) > top &&
    (range.startColumnIndex ?? 0) <= right &&
    (range.endColumnIndex ?? Infinity) > left
  )
}

/** Whether a GridRange holds the whole of a rectangle. */
export function holds(range = {}, { top, left, bottom, right }) {
  return (
    (range.startRowIndex ?? 0) <= top &&
    (range.endRowIndex ?? Infinity) > bottom &&
    (range.startColumnIndex ?? 0) <= left &&
    (range.endColumnIndex ?? Infinity) > right
  )
}

/** Reads what spreadsheets put on the clipboard: tabs between cells, quotes around cells with line breaks. */
export function readBlock(text) {
  const rows = [[]]
  const cell = /(?:^|\t|\r?\n)(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\n\r]*))/gy
  const source = text.replace(/\r?\n$/, '')
  for (let match = cell.exec(source); match !== null; match = cell.exec(source)) {
    if (/^\r?\n/.test(match[0])) rows.push([])
    rows.at(-1).push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'))
    if (cell.lastIndex >= source.length) break
  }
  return rows
}

const printCell = text => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export const printBlock = rows => rows.map(row => row.map(printCell).join('\t')).join('\n')
