/** What the Sheets API calls things, and the numbers Univer has for them; what is usual in both is left out. */
export const alignments = { LEFT: 1, CENTER: 2, RIGHT: 3 }
export const verticals = { TOP: 1, MIDDLE: 2 }
export const wrappings = { CLIP: 2, WRAP: 3 }
export const borderStyles = { SOLID: 1, DOTTED: 3, DASHED: 4, DOUBLE: 7, SOLID_MEDIUM: 8, SOLID_THICK: 13 }

/** What Google shows where a format names its kind alone. */
const patterns = { DATE: 'm/d/yyyy', TIME: 'h:mm:ss am/pm', DATE_TIME: 'm/d/yyyy h:mm:ss', PERCENT: '0.00%' }

const rgb = ({ red = 0, green = 0, blue = 0 }) =>
  `rgb(${[red, green, blue].map(part => Math.round(part * 255)).join(',')})`
const isWhite = ({ red = 0, green = 0, blue = 0 }) => red === 1 && green === 1 && blue === 1

/** Under a colour Univer shows no lines between cells. */
const line = { s: 1, cl: { rgb: 'rgb(222,226,230)' } }
const sides = { top: 't', bottom: 'b', left: 'l', right: 'r' }

function gridLines(coloured, borders = {}) {
  const lines = coloured ? { b: line, r: line } : {}
  for (const [side, letter] of Object.entries(sides)) {
    const { style, color = {} } = borders[side] ?? {}
    if (borderStyles[style] !== undefined) lines[letter] = { s: borderStyles[style], cl: { rgb: rgb(color) } }
  }
  return Object.keys(lines).length === 0 ? undefined : lines
}

/** Google's own font, under both its names, which the grid draws in the one of the screens. */
const usualFonts = new Set(['Arial', 'arial,sans,sans-serif'])
const usualSize = 10
/** How cells are drawn of which nothing else is said. */
export const usualStyle = { ff: 'system-ui, sans-serif', fs: 10.5, vt: 3 }
/** Room around words, which Univer does not take from the usual style. */
export const padding = { t: 3, b: 3, l: 5, r: 5 }

/** An effectiveFormat as a style of Univer; what is usual is left out. */
export function gridStyle(format) {
  if (format === undefined) return undefined
  const { backgroundColor, textFormat = {}, numberFormat, borders } = format
  const { foregroundColor: colour, fontFamily = 'Arial', fontSize = usualSize } = textFormat
  const pattern = numberFormat?.pattern ?? patterns[numberFormat?.type]
  const coloured = backgroundColor !== undefined && !isWhite(backgroundColor)
  const lines = gridLines(coloured, borders)
  const style = {
    ...(coloured ? { bg: { rgb: rgb(backgroundColor) } } : {}),
    ...(lines === undefined ? {} : { bd: lines }),
    ...(colour === undefined || rgb(colour) === 'rgb(0,0,0)' ? {} : { cl: { rgb: rgb(colour) } }),
    ...(usualFonts.has(fontFamily) ? {} : { ff: fontFamily }),
    ...(fontSize === usualSize ? {} : { fs: fontSize }),
    ...(textFormat.bold ? { bl: 1 } : {}),
    ...(textFormat.italic ? { it: 1 } : {}),
    ...(textFormat.underline ? { ul: { s: 1 } } : {}),
    ...(textFormat.strikethrough ? { st: { s: 1 } } : {}),
    ...(alignments[format.horizontalAlignment] ? { ht: alignments[format.horizontalAlignment] } : {}),
    ...(verticals[format.verticalAlignment] ? { vt: verticals[format.verticalAlignment] } : {}),
    ...(wrappings[format.wrapStrategy] ? { tb: wrappings[format.wrapStrategy] } : {}),
    ...(pattern === undefined ? {} : { n: { pattern } }),
  }
  return Object.keys(style).length === 0 ? undefined : style
}

/** The same style with everything named that it does not have, so that it replaces another one. */
export const wholeStyle = ({ bd, ...style } = {}) => ({
  pd: padding,
  bg: null,
  cl: null,
  ff: null,
  fs: null,
  bl: null,
  it: null,
  ul: null,
  st: null,
  ht: null,
  vt: null,
  tb: null,
  n: null,
  ...style,
  bd: { t: null, b: null, l: null, r: null, ...bd },
})
