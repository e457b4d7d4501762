import { amount, dividedBy, plus, zero, type Amount } from '../../../law/amount.ts'

const sixty = amount(60)
const hourWord = String.raw`(?:h|hr|hrs|hour|hours|小時|小时|時|时)`
const minuteWord = String.raw`(?:m|min|mins|minute|minutes|分|分鐘|分钟)`
const decimal = String.raw`(\d+(?:\.\d+)?)`

const clock = /^(\d{1,3}):([0-5]\d)$/u
const hoursOnly = new RegExp(`^${decimal}\\s*${hourWord}?$`, 'u')
const minutesOnly = new RegExp(`^${decimal}\\s*${minuteWord}$`, 'u')
const both = new RegExp(`^${decimal}\\s*${hourWord}\\s*(?:and\\s+)?${decimal}\\s*${minuteWord}$`, 'u')

/** `2.5`, `2,5 h`, `150 min`, `2:30`, `2 h 30 min`, `2小時30分` in exact hours; undefined for anything else. */
export function readLength(typed: string): Amount | undefined {
  const text = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/(\d),(\d)/u, '$1.$2')
  const hours = hoursOnly.exec(text)
  if (hours?.[1] !== undefined) return amount(hours[1])
  const minutes = minutesOnly.exec(text)
  if (minutes?.[1] !== undefined) return inHours(minutes[1])
  const parts = clock.exec(text) ?? both.exec(text)
  if (parts?.[1] === undefined || parts[2] === undefined) return undefined
  return plus(amount(parts[1]), inHours(parts[2]))
}

/** How a length that cannot be read stands in the log: it counts nothing and is named. */
export const unreadLength: Amount = zero

const inHours = (minutes: string): Amount => dividedBy(amount(minutes), sixty)
