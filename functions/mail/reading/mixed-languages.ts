const chineseNegation =
  '(?:[不未没沒无無勿別别唔莫](?:有|會|会|能夠|能够|能|可以|可|用|要|想|太|是|很|敢|必|應該|应该|應|应|再|打算|願意|愿意|願|愿|讓|让|給|给|予|得|法|辦法|办法|準備|准备|說|说){0,3})'
const englishNegation = String.raw`\b(?:not|never|cannot|unable to|\w+n['’]?t)`
const negatedWord = new RegExp(
  `(${chineseNegation})\\s+(?=[a-z])|(${englishNegation})\\s+(?=\\p{Script=Han})`,
  'giu',
)

/** A line in two languages with each negation attached to the word that it negates: 我不 agree is one clause. */
export const withAttachedNegations = (line: string): string => line.replace(negatedWord, '$1$2')

const asChinese: ReadonlyMap<string, string> = new Map([
  ['agree', '同意'],
  ['accept', '接受'],
  ['approve', '批准'],
  ['pass', '通过'],
  ['fail', '不及格'],
  ['return', '退回'],
  ['reject', '拒绝'],
  ['decline', '婉拒'],
])
const negatedDecision = new RegExp(
  `(${chineseNegation})\\s*(${[...asChinese.keys()].join('|')})(?:e?d)?(?![a-z])`,
  'gu',
)

/** English words of decision behind a Chinese negation as the Chinese words: 不 agree is 不同意. */
export const withOneLanguage = (plain: string): string =>
  plain.replace(
    negatedDecision,
    (_, negation: string, word: string) => `${negation}${asChinese.get(word) ?? word}`,
  )
