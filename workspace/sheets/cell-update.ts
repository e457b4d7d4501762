import { checkLength } from './enter.ts'
import { covers, merge } from './mask.ts'
import type { Mask } from './mask.ts'
import type { CellData, CellFormat, ExtendedValue } from './protocol.ts'
import { invalid, unserved } from './refusal.ts'
import { pairColors } from './theme.ts'

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

/** The colours of a format each as colour and as colour style; `given` names what was last written. */
export function withColorStyles(format: CellFormat, given: CellFormat | undefined): CellFormat {
  const text = format.textFormat
  const paired = pairColors({ ...format }, { ...given }, 'backgroundColor')
  if (text === undefined) return paired
  return { ...paired, textFormat: pairColors({ ...text }, { ...given?.textFormat }, 'foregroundColor') }
}
