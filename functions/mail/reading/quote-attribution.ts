const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}'
const datePattern = new RegExp(
  [
    String.raw`\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}`,
    String.raw`\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}`,
    String.raw`\d{1,2}\s?月\s?\d{1,2}\s?日`,
    String.raw`${month}\.? \d{1,2}\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?[ -]${month}\b`,
    String.raw`\b\d{1,2}\.? (?:de )?\p{L}{3,12}\.? (?:de )?\d{4}\b`,
    String.raw`\d{1,2},? [一二三四五六七八九十]{1,2}月`,
  ].join('|'),
  'iu',
)
const time = /\d{1,2}[:：]\d{2}|\d{1,2}\s?[時时點点]|(?:kl\.?|klo|um|à) ?\d{1,2}[.:h]\d{2}/u
const address = /[^\s<>@"]+@[^\s<>@"]+/u
const verbs =
  'wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|kirjoitti|napisała?|írta|написала?|пишет|寫道|写道|寫到|写到|寫信道|來信|来信'
const verb = new RegExp(`(?:${verbs})\\s*(?:[:：]\\s*)?(?:-{2,}\\s*)?$`, 'iu')
const foreignVerb = /[:：]\s*$/u
const writerOnly = new RegExp(
  `^[^<>]{0,80}<\\s?[^\\s<>@]+@[^\\s<>@]+>\\s*(?:${verbs})\\s*[:：](?: -{2,})?$`,
  'iu',
)
/** Without a verb: a date at the beginning, and at the end whose mail it was. */
const dateAndWriter = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[^<>]{1,80}<[^\s<>@]+@[^\s<>@]+>\s*[:：]$/u
const dateAndName = /^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2} GMT[+-]\d{1,2}:\d{2} [^:：]{1,80}$/u
const datedWriter = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[^<>]{1,80}<[^\s<>@]+@[^\s<>@]+>$/u
const youWrote = /^on [^:：]{4,40} you wrote\s*[:：]$/iu
const opening = /^[-\s"]*(?:on|at|am|le|el|em|il|den|op|в|w dniu)\b|^[-\s"]*[在于於]|^\d{4}\.\d{2}\.\d{2}\./iu
const longest = 400

/**
 * How many lines, ending with this one, form the sentence that introduces a quotation ("On … wrote:",
 * "… 於 … 寫道："), or 0. As few lines as make sense are taken, so that a line of the reply that begins
 * with 在 or "On" stays with the reply.
 */
export function attributionEndingAt(lines: readonly string[], end: number): number {
  const last = unquoted(lines[end] ?? '')
  if (dateAndName.test(last) || (datedWriter.test(last) && isBarred(lines, end + 1))) return 1
  if (!verb.test(last) && !foreignVerb.test(last)) return 0
  const quoteFollows = isQuoteNext(lines, end + 1)
  let sentence = ''
  let accepted = 0
  for (let taken = 1; taken <= 3; taken += 1) {
    const line = unquoted(lines[end - taken + 1] ?? '')
    if (line === '') break
    sentence = sentence === '' ? line : `${line} ${sentence}`
    if (sentence.length > longest) break
    if (introduces(sentence, quoteFollows)) {
      accepted = taken
      if (namesWriter(sentence)) break
    }
  }
  const above = unquoted(lines[end - accepted] ?? '')
  const isWrapped = accepted > 0 && !address.test(sentence) && nameAndAddress.test(above)
  return isWrapped ? accepted + 1 : accepted
}

const nameAndAddress = /^[^<>]{0,80}<[^\s<>@]+@[^\s<>@]+>$/u

const insideEnglish = /(?:^|\s)On (?=[^<>]{0,120}\d)[^<>]{4,120}<[^\s<>@]{1,100}@[^\s<>@]{1,100}>\s*wrote:/u
const insideChinese =
  /(?:^|\s)[在于於]\s?\d{4}[-/.年][^<>]{2,100}<[^\s<>@]{1,100}@[^\s<>@]{1,100}>\s*[寫写]道[:：]/u

/** Where such a sentence begins inside one line, of a client that has put the whole mail on one. */
export function attributionInside(line: string): number | undefined {
  return (insideEnglish.exec(line) ?? insideChinese.exec(line))?.index
}

/** True for a line that tells when a mail was written and whose it is: it may stand above our own marker. */
export function looksLikeAttribution(line: string): boolean {
  return /[:：]\s*$/u.test(line) && (datePattern.test(line) || address.test(line))
}

function introduces(sentence: string, quoteFollows: boolean): boolean {
  if (writerOnly.test(sentence) || dateAndWriter.test(sentence) || youWrote.test(sentence)) return true
  if (!datePattern.test(sentence)) return false
  // A language whose verb we do not know: the date, the hour and the address together are enough.
  if (!verb.test(sentence)) return address.test(sentence) && (time.test(sentence) || quoteFollows)
  const namesSomeone = address.test(sentence) || sentence.includes('*') || quoteFollows
  if (namesSomeone) return true
  return opening.test(sentence) && time.test(sentence)
}

/** False while the sentence lacks its beginning: it starts at the address, or holds nothing but a date. */
function namesWriter(sentence: string): boolean {
  if (sentence.startsWith('<')) return false
  if (opening.test(sentence)) return true
  const rest = sentence
    .replace(verb, '')
    .replace(/[\d\s年月日時时分秒點点:：,，/.()-]|上午|下午|[週周星期][一二三四五六日期]+|[ap]m|gmt/giu, '')
  return rest.length >= 2
}

/** True if what follows is quoted by bars, as text made from a table is. */
function isBarred(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 3).find(line => line.trim() !== '') ?? ''
  return /^\s*[|>]/u.test(next)
}

function isQuoteNext(lines: readonly string[], from: number): boolean {
  for (let at = from; at < Math.min(lines.length, from + 3); at += 1) {
    const line = lines[at] ?? ''
    if (/^\s*>/u.test(line)) return true
    if (line.trim() !== '') return false
  }
  return false
}

function unquoted(line: string): string {
  return line.replace(/^[\s>]+/u, '').trimEnd()
}
