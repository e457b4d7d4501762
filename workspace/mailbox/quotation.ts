/** What a mail client quotes below an answer, and how it writes the original's date. */
export interface Original {
  readonly fromName: string
  readonly from: string
  readonly toName: string
  readonly to: string
  readonly subject: string
  readonly at: Date
  readonly text: string
  /** The original's HTML body, or undefined when it had none. */
  readonly html: string | undefined
}

/** A date on the wall clock of the person who answers. */
interface WallClock {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly hour: number
  readonly minute: number
}

/** Everybody who answers here lives at UTC+8, which has no summer time. */
const offsetHours = 8

export function wallClock(at: Date): WallClock {
  const local = new Date(at.getTime() + offsetHours * 3_600_000)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  }
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const two = (n: number) => String(n).padStart(2, '0')
const month = (clock: WallClock) => months[clock.month - 1] ?? ''
const weekday = (clock: WallClock) => weekdays[clock.weekday] ?? ''
const hour12 = ({ hour }: WallClock) => (hour % 12 === 0 ? 12 : hour % 12)
const time12 = (clock: WallClock) => `${hour12(clock)}:${two(clock.minute)}`
const half = ({ hour }: WallClock) => (hour < 12 ? 'AM' : 'PM')
const halfChinese = ({ hour }: WallClock) => (hour < 12 ? '上午' : '下午')
const chineseDay = ({ year, month, day }: WallClock) => `${year}年${month}月${day}日`
const weekdayChinese = (clock: WallClock) => '日一二三四五六'.charAt(clock.weekday)

/** Google and Apple put a narrow no-break space before AM and PM. */
const narrowSpace = '\u202f'

/** How each client writes a date in front of or above what it quotes. */
export const quotedDate = {
  gmail: (c: WallClock) =>
    `${weekday(c).slice(0, 3)}, ${month(c).slice(0, 3)} ${c.day}, ${c.year} at ${time12(c)}${narrowSpace}${half(c)}`,
  gmailChinese: (c: WallClock) => `${chineseDay(c)} 週${weekdayChinese(c)} ${halfChinese(c)}${time12(c)}`,
  outlook: (c: WallClock) => `${weekday(c)}, ${month(c)} ${c.day}, ${c.year} ${time12(c)} ${half(c)}`,
  outlookChinese: (c: WallClock) => `${chineseDay(c)} ${halfChinese(c)} ${two(hour12(c))}:${two(c.minute)}`,
  apple: (c: WallClock) =>
    `${month(c).slice(0, 3)} ${c.day}, ${c.year}, at ${time12(c)}${narrowSpace}${half(c)}`,
  appleChinese: (c: WallClock) => `${chineseDay(c)}，${halfChinese(c)}${time12(c)}`,
  qq: (c: WallClock) => `${chineseDay(c)}(星期${weekdayChinese(c)}) ${halfChinese(c)}${time12(c)}`,
} as const

export const sender = ({ fromName, from }: Original): string =>
  fromName === '' ? `<${from}>` : `${fromName} <${from}>`

export const recipient = ({ toName, to }: Original): string => (toName === '' ? to : `${toName} <${to}>`)

/** Breaks long lines at spaces, as Gmail does in its plain-text part; a word that is too long stays whole. */
export function wrapped(text: string, columns = 78): string {
  return text
    .split('\n')
    .flatMap(line => {
      const lines: string[] = []
      let rest = line
      while (rest.length > columns) {
        const at = rest.lastIndexOf(' ', columns)
        if (at <= 0) break
        lines.push(rest.slice(0, at))
        rest = rest.slice(at + 1)
      }
      return [...lines, rest]
    })
    .join('\n')
}

/** Puts `> ` before every line; an empty line becomes `empty`. */
export function quoted(text: string, empty = '>'): string {
  return text
    .split('\n')
    .map(line => (line === '' ? empty : `> ${line}`))
    .join('\n')
}
