import { checkLength } from './enter.ts'
import { covers, isJson, merge } from './mask.ts'
import type { Json, Mask } from './mask.ts'
import type { CellData, CellFormat, ExtendedValue } from './protocol.ts'
import { invalid, unserved } from './refusal.ts'
import { THEME } from './theme.ts'

/** What callers may write of a cell; everything else is worked out. */
const WRITABLE = [
  'userEnteredValue',
  'userEnteredFormat',
  'note',
  'dataValidation',
  'textFormatRuns',
  'chipRuns',
] as const

/** What callers may write at Google and not here. */
const UNSERVED = ['pivotTable', 'dataSourceFormula', 'dataSourceTable'] as const

/** A cell after a masked update, as updateCells, appendCells and repeatCell write it. */
export function updatedCell(old: CellData | undefined, given: CellData, mask: Mask): CellData {
  const own: Mask = Object.fromEntries(
    WRITABLE.filter(name => covers(mask, name)).map(name => [name, mask[name] ?? {}]),
  )
  const { userEnteredValue, userEnteredFormat, ...rest } = merge(old ?? {}, given, own)
  for (const name of UNSERVED) {
    if (given[name] !== undefined && covers(mask, name)) throw unserved(`${name} in a cell`)
  }
  const value = checkedValue(userEnteredValue)
  return {
    ...rest,
    ...(value === undefined ? {} : { userEnteredValue: value }),
    ...(userEnteredFormat === undefined
      ? {}
      : { userEnteredFormat: withColorStyles(userEnteredFormat, given.userEnteredFormat) }),
  }
}

function checkedValue(value: ExtendedValue | undefined): ExtendedValue | undefined {
  if (value?.stringValue === '') return undefined
  if (value?.stringValue !== undefined) checkLength(value.stringValue)
  if (value?.formulaValue !== undefined) {
    checkLength(value.formulaValue)
    if (!value.formulaValue.startsWith('='))
      throw invalid('Formula values must begin with an equals sign (=).')
  }
  if (value?.errorValue !== undefined) throw invalid('Error values cannot be set.')
  return value
}

/** Google answers a colour both as colour and as colour style, whichever was given; the style wins. */
function withColorStyles(format: CellFormat, given: CellFormat | undefined): CellFormat {
  const text = format.textFormat
  const paired = pairColors({ ...format }, { ...given }, 'backgroundColor')
  if (text === undefined) return paired
  return { ...paired, textFormat: pairColors({ ...text }, { ...given?.textFormat }, 'foregroundColor') }
}

function pairColors(have: Json, given: Json, name: string): Json {
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
