import type { Area, Book, Sheet } from './book.ts'
import { isFormula } from './condition.ts'
import { formulaAt, valueAt } from './effective.ts'
import { enterTyped } from './enter.ts'
import type { CellFormat, GradientRule, InterpolationPoint } from './protocol.ts'

type Color = NonNullable<InterpolationPoint['color']>

/** A number with the colour that a cell of this value has. */
interface Stop {
  readonly at: number
  readonly color: Color
}

/** The background of each number in the areas, between the colours of the rule's points; nothing else is coloured. */
export function gradientColor(
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  { minpoint, midpoint, maxpoint }: GradientRule,
): (row: number, column: number) => CellFormat | undefined {
  let stops: readonly Stop[] | undefined
  return (row, column) => {
    const value = valueAt(book, sheet, row, column)
    if (typeof value !== 'number') return undefined
    stops ??= stopsOf([minpoint, midpoint, maxpoint], {
      book,
      sheet,
      numbers: numbersIn(book, sheet, areas),
    })
    const color = colorAt(stops, value)
    return color && { backgroundColor: color, backgroundColorStyle: { rgbColor: color } }
  }
}

function numbersIn(book: Book, sheet: Sheet, areas: readonly Area[]): readonly number[] {
  const found: number[] = []
  for (const { top, bottom, left, right } of areas)
    for (let row = top; row < Math.min(bottom, sheet.rows.length); row += 1)
      for (let column = left; column < Math.min(right, sheet.rows[row]?.cells.length ?? 0); column += 1) {
        const value = valueAt(book, sheet, row, column)
        if (typeof value === 'number') found.push(value)
      }
  return found.sort((one, other) => one - other)
}

interface Scale {
  readonly book: Book
  readonly sheet: Sheet
  /** All numbers of the areas, ascending. */
  readonly numbers: readonly number[]
}

function stopsOf(points: readonly (InterpolationPoint | undefined)[], scale: Scale): readonly Stop[] {
  return points.flatMap(point => {
    const at = point && placeOf(point, scale)
    return at === undefined || Number.isNaN(at) ? [] : [{ at, color: point?.color ?? {} }]
  })
}

function placeOf({ type = '', value = '' }: InterpolationPoint, scale: Scale): number {
  const { numbers } = scale
  const [least = Number.NaN] = numbers
  const most = numbers.at(-1) ?? Number.NaN
  if (type === 'MIN') return least
  if (type === 'MAX') return most
  const number = numberOf(value, scale)
  if (type === 'PERCENT') return least + ((most - least) * number) / 100
  return type === 'PERCENTILE' ? percentile(numbers, number / 100) : number
}

function numberOf(typed: string, { book, sheet }: Scale): number {
  const value = isFormula(typed)
    ? formulaAt(book, sheet, 0, 0, typed)
    : enterTyped(typed, book.properties.locale ?? 'en_US', new Date(book.changedAt)).value?.numberValue
  return typeof value === 'number' ? value : Number.NaN
}

/** As PERCENTILE works it out: between two numbers where the share falls between them. */
function percentile(numbers: readonly number[], share: number): number {
  const place = share * (numbers.length - 1)
  const below = numbers[Math.floor(place)] ?? Number.NaN
  const above = numbers[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

function colorAt(stops: readonly Stop[], value: number): Color | undefined {
  const next = stops.findIndex(({ at }) => value <= at)
  const above = stops[next] ?? stops.at(-1)
  const below = next > 0 ? stops[next - 1] : above
  if (above === undefined || below === undefined) return undefined
  const width = above.at - below.at
  const share = width === 0 ? 1 : (value - below.at) / width
  const mixed = (part: 'red' | 'green' | 'blue'): number =>
    (below.color[part] ?? 0) * (1 - share) + (above.color[part] ?? 0) * share
  return { red: mixed('red'), green: mixed('green'), blue: mixed('blue') }
}
