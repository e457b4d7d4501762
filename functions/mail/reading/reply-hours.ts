import { numberPattern, readNumber } from './number-words.ts'

/** Hours as read: a number of hours, `unclear` if a number is there that cannot be relied on, or none. */
export type Hours = number | 'unclear' | null

const number = numberPattern
const unit = String.raw`(?:hours?|hrs?|h\b|小时|钟头|個鐘)`
const after = new RegExp(
  String.raw`(?<![\d.-]|\d,|[零一二两三四五六七八九十百])(${number})\s*(?:个)?(半)?\s*(?:clock )?${unit}(半(?!数))?(?:\s*(?:and |又|零)?(\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)\s*(?:minutes?|mins?\b|分钟?))?`,
  'giu',
)
const before = new RegExp(
  String.raw`(?:\bhours?|\bhrs?|时数|时长)(?:\s*(?:worked|confirmed|approved|recogni[sz]ed|credited|total))?[\s:=是为共计(]*(?:is|are|of|确认|认定|核定|确定|合计|总计|应为)*[\s:=为是]*(${number})(?![\d./-]*\d)`,
  'giu',
)
const figures = String.raw`(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)`
const between = String.raw`(?:-|–|~|～|至|到|或|、|/)`
const range = new RegExp(
  [
    String.raw`${figures}\s*(?:个)?(?:小时|hours?|hrs?)?\s*${between}\s*${figures}\s*(?:个)?\s*${unit}`,
    String.raw`${number}\s*(?:hours?|hrs?)?\s*(?:to|or)\s*${number}\s*${unit}`,
    String.raw`\bbetween\s*${number}\s*(?:hours?|hrs?)?\s*and\s*${number}\s*${unit}`,
    String.raw`(?:时数|\bhours?|\bhrs?)[\s:为是]*${figures}\s*(?:${between}|to|or|and|和|,)\s*${figures}`,
  ].join('|'),
  'iu',
)
const vague = new RegExp(
  String.raw`\d\s*[x×*+]\s*\d|\d\s*(?:个?小时|hours?|hrs?)?\s*(?:→|[-=]>|改(?:为|成)?)\s*\d|(?:about|around|approximately|approx\.?|roughly|nearly|almost|over|more than|less than|fewer than|at least|at most|up to|not|minus|deduct(?:ing|ed)?|within|[\s,:]-(?=\d)|short(?: of| by)?|missing|扣(?:除|掉)?|减(?:去|掉)?|少算|(?:weeks?|days?|times|sessions?) (?:of|at|with)|次|约|大约|大概|左右|将近|接近|近|超过|多于|少于|不足|不到|不满|至少|最多|未满|少|差|缺|还差|不是|非)\s*${number}\s*(?:个)?(?:半)?\s*${unit}|${number}\s*(?:多|余|几|\+|来)\s*(?:个)?\s*${unit}|${number}\s*(?:个)?\s*${unit}\s*(?:左右|上下|以上|以下|short|less|fewer|not|unconfirmed|以?之?内|无法|不算|不计|or so|or more|不足|不够|missing|per |a week|each|/ ?\d* ?week)|\boffice hours\b|(?:每周|每天|每次|每日|per week)[^\n,;。.]{0,6}${number}\s*(?:个)?\s*${unit}`,
  'iu',
)
const disputed =
  /\b(?:too (?:few|many) hours|hours (?:\w+ ){0,2}(?:wrong|incorrect|insufficient|unclear|doubtful|questionable|missing|unconfirmed|not \w+))\b|(?:时数|时长|小时数)[^\n,.;。]{0,3}(?:不对|不符|不足|不够|不实|不认可|不明|不清|不合理|有误|有问题|有疑|未达|未满|未确认|存疑|偏多|偏少|错)/u
const otherNumbers = [
  /\d{1,4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,4}\s*日?/gu,
  /\d{1,2}\s*月\s*\d{1,2}\s*[日号]?/gu,
  /\d{1,2}[:：]\d{2}/gu,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/giu,
  /[a-z_#-]+-?\d[\w-]*|\d+[\w-]*[a-z][\w-]*|\+?\d[\d -]{5,}\d/gu,
  /^\s*[(（]?\d{1,2}[.)）、]/gmu,
  /第\s*\d+|\d+\s*(?:[年月日号周天次张份页篇点%％学分名位人个]|students?|photos?|pages?|weeks?|days?|times|credits?|points?|years?|months?|minutes?|st\b|nd\b|rd\b|th\b)/giu,
]

/**
 * The hours a reply confirms.
 * @param text NFKC-normalised, lower case, simplified characters
 */
export function readHours(text: string): Hours {
  if (range.test(text) || vague.test(text)) return 'unclear'
  const found = new Set<number | undefined>()
  for (const [, value = '', halfBefore, halfAfter, minutes] of text.matchAll(after)) {
    const whole = readNumber(value)
    const half = halfBefore ?? halfAfter
    const extra = (half === undefined ? 0 : 0.5) + (readNumber(minutes ?? '0') ?? 0) / 60
    found.add(whole === undefined ? undefined : Math.round((whole + extra) * 100) / 100)
  }
  for (const [, value = ''] of text.matchAll(before)) found.add(readNumber(value))
  const [only] = found
  if (found.size > 1) return 'unclear'
  if (found.size === 1) return only ?? 'unclear'
  return hasBareNumber(text) ? 'unclear' : null
}

/** True if fault is found with hours: a pass beside it does not confirm them, even where no other number is named. */
export const disputesHours = (plain: string): boolean => disputed.test(plain)

const typed = String.raw`(?<![\d０-９])[\d０-９]{1,6}(?:[.．][\d０-９]{1,6})?`
const typedUnit = String.raw`(?:\s*(?:hours?\b|hrs?\b|個?小時|个?小时))`
const corrected = new RegExp(
  String.raw`(${typed})(${typedUnit})?\s*[,，、(（]?\s*(?:and )?(?:not|instead of|rather than|而不是|不是|而非|並非|并非)\s*${typed}(${typedUnit})?`,
  'giu',
)

/** “35 hours, not 36” is “35 hours”: what is corrected away is no number of the reply, and no reservation. */
export function withoutCorrected(text: string): string {
  return text.replace(corrected, (_, kept: string, unitThen?: string, unitAfter?: string) =>
    unitThen === undefined && unitAfter === undefined ? kept : `${kept} hours`,
  )
}

/** The text without its statements of hours, so that what surrounds them reads as if alone. */
export function withoutHours(text: string): string {
  const lead = String.raw`(?:(?:with|for|at|of|about|around|approximately|roughly|约|大约|大概|将近|totall?ing|a total of|in total|共计?|合计|总计|计|认定|确认|核定|核给|核可|核准|认可|实际|服务|实践|时数|总)\s*)*`
  const tail = String.raw`(?:\s*(?:整|左右|以上|or so|确认|认定|核定|无误|confirmed|approved|recogni[sz]ed|credited|in total|total|ok))*`
  return text
    .replace(new RegExp(`${lead}(?:${range.source})${tail}`, 'giu'), ' ')
    .replace(new RegExp(lead + after.source + tail, 'giu'), ' ')
    .replace(new RegExp(lead + before.source + tail, 'giu'), ' ')
    .trim()
}

function hasBareNumber(text: string): boolean {
  let rest = text
  for (const pattern of otherNumbers) rest = rest.replace(pattern, ' ')
  const spelt = new RegExp(
    String.raw`(?:^|[\s,:;.。])([零一二两三四五六七八九十百廿卅]{2,5})(?:$|[\s,;.。])`,
    'mu',
  )
  return /\d/u.test(rest) || spelt.test(rest)
}
