import { gridRange } from './sheet-address.js'
import { blocksOf } from './univer-blocks.js'
import { alignments, borderStyles, verticals, wrappings } from './univer-style.js'

const wordOf = (numbers, value) => Object.keys(numbers).find(word => numbers[word] === value)

/** `#1a2b3c` or `rgb(26,43,60)` as a Color. */
function colour(entered) {
  const rgb = entered?.rgb
  if (!rgb) return undefined
  const [red, green, blue] = rgb.startsWith('#')
    ? hexadecimal(rgb.slice(1))
    : rgb.match(/[\d.]+/g).map(Number)
  return { red: red / 255, green: green / 255, blue: blue / 255 }
}

const hexadecimal = digits =>
  (digits.length === 3 ? [...digits].map(digit => digit + digit) : digits.match(/../g)).map(pair =>
    Number.parseInt(pair, 16),
  )

function border(side) {
  const style = wordOf(borderStyles, side?.s)
  return style === undefined ? undefined : { style, color: colour(side.cl) ?? {} }
}

const kinds = [
  ['TEXT', /^@/],
  ['DATE_TIME', /[yd].*h|h.*[yd]/i],
  ['DATE', /[yd]/i],
  ['TIME', /h|s/i],
  ['PERCENT', /%/],
  ['SCIENTIFIC', /E[+-]/i],
  ['CURRENCY', /[$€¥£₩]/],
]

function numberFormat(pattern) {
  if (!pattern || pattern === 'General') return undefined
  const bare = pattern.replace(/"[^"]*"|\[[^\]]*\]/g, '')
  const [type = 'NUMBER'] = kinds.find(([, signs]) => signs.test(bare)) ?? []
  return { type, pattern }
}

/** The parts of a look that the Sheets API keeps, by their field. */
const partsOf = (style = {}) => ({
  'textFormat.bold': style.bl ? true : undefined,
  'textFormat.italic': style.it ? true : undefined,
  'textFormat.underline': style.ul?.s ? true : undefined,
  'textFormat.strikethrough': style.st?.s ? true : undefined,
  'textFormat.foregroundColor': colour(style.cl),
  backgroundColor: colour(style.bg),
  horizontalAlignment: wordOf(alignments, style.ht),
  verticalAlignment: wordOf(verticals, style.vt),
  wrapStrategy: wordOf(wrappings, style.tb),
  numberFormat: numberFormat(style.n?.pattern),
  'borders.top': border(style.bd?.t),
  'borders.bottom': border(style.bd?.b),
  'borders.left': border(style.bd?.l),
  'borders.right': border(style.bd?.r),
})

/** What differs between two styles, as a format and its fields; undefined where nothing that is kept does. */
function difference(before, after) {
  const [was, is] = [partsOf(before), partsOf(after)]
  const fields = Object.keys(is).filter(field => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
  if (fields.length === 0) return undefined
  const userEnteredFormat = {}
  for (const field of fields) {
    const [part, inner] = field.split('.')
    if (inner === undefined) userEnteredFormat[part] = is[field]
    else userEnteredFormat[part] = { ...userEnteredFormat[part], [inner]: is[field] }
  }
  return { cell: { userEnteredFormat }, fields: fields.map(field => `userEnteredFormat.${field}`).join() }
}

/** The looks that a person gave to cells, `{ row, column, before, after }` in styles of Univer, as calls of the Sheets API. */
export function lookCalls(sheetId, cells) {
  const same = new Map()
  for (const { row, column, before, after } of cells) {
    const change = difference(before, after)
    if (change === undefined) continue
    const key = JSON.stringify(change)
    if (!same.has(key)) same.set(key, { change, places: [] })
    same.get(key).places.push({ row, column })
  }
  return [...same.values()].flatMap(({ change, places }) =>
    blocksOf(places).map(({ area }) => ({
      kind: 'change',
      area,
      request: { repeatCell: { range: gridRange(sheetId, area), ...change } },
    })),
  )
}
