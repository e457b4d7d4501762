const horizontal = { LEFT: 1, CENTER: 2, RIGHT: 3 }
const vertical = { TOP: 1, MIDDLE: 2, BOTTOM: 3 }
const wrapping = { OVERFLOW_CELL: 1, CLIP: 2, WRAP: 3 }
const patterns = { DATE: 'yyyy-mm-dd', TIME: 'hh:mm:ss', DATE_TIME: 'yyyy-mm-dd hh:mm:ss', PERCENT: '0.00%' }

const rgb = ({ red = 0, green = 0, blue = 0 }) =>
  `rgb(${[red, green, blue].map(part => Math.round(part * 255)).join(',')})`
const isWhite = ({ red = 0, green = 0, blue = 0 }) => red === 1 && green === 1 && blue === 1

/** Under a colour Univer shows no lines between cells. */
const line = { s: 1, cl: { rgb: 'rgb(222,226,230)' } }
const lined = { bd: { b: line, r: line } }

const padding = { t: 3, b: 3, l: 5, r: 5 }

/** An effectiveFormat as a style of Univer; what is usual is left out. */
export function gridStyle(format) {
  if (format === undefined) return undefined
  const { backgroundColor, textFormat = {}, numberFormat } = format
  const pattern = numberFormat?.pattern ?? patterns[numberFormat?.type]
  const colour = textFormat.foregroundColor
  const style = {
    pd: padding,
    ...(backgroundColor === undefined || isWhite(backgroundColor)
      ? {}
      : { bg: { rgb: rgb(backgroundColor) }, ...lined }),
    ...(colour === undefined || rgb(colour) === 'rgb(0,0,0)' ? {} : { cl: { rgb: rgb(colour) } }),
    ...(textFormat.bold ? { bl: 1 } : {}),
    ...(textFormat.italic ? { it: 1 } : {}),
    ...(textFormat.underline ? { ul: { s: 1 } } : {}),
    ...(textFormat.strikethrough ? { st: { s: 1 } } : {}),
    ...(horizontal[format.horizontalAlignment] ? { ht: horizontal[format.horizontalAlignment] } : {}),
    ...(vertical[format.verticalAlignment] ? { vt: vertical[format.verticalAlignment] } : {}),
    ...(wrapping[format.wrapStrategy] > 1 ? { tb: wrapping[format.wrapStrategy] } : {}),
    ...(pattern === undefined ? {} : { n: { pattern } }),
  }
  return Object.keys(style).length === 1 ? undefined : style
}

/** The same style with everything named that it does not have, so that it replaces another one. */
export const wholeStyle = style => ({
  bg: null,
  cl: null,
  bl: null,
  it: null,
  ul: null,
  st: null,
  ht: null,
  vt: null,
  tb: null,
  n: null,
  bd: null,
  ...style,
})
