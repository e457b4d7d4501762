import { simplifiedForm } from '../reading/chinese-forms.ts'
import { readNumber } from '../reading/number-words.ts'

/** Which items of a digest a stretch of a reply speaks of. */
export type Reference = {
  /** Where it stands in its line. */
  readonly start: number
  readonly end: number
} & (
  | { readonly kind: 'some'; readonly items: readonly number[] }
  /** `count`: how many the writer says that there are. */
  | { readonly kind: 'all'; readonly without: readonly number[]; readonly count?: number }
  /** All that the reply names nowhere else. */
  | { readonly kind: 'rest' }
  /** Taken out of what was named just before. */
  | { readonly kind: 'except'; readonly items: readonly number[] }
)

const label = '(?:(?:items?|nos?\\.?|numbers?|cases?|questions?|points?) ?|# ?|第 ?)?'
const numeral = '(?:[1-9]\\d{0,2}|(?<=第 ?)[一二三四五六七八九十]{1,3})'
/** Persons and papers are counted with 位, 份 and 件; only behind 第 do these make a number of an item. */
const unit =
  '(?: ?(?:项|号|条|题|案|(?<=第 ?[\\d一二三四五六七八九十]{1,3} ?)[件位份]|st\\b|nd\\b|rd\\b|th\\b))?'
const measured =
  '(?:小时|钟头|时数|hours?\\b|hrs?\\b|h\\b|photos?\\b|pages?\\b|students?\\b|people\\b|weeks?\\b|days?\\b|months?\\b|years?\\b|times\\b|records?\\b|files?\\b|reports?\\b|credits?\\b|points?\\b|minutes?\\b|per ?cent|%|％|张|页|件|位|份|天|周|月|年|日|次|人|篇|个|学分|分|半|点|倍|名)'
const one = `(?:\\[?[a-z]{1,8}-\\d{3,}(?:-\\d+)*\\]?|${label}${numeral}${unit})`
const through = ' ?(?:-|–|—|~|to\\b|through\\b|至|到) ?'
const joint = ' ?(?:, ?and\\b|[,，、;；&+]|and\\b|以及|及|和|与|跟) ?'
const span = `${one}(?:${through}${one})?`
const unattached = '(?<![\\d./~–a-z-]|\\d:)'
const notMeasured = `(?! ?${measured})(?! of (?:the|them|these|those|\\d))(?!\\d|[.:/~–-]\\d|[a-z])`
const list = `${unattached}${span}(?:${joint}${span})*${notMeasured}`
const evenly = '(?:都|皆|均|全部|一律|全数|全)'
const kindOfThing =
  '(?:的)?(?:各)?(?:项目|项次|项|案件|案子|案|同学|学生|申请|邀请|报告|人|题目|问题|几[项个位])?'
const countWords = 'two|three|four|five|six|seven|eight|nine|ten'
const counted =
  '(?<=^|[^第\\d.~–-])(?<chineseCount>[1-9]\\d?|[一二两三四五六七八九十]{1,2}) ?[件位项个份名案] ?(?:全部都|全都|都|皆|均|全部)'
const allChinese = `(?:(?:以上)?(?:全部|全数|所有|一律|全体|统统|通通|每一?[项个位件])${kindOfThing}${evenly}?|${evenly}(?= ?(?:同意|通过|不|准|可|予|退|接受|愿意|乐意|合格|及格|拒绝|婉拒|批准|核准|认可|没问题|pass|agree|ok)))`
const allEnglish = `(?<!\\b(?:not|at|dear|thanks|thank you|hi|hello|above|in|after|first of) )\\b(?:all (?:of )?(?:the )?(?<englishCount>\\d{1,3}(?![\\d.:/~–-])|${countWords})|all(?: of (?:them|these|those|the above))?|everything|every (?:one|item|case)|each (?:one|item|of them)|both(?: of them)?)(?: (?:the )?(?:items?|cases?|students?|questions?|requests?|applications?|invitations?|reports?))?\\b(?! (?:the best|right\\b|in all|good\\b))`
const rest = `(?:\\b(?:all )?(?:of )?(?:the )?(?:rest|others|remainder|remaining(?: (?:ones?|items?|cases?|students?))?|other (?:ones|items|cases|students))\\b(?: of (?:them|these))?|(?:其余|其馀|其它|其他|剩下|剩余|余下|余(?=[皆均都]))${kindOfThing}(?:则|就)?${evenly}?)`
const but =
  '(?:[,，]? ?(?:except(?:ing)?(?: for)?|apart from|other than|excluding|with the exception of|save for|but not|not) (?:for )?)'

const reference = new RegExp(
  [
    `(?<allBut>(?:${allEnglish}|${allChinese})(?:${but}|,? ?but )(?<butItems>${list}))`,
    `(?<outside>除(?:了|去)? ?(?<outsideItems>${list}) ?(?:以外|之外|外)?(?: ?的)? ?[,，]? ?(?:${rest}|${allChinese})?)`,
    `(?<except>${but}(?<exceptItems>${list}))`,
    counted,
    `(?<some>${list}) ?${evenly}?`,
    `(?<rest>${rest})`,
    `(?<all>${allChinese}|${allEnglish})`,
  ].join('|'),
  'gu',
)

/** A line in the form that the patterns know, of the same length: half width, small letters, simplified characters. */
export function shapeOf(line: string): string {
  return Array.from({ length: line.length }, (_, at) => {
    const character = line.charAt(at)
    const plain = simplifiedForm(character.normalize('NFKC').toLowerCase())
    return plain.length === 1 ? plain.replace(/\s/u, ' ') : character
  }).join('')
}

/**
 * The references of a line in their order.
 * @param subjects the cases of the items, by which they may be named too
 */
export function referencesIn(shape: string, subjects: readonly string[]): readonly Reference[] {
  return [...shape.matchAll(reference)].map((match): Reference => {
    const { groups = {}, index } = match
    const place = { start: index, end: index + match[0].length }
    const { butItems, outsideItems, exceptItems, some, rest: others } = groups
    if (exceptItems !== undefined)
      return { ...place, kind: 'except', items: numbersIn(exceptItems, subjects) }
    if (some !== undefined) return { ...place, kind: 'some', items: numbersIn(some, subjects) }
    if (others !== undefined) return { ...place, kind: 'rest' }
    const count = groups['englishCount'] ?? groups['chineseCount']
    return {
      ...place,
      kind: 'all',
      without: numbersIn(butItems ?? outsideItems ?? '', subjects),
      ...(count === undefined ? {} : { count: readNumber(count) ?? 0 }),
    }
  })
}

const spans = new RegExp(`(${one})(?:${through}(${one}))?`, 'gu')
const longestRange = 200

/** Item numbers of a list; a case that is none of them has the number 0. */
function numbersIn(text: string, subjects: readonly string[]): readonly number[] {
  return [...text.matchAll(spans)].flatMap(([, from = '', to]) => {
    const first = numberOf(from, subjects)
    const last = to === undefined ? first : numberOf(to, subjects)
    if (last < first || last - first > longestRange) return [0]
    return Array.from({ length: last - first + 1 }, (_, step) => first + step)
  })
}

function numberOf(text: string, subjects: readonly string[]): number {
  const subject = /[a-z]{1,8}-\d{3,}(?:-\d+)*/u.exec(text)?.[0]
  if (subject !== undefined) return subjects.findIndex(each => each.toLowerCase() === subject) + 1
  const figures = /\d+/u.exec(text)?.[0]
  return figures === undefined ? (inChinese(text) ?? 0) : Number(figures)
}

const inChinese = (text: string): number | undefined =>
  readNumber(/[一二三四五六七八九十]+/u.exec(text)?.[0] ?? '')
