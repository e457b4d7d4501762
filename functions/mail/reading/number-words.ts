const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const english: ReadonlyMap<string, number> = new Map([
  ...units.split(' ').map((word, at): [string, number] => [word, at]),
  ...tens.split(' ').map((word, at): [string, number] => [word, (at + 2) * 10]),
  ['fourty', 40],
])
const names = [...english.keys()].toSorted((a, b) => b.length - a.length).join('|')

/** A number in figures or in English or Chinese words, as a pattern without groups. */
export const numberPattern = String.raw`(?:\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百廿卅卌点半]+|\b(?:${names}|hundred)\b(?:(?:[ -]|\band\b)*\b(?:${names}|hundred|a half|half)\b)*)`

/** Reads what `numberPattern` found; undefined where it is no number ("hundred hundred", 三四十). */
export function readNumber(text: string): number | undefined {
  const word = text.trim().toLowerCase()
  if (/^\d+(?:\.\d+)?$/u.test(word)) return Number(word)
  return /^[a-z]/u.test(word) ? readEnglish(word) : readChinese(word)
}

function readEnglish(words: string): number | undefined {
  let total = 0
  let last = Number.POSITIVE_INFINITY
  for (const word of words.split(/[\s-]+/u)) {
    if (word === 'and' || word === 'a' || word === '') continue
    if (word === 'half') total += 0.5
    else if (word === 'hundred') total = Math.max(total, 1) * 100
    else {
      const value = english.get(word)
      if (value === undefined || (last < 20 && !words.includes('hundred'))) return undefined
      total += value
      last = value
    }
  }
  return total
}

const digits: ReadonlyMap<string, number> = new Map(
  Array.from('零一二三四五六七八九', (digit, value): [string, number] => [digit, value]),
)

function readChinese(text: string): number | undefined {
  const spelt = text
    .replaceAll('〇', '零')
    .replaceAll('两', '二')
    .replace(/廿/gu, '二十')
    .replace(/卅/gu, '三十')
    .replace(/卌/gu, '四十')
  const form =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([零一二三四五六七八九])?(?:点([零一二三四五六七八九]+))?(半)?$/u.exec(
      spelt,
    )
  if (form === null) return readDigits(spelt)
  const [, hundreds, ten, hasTen, one, decimals, half] = form
  const value = (digit: string | undefined) => (digit === undefined ? 0 : (digits.get(digit) ?? 0))
  const whole =
    value(hundreds) * 100 +
    (hasTen === undefined ? 0 : (ten === undefined ? 1 : value(ten)) * 10) +
    value(one)
  const fraction = Array.from(decimals ?? '', digit => value(digit)).join('')
  return Number(`${whole}.${fraction === '' ? '0' : fraction}`) + (half === undefined ? 0 : 0.5)
}

/** Digits spoken one by one: 四五 after a label is 45, as in 時數四五; more than three are no count of hours. */
function readDigits(text: string): number | undefined {
  const spoken = Array.from(text, digit => digits.get(digit))
  if (spoken.length > 3 || spoken.some(digit => digit === undefined)) return undefined
  return Number(spoken.join(''))
}
