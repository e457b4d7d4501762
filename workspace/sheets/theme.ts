import { isJson } from './mask.ts'
import type { Json } from './mask.ts'

/** The look of every new spreadsheet, which spreadsheets.get always shows in full. */
const white = { red: 1, green: 1, blue: 1 }

export const DEFAULT_FORMAT = {
  backgroundColor: white,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: white },
} as const

/** The same as cells show it: with the font's name in the place of its kind. */
export const CELL_FORMAT = {
  ...DEFAULT_FORMAT,
  textFormat: { ...DEFAULT_FORMAT.textFormat, fontFamily: 'Arial' },
  hyperlinkDisplayType: 'PLAIN_TEXT',
} as const

const themeColor = (colorType: string, rgbColor: object) => ({ colorType, color: { rgbColor } })

export const THEME = {
  primaryFontFamily: 'Arial',
  themeColors: [
    themeColor('TEXT', {}),
    themeColor('BACKGROUND', white),
    themeColor('ACCENT1', { red: 0.25882354, green: 0.52156866, blue: 0.95686275 }),
    themeColor('ACCENT2', { red: 0.91764706, green: 0.2627451, blue: 0.20784314 }),
    themeColor('ACCENT3', { red: 0.9843137, green: 0.7372549, blue: 0.015686275 }),
    themeColor('ACCENT4', { red: 0.20392157, green: 0.65882355, blue: 0.3254902 }),
    themeColor('ACCENT5', { red: 1, green: 0.42745098, blue: 0.003921569 }),
    themeColor('ACCENT6', { red: 0.27450982, green: 0.7411765, blue: 0.7764706 }),
    themeColor('LINK', { red: 0.06666667, green: 0.33333334, blue: 0.8 }),
  ],
} as const

/**
 * Google answers a colour both as colour and as colour style, whichever was given; the style wins. `name` is the colour's
 * property, `given` what was last written of it.
 */
export function pairColors(have: Json, given: Json, name: string): Json {
  const style = `${name}Style`
  const latest = given[style] ?? (given[name] === undefined ? have[style] : undefined)
  const color = latest === undefined ? have[name] : rgbOf(latest)
  if (color === undefined) return have
  return { ...have, [name]: color, [style]: latest ?? { rgbColor: color } }
}

function rgbOf(style: unknown): unknown {
  if (!isJson(style)) return undefined
  const themed = THEME.themeColors.find(({ colorType }) => colorType === style['themeColor'])
  return style['rgbColor'] ?? themed?.color.rgbColor
}
