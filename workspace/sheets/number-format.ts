import type { NumberFormat } from './protocol.ts'
import { fromSerial } from './serial.ts'

const MOMENTS = new Set(['DATE', 'TIME', 'DATE_TIME'])

/** Whether numbers in this format are days or times. */
export function isMoment(format: NumberFormat | undefined): boolean {
  return format?.type !== undefined && MOMENTS.has(format.type)
}

const DEFAULTS: Readonly<Record<string, string>> = {
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '"$"#,##0.00',
  SCIENTIFIC: '0.00E+00',
  DATE: 'm/d/yyyy',
  TIME: 'h:mm:ss am/pm',
  DATE_TIME: 'm/d/yyyy h:mm:ss',
}

/** The pattern of a format, or the one that Sheets has for its kind. */
export const patternOf = (format: NumberFormat | undefined): string | undefined =>
  format?.pattern ?? DEFAULTS[format?.type ?? '']

/** A number as a cell shows it. */
export function formatNumber(number: number, format: NumberFormat | undefined): string {
  const type = format?.type ?? ''
  const pattern = patternOf(format)
  if (pattern === undefined || type === 'TEXT' || /^(?:general|@)$/i.test(pattern)) return plain(number)
  if (isMoment(format)) return formatMoment(number, pattern)
  const sections = pattern.split(';')
  const section = (number < 0 ? sections[1] : number === 0 ? sections[2] : undefined) ?? sections[0] ?? ''
  const negative = number < 0 && sections[1] === undefined
  return `${negative ? '-' : ''}${formatSection(Math.abs(number), section)}`
}

/** Without a format: ten significant digits, whole numbers in full up to 15 digits. */
function plain(number: number): string {
  const size = Math.abs(number)
  if (size >= 1e15 || (size > 0 && size < 1e-10)) {
    const [digits = '', exponent = ''] = number.toExponential(5).split('e')
    const power = Number(exponent)
    return `${Number(digits)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
  }
  if (Number.isInteger(number)) return String(number)
  const rounded = Number(number.toPrecision(10))
  return rounded.toFixed(20).startsWith(String(rounded)) || !String(rounded).includes('e')
    ? String(rounded)
    : rounded.toFixed(20).replace(/\.?0+$/, '')
}

const TOKENS = /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|[0#?][0#?,.]*(?:E[+-]0+)?|\.[0#?]+|%|./gi

function formatSection(size: number, section: string): string {
  const scaled = section.replaceAll(/"[^"]*"|\\./g, '').includes('%') ? size * 100 : size
  return section.replaceAll(
    TOKENS,
    (token: string, quoted: string | undefined, escaped: string | undefined) => {
      if (quoted !== undefined) return quoted
      if (escaped !== undefined) return escaped
      if (token.startsWith('[') || token.startsWith('*')) return ''
      if (token.startsWith('_')) return ' '
      return /^[0#?.]/.test(token) ? formatDigits(scaled, token) : token
    },
  )
}

function formatDigits(size: number, pattern: string): string {
  const scientific = /^(.*)E([+-])(0+)$/i.exec(pattern)
  if (scientific !== null) {
    const [, digits = '', sign, zeros = ''] = scientific
    const [mantissa = '', exponent = '0'] = size.toExponential((digits.split('.')[1] ?? '').length).split('e')
    const power = Number(exponent)
    const mark = power < 0 ? '-' : sign === '+' ? '+' : ''
    return `${mantissa}E${mark}${String(Math.abs(power)).padStart(zeros.length, '0')}`
  }
  const [whole = '', fraction = ''] = pattern.split('.')
  const required = fraction.replaceAll(/[^0]/g, '').length
  const [units = '0', decimals = ''] = round(size, fraction.length).split('.')
  const least = whole.replaceAll(/[^0]/g, '').length
  const padded = least === 0 && units === '0' ? '' : units.padStart(least, '0')
  const grouped = whole.includes(',') ? padded.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : padded
  let shown = decimals
  while (shown.length > required && shown.endsWith('0')) shown = shown.slice(0, -1)
  return shown === '' ? grouped : `${grouped}.${shown}`
}

/** Half up on the decimal that is shown: 1.005 with two places is 1.01, as people expect. */
function round(size: number, places: number): string {
  const shown = Number(size.toPrecision(15))
  const shifted = Number(`${shown}e${places}`)
  if (!Number.isFinite(shifted) || shifted > 1e15) return shown.toFixed(places)
  return (Math.round(shifted) / 10 ** places).toFixed(places)
}

const MOMENT_TOKENS = /"([^"]*)"|\\(.)|\[(?:h+|m+|s+)\]|am\/pm|a\/p|y+|m+|d+|h+|s+|\.0+|./gi
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

function formatMoment(serial: number, pattern: string): string {
  const at = fromSerial(serial)
  const twelve = /am\/pm|a\/p/i.test(pattern)
  let lastWasHour = false
  return pattern.replaceAll(
    MOMENT_TOKENS,
    (token: string, quoted: string | undefined, escaped: string | undefined, offset: number) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? ''
      const kind = token.toLowerCase()
      if (kind.startsWith('[')) {
        lastWasHour = kind.startsWith('[h')
        return elapsed(serial, kind)
      }
      const minutes = /^m{1,2}$/.test(kind) && (lastWasHour || /^m{1,2}:?s/i.test(pattern.slice(offset)))
      if (/[a-z]/i.test(token)) lastWasHour = kind.startsWith('h')
      return minutes ? pad(at.getUTCMinutes(), token.length) : momentPart(at, kind, token, twelve)
    },
  )
}

/** All hours, minutes or seconds of a span, beyond a day too: `[h]`, `[mm]`. */
function elapsed(serial: number, kind: string): string {
  const seconds = Math.round(serial * 86_400)
  const unit = kind.startsWith('[h') ? 3600 : kind.startsWith('[m') ? 60 : 1
  return String(Math.trunc(seconds / unit)).padStart(kind.length - 2, '0')
}

function momentPart(at: Date, kind: string, token: string, twelve: boolean): string {
  const length = token.length
  const hour = at.getUTCHours()
  if (kind === 'am/pm') return hour < 12 ? 'AM' : 'PM'
  if (kind === 'a/p') return hour < 12 ? 'A' : 'P'
  if (kind.startsWith('y'))
    return length <= 2 ? pad(at.getUTCFullYear() % 100, 2) : String(at.getUTCFullYear())
  if (kind.startsWith('h')) return pad(twelve ? hour % 12 || 12 : hour, length)
  if (kind.startsWith('s')) return pad(at.getUTCSeconds(), length)
  if (kind.startsWith('.0')) return token
  if (kind.startsWith('m')) return named(MONTHS[at.getUTCMonth()] ?? '', at.getUTCMonth() + 1, length)
  if (kind.startsWith('d')) return named(DAYS[at.getUTCDay()] ?? '', at.getUTCDate(), length)
  return token
}

const pad = (number: number, length: number): string => String(number).padStart(Math.min(length, 2), '0')

function named(name: string, number: number, length: number): string {
  if (length <= 2) return pad(number, length)
  if (length === 3) return name.slice(0, 3)
  return length === 5 ? name.slice(0, 1) : name
}
